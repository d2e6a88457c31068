import assert from 'node:assert/strict'
import {
  decideDeferCase,
  decideHearLast,
  decideMoveCase,
  decidePostAgenda,
  decideSetAgenda,
} from '../../../../src/domain/meeting/decide-agenda.ts'
import type { CaseForAgenda, SetAgenda } from '../../../../src/domain/meeting/decide-agenda.ts'
import { decideFinishCase } from '../../../../src/domain/meeting/decide-case.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import {
  at,
  caseNo,
  chair,
  codeOf,
  coordinator,
  eventsOf,
  folded,
  noneHidden,
  onTheChairsWord,
  planned,
  plannedEvents,
  play,
  policeRep,
  thurrockLike,
  withCaseOneOpen,
} from '../../../support/domain-meeting.ts'

const ordinary: CaseForAgenda = { hasChildren: false, panel: 'open' }
const cases = new Map<CaseId, CaseForAgenda>([1, 2, 3, 4, 5, 6, 7].map((number) => [caseNo(number), ordinary]))
const emptyMeeting = () => folded(plannedEvents.slice(0, 1))

function setting(...numbers: number[]): SetAgenda {
  const items = numbers.map((number) => ({ caseId: caseNo(number) }))
  const tickets = numbers.map((_, index) => index + 6)
  return { who: coordinator, at: at('08:00'), items, cases, hidden: noneHidden, profile: thurrockLike, tickets }
}

function moving(number: number, toIndex: number) {
  const reason = 'Children first, so that their worker may leave'
  return { who: chair, at: at('09:05'), caseId: caseNo(number), toIndex, reason, cases, hidden: noneHidden }
}

describe('setting the agenda', () => {
  it('numbers the cases with what was drawn and gives each Thurrock’s twenty minutes (5.2)', () => {
    const meeting = play(emptyMeeting(), (m) => decideSetAgenda(m, setting(3, 1, 2)))
    assert.deepEqual(meeting.agenda, [
      { caseId: caseNo(3), number: 6, slotSeconds: 1200 },
      { caseId: caseNo(1), number: 7, slotSeconds: 1200 },
      { caseId: caseNo(2), number: 8, slotSeconds: 1200 },
    ])
    assert.equal(meeting.hearings.get(caseNo(3))?.status, 'waiting')
  })

  it('gives fifteen minutes with children and ten without where the area says so (R064, Gwent 4.10)', () => {
    const slot = { value: { minutes: 10, withChildrenMinutes: 15 }, clause: '4.10' }
    const withChildren = new Map(cases).set(caseNo(1), { hasChildren: true, panel: 'open' as const })
    const order = { ...setting(1, 2), cases: withChildren, profile: { slot } }
    const meeting = play(emptyMeeting(), (m) => decideSetAgenda(m, order))
    assert.deepEqual(
      meeting.agenda.map((item) => item.slotSeconds),
      [900, 600],
    )
  })

  it('gives fifteen minutes until the area has answered, and takes the coordinator’s own (R064)', () => {
    const profile = { slot: { value: 'unanswered' as const, clause: 'App F' } }
    const usual = play(emptyMeeting(), (m) => decideSetAgenda(m, { ...setting(1), profile }))
    assert.equal(usual.agenda[0]?.slotSeconds, 900)
    const items = [{ caseId: caseNo(1), minutes: 12 }]
    const meeting = play(emptyMeeting(), (m) => decideSetAgenda(m, { ...setting(1), items, profile }))
    assert.equal(meeting.agenda[0]?.slotSeconds, 720)
  })

  it('is the coordinator’s', () => {
    assert.equal(codeOf(decideSetAgenda(emptyMeeting(), { ...setting(1), who: policeRep })), 'role-not-allowed')
    assert.equal(codeOf(decidePostAgenda(planned(), { who: chair, at: at('08:00') })), 'role-not-allowed')
  })

  it('refuses a case that nobody knows, a case twice, and a case whose closed panel is undecided (R054)', () => {
    const undecided = new Map(cases).set(caseNo(2), { hasChildren: false, panel: 'undecided' as const })
    assert.equal(codeOf(decideSetAgenda(emptyMeeting(), setting(1, 99))), 'no-such-case')
    assert.equal(codeOf(decideSetAgenda(emptyMeeting(), setting(1, 1))), 'already-exists')
    assert.equal(
      codeOf(decideSetAgenda(emptyMeeting(), { ...setting(1, 2), cases: undecided })),
      'case-closed-panel-undecided',
    )
  })

  it('never lists again what is open or heard, and leaves it where it is', () => {
    const open = withCaseOneOpen()
    assert.equal(codeOf(decideSetAgenda(open, setting(1, 2))), 'case-open')
    const heard = play(open, (m) => decideFinishCase(m, { who: chair, at: at('09:30'), caseId: caseNo(1) }))
    assert.equal(codeOf(decideSetAgenda(heard, setting(2, 1))), 'case-already-heard')
    const again = play(heard, (m) => decideSetAgenda(m, setting(5, 6, 2)))
    assert.deepEqual(
      again.agenda.map((item) => [item.caseId, item.number]),
      [
        [caseNo(1), 1],
        [caseNo(5), 5],
        [caseNo(6), 6],
        [caseNo(2), 2],
      ],
    )
    assert.equal(again.hearings.has(caseNo(3)), false)
    assert.equal(again.hearings.get(caseNo(1))?.status, 'heard')
  })

  it('keeps a case of which this coordinator must not know where it was', () => {
    const hidden = new Set([caseNo(3)])
    const meeting = play(planned(), (m) => decideSetAgenda(m, { ...setting(5, 4, 2, 1), hidden }))
    assert.deepEqual(
      meeting.agenda.map((item) => item.caseId),
      [5, 4, 3, 2, 1].map(caseNo),
    )
    assert.equal(codeOf(decideSetAgenda(planned(), { ...setting(3), hidden })), 'no-such-case')
  })

  it('puts a case back that was taken off by mistake', () => {
    const off = play(planned(), (m) => decideDeferCase(m, { who: coordinator, at: at('08:30'), caseId: caseNo(2) }))
    assert.equal(off.hearings.get(caseNo(2))?.status, 'off')
    const back = play(off, (m) => decideSetAgenda(m, setting(1, 2)))
    assert.equal(back.hearings.get(caseNo(2))?.status, 'waiting')
  })
})

describe('posting the agenda', () => {
  it('needs a case to post', () => {
    assert.equal(codeOf(decidePostAgenda(emptyMeeting(), { who: coordinator, at: at('08:00') })), 'agenda-empty')
    const meeting = play(planned(), (m) => decidePostAgenda(m, { who: coordinator, at: at('08:00') }))
    assert.equal(meeting.agendaPostedAt, at('08:00'))
  })
})

describe('moving a case', () => {
  it('hears case four first, with the reason, and still calls it case four (R063)', () => {
    const [event] = eventsOf(decideMoveCase(planned(), moving(4, 0)))
    assert.equal(event?.type === 'case-moved' && event.personal.reason.startsWith('Children first'), true)
    const meeting = play(planned(), (m) => decideMoveCase(m, moving(4, 0)))
    assert.deepEqual(
      meeting.agenda.map((item) => item.number),
      [4, 1, 2, 3, 5],
    )
  })

  it('needs a reason, and a case that is still waiting', () => {
    assert.equal(codeOf(decideMoveCase(planned(), { ...moving(4, 0), reason: ' ' })), 'reason-missing')
    assert.equal(codeOf(decideMoveCase(withCaseOneOpen(), moving(1, 3))), 'case-open')
    const hidden = new Set([caseNo(4)])
    assert.equal(codeOf(decideMoveCase(planned(), { ...moving(4, 0), hidden })), 'case-not-on-agenda')
  })
})

describe('a case that is closed while it waits', () => {
  const closing = (number: number) => ({ who: chair, at: at('09:05'), caseId: caseNo(number) })

  it('is heard behind the open ones under its number, and changes nothing else of the agenda (R053)', () => {
    const off = play(planned(), (m) => decideDeferCase(m, { who: coordinator, at: at('08:30'), caseId: caseNo(3) }))
    const meeting = play(off, (m) => decideHearLast(m, closing(2)))
    assert.deepEqual(
      meeting.agenda.map((item) => item.number),
      [1, 3, 4, 5, 2],
    )
    assert.deepEqual(meeting.hearings, off.hearings)
  })

  it('stays where it is once it was called, and where it is last already', () => {
    assert.deepEqual(eventsOf(decideHearLast(withCaseOneOpen(), closing(1))), [])
    assert.deepEqual(eventsOf(decideHearLast(planned(), closing(5))), [])
  })
})

describe('deferring a case', () => {
  it('takes it off on the chair’s word, even while it is open', () => {
    const order = { who: coordinator, at: at('09:12'), caseId: caseNo(1) }
    const [event] = eventsOf(decideDeferCase(withCaseOneOpen(), order))
    assert.deepEqual(event, { type: 'case-taken-off', at: at('09:12'), said: onTheChairsWord, caseId: caseNo(1) })
    const meeting = play(withCaseOneOpen(policeRep), (m) => decideDeferCase(m, order))
    assert.equal(meeting.openCase, null)
    assert.equal(meeting.hearings.get(caseNo(1))?.slot?.endedAt, at('09:12'))
    assert.equal(codeOf(decideDeferCase(meeting, order)), 'case-not-on-agenda')
  })
})
