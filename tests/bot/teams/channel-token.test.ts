import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createLog } from '../../../src/adapters/log.ts'
import { createChannelTokenCheck, teamsChannel } from '../../../bot/teams/channel-token.ts'
import { appId } from '../../support/bot-kit.ts'

const issuer = 'https://channel.example.invalid'

describe('the look at the channel’s token', () => {
  let server: Server
  let url: string
  let up: boolean
  let lines: string[]
  let token: (seconds: number, serviceurl?: unknown) => Promise<string>
  const check = () => {
    const log = createLog({ destination: { write: (line) => void lines.push(line) } })
    return createChannelTokenCheck({ channel: { issuer, metadataUrl: `${url}/metadata` }, appId, log })
  }

  before(async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] }
    server = createServer((request, response) => {
      response.writeHead(up ? 200 : 503, { 'content-type': 'application/json' })
      response.end(JSON.stringify(request.url === '/metadata' ? { jwks_uri: `${url}/keys` } : keys))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    token = (seconds, serviceurl = 'https://smba.example') =>
      new SignJWT({ iss: issuer, aud: appId, serviceurl, exp: Math.floor(Date.now() / 1000) + seconds })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .sign(privateKey)
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  beforeEach(() => {
    up = true
    lines = []
  })

  it('takes a good token, again and again', async () => {
    const look = check()
    const bearer = `Bearer ${await token(600)}`
    assert.deepEqual([await look(bearer), await look(bearer)], [null, null])
  })

  it('takes a token that has just run out, as botbuilder does, and none that ran out before', async () => {
    const look = check()
    assert.equal(await look(`Bearer ${await token(-60)}`), null)
    assert.equal(await look(`Bearer ${await token(-600)}`), 'token-expired')
  })

  it('refuses a token that names no service: botbuilder would compare it with nothing', async () => {
    const look = check()
    for (const serviceurl of ['', null, false])
      assert.equal(await look(`Bearer ${await token(600, serviceurl)}`), 'token-invalid')
  })

  it('refuses everything while the keys cannot be read, says so in the log, and goes on once they can', async () => {
    const look = check()
    up = false
    assert.equal(await look(`Bearer ${await token(600)}`), 'token-invalid')
    assert.ok(lines.join('').includes('keys-unreachable'))
    up = true
    assert.equal(await look(`Bearer ${await token(600)}`), null)
  })

  it('trusts the Bot Framework’s own issuer in production', () => {
    assert.deepEqual(
      Object.values(teamsChannel).map((each) => new URL(each).hostname),
      ['api.botframework.com', 'login.botframework.com'],
    )
  })
})
