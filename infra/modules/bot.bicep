// The bot's registration with Azure, for Teams and no other channel.
param name string
param appId string
param appTenantId string
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Caseroom'
    endpoint: endpoint
    msaAppType: 'SingleTenant'
    msaAppId: appId
    msaAppTenantId: appTenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, acceptedTerms: true, enableCalling: false }
  }
}
