import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { graphPermissions } from '../../src/adapters/graph/graph-permissions.ts'

type Registration = {
  signInAudience: string
  identifierUris: string[]
  api: {
    requestedAccessTokenVersion: number
    oauth2PermissionScopes: { id: string; value: string }[]
    preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[]
  }
  requiredResourceAccess: { resourceAppId: string; resourceAccess: { id: string; type: string }[] }[]
}

/** Microsoft's ids of the permissions that are granted in Entra (Microsoft Graph permissions reference). */
const ids: Readonly<Record<string, string>> = {
  'Lists.SelectedOperations.Selected': '23c5a9bd-d900-4ecf-be26-a0689755d9e5',
  'OnlineMeetingArtifact.Read.All': 'df01ed3b-eb61-4eca-9965-6b3d789751b2',
  'OnlineMeetings.Read.All': 'c1684f21-1984-47fa-9d61-2dc8c296bb70',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All': 'ba1ba90b-2d8f-487e-9f16-80728d85bb5c',
  'AppCatalog.Read.All': 'e12dae10-5a57-4817-b79d-dfbec5348930',
}

describe('the registration in Entra', () => {
  const manifest = JSON.parse(readFileSync('infra/aad.manifest.json', 'utf8')) as Registration

  it('is for one tenant, and gives tokens of the version that the server takes', () => {
    assert.equal(manifest.signInAudience, 'AzureADMyOrg')
    assert.equal(manifest.api.requestedAccessTokenVersion, 2)
  })

  it('has the address that the app package names', () => {
    const app = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')) as {
      webApplicationInfo: { resource: string }
    }
    assert.deepEqual(manifest.identifierUris, [app.webApplicationInfo.resource])
  })

  it('lets Teams’ own clients sign people in without asking each of them, and no other client', () => {
    const scopes = manifest.api.oauth2PermissionScopes.map(({ id }) => id)
    assert.deepEqual(
      manifest.api.preAuthorizedApplications.map(({ appId }) => appId),
      ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'],
    )
    for (const { delegatedPermissionIds } of manifest.api.preAuthorizedApplications)
      assert.deepEqual(delegatedPermissionIds, scopes)
  })

  it('asks Graph for what our code uses; mail and calendar are given in Exchange, and never here for every mailbox', () => {
    const [graph, ...others] = manifest.requiredResourceAccess
    assert.deepEqual(others, [])
    assert.equal(graph?.resourceAppId, '00000003-0000-0000-c000-000000000000')
    assert.deepEqual(
      graph.resourceAccess,
      Object.values(ids).map((id) => ({ id, type: 'Role' })),
    )
    const inEntra = graphPermissions.filter(
      ({ kind, narrowedBy }) => kind === 'application' && !narrowedBy.includes('Exchange'),
    )
    for (const { permission } of inEntra) assert.ok(permission in ids, permission)
    const folder = join('src', 'adapters', 'graph')
    const code = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    for (const name of Object.keys(ids)) assert.ok(code.join('').includes(name), name)
  })
})
