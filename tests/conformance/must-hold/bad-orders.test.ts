import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { positionIn } from '../../support/log-position.ts'
import { everyOrder } from '../../support/leak-orders.ts'
import { ask, assertRefused, envelope } from '../../support/leak-post.ts'
import type { Asked } from '../../support/leak-post.ts'
import { meetingDate } from '../../support/leak-search.ts'
import { agreedAction, call, done, openMeeting, plannedMeeting, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

/** What somebody without a part in running the meeting may do themselves: none of it is about a case of others. */
const own = [
  'agree-to-statement',
  'note-presence',
  'take-back-agreement',
  'answer-connections',
  'send-update',
  'note-answer',
]
/** Of no meeting and no case. */
const ofArea = [
  'plan-meeting',
  'confirm-core-list',
  'take-statuses',
  'record-breach',
  'record-request',
  'list-agency',
  'sign-agreement',
  'withdraw-agency',
  'approve-person',
  'withdraw-person',
  'record-training',
  'note-commitment',
  'name-manager',
  'list-person',
  'confirm-recipients',
  'keep-phrases',
]
const ofOwnAgency = [
  'record-disagreement',
  'record-breach',
  'draft-action',
  'record-voice',
  'record-voice-missing',
  'record-death',
  'record-move',
  'keep-phrases',
  'keep-private-notes',
]

describe('An order that cannot be taken', () => {
  let on: Rehearsed
  let planned: Planned
  let actionId = ''
  let token = ''
  const order = (asked: Partial<Asked>) => ask(on, { path: '/api/commands', token, ...asked })
  const about = () => ({
    meetingId: planned.meetingId,
    caseId: planned.caseIds[0] ?? '',
    actionId,
    riskId: 'risk-1',
    personId: 'housing-rep',
    agencyId: 'police',
    version: 'local-1',
    csv: rehearsalCaseList(meetingDate),
  })

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    await openMeeting(on, planned)
    await call(on, planned, planned.caseIds[0] ?? '')
    actionId = await agreedAction(on, planned, { caseId: planned.caseIds[0] ?? '', agencyId: 'police' })
    token = await on.rehearsal.signIn('chair')
  })
  after(() => on.stop())

  /** Whatever a test of this file does, nothing may have been written. */
  let before_ = 0
  beforeEach(async () => {
    before_ = positionIn(on.folder)
  })
  afterEach(async () => {
    assert.equal(positionIn(on.folder), before_, 'something was written')
  })

  it('is refused where its body is no JSON, none at all, or none of ours', async () => {
    const open = { type: 'finish-case', meetingId: planned.meetingId, caseId: planned.caseIds[0] }
    const whole = JSON.stringify(envelope(open))
    for (const body of ['', '{', whole.slice(0, -3), 'finish-case', `${whole}${whole}`, '"words"', '7', 'null'])
      assertRefused(await order({ body }), 'body-malformed', body.slice(0, 20))
    for (const body of [[], {}, [envelope(open)], { command: open }, { commandId: randomUUID() }])
      assertRefused(await order({ body }), 'command-malformed', JSON.stringify(body).slice(0, 60))
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      assertRefused(await order({ body: whole, headers: { 'content-type': type } }), 'body-malformed', type)
    const packed = gzipSync(whole).toString('latin1')
    assertRefused(await order({ body: packed, headers: { 'content-encoding': 'gzip' } }), 'body-malformed', 'gzip')
    assertRefused(await order({ body: `${'['.repeat(20_000)}${']'.repeat(20_000)}` }), 'command-malformed', 'deep')
  })

  it('is refused where it is too large, and a case list too', async () => {
    const { meetingId, caseId } = about()
    const large = { type: 'answer-prompt', meetingId, caseId, prompt: 'lado', answer: 'none', note: 'x'.repeat(70_000) }
    assertRefused(await order({ body: envelope(large) }), 'body-too-large')
    const csv = 'x'.repeat(3_200_000)
    assertRefused(await order({ path: '/api/case-list/preview', body: { csv } }), 'body-too-large')
    const list = { type: 'accept-case-list', meetingId, csv, rows: [2], agencies: {} }
    assertRefused(await order({ body: envelope(list) }), 'body-too-large')
  })

  it('is refused where it is no order of ours, or not as agreed, and its own words are never quoted', async () => {
    const { meetingId, caseId } = about()
    for (const type of ['release-everyone', '__proto__', 'constructor', 'FINISH-CASE', ''])
      assertRefused(await order({ body: envelope({ type, meetingId, caseId }) }), 'unknown-command', type)
    const bad = [
      { type: 'finish-case', meetingId },
      { type: 'finish-case', meetingId, caseId: '../secrets' },
      { type: 'finish-case', meetingId, caseId, by: 'chair' },
      { type: 'enter-stage', meetingId, caseId, stage: 'lunch' },
      { type: 'extend-slot', meetingId, caseId, seconds: '300', reason: 'Asked for' },
      { type: 'record-risk', meetingId, caseId, kind: 'risk', subject: 'victim', text: 'q'.repeat(501) },
      { type: 'send-circulation', meetingId, reasons: { [`Zelphine ${'q'.repeat(200)}`]: 'Asked for' } },
    ]
    for (const command of bad) {
      const answer = await order({ body: envelope(command) })
      assertRefused(answer, 'command-malformed', JSON.stringify(command).slice(0, 60))
      assert.doesNotMatch(answer.text, /Zelphine|qqq|secrets/)
    }
    const known = { type: 'finish-case', meetingId, caseId }
    for (const more of [{ commandId: 'one' }, { expectedVersion: -1 }, { expectedVersion: 1.5 }, { who: 'chair' }])
      assertRefused(await order({ body: envelope(known, more) }), 'command-malformed', JSON.stringify(more))
  })

  it('is refused where it names what is not there', async () => {
    const nowhere = { ...about(), meetingId: 'no-such-meeting', caseId: 'no-such-case', actionId: 'no-such-action' }
    for (const command of everyOrder(nowhere).filter(({ type }) => !ofArea.includes(type))) {
      const answer = await order({ body: envelope(command) })
      const expected = 'actionId' in command && !('meetingId' in command) ? 'no-such-action' : 'no-such-'
      assert.ok(answer.code.startsWith(expected), `${command.type}: ${answer.code}`)
    }
  })

  it('is refused to whoever has no part in it: a representative, an observer, and a deputy who was not let in', async () => {
    const people = [
      [memberOf(on.cast, 'housing'), [...own, ...ofOwnAgency]],
      [on.cast.observer, [...own.slice(0, 3), 'record-breach']],
      [on.cast.practitioner, [...own.slice(0, 3), 'record-breach']],
    ] as const
    for (const [who, allowed] of people)
      for (const command of everyOrder(about()).filter(({ type }) => !allowed.includes(type))) {
        const answer = await order({ token: await on.rehearsal.signIn(who.personId), body: envelope(command) })
        assert.ok(answer.status >= 400 && answer.code !== '', `${who.personId} ${command.type}: ${answer.text}`)
        assert.match(answer.sentence, /^[A-Z].{10,}\.$/)
      }
  })

  it('is refused where the meeting has moved on since its sender looked', async () => {
    const { meetingId, caseId } = about()
    const version = (await on.cast.chair.view(meetingId)).meetingVersion ?? 0
    assert.ok(version > 0)
    for (const expectedVersion of [0, version - 1, version + 1]) {
      const body = envelope({ type: 'finish-case', meetingId, caseId }, { expectedVersion })
      assertRefused(await order({ body }), 'stale-version', String(expectedVersion))
    }
  })

  it('is done once, however often it comes, and is refused under the id of somebody else’s order', async () => {
    const { meetingId, caseId } = about()
    const risk = { type: 'record-risk', meetingId, caseId, kind: 'risk', subject: 'victim', text: 'Something' }
    const body = envelope(risk)
    const first = JSON.parse((await order({ body })).text) as { made: object }
    before_ = positionIn(on.folder)
    assert.deepEqual(JSON.parse((await order({ body })).text), { ...first, repeated: true })
    assertRefused(await order({ token: await on.rehearsal.signIn('coordinator'), body }), 'command-id-used')
  })

  it('has one answer for every address that is not there, and for every way that is not one', async () => {
    for (const path of ['/api', '/api/meetings/..%2f..%2fetc', '/api/nothing', '/rehearsal/token/chair'])
      assertRefused(await order({ path }), 'not-found', path)
    assertRefused(await order({ path: '/api/commands' }), 'method-not-allowed')
    assertRefused(await order({ path: '/api/me', body: {} }), 'method-not-allowed')
  })

  it('leaves the meeting where it was: the next good order is done', async () => {
    const { meetingId, caseId } = about()
    await done(on.cast.chair, { type: 'enter-stage', meetingId, caseId, stage: 'reason' })
    before_ = positionIn(on.folder)
  })
})
