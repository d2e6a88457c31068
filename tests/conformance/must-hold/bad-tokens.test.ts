import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose'
import type { JWTPayload } from 'jose'
import { createIssuer, rehearsalIssuer } from '../../../bot/rehearsal/issuer.ts'
import type { Issuer } from '../../../bot/rehearsal/issuer.ts'
import { rehearsalPeople, rehearsalTenant } from '../../../bot/rehearsal/people.ts'
import { rehearsalApp } from '../../../bot/rehearsal/sign-in.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { positionIn } from '../../support/log-position.ts'
import { ask, assertRefused, envelope } from '../../support/leak-post.ts'
import { everyCanary, foundIn, wordsIn } from '../../support/leak-search.ts'
import { call, openMeeting, plannedMeeting, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const stranger = '99999999-9999-4999-8999-999999999999'
const hour = 3600

describe('A sign-in that cannot be trusted', () => {
  let on: Rehearsed
  let planned: Planned
  let issuer: Issuer
  let before_ = 0
  const chair = () => {
    const found = rehearsalPeople.find(({ personId }) => personId === 'chair')
    return { accountId: found?.accountId ?? '', tenantId: rehearsalTenant }
  }
  const claims = (more: JWTPayload = {}): JWTPayload => {
    const at = Math.floor(Date.parse(on.rehearsal.clock.now()) / 1000)
    const { accountId, tenantId } = chair()
    const who = { oid: accountId, tid: tenantId, scp: 'access_as_user' }
    return { iss: rehearsalIssuer, aud: rehearsalApp, ...who, iat: at, exp: at + hour, ...more }
  }
  /** Every way in, each as one who may use it would. */
  const everywhere = (): { path: string; body?: unknown }[] => {
    const { meetingId } = planned
    const [caseId = ''] = planned.caseIds
    return [
      { path: '/api/commands', body: envelope({ type: 'finish-case', meetingId, caseId }) },
      { path: '/api/case-list/preview', body: { csv: 'reference' } },
      { path: '/api/me' },
      { path: `/api/meetings/${meetingId}` },
      { path: `/api/meetings/${meetingId}/live` },
      { path: `/api/circulations/${meetingId}/mine` },
      { path: `/api/circulations/${meetingId}/cases/${caseId}/document` },
    ]
  }
  const refusedEverywhere = async (token: string | undefined, code: string, status: number) => {
    for (const asked of everywhere()) {
      const answer = await ask(on, { ...asked, ...(token !== undefined && { token }) })
      assertRefused(answer, code, asked.path)
      assert.equal(answer.status, status, asked.path)
      assert.deepEqual(foundIn(answer.text, wordsIn(everyCanary)), [])
    }
  }

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    await openMeeting(on, planned)
    await call(on, planned, planned.caseIds[0] ?? '')
    issuer = await createIssuer({ kind: 'rehearsal', folder: on.folder, clock: on.rehearsal.clock })
    before_ = positionIn(on.folder)
  })
  afterEach(async () => {
    assert.equal(positionIn(on.folder), before_, 'something was written')
  })
  after(() => on.stop())

  it('is refused where there is none, or where it is no token at all', async () => {
    await refusedEverywhere(undefined, 'token-missing', 401)
    await refusedEverywhere('chair', 'token-invalid', 401)
    await refusedEverywhere('a.b.c', 'token-invalid', 401)
  })

  it('is refused where it is forged: by another key, by none, or with the public key as a secret', async () => {
    const { kid } = JSON.parse(readFileSync(join(on.folder, 'issuer-key.json'), 'utf8')) as { kid: string }
    const theirs = await generateKeyPair('RS256')
    const header = { alg: 'RS256', kid }
    await refusedEverywhere(
      await new SignJWT(claims()).setProtectedHeader(header).sign(theirs.privateKey),
      'token-invalid',
      401,
    )
    await refusedEverywhere(new UnsecuredJWT(claims()).encode(), 'token-invalid', 401)
    const [key] = issuer.jwks().keys
    assert.ok(key)
    const publicKey = await importJWK({ ...key, alg: 'RS256' }, 'RS256', { extractable: true })
    assert.ok(!(publicKey instanceof Uint8Array))
    const secret = new TextEncoder().encode(await exportSPKI(publicKey))
    await refusedEverywhere(
      await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid }).sign(secret),
      'token-invalid',
      401,
    )
    const [head = '', , seal = ''] = (await on.rehearsal.signIn('housing-rep')).split('.')
    const claimed = Buffer.from(JSON.stringify(claims())).toString('base64url')
    await refusedEverywhere(`${head}.${claimed}.${seal}`, 'token-invalid', 401)
  })

  it('is refused once it has run out, by the clock of the product', async () => {
    await refusedEverywhere(
      await issuer.token({ ...chair(), audience: rehearsalApp, lifetimeSeconds: -1 }),
      'token-expired',
      401,
    )
    const token = await on.rehearsal.signIn('chair')
    assert.equal((await ask(on, { path: '/api/me', token })).status, 200)
    await on.rehearsal.clock.move(hour + 1)
    await refusedEverywhere(token, 'token-expired', 401)
    await on.rehearsal.clock.move(-hour - 1)
  })

  it('is refused where it was made for another application', async () => {
    const token = await issuer.token({ ...chair(), audience: stranger, lifetimeSeconds: hour })
    await refusedEverywhere(token, 'token-wrong-audience', 401)
  })

  it('is refused where it comes from an organisation that is not on the list, or from Entra for another', async () => {
    const of = { accountId: chair().accountId, tenantId: stranger }
    const token = await issuer.token({ ...of, audience: rehearsalApp, lifetimeSeconds: hour })
    await refusedEverywhere(token, 'token-wrong-tenant', 401)
    const theirs = await generateKeyPair('RS256')
    const iss = `https://login.microsoftonline.com/${stranger}/v2.0`
    const entra = await new SignJWT(claims({ iss })).setProtectedHeader({ alg: 'RS256' }).sign(theirs.privateKey)
    await refusedEverywhere(entra, 'token-wrong-tenant', 401)
  })

  it('is not a person’s where an application took it out for itself', async () => {
    const { scp: _, ...nobodys } = claims({ idtyp: 'app' })
    const kept = JSON.parse(readFileSync(join(on.folder, 'issuer-key.json'), 'utf8')) as { kid: string }
    const header = { alg: 'RS256', kid: kept.kid }
    const token = await new SignJWT(nobodys).setProtectedHeader(header).sign(await importJWK(kept, 'RS256'))
    await refusedEverywhere(token, 'token-invalid', 401)
  })

  it('is not a person’s where it is the bot channel’s', async () => {
    const { url } = on.rehearsal.bridge
    const token = await issuer.botToken({ appId: rehearsalApp, serviceUrl: url, lifetimeSeconds: hour })
    await refusedEverywhere(token, 'token-invalid', 401)
  })

  it('gives nothing to a stranger with a good sign-in of the right organisation', async () => {
    const token = await on.rehearsal.signIn('outsider')
    await refusedEverywhere(token, 'not-in-directory', 403)
    assert.ok(!JSON.stringify(await ask(on, { path: '/api/me', token })).includes(planned.meetingId))
  })

  it('lets nobody speak to the bot: not without a token, not with a person’s, not from another organisation', async () => {
    const { url } = on.rehearsal.bridge
    const activity = (tenantId: string) => ({
      type: 'message',
      id: 'one',
      channelId: 'msteams',
      serviceUrl: url,
      text: 'record',
      from: { id: '29:chair', aadObjectId: chair().accountId },
      recipient: { id: `28:${rehearsalApp}` },
      conversation: { id: 'a:chair', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
    })
    const say = (token: string | undefined, tenantId = rehearsalTenant) =>
      ask(on, { path: '/api/messages', body: activity(tenantId), ...(token !== undefined && { token }) })
    const sent = on.rehearsal.bridge.sent().length
    const bot = await issuer.botToken({ appId: rehearsalApp, serviceUrl: url, lifetimeSeconds: hour })
    const other = await issuer.botToken({ appId: stranger, serviceUrl: url, lifetimeSeconds: hour })
    const old = await issuer.botToken({ appId: rehearsalApp, serviceUrl: url, lifetimeSeconds: -hour })
    for (const token of [undefined, 'a.b.c', await on.rehearsal.signIn('chair'), other, old]) {
      const answer = await say(token)
      assert.equal(answer.status, 401, answer.text)
      assert.match(answer.code, /^token-/)
    }
    assertRefused(await say(bot, stranger), 'token-wrong-tenant')
    assert.equal(on.rehearsal.bridge.sent().length, sent)
    assert.equal((await say(bot)).status, 200)
  })
})
