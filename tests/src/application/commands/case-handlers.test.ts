import assert from 'node:assert/strict'
import { wordFields } from '../../../../src/contracts/word-fields.ts'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { endedBench, reasonsFor, sendAll } from '../../../support/application-circulation.ts'
import { aSeededAction, aSeededCase } from '../../../support/application-seed.ts'
import { agreed as actionAgreed } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo, riskId } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const ofCase = { meetingId, caseId: caseOne }
const actionId = 'a-1'
/** Where she is, as somebody might type it. */
const text = 'She is at 14 Elm Rd now'
const risk = { type: 'risk-recorded', at: on('09:01'), by: who.chair, caseId: caseOne, riskId: riskId(1) } as const
const update = { type: 'update-sent', at: on('08:10'), by: who.children, caseId: caseOne, meetingId } as const
const cases = [
  aSeededCase(caseOne, {
    events: [
      { ...risk, kind: 'risk', subject: 'victim', personal: { text: 'He has her keys' } },
      { ...update, agencyId: agencies.children, knowledge: 'supplied', personal: { text: 'Seen in May' } },
    ],
  }),
  aSeededCase(caseTwo),
]
const terms = { agencyId: agencies.police, personId: null, due: '2026-06-12T16:00:00Z', today: false, riskId: null }

describe('where she is, typed into any field that others read (H41)', () => {
  afterEach(closeBenches)
  const voice = { wishes: '', fears: '', barriers: '' }
  const disclosure = { decision: 'disclose', idva: 'made', teller: '', reason: '' } as const
  const asked = { reason: 'Friday', what: '', due: null, agencyId: null }
  const inMeeting: readonly [PersonId, Command][] = [
    [who.police, { type: 'send-update', ...ofCase, knowledge: 'supplied', text }],
    [who.police, { type: 'keep-private-notes', ...ofCase, text }],
    [who.chair, { type: 'record-risk', ...ofCase, kind: 'risk', subject: 'victim', text }],
    [who.chair, { type: 'accept-risk', ...ofCase, riskId: riskId(1), because: text }],
    [who.idva, { type: 'record-voice', ...ofCase, ...voice, wishes: text }],
    [who.idva, { type: 'record-voice', ...ofCase, ...voice, fears: text }],
    [who.idva, { type: 'record-voice', ...ofCase, ...voice, barriers: text }],
    [who.idva, { type: 'record-voice-missing', ...ofCase, because: text }],
    [who.chair, { type: 'answer-prompt', ...ofCase, prompt: 'equality', answer: 'made', note: text }],
    [who.police, { type: 'note-on-case', ...ofCase, kind: 'said', agencyId: agencies.police, basis: 'fact', text }],
    [who.chair, { type: 'decide-disclosure', ...ofCase, ...disclosure, teller: text }],
    [who.chair, { type: 'decide-disclosure', ...ofCase, ...disclosure, reason: text }],
    [who.chair, { type: 'agree-victim-told', ...ofCase, outcome: 'person', personId: who.idva, how: text }],
    [who.chair, { type: 'correct-change', caseId: caseOne, what: 'victim', reason: text }],
    [who.coordinator, { type: 'lift-legal-hold', caseId: caseOne, reason: text }],
    [who.chair, { type: 'extend-slot', ...ofCase, seconds: 300, reason: text }],
    [who.chair, { type: 'defer-case', ...ofCase, newDate: '2026-06-17', reason: text }],
    [who.chair, { type: 'move-case', meetingId, caseId: caseTwo, toIndex: 0, reason: text }],
    [who.chair, { type: 'call-case', meetingId, caseId: caseTwo, reason: text }],
    [who.chair, { type: 'read-out-update', ...ofCase, agencyId: agencies.children, deferredBecause: text }],
    [who.coordinator, { type: 'draft-action', ...ofCase, what: text, ...terms }],
    [who.chair, { type: 'change-action', actionId, what: text, ...terms }],
    [who.chair, { type: 'withdraw-action', actionId, reason: text }],
    [who.police, { type: 'refuse-action', actionId, reason: text }],
    [who.police, { type: 'ask-action-change', actionId, ...asked, reason: text }],
    [who.police, { type: 'ask-action-change', actionId, ...asked, what: text }],
    [who.police, { type: 'update-action', actionId, text }],
    [who.police, { type: 'finish-action', actionId, outcome: 'not-done', text }],
  ]
  for (const [by, command] of inMeeting) {
    const field = Object.entries(command).find(([, value]) => value === text)?.[0]
    it(`is not saved as ${field} of ${command.type}`, async () => {
      const bench = await aBench({
        meeting: inCaseOne,
        cases,
        actions: [aSeededAction(actionId, { since: [actionAgreed] })],
      })
      const before = await bench.store.events.position()
      assert.equal(await bench.codeOf(by, command), 'safe-address-in-text')
      assert.deepEqual([await bench.store.events.position(), await bench.outbox()], [before, []])
    })
  }

  it('is looked for in every field of every order that takes words, save the case list, a version and a signature', () => {
    const atDesk = ['hold-plan', 'remove-recipient', 'add-recipient', 'correct-plan', 'withdraw-plan', 'send-alone']
    const desk = atDesk.map((type) => `${type} reason`)
    const tried = inMeeting.flatMap(([, command]) =>
      Object.entries(command).flatMap(([field, value]) => (value === text ? [`${command.type} ${field}`] : [])),
    )
    const taking = [...wordFields].flatMap(([type, fields]) => fields.map((field) => `${type} ${field}`))
    /** Tried where the orders of the time after a meeting are. */
    const afterwards = [
      'reassess-risk text',
      'escalate-action said',
      'hold-escalation reason',
      'sign-exceptions reason',
      'record-disagreement text',
      'take-disagreement text',
      'settle-disagreement text',
      'share-incident text',
    ]
    /** Tried where the orders of the time before a meeting are. */
    const onTheWay = [
      'check-referral note',
      'answer-return text',
      'decide-repeat reason',
      'relist-case reason',
      'call-emergency reason',
      'answer-risk-reduced note',
      'note-sharing necessary',
      'note-sharing proportionate',
      'send-transfer to',
      'receive-transfer from',
    ]
    /**
     * Of no one case: another system's file, whose rows are judged one by one, the area's register, and its directory.
     */
    const ofArea = ['take-statuses csv', 'record-breach text', 'record-request text', 'record-request reference']
    const ofDirectory = ['list-agency name', 'list-agency heading', 'list-person name', 'list-person phone']
    const others = [
      ...afterwards,
      ...onTheWay,
      ...ofArea,
      ...ofDirectory,
      'accept-case-list csv',
      'agree-to-statement version',
      'agree-to-statement signature',
    ]
    assert.deepEqual([...tried, ...desk, ...others].toSorted(), taking.toSorted())
  })

  it('is not saved as a reason at the circulation desk', async () => {
    const bench = await endedBench({ cases })
    const at = async (type: 'hold-plan' | 'withdraw-plan' | 'correct-plan') =>
      bench.codeOf(who.coordinator, { type, ...ofCase, reason: text })
    const onList = { ...ofCase, personId: who.police, reason: text }
    const late = { ...ofCase, personId: who.policeDeputy, reason: text }
    assert.equal(await at('hold-plan'), 'safe-address-in-text')
    assert.equal(await bench.codeOf(who.coordinator, { type: 'remove-recipient', ...onList }), 'safe-address-in-text')
    assert.equal(await bench.codeOf(who.coordinator, { type: 'add-recipient', ...late }), 'safe-address-in-text')
    await bench.done(who.coordinator, { type: 'add-recipient', ...late, reason: 'Takes it on' })
    const reasons = { ...(await reasonsFor(bench)), [`${caseOne}/${who.policeDeputy}`]: text }
    assert.equal(
      await bench.codeOf(who.coordinator, { type: 'check-circulation', meetingId, reasons }),
      'safe-address-in-text',
    )
    await bench.done(who.coordinator, { type: 'check-circulation', meetingId, reasons: await reasonsFor(bench) })
    assert.equal(
      await bench.codeOf(who.chair, { type: 'send-circulation', meetingId, reasons }),
      'safe-address-in-text',
    )
    await sendAll(bench)
    assert.equal(await at('correct-plan'), 'safe-address-in-text')
    assert.equal(await at('withdraw-plan'), 'safe-address-in-text')
  })
})
