// The key that opens the deployment's keys, and the database's address. Nobody reaches it but through the network.
param name string
param location string
param subnetId string
param dnsZoneId string

@description('Object id of the identity that the server runs as.')
param readerId string
param databaseHost string
@secure()
param databasePassword string
param workspaceId string

var databaseUrlName = 'database-url'
var cryptoServiceEncryptionUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: '${name}-${take(uniqueString(resourceGroup().id), 8)}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'premium' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Disabled'
    networkAcls: { bypass: 'None', defaultAction: 'Deny' }
  }
}

// In hardware, and for wrapping only. It turns to a new version when somebody says so, since the key file goes with it.
resource key 'Microsoft.KeyVault/vaults/keys@2024-11-01' = {
  parent: vault
  name: 'caseroom'
  properties: { kty: 'RSA-HSM', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'] }
}

resource databaseUrl 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: databaseUrlName
  properties: {
    value: 'postgresql://caseroom:${uriComponent(databasePassword)}@${databaseHost}:5432/caseroom?sslmode=verify-full'
  }
}

resource mayUnwrap 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(key.id, readerId, cryptoServiceEncryptionUser)
  scope: key
  properties: {
    principalId: readerId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cryptoServiceEncryptionUser)
  }
}

resource mayReadUrl 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(databaseUrl.id, readerId, secretsUser)
  scope: databaseUrl
  properties: {
    principalId: readerId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: '${name}-vault-endpoint'
  location: location
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      { name: 'vault', properties: { privateLinkServiceId: vault.id, groupIds: ['vault'] } }
    ]
  }
}

resource endpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = {
  parent: endpoint
  name: 'default'
  properties: { privateDnsZoneConfigs: [{ name: 'vault', properties: { privateDnsZoneId: dnsZoneId } }] }
}

// Who used the key and when: ids of the vault's callers, and nothing of what was wrapped.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: { workspaceId: workspaceId, logs: [{ category: 'AuditEvent', enabled: true }] }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-vault'
  scope: vault
  properties: { level: 'CanNotDelete', notes: 'Without its key no case opens again.' }
}

output vaultName string = vault.name
output keyId string = key.properties.keyUriWithVersion
output databaseUrlSecret string = databaseUrlName
