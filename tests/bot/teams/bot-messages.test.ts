import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose'
import sinon from 'sinon'
import { installed } from '../../../bot/rehearsal/bridge/teams-activities.ts'
import { personalChatOf } from '../../../bot/rehearsal/bridge/places.ts'
import { rehearsalBotIssuer } from '../../../bot/rehearsal/issuer.ts'
import { fakeMeeting, personOf } from '../../support/bot-caseroom.ts'
import { type BotHost, startBotHost } from '../../support/bot-host.ts'
import { appId, tenantId } from '../../support/bot-kit.ts'
import { canaries } from '../../support/bot-view.ts'

const person = personOf('police-rep')
const otherTenant = '99999999-9999-4999-8999-999999999999'

describe('POST /api/messages', () => {
  let host: BotHost
  let consoleError: sinon.SinonSpy
  let consoleWarn: sinon.SinonSpy
  const meeting = fakeMeeting()

  before(async () => {
    host = await startBotHost(meeting)
  })
  after(() => host.stop())
  beforeEach(() => {
    consoleError = sinon.spy(console, 'error')
    consoleWarn = sinon.spy(console, 'warn')
    host.kit.kept.clear()
  })
  afterEach(() => {
    sinon.restore()
  })

  const around = () => ({ appId, tenantId, serviceUrl: host.bridge.url })
  const activity = () => installed(around(), { person, conversationId: personalChatOf('police-rep') })
  const goodToken = (serviceUrl = host.bridge.url) => host.issuer.botToken({ appId, serviceUrl, lifetimeSeconds: 600 })
  const post = (body: unknown, authorization: string | null) =>
    fetch(host.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization !== null && { authorization }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const refusedWith = async (answer: Response, status: number, code: string) => {
    const problem = (await answer.json()) as { code: string; sentence: string }
    assert.deepEqual([answer.status, problem.code], [status, code])
    assert.ok(problem.sentence.length > 0)
    assert.equal(host.kit.kept.size, 0)
    assert.deepEqual([consoleError.callCount, consoleWarn.callCount], [0, 0])
  }

  it('takes an activity that the channel signed', async () => {
    const answer = await post(activity(), `Bearer ${await goodToken()}`)
    assert.equal(answer.status, 200)
    assert.deepEqual([...host.kit.kept.keys()], ['person:police-rep'])
  })

  for (const authorization of [null, '', 'Basic abc', 'Bearer ']) {
    it(`refuses an activity whose authorization is ${authorization === null ? 'not there' : `“${authorization}”`}`, async () => {
      await refusedWith(await post(activity(), authorization), 401, 'token-missing')
    })
  }

  it('refuses a token that is none', async () => {
    await refusedWith(await post(activity(), 'Bearer not.a.token'), 401, 'token-invalid')
  })

  const by = async (changes: JWTPayload, key?: CryptoKey) => {
    const at = Math.floor(Date.now() / 1000)
    const claims = {
      iss: rehearsalBotIssuer,
      aud: appId,
      serviceurl: host.bridge.url,
      iat: at,
      exp: at + 600,
      ...changes,
    }
    const kid = (host.issuer.jwks().keys[0] ?? {}).kid ?? ''
    const { privateKey } = await generateKeyPair('RS256')
    return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key ?? privateKey)}`
  }

  it('refuses a wrong key under the name of the right one, with 401 and nothing on the console', async () => {
    await refusedWith(await post(activity(), await by({})), 401, 'token-invalid')
  })

  it('refuses a key that nobody knows, without asking for it in the token', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const jwk = await exportJWK(publicKey)
    const at = Math.floor(Date.now() / 1000)
    const claims = { iss: rehearsalBotIssuer, aud: appId, serviceurl: host.bridge.url, iat: at, exp: at + 600 }
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: randomUUID(), jwk })
      .sign(privateKey)
    await refusedWith(await post(activity(), `Bearer ${token}`), 401, 'token-invalid')
  })

  it('refuses a person’s own sign-in in the place of the channel’s', async () => {
    const token = await host.issuer.token({
      accountId: person.accountId,
      tenantId,
      audience: appId,
      lifetimeSeconds: 600,
    })
    await refusedWith(await post(activity(), `Bearer ${token}`), 401, 'token-invalid')
  })

  it('refuses a token that has run out', async () => {
    const token = await host.issuer.botToken({ appId, serviceUrl: host.bridge.url, lifetimeSeconds: -3600 })
    await refusedWith(await post(activity(), `Bearer ${token}`), 401, 'token-expired')
  })

  it('refuses a token for another app', async () => {
    const token = await host.issuer.botToken({ appId: otherTenant, serviceUrl: host.bridge.url, lifetimeSeconds: 600 })
    await refusedWith(await post(activity(), `Bearer ${token}`), 401, 'token-wrong-audience')
  })

  it('refuses another issuer, though the key is the channel’s own', async () => {
    const key = JSON.parse(readFileSync(join(host.folder, 'issuer-key.json'), 'utf8')) as JWK
    const own = (await importJWK(key, 'RS256')) as CryptoKey
    await refusedWith(
      await post(activity(), await by({ iss: 'https://api.botframework.com' }, own)),
      401,
      'token-invalid',
    )
    assert.equal((await post(activity(), await by({}, own))).status, 200)
  })

  it('follows a service address nowhere that no token names, whoever listens there', async () => {
    const asked: string[] = []
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('{}')
    })
    await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening))
    const serviceUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
    const words = { type: 'message', text: 'help', serviceUrl }
    await refusedWith(await post({ ...activity(), ...words }, `Bearer ${await goodToken()}`), 401, 'token-invalid')
    await post({ ...activity(), ...words, serviceUrl: host.bridge.url }, `Bearer ${await goodToken()}`)
    assert.ok(host.bridge.sent().length > 0)
    assert.deepEqual(asked, [])
    elsewhere.closeAllConnections()
    elsewhere.close()
  })

  it('refuses an activity that names another service than its token, so that nothing is written elsewhere', async () => {
    const elsewhere = { ...activity(), serviceUrl: 'http://127.0.0.1:1' }
    await refusedWith(await post(elsewhere, `Bearer ${await goodToken()}`), 401, 'token-invalid')
  })

  it('refuses any channel but Teams', async () => {
    await refusedWith(
      await post({ ...activity(), channelId: 'webchat' }, `Bearer ${await goodToken()}`),
      401,
      'token-invalid',
    )
  })

  const foreign: Record<string, object> = {
    'the channel’s data name another tenant': { channelData: { tenant: { id: otherTenant } } },
    'the conversation names another tenant': {
      conversation: { id: personalChatOf('police-rep'), conversationType: 'personal', tenantId: otherTenant },
    },
    'no tenant is named': { channelData: {} },
    'there are no channel data': { channelData: undefined },
  }
  for (const [what, change] of Object.entries(foreign)) {
    it(`refuses an activity where ${what}, before any turn`, async () => {
      await refusedWith(
        await post({ ...activity(), ...change }, `Bearer ${await goodToken()}`),
        401,
        'token-wrong-tenant',
      )
    })
  }

  for (const body of ['{', '[]', '{}', JSON.stringify({ type: 7 }), JSON.stringify({ type: 'message' })]) {
    it(`refuses ${body} as malformed`, async () => {
      await refusedWith(await post(body, `Bearer ${await goodToken()}`), 400, 'body-malformed')
    })
  }

  it('answers a broken machine with a problem, and logs it without words', async () => {
    sinon.stub(meeting, 'whoIs').rejects(new Error(canaries.victim))
    await refusedWith(await post(activity(), `Bearer ${await goodToken()}`), 500, 'internal')
    assert.ok(host.kit.logged().includes('unexpected-error') && !host.kit.logged().includes(canaries.victim))
  })
})
