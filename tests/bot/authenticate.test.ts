import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenVerifier, entraIssuers, SIGN_IN_SCOPE } from '../../bot/authenticate.ts'
import {
  accountId,
  appId,
  claimsAt,
  forged,
  issuerName,
  publicKeys,
  settableClock,
  signed,
  signedAs,
  signedWithThePublicKey,
  tenantId,
  unsecured,
  verifierAt,
} from '../support/http-tokens.ts'

const now = '2031-03-04T09:00:00Z'

describe('the token verifier', () => {
  const verify = verifierAt(settableClock(now))

  it('says whose token it is, and until when', async () => {
    assert.deepEqual(await verify(await signed(claimsAt(now))), {
      account: { accountId, tenantId },
      expiresAt: '2031-03-04T10:00:00.000Z',
    })
  })

  it('refuses a token that somebody else signed under the name of our key', async () => {
    assert.deepEqual(await verify(await forged(claimsAt(now))), { code: 'token-invalid' })
  })

  it('refuses a token that nobody signed', async () => {
    assert.deepEqual(await verify(unsecured(claimsAt(now))), { code: 'token-invalid' })
  })

  it('refuses a token signed with our public key as a shared secret', async () => {
    assert.deepEqual(await verify(await signedWithThePublicKey(claimsAt(now))), { code: 'token-invalid' })
  })

  it('refuses every algorithm but one, though the key is ours', async () => {
    for (const alg of ['RS512', 'PS256'] as const) {
      assert.deepEqual(await verify(await signedAs(alg, claimsAt(now))), { code: 'token-invalid' }, alg)
    }
  })

  it('refuses what is no token at all', async () => {
    for (const text of ['', 'x', 'a.b.c', 'e30.e30.', `${await signed(claimsAt(now))}x`]) {
      assert.deepEqual(await verify(text), { code: 'token-invalid' })
    }
  })

  it('refuses a token whose words were changed after it was signed', async () => {
    const [header, , signature] = (await signed(claimsAt(now))).split('.')
    const changed = Buffer.from(JSON.stringify(claimsAt(now, { oid: 'another' }))).toString('base64url')
    assert.deepEqual(await verify([header, changed, signature].join('.')), { code: 'token-invalid' })
  })

  it('refuses a token for another application', async () => {
    const token = await signed(claimsAt(now, { aud: '99999999-9999-4999-8999-999999999999' }))
    assert.deepEqual(await verify(token), { code: 'token-wrong-audience' })
  })

  it('refuses a token of a tenant that is not on the list', async () => {
    const token = await signed(claimsAt(now, { tid: '99999999-9999-4999-8999-999999999999' }))
    assert.deepEqual(await verify(token), { code: 'token-wrong-tenant' })
  })

  it('refuses a token from an issuer that it does not trust', async () => {
    const token = await signed(claimsAt(now, { iss: 'https://somebody.example.invalid' }))
    assert.deepEqual(await verify(token), { code: 'token-invalid' })
  })

  it('tells somebody of another Entra tenant that theirs is the wrong one', async () => {
    const iss = 'https://login.microsoftonline.com/99999999-9999-4999-8999-999999999999/v2.0'
    assert.deepEqual(await verify(await signed(claimsAt(now, { iss }))), { code: 'token-wrong-tenant' })
  })

  it('refuses a token that does not say who, which tenant or until when', async () => {
    for (const missing of ['oid', 'tid', 'scp', 'exp']) {
      const claims = Object.fromEntries(Object.entries(claimsAt(now)).filter(([name]) => name !== missing))
      assert.deepEqual(await verify(await signed(claims)), { code: 'token-invalid' }, missing)
    }
  })

  it('refuses the token of an application: nobody signed in for it, whatever it may be allowed', async () => {
    const { scp: _, ...nobodys } = claimsAt(now)
    for (const claims of [nobodys, { ...nobodys, roles: ['access_as_user'] }, claimsAt(now, { idtyp: 'app' })]) {
      assert.deepEqual(await verify(await signed(claims)), { code: 'token-invalid' })
    }
  })

  it('refuses a token that was not given for signing in to Caseroom', async () => {
    for (const scp of ['', 'User.Read', 'access_as_user_too', ['access_as_user']]) {
      assert.deepEqual(await verify(await signed(claimsAt(now, { scp }))), { code: 'token-invalid' })
    }
    assert.ok('account' in (await verify(await signed(claimsAt(now, { scp: 'openid access_as_user' })))))
  })

  it('asks for the one scope that the registration in infra exposes', () => {
    const manifest = JSON.parse(readFileSync('infra/aad.manifest.json', 'utf8')) as {
      api: { oauth2PermissionScopes: { value: string }[] }
    }
    assert.deepEqual(
      manifest.api.oauth2PermissionScopes.map(({ value }) => value),
      [SIGN_IN_SCOPE],
    )
  })

  it('refuses a token that is not good yet', async () => {
    const token = await signed(claimsAt(now, { nbf: Date.parse(now) / 1000 + 60 }))
    assert.deepEqual(await verify(token), { code: 'token-invalid' })
  })
})

describe('the expiry of a token', () => {
  it('is read by our own clock, whatever the machine says', async () => {
    const clock = settableClock(now)
    const verify = verifierAt(clock)
    const token = await signed(claimsAt(now))
    clock.set('2031-03-04T09:59:59Z')
    assert.ok('account' in (await verify(token)))
    clock.set('2031-03-04T10:00:00Z')
    assert.deepEqual(await verify(token), { code: 'token-expired' })
  })
})

describe('keys that are read from the issuer', () => {
  it('are fetched once for many tokens', async () => {
    let fetches = 0
    const server = createServer((_req, res) => {
      fetches += 1
      res.setHeader('content-type', 'application/json')
      res.end(JSON.stringify(publicKeys))
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`
    const issuers = [{ issuer: issuerName, audience: [appId], tenants: [tenantId], jwksUri }]
    const verify = createTokenVerifier({ issuers, clock: settableClock(now) })
    const token = await signed(claimsAt(now))
    for (const _ of [1, 2, 3]) assert.ok('account' in (await verify(token)))
    server.close()
    server.closeAllConnections()
    assert.equal(fetches, 1)
  })

  it('are no judgement on a token while they cannot be read', async () => {
    const broken = createServer((_req, res) => {
      res.statusCode = 500
      res.end()
    })
    await once(broken.listen(0, '127.0.0.1'), 'listening')
    const jwksUri = `http://127.0.0.1:${(broken.address() as AddressInfo).port}/keys`
    const issuers = [{ issuer: issuerName, audience: [appId], tenants: [tenantId], jwksUri }]
    const verify = createTokenVerifier({ issuers, clock: settableClock(now) })
    assert.deepEqual(await verify(await signed(claimsAt(now))), { code: 'service-unavailable' })
    broken.close()
    broken.closeAllConnections()
    await once(broken, 'close')
    assert.deepEqual(await verify(await signed(claimsAt(now))), { code: 'service-unavailable' })
  })
})

describe("Entra's issuers", () => {
  it('are one for each tenant on the list, each good for its own tenant only', () => {
    const other = '99999999-9999-4999-8999-999999999999'
    const issuers = entraIssuers({ tenantIds: [tenantId, other], appId, publicUrl: 'https://caseroom.example.invalid' })
    assert.deepEqual(
      issuers.map(({ issuer, tenants }) => ({ issuer, tenants })),
      [
        { issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`, tenants: [tenantId] },
        { issuer: `https://login.microsoftonline.com/${other}/v2.0`, tenants: [other] },
      ],
    )
    assert.deepEqual(issuers[0]?.audience, [appId, `api://${appId}`, `api://caseroom.example.invalid/${appId}`])
  })
})
