// One network: the server goes out through it, and database and vault are reached in it and nowhere else.
param name string
param location string

var zones = ['privatelink.vaultcore.azure.net', '${name}.private.postgres.database.azure.com']

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.60.0.0/24'] }
    subnets: [
      {
        name: 'server'
        properties: {
          addressPrefix: '10.60.0.0/26'
          delegations: [{ name: 'server', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.60.0.64/27'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.60.0.96/27', privateEndpointNetworkPolicies: 'Enabled' }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for each in zones: {
    name: each
    location: 'global'
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (each, index) in zones: {
    parent: zone[index]
    name: '${name}-link'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
]

output serverSubnetId string = '${network.id}/subnets/server'
output databaseSubnetId string = '${network.id}/subnets/database'
output endpointSubnetId string = '${network.id}/subnets/endpoints'
output vaultZoneId string = zone[0].id
output databaseZoneId string = zone[1].id
