import assert from 'node:assert/strict'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededCase } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { on } from '../../../support/domain-rooms.ts'

const startsAt = '2026-06-24T08:30:00Z'
const people = { chair: who.chair, standIns: [], coordinators: [who.coordinator] }
const plan = { type: 'plan-meeting', startsAt, bookedMinutes: 180, ...people } as const

describe('what has run out, the morning after', () => {
  afterEach(closeBenches)

  const looksAt = async (bench: Bench, at: string) => {
    bench.clock.set(at)
    while ((await bench.worker.work()) > 0);
    return bench.outside.sent.filter((line) => line.includes('time-run-out'))
  }
  const planned = async () => {
    const bench = await aBench({ cases: [aSeededCase(caseOne), aSeededCase(caseTwo)] })
    bench.clock.set(on('09:30'))
    await bench.done(who.coordinator, plan)
    return bench
  }
  const timers = async (bench: Bench) => (await bench.timers()).filter(({ kind }) => kind === 'morning-look')

  it('is looked at every weekday morning from the first meeting that is planned, and set anew by each look', async () => {
    const bench = await planned()
    assert.deepEqual(
      (await timers(bench)).map(({ dueAt, payload }) => [dueAt, payload]),
      [['2026-06-11T07:30:00Z', {}]],
    )
    await looksAt(bench, '2026-06-12T07:31:00Z')
    assert.deepEqual(
      (await timers(bench)).map(({ dueAt }) => dueAt),
      ['2026-06-15T07:30:00Z'],
    )
  })

  it('is told once and neutrally to the coordinator who owes it, and to nobody else', async () => {
    const bench = await planned()
    const before = await looksAt(bench, '2026-06-18T07:31:00Z')
    const told = (await looksAt(bench, '2026-06-19T07:31:00Z')).slice(before.length)
    assert.equal(told.length, 1, 'the case list of the meeting on the 24th was due on the 18th')
    const all = await looksAt(bench, '2026-06-22T07:31:00Z')
    assert.equal(all.length, before.length + 1)
    for (const line of all) assert.match(line, new RegExp(`^tell ${who.coordinator} time-run-out [^ ]+$`))
  })
})
