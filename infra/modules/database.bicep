// PostgreSQL inside the network, with backups. What is said of anybody is sealed by the server before it comes here.
param serverName string
param location string
param subnetId string
param dnsZoneId string
@secure()
param password string
param backupDays int
param geoRedundantBackup bool
param standby bool
param sku object

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: serverName
  location: location
  sku: sku
  properties: {
    version: '17'
    administratorLogin: 'caseroom'
    administratorLoginPassword: password
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: backupDays, geoRedundantBackup: geoRedundantBackup ? 'Enabled' : 'Disabled' }
    highAvailability: { mode: standby ? 'ZoneRedundant' : 'Disabled' }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: dnsZoneId
      publicNetworkAccess: 'Disabled'
    }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: server
  name: 'caseroom'
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
}

// Statements are not logged: they would carry ids and times of cases into another store.
resource statements 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: server
  name: 'log_statement'
  properties: { value: 'none', source: 'user-override' }
  dependsOn: [database]
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-database'
  scope: server
  properties: { level: 'CanNotDelete', notes: 'Holds the record. Take the lock away on purpose only.' }
}

output host string = server.properties.fullyQualifiedDomainName
