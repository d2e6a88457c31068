import assert from 'node:assert/strict'
import { clocks, cornwall, factsOf, gwent, meetingAt, nyy, thurrock } from '../../../support/domain-clocks.ts'

const next = (profile: typeof thurrock, ...starts: string[]) => {
  const meetings = starts.map((startsAt) => meetingAt(startsAt))
  return clocks('next-meeting', factsOf(profile, { at: '2026-06-10T12:00:00Z', meetings }))[0]
}
const held = '2026-06-04T09:00:00Z'

describe('until when the next meeting is planned (R023)', () => {
  it('is a week after the last one where the protocol says weekly and no day, and shows its clause', () => {
    const clock = next(cornwall, held, '2026-05-28T09:00:00Z')
    assert.deepEqual([clock?.dueAt, clock?.clause, clock?.from], ['2026-06-10T23:00:00Z', '10.1', held])
  })

  it('is a fortnight after the last one in Gwent', () => {
    assert.equal(next(gwent, held)?.dueAt, '2026-06-17T23:00:00Z')
  })

  it('is the area’s own weekday where the protocol names it', () => {
    assert.equal(next(thurrock, '2026-06-03T09:00:00Z')?.dueAt, '2026-06-09T23:00:00Z')
  })

  it('runs neither while one is planned, nor before the first, nor where the protocol gives no rhythm', () => {
    assert.deepEqual(
      [next(cornwall, held, '2026-06-11T09:00:00Z'), next(cornwall), next(nyy, held)],
      [undefined, undefined, undefined],
    )
  })
})
