import assert from 'node:assert/strict'
import type { AreaProfile } from '../../../../src/domain/area-profile.ts'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import { decideHearing, hearingKind } from '../../../../src/domain/cases/hearing-kind.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { Meeting } from '../../../../src/domain/meeting/meeting.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting, ended, meetingId, on, opened } from '../../../support/domain-rooms.ts'

type Asked = Pick<AreaProfile, 'recordOnly'>

const elsewhere: Asked = { recordOnly: { value: 'unanswered', clause: 'silent' } }
const planned = aMeeting()
const open = aMeeting(opened)
const over = aMeeting(opened, ended)
const known = (at: string) => ({ at, by: who.police, caseId: caseOne })
const death = (party: 'victim' | 'perpetrator' | 'child', at = on('08:00')): CaseEvent => {
  return { type: 'death-recorded', ...known(at), party }
}
const move = (at = on('08:00')): CaseEvent => ({ type: 'move-recorded', ...known(at) })
const inMeeting = on('09:00')

describe('how a case is heard (R097, Thurrock 5)', () => {
  const cases: { says: string; since: CaseEvent[]; meeting?: Meeting; profile?: Asked; kind: string }[] = [
    { says: 'as usual, where nothing has changed', since: [], kind: 'as-usual' },
    { says: 'record only after the victim’s death before the meeting', since: [death('victim')], kind: 'record-only' },
    { says: 'record only after the perpetrator’s', since: [death('perpetrator')], kind: 'record-only' },
    { says: 'record only after a move before the meeting', since: [move()], kind: 'record-only' },
    { says: 'so already while it is planned', since: [move()], meeting: planned, kind: 'record-only' },
    { says: 'as usual after a child’s death: the living are planned for', since: [death('child')], kind: 'as-usual' },
    { says: 'as asked, where it is learned in the meeting', since: [death('victim', inMeeting)], kind: 'ask' },
    { says: 'as asked, where a move is', since: [move(inMeeting)], kind: 'ask' },
    { says: 'still as asked when the meeting has ended', since: [move(inMeeting)], meeting: over, kind: 'ask' },
    {
      says: 'as it was, where it is learned after the end',
      since: [move(on('11:00'))],
      meeting: over,
      kind: 'as-usual',
    },
    { says: 'as asked, always, where the area is silent', since: [death('victim')], profile: elsewhere, kind: 'ask' },
    {
      says: 'as usual again once it was recorded in error',
      since: [
        death('victim'),
        { type: 'death-corrected', ...known(inMeeting), party: 'victim', personal: { reason: 'x' } },
      ],
      kind: 'as-usual',
    },
  ]
  for (const { says, since, meeting = open, profile = thurrock, kind } of cases) {
    it(says, () => assert.equal(hearingKind(aCase(since), { meeting, profile }), kind))
  }
})

describe('the answer to record only, or as it is', () => {
  const decide = (state: Case | null, recordOnly: boolean, more: { by?: PersonId; meeting?: Meeting } = {}) => {
    const { by = who.chair, meeting = open } = more
    return decideHearing(state, { recordOnly, meeting, profile: thurrock, actor: actor(by, meeting), at: on('09:05') })
  }
  const learned = aCase([death('victim', inMeeting)])
  const answered = (recordOnly: boolean) => eventsOf(decide(learned, recordOnly)).reduce<Case>(evolveCase, learned)

  it('is kept either way, with who said so and the clause', () => {
    for (const recordOnly of [true, false]) {
      const [event] = eventsOf(decide(learned, recordOnly, { by: who.coordinator }))
      const said = { by: who.chair, enteredBy: who.coordinator }
      const about = { caseId: caseOne, meetingId, recordOnly, clause: '5' }
      assert.deepEqual(event, { type: 'hearing-decided', at: on('09:05'), ...said, ...about })
      const kind = hearingKind(answered(recordOnly), { meeting: open, profile: thurrock })
      assert.equal(kind, recordOnly ? 'record-only' : 'as-usual')
    }
  })

  it('can be changed, and is asked for anew when something more is learned', () => {
    assert.deepEqual(eventsOf(decide(answered(true), true)), [])
    assert.equal(eventsOf(decide(answered(true), false)).length, 1)
    const more = evolveCase(answered(false), move(on('09:10')))
    assert.equal(hearingKind(more, { meeting: open, profile: thurrock }), 'ask')
  })

  it('is nobody’s to give where the clause decides, or nothing was learned', () => {
    assert.equal(codeOf(decide(aCase([death('victim')]), false)), 'no-such-change')
    assert.deepEqual(eventsOf(decide(aCase([death('victim')]), true)), [])
    assert.equal(codeOf(decide(aCase(), true)), 'no-such-change')
  })

  it('is chair’s and coordinator’s, about a case of this meeting', () => {
    for (const by of [who.police, who.manager]) assert.equal(codeOf(decide(learned, true, { by })), 'role-not-allowed')
    assert.equal(codeOf(decide(null, true)), 'no-such-case')
    const none = { ...open, hearings: new Map() }
    assert.equal(codeOf(decide(learned, true, { meeting: none })), 'case-not-on-agenda')
  })
})
