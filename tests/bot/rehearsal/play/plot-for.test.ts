import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import { plotFor } from '../../../../bot/rehearsal/play/plot-for.ts'
import { plusSeconds } from '../../../../src/domain/time.ts'
import { fiveAreas } from '../../../support/domain-areas.ts'

const DAY = 24 * 60 * 60
const profiles = loadAreaProfiles()

describe('the plot of a run', () => {
  for (const area of fiveAreas) {
    it(`is a meeting still to come in ${area}, on whatever afternoon it begins, so that nobody is new to it`, () => {
      for (let day = 0; day < 14; day += 1) {
        const now = plusSeconds('2026-11-16T15:00:00Z', day * DAY)
        const set = async () => now
        const plot = plotFor(
          { profiles, clock: { now: () => now, set, move: set } },
          { csv: null, area, meeting: null },
        )
        assert.ok('startsAt' in plot)
        assert.ok(plot.startsAt > now, `${plot.startsAt} is before ${now}`)
      }
    })
  }
})
