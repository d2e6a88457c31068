// Everything that one deployment of Caseroom stands on, in one resource group. docs/install.md leads through it.
targetScope = 'resourceGroup'

@description('Short name that all resources begin with. It stands in host names, so it says nothing of what the meeting is about.')
@minLength(3)
@maxLength(11)
param name string

@description('Address, or range of addresses, from which an administrator deploys. Whoever reaches the deployment site with the right to deploy reaches the data.')
param deployFrom string

@description('The data stays in this region, and geo-redundant backups in its pair.')
param location string = resourceGroup().location

@description('Application id of the registration in Entra, for the tab, for the bot and for Graph.')
param appId string

@description('Tenant of that registration.')
param appTenantId string = tenant().tenantId

@description('Id under which Teams knows the app package.')
param teamsAppId string = appId

@description('The https address at which Teams reaches the server, without a path.')
param publicUrl string

@description('What is left of the settings in docs/production.md: tenants, area, library, mailbox, channel, first coordinator.')
param settings object

@description('Password of the database. It is kept in the vault, and the server reads it from there.')
@secure()
@minLength(24)
param databasePassword string

@description('Name of the database server: after a restore, of the one that was restored to.')
param databaseServer string = '${name}-database'

@description('How long backups of the database are kept. Erasing a case is complete after as many days.')
@minValue(7)
@maxValue(35)
param backupDays int = 28

@description('A second copy of the backups in the paired region. It cannot be changed afterwards.')
param geoRedundantBackup bool = true

@description('A second database server in another zone that takes over by itself.')
param databaseStandby bool = true

@description('Size of the database server; without a standby Standard_B2s with the tier Burstable will do for a trial.')
param databaseSku object = { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' }

@description('Size of the plan that the server runs on, and of how many machines.')
param serverSku object = { name: 'P0v3', tier: 'Premium0V3', capacity: 1 }

@description('How long the log of ids and codes is kept.')
param logDays int = 90

var siteName = '${name}-app'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: { name: name, location: location }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: { name: name, location: location, publicUrl: publicUrl, keepDays: logDays }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    serverName: databaseServer
    location: location
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseZoneId
    password: databasePassword
    backupDays: backupDays
    geoRedundantBackup: geoRedundantBackup
    standby: databaseStandby
    sku: databaseSku
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    subnetId: network.outputs.endpointSubnetId
    dnsZoneId: network.outputs.vaultZoneId
    readerId: identity.properties.principalId
    databaseHost: database.outputs.host
    databasePassword: databasePassword
    workspaceId: logs.outputs.workspaceId
  }
}

module server 'modules/server.bicep' = {
  name: 'server'
  params: {
    siteName: siteName
    location: location
    subnetId: network.outputs.serverSubnetId
    identityId: identity.id
    sku: serverSku
    workspaceId: logs.outputs.workspaceId
    deployFrom: deployFrom
    settings: union(settings, {
      MICROSOFT_APP_ID: appId
      MICROSOFT_APP_TENANT_ID: appTenantId
      MICROSOFT_APP_CREDENTIAL: 'federated:${identity.properties.clientId}'
      TEAMS_APP_ID: teamsAppId
      CASEROOM_PUBLIC_URL: publicUrl
      CASEROOM_DATABASE_URL: '@Microsoft.KeyVault(VaultName=${vault.outputs.vaultName};SecretName=${vault.outputs.databaseUrlSecret})'
      CASEROOM_KEY_FILE: 'keys.json'
    })
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: { name: name, appId: appId, appTenantId: appTenantId, endpoint: '${publicUrl}/api/messages' }
}

// The Agents Toolkit writes these into the environment file, under these names.
output SERVER_RESOURCE_ID string = server.outputs.siteId
output SERVER_DEFAULT_HOST string = server.outputs.host
output IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
output IDENTITY_CLIENT_ID string = identity.properties.clientId
output VAULT_NAME string = vault.outputs.vaultName
output VAULT_KEY_ID string = vault.outputs.keyId
