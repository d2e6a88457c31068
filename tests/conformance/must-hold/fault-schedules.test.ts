import fc from 'fast-check'
import { anySchedule } from '../../support/any-schedule.ts'
import { sentOnce, type Sent } from '../../support/fault-ground.ts'
import { play } from '../../support/fault-schedule.ts'
import { stopPostgres } from '../../support/postgres.ts'
import '../../support/property-seed.ts'

/**
 * On one machine's SQLite, and on a PostgreSQL that two servers share, each with its own store; the bench plays more.
 */
const plays = [
  { engine: 'SQLite', numRuns: 40 },
  { engine: 'PostgreSQL', numRuns: 10 },
] as const

for (const { engine, numRuns } of plays) {
  describe(`A circulation under any schedule of faults, on ${engine}`, function () {
    this.timeout(240_000)
    let sent: Sent

    before(async () => {
      sent = await sentOnce(engine)
    })
    after(() => sent.database.discard())

    it(`gives each recipient exactly one grant and one letter in time, whatever fails and whatever dies (${numRuns} schedules)`, async () => {
      await fc.assert(
        fc.asyncProperty(anySchedule, (schedule) => play(sent, schedule)),
        { numRuns },
      )
    })
  })
}

after(() => stopPostgres())
