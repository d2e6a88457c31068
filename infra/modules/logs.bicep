// Where our own log of ids and codes goes, and a watch from outside. No request, address or body is collected:
// nothing in the server sends telemetry, and the platform's log of requests stays off, since addresses hold ids.
param name string
param location string
param publicUrl string
param keepDays int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: keepDays }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableIpMasking: false
  }
}

resource watch 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-watch'
  location: location
  kind: 'standard'
  tags: { 'hidden-link:${insights.id}': 'Resource' }
  properties: {
    SyntheticMonitorId: '${name}-watch'
    Name: 'The server and its database answer'
    Enabled: true
    Kind: 'standard'
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-gb-db3-azr' }, { Id: 'emea-nl-ams-azr' }, { Id: 'emea-fr-pra-edge' }]
    Request: { RequestUrl: '${publicUrl}/readyz', HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

output workspaceId string = workspace.id
