import type { PersonId } from '../ids.ts'
import { secondsBetween, type Instant } from '../time.ts'

export type Stay = { from: Instant; to: Instant }
/** When each person was there, by one of the two records. */
export type Stays = ReadonlyMap<PersonId, readonly Stay[]>
export type Difference = {
  personId: PersonId
  kind: 'only-here' | 'only-in-call' | 'times'
  here: readonly Stay[]
  inCall: readonly Stay[]
}

/** Clocks differ, and somebody is noted when the desk comes to it: less than this is no difference. */
const TOLERATED_SECONDS = 300

/**
 * Where our record of attendance and Teams' report of the call differ, person by person, as far as the meeting went on.
 * It says what to look at and changes nothing: the record is what people have confirmed (R058).
 */
export function callDifferences(of: { here: Stays; inCall: Stays; during: Stay }): readonly Difference[] {
  const people = new Set([...of.here.keys(), ...of.inCall.keys()])
  return [...people].flatMap((personId) => {
    const [here, inCall] = [of.here, of.inCall].map((each) => during(each.get(personId) ?? [], of.during))
    const kind = kindOf(here ?? [], inCall ?? [])
    return kind ? [{ personId, kind, here: here ?? [], inCall: inCall ?? [] }] : []
  })
}

/** Stays as far as they lie within a time, in their order. */
function during(stays: readonly Stay[], { from, to }: Stay): readonly Stay[] {
  return stays
    .filter((stay) => stay.to > from && stay.from < to)
    .map((stay) => ({ from: stay.from > from ? stay.from : from, to: stay.to < to ? stay.to : to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

function kindOf(here: readonly Stay[], inCall: readonly Stay[]): Difference['kind'] | null {
  const [came, joined] = [here[0], inCall[0]]
  const [went, left] = [here.at(-1), inCall.at(-1)]
  if (!came || !went) return joined ? 'only-in-call' : null
  if (!joined || !left) return 'only-here'
  return isApart(came.from, joined.from) || isApart(went.to, left.to) ? 'times' : null
}

function isApart(one: Instant, other: Instant): boolean {
  return Math.abs(secondsBetween(one, other)) > TOLERATED_SECONDS
}
