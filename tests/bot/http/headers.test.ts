import assert from 'node:assert/strict'
import {
  newNonce,
  pagePolicy,
  securityHeaders,
  teamsConnectSources,
  teamsFrameAncestors,
} from '../../../bot/http/headers.ts'
import { startServer, stopServers } from '../../support/http-server.ts'

describe('the policy of a page', () => {
  const policy = pagePolicy({ nonce: 'n', frameAncestors: teamsFrameAncestors, connectSrc: teamsConnectSources })

  it('lets Teams frame it, and teams-js read its list of valid domains', () => {
    const parts = policy.split('; ')
    assert.ok(parts.includes("connect-src 'self' https://res.cdn.office.net"))
    assert.ok(
      parts.includes(
        'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft',
      ),
    )
  })

  it('runs no script and no style that is not ours, and frames nothing', () => {
    assert.match(policy, /^default-src 'none'; script-src 'self' 'nonce-n'; style-src 'self' 'nonce-n';/)
    assert.doesNotMatch(policy, /unsafe|frame-src|\*(?!\.(?:teams\.microsoft\.com|cloud\.microsoft))/)
  })

  it('may frame what the rehearsal shows', () => {
    assert.match(
      pagePolicy({ nonce: 'n', frameAncestors: ["'self'"], connectSrc: [], frameSrc: ["'self'"] }),
      /; frame-src 'self'; frame-ancestors 'self';/,
    )
  })

  it('has a nonce that nobody can guess and nobody gets twice', () => {
    const nonces = Array.from({ length: 1000 }, newNonce)
    assert.equal(new Set(nonces).size, 1000)
    for (const nonce of nonces) assert.equal(Buffer.from(nonce, 'base64').length, 18)
  })
})

describe('the headers of every response', () => {
  afterEach(stopServers)

  it('are there whether it succeeds or not', async () => {
    const server = await startServer()
    for (const path of ['/healthz', '/api/me', '/api/nothing', '/api/commands', '/assets/nothing.js', '/tab']) {
      const { headers } = await server.get(path)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path)
      assert.equal(headers.get('cache-control'), 'no-store', path)
      assert.match(headers.get('permissions-policy') ?? '', /camera=\(\)/, path)
      assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/, path)
      assert.equal(headers.get('server'), null, path)
    }
  })

  it('ask for encrypted transport, except in a rehearsal', () => {
    assert.ok('Strict-Transport-Security' in securityHeaders({ rehearsal: false }))
    assert.ok(!('Strict-Transport-Security' in securityHeaders({ rehearsal: true })))
  })
})
