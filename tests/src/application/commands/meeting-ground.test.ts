import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { endedBench } from '../../../support/application-circulation.ts'
import { aSeededCase, answered, closedPanel } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police]
const begun = [entered(...here), opened, read, agreed(...here)]

/** Every order about one case that its coordinator could give, were they to know of it. */
const orders = (caseId: string): readonly Command[] => {
  const of = { meetingId, caseId }
  const terms = { agencyId: agencies.police, personId: null, due: null, today: false, riskId: null }
  return [
    { type: 'check-roster', ...of },
    { type: 'call-case', ...of },
    { type: 'enter-stage', ...of, stage: 'voice' },
    { type: 'note-answer', ...of, agencyId: agencies.police, answer: 'spoke' },
    { type: 'rest-have-nothing-to-add', ...of },
    { type: 'read-out-update', ...of, agencyId: agencies.police },
    { type: 'pause-slot', ...of },
    { type: 'resume-slot', ...of },
    { type: 'extend-slot', ...of, seconds: 300, reason: 'More time' },
    { type: 'correct-attendance', ...of, personId: who.police, attended: true },
    { type: 'finish-case', ...of },
    { type: 'defer-case', ...of, newDate: '2026-06-17', reason: 'Nobody knows her yet' },
    { type: 'send-update', ...of, knowledge: 'nothing-known', text: '' },
    { type: 'record-risk', ...of, kind: 'risk', subject: 'victim', text: 'He has her keys' },
    { type: 'accept-risk', ...of, riskId: 'R1', because: 'He is inside' },
    { type: 'record-voice', ...of, wishes: 'To stay', fears: '', barriers: '' },
    { type: 'record-voice-missing', ...of, because: 'She could not be reached' },
    { type: 'answer-prompt', ...of, prompt: 'equality', answer: 'none', note: '' },
    { type: 'agree-victim-told', ...of, outcome: 'not-safe', how: '' },
    { type: 'draft-action', ...of, what: 'Fit a lock', ...terms },
    { type: 'record-victim-told', caseId, outcome: 'done' },
    { type: 'record-death', caseId, party: 'victim' },
    { type: 'record-move', caseId },
    { type: 'confirm-change', caseId, what: 'victim' },
    { type: 'correct-change', caseId, what: 'move', reason: 'In error' },
    { type: 'decide-hearing', ...of, recordOnly: true },
    { type: 'lift-legal-hold', caseId, reason: 'Closed' },
    { type: 'set-agenda', meetingId, items: [{ caseId }] },
    { type: 'answer-connections', meetingId, shown: [caseId], possibly: [] },
  ]
}

describe('an order about a case that its giver must not know of', () => {
  afterEach(closeBenches)
  const hidden = {
    'they declared a connection to it': [answered(caseOne, who.coordinator, 'possibly')],
    'its closed panel does not name them': closedPanel(caseOne, who.chair, who.police),
  }
  const answersOf = async (bench: Bench, caseId: string) => {
    const given = orders(caseId).map(async (command) => {
      const answer = await bench.order(who.coordinator, command)
      return [command.type, 'refusal' in answer ? { ...answer.refusal, about: '' } : 'accepted']
    })
    return Promise.all(given)
  }

  for (const [why, events] of Object.entries(hidden))
    it(`is refused in the words for a case that is not there, and changes nothing, where ${why}`, async () => {
      const cases = [aSeededCase(caseOne, { events }), aSeededCase(caseTwo)]
      const bench = await aBench({ meeting: [...begun, called(caseOne, who.chair, who.police)], cases })
      const before = await bench.store.events.position()
      const answers = await answersOf(bench, caseOne)
      assert.deepEqual(answers, await answersOf(bench, 'c-none'))
      assert.deepEqual(
        new Set(answers.map(([, answer]) => JSON.stringify(answer))),
        new Set(['{"code":"no-such-case","about":""}']),
      )
      assert.equal(await bench.store.events.position(), before)
    })

  it('is refused so at the circulation desk too', async () => {
    const cases = [
      aSeededCase(caseOne, { events: [answered(caseOne, who.coordinator, 'possibly')] }),
      aSeededCase(caseTwo),
    ]
    const bench = await endedBench({ cases })
    const to = { personId: who.police, reason: 'Looked at' }
    for (const caseId of [caseOne, 'c-none']) {
      const of = { meetingId, caseId }
      const atDesk: Command[] = [
        { type: 'hold-plan', ...of, reason: 'Looked at' },
        { type: 'unhold-plan', ...of },
        { type: 'add-recipient', ...of, ...to },
        { type: 'remove-recipient', ...of, ...to },
        { type: 'withdraw-plan', ...of, reason: 'Looked at' },
      ]
      for (const command of atDesk) assert.equal(await bench.codeOf(who.coordinator, command), 'no-such-case')
    }
  })
})
