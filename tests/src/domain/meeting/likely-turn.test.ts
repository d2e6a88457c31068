import assert from 'node:assert/strict'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { invitedFor } from '../../../../src/domain/meeting/invited.ts'
import { likelyTurn } from '../../../../src/domain/meeting/likely-turn.ts'
import type { Meeting, MeetingEvent } from '../../../../src/domain/meeting/meeting.ts'
import {
  at,
  caseNo,
  chair,
  folded,
  observer,
  opened,
  planned,
  policeRep,
  practitioner,
  said,
} from '../../../support/domain-meeting.ts'

const facts = { openingSeconds: 600, breaks: null }
const nonClosed: ReadonlySet<CaseId> = new Set()
const invited = (number: number, from: Meeting = opened()): Meeting =>
  folded(
    [
      {
        type: 'person-admitted',
        at: at('09:01'),
        said,
        personId: practitioner,
        as: 'practitioner',
        caseId: caseNo(number),
        reasonCode: 'approved',
      },
    ],
    from,
  )
const turnIn = (meeting: Meeting, closed = nonClosed, personId = practitioner) =>
  likelyTurn(meeting, { personId, facts, closed })
const timeIn = (meeting: Meeting) => {
  const { movesFrom: _movesFrom, ...turn } = turnIn(meeting) ?? { movesFrom: '' }
  return turn
}
const hear = (number: number, from: string, to: string): MeetingEvent[] => [
  { type: 'case-called', at: at(from), said, caseId: caseNo(number), chairedBy: chair, inRoom: [] },
  { type: 'case-heard', at: at(to), said, caseId: caseNo(number) },
]

describe('the likely time of somebody invited for one case', () => {
  it('follows the meeting, to five minutes, and says when theirs is next', () => {
    assert.deepEqual(timeIn(invited(3)), { caseId: caseNo(3), from: at('09:50'), next: false })
    const late = folded(hear(1, '09:10', '09:37'), invited(3))
    assert.deepEqual(timeIn(late), { caseId: caseNo(3), from: at('09:55'), next: false })
    const next = folded(hear(2, '09:38', '09:58'), late)
    assert.deepEqual(timeIn(next), { caseId: caseNo(3), from: at('09:55'), next: true })
  })

  it('moves with the clock from the five minutes after the open case was to end, or else the next to begin', () => {
    const [called] = hear(1, '09:10', '09:30') as [MeetingEvent]
    assert.equal(turnIn(folded([called], invited(3)))?.movesFrom, at('09:35'))
    assert.equal(turnIn(folded(hear(1, '09:10', '09:37'), invited(3)))?.movesFrom, at('09:40'))
  })

  it('says nothing of a closed panel that is heard meanwhile', () => {
    const [called] = hear(2, '09:10', '09:30') as [MeetingEvent]
    const closed = new Set([caseNo(2)])
    const [before, during] = [invited(3), folded([called], invited(3))]
    assert.deepEqual(turnIn(during, closed)?.next, turnIn(before, closed)?.next)
    assert.deepEqual(turnIn(during, closed), turnIn(before, closed))
  })

  it('is the very same before a closed panel is called, while it is heard and stopped, and after it', () => {
    const [called, heard] = hear(2, '09:31', '09:47') as [MeetingEvent, MeetingEvent]
    const before = folded(hear(1, '09:10', '09:30'), invited(3))
    const during = folded([called], before)
    const paused = folded([{ type: 'slot-paused', at: at('09:36'), said, caseId: caseNo(2) }], during)
    const turns = [before, during, paused, folded([heard], during)].map((each) => turnIn(each, new Set([caseNo(2)])))
    assert.ok(turns[0])
    for (const turn of turns) assert.deepEqual(turn, turns[0])
  })

  it('is there before the meeting opens, and nobody is next then', () => {
    assert.deepEqual(timeIn(invited(1, planned())), { caseId: caseNo(1), from: at('09:10'), next: false })
  })

  it('is gone once their case has been called, and after the end', () => {
    assert.equal(turnIn(folded(hear(1, '09:10', '09:30'), invited(1))), null)
    assert.equal(turnIn(folded([{ type: 'meeting-ended', at: at('09:05'), said }], invited(1))), null)
  })

  it('leaves out the closed panels of others', () => {
    assert.equal(turnIn(invited(3), new Set([caseNo(2)]))?.from, at('09:30'))
  })

  it('is for nobody who hears every case', () => {
    assert.equal(turnIn(invited(3), nonClosed, policeRep), null)
    const watching = folded(
      [
        {
          type: 'person-admitted',
          at: at('09:01'),
          said,
          personId: observer,
          as: 'observer',
          caseId: null,
          reasonCode: 'approved',
        },
      ],
      opened(),
    )
    assert.equal(invitedFor(watching, observer).size, 0)
  })
})
