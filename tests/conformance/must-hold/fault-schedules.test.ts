import fc from 'fast-check'
import { closeBenches } from '../../support/application-bench.ts'
import { anySchedule } from '../../support/any-schedule.ts'
import { play, sentOnce, type Sent } from '../../support/fault-schedule.ts'
import '../../support/property-seed.ts'

describe('A circulation under any schedule of faults', function () {
  this.timeout(240_000)
  let sent: Sent

  before(async () => {
    sent = await sentOnce()
  })
  after(async () => {
    await sent.discard()
    await closeBenches()
  })

  it('gives each recipient exactly one grant and one letter in time, whatever fails and whatever dies (50 schedules)', async () => {
    await fc.assert(
      fc.asyncProperty(anySchedule, (schedule) => play(sent, schedule)),
      { numRuns: 50 },
    )
  })
})
