import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { createTokenVerifier } from '../../../bot/authenticate.ts'
import { createIssuer, rehearsalBotIssuer, rehearsalIssuer } from '../../../bot/rehearsal/issuer.ts'
import { accountId, appId, settableClock, tenantId } from '../../support/http-tokens.ts'

describe('the issuer of a rehearsal', () => {
  let folder: string
  const clock = settableClock('2031-03-04T09:00:00Z')
  const whole = { accountId, tenantId, audience: appId, lifetimeSeconds: 60 }
  const create = () => createIssuer({ kind: 'rehearsal', folder, clock })
  const verifierFor = async () =>
    createTokenVerifier({
      issuers: [(await create()).trusted({ audience: [appId], tenants: [tenantId] })],
      clock,
    })
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'caseroom-issuer-')), 'state')
    clock.set('2031-03-04T09:00:00Z')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('gives sign-ins that pass the same check as any other, until they expire by the rehearsal’s clock', async () => {
    const token = await (await create()).token(whole)
    const verify = await verifierFor()
    assert.deepEqual(await verify(token), {
      account: { accountId, tenantId },
      expiresAt: '2031-03-04T09:01:00.000Z',
    })
    clock.set('2031-03-04T09:01:00Z')
    assert.deepEqual(await verify(token), { code: 'token-expired' })
  })

  it('gets no favour: another tenant, another audience and another key are refused as ever', async () => {
    const issuer = await create()
    const verify = await verifierFor()
    const other = '99999999-9999-4999-8999-999999999999'
    assert.deepEqual(await verify(await issuer.token({ ...whole, tenantId: other })), { code: 'token-wrong-tenant' })
    assert.deepEqual(await verify(await issuer.token({ ...whole, audience: other })), { code: 'token-wrong-audience' })
    rmSync(folder, { recursive: true })
    assert.deepEqual(await verify(await (await create()).token(whole)), { code: 'token-invalid' })
  })

  it('keeps its key, for its own eyes only, so that sign-ins outlive a restart', async () => {
    const token = await (await create()).token(whole)
    assert.ok('account' in (await (await verifierFor())(token)))
    assert.deepEqual(readdirSync(folder), ['issuer-key.json'])
    if (process.platform !== 'win32') assert.equal(statSync(join(folder, 'issuer-key.json')).mode & 0o777, 0o600)
  })

  it('shows the public half of its key and no more, endorsed for Teams', async () => {
    const [key, ...more] = (await create()).jwks().keys
    assert.deepEqual(more, [])
    assert.deepEqual(Object.keys(key ?? {}).sort(), ['alg', 'e', 'endorsements', 'kid', 'kty', 'n', 'use'])
    assert.deepEqual((key as { endorsements?: unknown }).endorsements, ['msteams'])
  })

  it('signs for the bridge by the machine’s clock, since the Bot Framework reads no other', async () => {
    const issuer = await create()
    const serviceUrl = 'http://127.0.0.1:3979/'
    const token = await issuer.botToken({ appId, serviceUrl, lifetimeSeconds: 60 })
    const checks = { issuer: rehearsalBotIssuer, audience: appId }
    const { payload } = await jwtVerify(token, createLocalJWKSet(issuer.jwks()), checks)
    assert.equal(payload['serviceurl'], serviceUrl)
  })

  it('signs nothing for the bridge that a person could sign in with', async () => {
    const issuer = await create()
    const token = await issuer.botToken({ appId, serviceUrl: 'http://127.0.0.1:3979/', lifetimeSeconds: 60 })
    assert.deepEqual(await (await verifierFor())(token), { code: 'token-invalid' })
    assert.notEqual(rehearsalBotIssuer, rehearsalIssuer)
  })

  it('signs nothing for the application that a person could sign in with', async () => {
    const token = await (await create()).appToken({ ...whole, appId })
    assert.deepEqual(await (await verifierFor())(token), { code: 'token-invalid' })
  })

  it('refuses to exist beside production settings, and leaves no key behind', async () => {
    await assert.rejects(createIssuer({ kind: 'production', folder, clock }), /never exists beside production/)
    assert.equal(existsSync(folder), false)
  })
})
