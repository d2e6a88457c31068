import type { CaseId, PersonId } from '../../src/domain/ids.ts'
import { aBench, type Bench } from './application-bench.ts'
import type { Seed } from './application-seed.ts'
import { caseOne, caseTwo } from './domain-cases.ts'
import { who } from './domain-people.ts'
import { agreed, called, entered, heard, meetingId, on, opened, read } from './domain-rooms.ts'

/** Who is in the room of the sample meeting for all of its cases. */
export const attending = [who.chair, who.coordinator, who.police, who.idva, who.children, who.housing]

/** A meeting in which these cases were heard by everybody, not ended yet. */
export function heardBy(people: readonly PersonId[], ...cases: CaseId[]) {
  const begun = [entered(...people), opened, read, agreed(...people, who.manager)]
  return [...begun, ...cases.flatMap((caseId) => [called(caseId, ...people), heard(caseId)])]
}

/** A meeting that has ended at eleven by London time, with a drafted plan for each of its two cases. */
export async function endedBench(seed: Seed = {}, given: Parameters<typeof aBench>[1] = {}): Promise<Bench> {
  const bench = await aBench({ meeting: heardBy(attending, caseOne, caseTwo), ...seed }, given)
  bench.clock.set(on('10:00'))
  await bench.done(who.chair, { type: 'end-meeting', meetingId })
  return bench
}

/** Two people look and send every plan that is ready, with a reason for each flag. */
export async function sendAll(bench: Bench): Promise<void> {
  await bench.done(who.coordinator, { type: 'check-circulation', meetingId, reasons: await reasonsFor(bench) })
  await bench.done(who.chair, { type: 'send-circulation', meetingId, reasons: await reasonsFor(bench) })
}

/** A reason for each flagged name that the desk shows to these two. */
export async function reasonsFor(bench: Bench): Promise<Record<string, string>> {
  const desks = await Promise.all([who.coordinator, who.chair].map((each) => bench.view(each)))
  const plans = desks.flatMap(({ circulation }) => circulation?.plans ?? [])
  const flagged = plans.flatMap(({ caseId, recipients }) =>
    recipients.filter(({ flags }) => flags.length > 0).map(({ personId }) => [`${caseId}/${personId}`, 'Looked at']),
  )
  return Object.fromEntries(flagged) as Record<string, string>
}
