import assert from 'node:assert/strict'
import { attendanceReport, missingAgain } from '../../../../src/domain/counts/attendance-report.ts'
import type { MeetingId, PersonId } from '../../../../src/domain/ids.ts'
import { profileOf } from '../../../support/domain-areas.ts'
import { aDirectory, agencies, who } from '../../../support/domain-people.ts'
import { aMeeting, entered } from '../../../support/domain-rooms.ts'

const held = (day: string, ...people: PersonId[]) => ({
  ...aMeeting(entered(...people)),
  meetingId: `m-${day}` as MeetingId,
  startsAt: `2026-06-${day}T08:30:00Z`,
})
const report = attendanceReport({
  meetings: [held('24', who.police, who.chair), held('10', who.police, who.idva), held('17', who.policeDeputy)],
  directory: aDirectory(),
  profile: profileOf('thurrock'),
})
const of = (agencyId: string) => report.agencies.find((each) => each.agencyId === agencyId)

describe('the attendance report for a board (R142)', () => {
  it('says of each agency at which meetings somebody of it was, oldest first, and nothing of a case', () => {
    assert.deepEqual(report.meetings, ['2026-06-10', '2026-06-17', '2026-06-24'])
    assert.deepEqual(of(agencies.police)?.attended, [true, true, true])
    assert.deepEqual(of(agencies.idva), {
      agencyId: agencies.idva,
      core: true,
      attended: [true, false, false],
      missedInARow: 2,
    })
    assert.deepEqual(Object.keys(of(agencies.idva) ?? {}), ['agencyId', 'core', 'attended', 'missedInARow'])
  })

  it('lists a core agency that never came, and no other that never did', () => {
    assert.equal(of(agencies.children)?.missedInARow, 3)
    assert.equal(of(agencies.housing), undefined)
  })

  it('shows the core agencies that missed the last two meetings or more, the longest first (R143)', () => {
    assert.deepEqual(
      missingAgain(report).map((each) => [each.agencyId, each.missedInARow]),
      [
        [agencies.children, 3],
        [agencies.idva, 2],
      ],
    )
  })
})
