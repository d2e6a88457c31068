import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { aSeededCase } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

const text = 'She stays at Flat 3, 14 Elm Road for now'
const on = { meetingId, caseId: caseOne }
const orders: readonly Command[] = [
  { type: 'check-referral', ...on, outcome: 'returned', missing: [], note: text },
  { type: 'answer-return', ...on, text },
  { type: 'decide-repeat', ...on, decision: 'new', route: 'hear-again', reason: text },
  { type: 'relist-case', ...on, because: 'new-incident', reason: text },
  { type: 'call-emergency', ...on, reason: text, checks: {} },
  { type: 'answer-risk-reduced', ...on, answer: 'no', note: text },
  { type: 'note-sharing', ...on, necessary: text, proportionate: 'Only those here' },
  { type: 'note-sharing', ...on, necessary: 'Threats', proportionate: text },
  { type: 'send-transfer', ...on, to: text },
  { type: 'receive-transfer', ...on, from: text, complete: true },
]

describe('where she is, typed about a case on its way to a meeting (H41)', () => {
  afterEach(closeBenches)

  for (const command of orders) {
    const field = Object.entries(command).find(([, value]) => value === text)?.[0]
    it(`is not saved as ${field} of ${command.type}`, async () => {
      const bench = await aBench({ cases: [aSeededCase(caseOne)] })
      const before = await bench.store.events.position()
      assert.equal(await bench.codeOf(who.coordinator, command), 'safe-address-in-text')
      assert.equal(await bench.store.events.position(), before)
    })
  }
})

describe('a case list that goes out (R009, R011)', () => {
  afterEach(closeBenches)

  it('is one neutral word to the channel, however many cases are on it', async () => {
    const bench = await aBench({ cases: [aSeededCase(caseOne), aSeededCase(caseTwo)] })
    const sending: Command = { type: 'send-case-list', meetingId, caseIds: [caseOne, caseTwo] }
    assert.equal(await bench.codeOf(who.coordinator, sending), 'accepted')
    assert.deepEqual(
      (await bench.outbox()).map(({ kind, payload }) => [kind, payload]),
      [['post-agenda', { meetingId }]],
    )
  })
})
