import assert from 'node:assert/strict'
import type { Clock, ClockKind } from '../../../../src/domain/clocks/clock.ts'
import { whoOwes } from '../../../../src/domain/clocks/who-owes.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { factsOf, meetingAt, thurrock } from '../../../support/domain-clocks.ts'
import { agencies, who } from '../../../support/domain-people.ts'

const meeting = meetingAt('2026-06-24T08:30:00Z')
const caseFile = aCase()
const facts = factsOf(thurrock, { meetings: [meeting], cases: [caseFile] })
const of = (kind: ClockKind, more: Partial<Clock> = {}): Clock => {
  const times = { from: '2026-06-01T00:00:00Z', amberAt: '2026-06-05T00:00:00Z', dueAt: '2026-06-09T00:00:00Z' }
  return { kind, about: { meetingId: meeting.meetingId }, ...times, clause: '1', done: false, ...more }
}
const owes = (kind: ClockKind, more: Partial<Clock> = {}, among = facts) => whoOwes(of(kind, more), among)

describe('who is told that the time for something of theirs has run out', () => {
  it('is the meeting’s desk for what the desk sends, and every coordinator where no meeting is meant', () => {
    assert.deepEqual(owes('case-list'), meeting.coordinators)
    assert.ok(owes('recipients', { about: {} }).includes(who.coordinator))
  })

  it('is the representative of the agency that owes it, and the person whose training it is', () => {
    assert.deepEqual(owes('research', { missing: [agencies.police] }), [who.police])
    assert.deepEqual(owes('agreement', { about: { agencyId: agencies.police } }), [who.police])
    assert.deepEqual(owes('training', { about: { personId: who.police } }), [who.police])
    assert.deepEqual(owes('referral-reply', { about: { caseId: caseFile.caseId } }).length, 1)
  })

  it('is nobody for what has reminders of its own, or is a person’s decision at every step (H29)', () => {
    for (const kind of ['circulation', 'action', 'action-update', 'escalation', 'written-update'] as const)
      assert.deepEqual(owes(kind), [], kind)
  })

  it('is never somebody who must not hear the case, nor somebody who is not approved', () => {
    const closed = { ...caseFile, panel: { kind: 'closed' as const, allowed: new Set([who.chair]) } }
    const about = { about: { caseId: caseFile.caseId } }
    assert.deepEqual(owes('research', { ...about, missing: [agencies.police] }, { ...facts, cases: [closed] }), [])
    assert.deepEqual(owes('hear-within', about, { ...facts, cases: [closed] }), [])
  })
})
