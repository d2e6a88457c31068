import assert from 'node:assert/strict'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { decideDeferral, decideNoteHearing, type DeferCase } from '../../../../src/domain/cases/decide-deferral.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting, meetingId, opened } from '../../../support/domain-rooms.ts'

const meeting = aMeeting(opened)
const order = (otherwise: Partial<DeferCase> = {}): DeferCase => ({
  newDate: '2026-06-17',
  reason: ' The IDVA is ill. ',
  actor: actor(who.coordinator, meeting),
  meeting,
  profile: thurrock,
  holidays: new Set(['2026-05-25']),
  at: '2026-06-10T09:00:00Z',
  ...otherwise,
})
const deferred = (otherwise: Partial<DeferCase> = {}) =>
  eventsOf(decideDeferral(aCase(), order(otherwise))).reduce<Case>(evolveCase, aCase()).deferrals[0]

describe('a case put off (R173)', () => {
  it('says why, who decided, and when it will be heard', () => {
    assert.deepEqual(deferred(), {
      meetingId,
      newDate: '2026-06-17',
      decidedBy: who.chair,
      reason: 'The IDVA is ill.',
      withinLimit: false,
    })
  })

  it('says how the new date stands against the area’s limit: fourteen working days after 20 May is 10 June', () => {
    const early = order({ at: '2026-06-03T09:00:00Z' })
    assert.equal(deferred({ ...early, newDate: '2026-06-10' })?.withinLimit, true)
    assert.equal(deferred({ ...early, newDate: '2026-06-11' })?.withinLimit, false)
    const silent = { hearWithin: { value: 'unanswered' as const, clause: '' } }
    assert.equal(deferred({ profile: silent })?.withinLimit, 'unanswered')
  })

  it('is the chair’s word, with a reason, a later date, and no safe address', () => {
    const refusals = [
      [order({ actor: actor(who.police, meeting) }), 'role-not-allowed'],
      [order({ reason: ' ' }), 'reason-missing'],
      [order({ newDate: '2026-06-10' }), 'due-in-the-past'],
      [order({ reason: 'she is at 14 Elm Rd' }), 'safe-address-in-text'],
    ] as const
    for (const [refused, code] of refusals) assert.equal(codeOf(decideDeferral(aCase(), refused)), code)
    assert.equal(codeOf(decideDeferral(null, order())), 'no-such-case')
    assert.equal(codeOf(decideDeferral(aCase([], {}, 'c-9' as CaseId), order())), 'case-not-on-agenda')
  })
})

describe('a case that was heard', () => {
  it('is noted once a meeting, from which its repeat window counts (R026)', () => {
    const at = '2026-06-10T09:20:00Z'
    const noted = eventsOf(decideNoteHearing(aCase(), { meeting, at })).reduce<Case>(evolveCase, aCase())
    assert.deepEqual(noted.heardAt, [{ meetingId, at }])
    assert.deepEqual(eventsOf(decideNoteHearing(noted, { meeting, at })), [])
    assert.equal(codeOf(decideNoteHearing(null, { meeting, at })), 'no-such-case')
  })
})
