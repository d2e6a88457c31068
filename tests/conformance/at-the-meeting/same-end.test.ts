import assert from 'node:assert/strict'
import type { Command } from '../../../src/contracts/commands.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../support/application-bench.ts'
import { answered, aSeededCase } from '../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../support/domain-cases.ts'
import { who } from '../../support/domain-people.ts'
import { meetingId, version } from '../../support/domain-rooms.ts'

type Step = readonly [PersonId, Command]
const people = [who.chair, who.standIn, who.coordinator, who.police, who.idva]
const of = { meetingId }

const opens = (by: PersonId): Step => [by, { type: 'open-meeting', ...of }]
const reads: Step = [who.chair, { type: 'read-statement', ...of }]
const agrees = (by: PersonId): Step => [by, { type: 'agree-to-statement', ...of, version }]
const comes = (by: PersonId): Step => [by, { type: 'note-presence', ...of, personId: by, present: true }]
const takesChair = (by: PersonId): Step => [by, { type: 'take-chair', ...of }]
const cases: readonly Step[] = [[who.coordinator, { type: 'finish-outstanding', ...of }]]
const calls: Step = [who.coordinator, { type: 'call-case', ...of, caseId: caseOne }]
const others = people.filter((each) => each !== who.chair && each !== who.police)

const come = people.map(comes)
const agree = people.filter((each) => each !== who.chair).map(agrees)
const phone = { ...of, unknownId: 'unknown-1' } as const

/** One meeting in mid-case, reached in six ways. */
const ways: Readonly<Record<string, readonly Step[]>> = {
  'as planned': [...come, opens(who.chair), reads, ...agree, ...cases, calls],
  'with a late chair': [
    ...others.map(comes),
    comes(who.police),
    opens(who.standIn),
    [who.standIn, { type: 'read-statement', ...of }],
    ...agree,
    ...cases,
    calls,
    comes(who.chair),
    agrees(who.chair),
    takesChair(who.chair),
  ],
  'with the chair handed over and back': [
    ...come,
    opens(who.chair),
    reads,
    ...agree,
    takesChair(who.standIn),
    ...cases,
    calls,
    [who.standIn, { type: 'hand-chair', ...of, personId: who.chair }],
  ],
  'with somebody who joins late': [
    comes(who.chair),
    ...others.map(comes),
    opens(who.chair),
    reads,
    ...others.map(agrees),
    ...cases,
    calls,
    comes(who.police),
    agrees(who.police),
  ],
  'with somebody by phone, whom the coordinator knows': [
    comes(who.chair),
    ...others.map(comes),
    opens(who.chair),
    reads,
    ...agree,
    [who.coordinator, { type: 'note-unknown', ...phone, kind: 'phone', present: true }],
    [who.coordinator, { type: 'identify-caller', ...phone, personId: who.police }],
    ...cases,
    calls,
    comes(who.police),
  ],
  'with two who chair at once': [
    ...come,
    opens(who.chair),
    reads,
    ...agree,
    takesChair(who.standIn),
    takesChair(who.chair),
    ...cases,
    calls,
  ],
}

/**
 * What everybody sees at the end of a way, but for the order and the ways of coming, which are on record as they were.
 */
async function seenAfter(way: readonly Step[]): Promise<readonly string[]> {
  const seeded = [caseOne, caseTwo].map((each) =>
    aSeededCase(each, { events: people.map((one) => answered(each, one, 'none')) }),
  )
  const bench = await aBench({ cases: seeded })
  for (const [by, command] of way) await bench.done(by, command)
  const views = await Promise.all(people.map((each) => bench.view(each)))
  return views.flatMap((view) => sayings(view, view.me.personId).toSorted())
}

const asItCame = new Set(['meetingVersion', 'comings', 'how', 'source', 'identifiedBy', 'enteredBy'])

/** Each thing that a view says, by where it stands; what is in a list stands in it in no order. */
function sayings(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${String(value)}`]
  if (Array.isArray(value)) return value.map((each) => sayings(each).toSorted().join()).map((each) => `${path} ${each}`)
  return Object.entries(value).flatMap(([name, each]) => (asItCame.has(name) ? [] : sayings(each, `${path}/${name}`)))
}

describe('a meeting in mid-case', () => {
  after(closeBenches)

  it('is the same for everybody, however it came there', async () => {
    const usual = await seenAfter(ways['as planned'] ?? [])
    assert.ok(usual.some((each) => each.startsWith(`${who.police}/current/stage`)))
    for (const [name, way] of Object.entries(ways)) {
      const seen = await seenAfter(way)
      const differs = [...usual.filter((each) => !seen.includes(each)), ...seen.filter((each) => !usual.includes(each))]
      assert.deepEqual(differs, [], name)
    }
  })
})
