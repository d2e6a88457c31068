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
const turnAt = (meeting: Meeting, time: string, closed = nonClosed, personId = practitioner) =>
  likelyTurn(meeting, { personId, now: at(time), facts, closed })
const timeAt = (meeting: Meeting, time: string) => {
  const { movesFrom: _movesFrom, ...turn } = turnAt(meeting, time) ?? { movesFrom: '' }
  return turn
}
const hear = (number: number, from: string, to: string): MeetingEvent[] => [
  { type: 'case-called', at: at(from), said, caseId: caseNo(number), chairedBy: chair, inRoom: [] },
  { type: 'case-heard', at: at(to), said, caseId: caseNo(number) },
]

describe('the likely time of somebody invited for one case', () => {
  it('follows the meeting, to five minutes, and says when theirs is next', () => {
    assert.deepEqual(timeAt(invited(3), '09:02'), { caseId: caseNo(3), from: at('09:50'), next: false })
    const late = folded(hear(1, '09:10', '09:37'), invited(3))
    assert.deepEqual(timeAt(late, '09:38'), { caseId: caseNo(3), from: at('09:55'), next: false })
    assert.equal(turnAt(late, '09:38:00.700')?.from, at('09:55'))
    const next = folded(hear(2, '09:38', '09:58'), late)
    assert.deepEqual(timeAt(next, '09:58'), { caseId: caseNo(3), from: at('09:55'), next: true })
  })

  it('moves with the clock from the five minutes after the open case was to end, or else the next to begin', () => {
    const [called] = hear(1, '09:10', '09:30') as [MeetingEvent]
    assert.equal(turnAt(folded([called], invited(3)), '09:11')?.movesFrom, at('09:35'))
    assert.equal(turnAt(folded(hear(1, '09:10', '09:37'), invited(3)), '09:38')?.movesFrom, at('09:40'))
  })

  it('says nothing of a closed panel that is heard meanwhile', () => {
    const [called] = hear(2, '09:10', '09:30') as [MeetingEvent]
    const closed = new Set([caseNo(2)])
    const [before, during] = [invited(3), folded([called], invited(3))]
    assert.deepEqual(turnAt(during, '09:11', closed)?.next, turnAt(before, '09:11', closed)?.next)
    assert.deepEqual(turnAt(during, '09:11', closed), turnAt(before, '09:11', closed))
  })

  it('is there before the meeting opens, and nobody is next then', () => {
    assert.deepEqual(timeAt(invited(1, planned()), '08:30'), { caseId: caseNo(1), from: at('09:10'), next: false })
  })

  it('is gone once their case has been called, and after the end', () => {
    assert.equal(turnAt(folded(hear(1, '09:10', '09:30'), invited(1)), '09:31'), null)
    assert.equal(turnAt(folded([{ type: 'meeting-ended', at: at('09:05'), said }], invited(1)), '09:06'), null)
  })

  it('leaves out the closed panels of others', () => {
    assert.equal(turnAt(invited(3), '09:02', new Set([caseNo(2)]))?.from, at('09:30'))
  })

  it('is for nobody who hears every case', () => {
    assert.equal(turnAt(invited(3), '09:02', nonClosed, policeRep), null)
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
