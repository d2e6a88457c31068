import assert from 'node:assert/strict'
import { boardCounts } from '../../../../src/domain/counts/board-counts.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import type { Hearing, Meeting } from '../../../../src/domain/meeting/meeting.ts'
import { plusSeconds } from '../../../../src/domain/time.ts'
import { profileOf } from '../../../support/domain-areas.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { aMeeting, heard, on } from '../../../support/domain-rooms.ts'

const [hearing] = aMeeting(heard('c-1' as CaseId)).hearings.values()

/** A meeting that heard as many cases as there are minutes given. */
function meetingOf(startsAt: string, name: string, minutes: readonly number[]): Meeting {
  const hearings = minutes.map((each, index): [CaseId, Hearing] => {
    const caseId = `${name}-${index}` as CaseId
    const slot = { calledAt: startsAt, seconds: 900, extendedSeconds: 0, pausedAt: null, pausedSeconds: 0 }
    assert.ok(hearing)
    const endedAt = plusSeconds(startsAt, each * 60)
    return [caseId, { ...hearing, caseId, status: 'heard', slot: { ...slot, endedAt } }]
  })
  return { ...aMeeting(), startsAt, hearings: new Map(hearings) }
}

function counted(meetings: readonly Meeting[], repeats = 0) {
  const caseIds = meetings.flatMap(({ hearings }) => [...hearings.keys()])
  return boardCounts({
    meetings,
    heard: caseIds.map((caseId, index) => ({
      caseFile: aCase([], index < repeats ? { grounds: 'repeat' } : {}, caseId),
      at: on('09:20'),
    })),
    plans: [],
    actions: [],
    profile: profileOf('thurrock'),
    holidays: new Set(),
    now: on('12:00'),
  })
}

const spring = '2026-03-11T09:30:00Z'
const summer = '2026-06-10T08:30:00Z'

describe('what a board sees of an area (R142, R145, H16)', () => {
  it('is how many cases were heard, and half of them in how many minutes, meeting by meeting', () => {
    const { cases, meetings } = counted([
      meetingOf(summer, 'b', [10, 30, 20, 12, 14, 16]),
      meetingOf(spring, 'a', [15, 15, 15, 15, 15]),
    ])
    assert.equal(cases, 11)
    assert.deepEqual(meetings, [
      { on: '2026-03-11', cases: 5, median: 15 },
      { on: '2026-06-10', cases: 6, median: 14 },
    ])
  })

  it('shows of a small meeting neither its cases nor their minutes, nor what they could be worked out from', () => {
    const { meetings } = counted([
      meetingOf(spring, 'a', [15, 15, 15]),
      meetingOf(summer, 'b', [10, 30, 20, 12, 14, 16]),
    ])
    assert.deepEqual(
      meetings.map(({ cases, median }) => [cases, median]),
      [
        ['<5', null],
        ['withheld', null],
      ],
    )
  })

  it('shows few repeats as few, and not how many there are', () => {
    const { repeats } = counted(
      [
        meetingOf(
          spring,
          'a',
          Array.from({ length: 12 }, () => 15),
        ),
      ],
      2,
    )
    assert.deepEqual(repeats, [
      { label: 'repeat', shown: '<5' },
      { label: 'first-time', shown: 'withheld' },
    ])
  })

  it('has no case, no number of one and no person in it', () => {
    const words = JSON.stringify(counted([meetingOf(spring, 'canary', [15, 15, 15, 15, 15])]))
    assert.doesNotMatch(words, /canary|p-/)
  })
})
