import { jwtVerify } from 'jose'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appCredential, vaultCredential } from '../../../src/adapters/azure-credential.ts'
import type { AppCredential } from '../../../src/adapters/config.ts'
import { azureToken } from '../../../src/adapters/graph/azure-token.ts'
import { selfSigned } from '../../support/certificate.ts'
import { entraToken, identityToken, startLocalEntra } from '../../support/entra-local.ts'
import type { LocalEntra } from '../../support/entra-local.ts'

const appId = '22222222-2222-4222-8222-222222222222'
const appTenantId = '11111111-1111-4111-8111-111111111111'
const hostId = '33333333-3333-4333-8333-333333333333'
const connector = 'https://api.botframework.com'

describe('the credential of a deployment', () => {
  let entra: LocalEntra
  let folder: string
  before(async () => {
    entra = await startLocalEntra()
    folder = mkdtempSync(join(tmpdir(), 'caseroom-credential-'))
  })
  beforeEach(() => entra.forget())
  after(async () => {
    rmSync(folder, { recursive: true })
    await entra.close()
  })
  const registered = (credential: AppCredential) => ({ appId, appTenantId, credential })
  const tokenBy = (credential: AppCredential, audience?: string) =>
    azureToken(appCredential(registered(credential), entra.options), audience)()
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  /** What every request to Entra has in common, whatever proves it. */
  const request = { tenant: appTenantId, client_id: appId, grant_type: 'client_credentials' }
  const askedOnce = () => {
    assert.equal(entra.asked.length, 1)
    const [asked = {}] = entra.asked
    for (const [name, value] of Object.entries(request)) assert.equal(asked[name], value, name)
    return asked
  }

  it('is a managed identity that is itself the registration, asked of the host and of nobody else', async () => {
    assert.equal(await tokenBy({ kind: 'managed-identity', clientId: null }), identityToken)
    assert.equal(await tokenBy({ kind: 'managed-identity', clientId: hostId }, connector), identityToken)
    assert.deepEqual(entra.identities, ['https://graph.microsoft.com', `${connector} ${hostId}`])
    assert.deepEqual(entra.asked, [])
  })

  it('is a registration that trusts a managed identity, whose token stands where a secret would', async () => {
    assert.equal(await tokenBy({ kind: 'federated', clientId: hostId }), entraToken)
    assert.ok(entra.identities.every((asked) => asked === `api://AzureADTokenExchange ${hostId}`))
    const { client_assertion: assertion, scope, ...asked } = askedOnce()
    assert.equal(assertion, identityToken)
    assert.equal(scope, 'https://graph.microsoft.com/.default')
    assert.equal(asked['client_secret'], undefined)
  })

  it('serves Teams as it serves Graph, each with a token of its own', async () => {
    await tokenBy({ kind: 'federated', clientId: null }, connector)
    assert.equal(askedOnce()['scope'], `${connector}/.default`)
  })

  it('is the token that a cluster keeps in a file', async () => {
    const credential = { kind: 'workload-identity', file: file('token', 'an-invented-cluster-token') } as const
    assert.equal(await tokenBy(credential), entraToken)
    assert.equal(askedOnce()['client_assertion'], 'an-invented-cluster-token')
  })

  it('is a certificate, by which a statement is signed and never sent itself', async () => {
    const { pem, publicKey, certificate } = selfSigned()
    assert.ok(certificate.verify(publicKey))
    assert.equal(await tokenBy({ kind: 'certificate', file: file('app.pem', pem) }), entraToken)
    const asked = askedOnce()
    const { payload, protectedHeader } = await jwtVerify(asked['client_assertion'] ?? '', publicKey, {
      clockTolerance: 60,
    })
    assert.deepEqual([payload.iss, payload.sub], [appId, appId])
    const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url')
    assert.equal(protectedHeader['x5t#S256'], thumbprint)
    assert.ok(!JSON.stringify(asked).includes(certificate.raw.toString('base64').slice(0, 40)))
  })

  it('is a secret, where there is nothing better', async () => {
    assert.equal(await tokenBy({ kind: 'secret', secret: 'an-invented-secret' }), entraToken)
    assert.equal(askedOnce()['client_secret'], 'an-invented-secret')
  })

  it('asks the key vault as the host itself where there is one, and else as the registration', async () => {
    const vault = 'https://vault.azure.net'
    const asVault = (credential: AppCredential) =>
      azureToken(vaultCredential(registered(credential), entra.options), vault)()
    assert.equal(await asVault({ kind: 'federated', clientId: hostId }), identityToken)
    assert.equal(await asVault({ kind: 'managed-identity', clientId: null }), identityToken)
    assert.deepEqual(entra.identities, [`${vault} ${hostId}`, vault])
    assert.equal(await asVault({ kind: 'secret', secret: 's' }), entraToken)
    assert.equal(askedOnce()['scope'], `${vault}/.default`)
  })

  it('fails where the certificate cannot be read, and asks nobody', async () => {
    await assert.rejects(tokenBy({ kind: 'certificate', file: join(folder, 'none.pem') }))
    assert.deepEqual(entra.asked, [])
  })
})
