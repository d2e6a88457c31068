import { playBefore } from '../../bot/rehearsal/play/before.ts'
import type { Planned } from '../../bot/rehearsal/play/before.ts'
import { createRunSheet } from '../../bot/rehearsal/play/run-sheet.ts'
import { everyCanary } from './leak-search.ts'
import { done, startsAt } from './rehearsed.ts'
import type { Rehearsed } from './rehearsed.ts'

/** The sample meeting with its cases heard in the order of the list, so that case 3 is always the same one. */
export async function inOrderOfList(on: Rehearsed, planned: Planned): Promise<Planned> {
  const { coordinator } = on.cast
  const { meetingId } = planned
  const shown = (await coordinator.view(meetingId)).stubs.map(({ caseId }) => caseId)
  await done(coordinator, { type: 'answer-connections', meetingId, shown, possibly: [] })
  const { agenda } = await coordinator.view(meetingId)
  const victims = everyCanary.filter(({ field }) => field === 'victim_first_name').map(({ value }) => value)
  const caseIds = victims.flatMap((victim) => agenda.find((entry) => entry.victim === victim)?.caseId ?? [])
  await done(coordinator, { type: 'set-agenda', meetingId, items: caseIds.map((caseId) => ({ caseId })) })
  return { ...planned, caseIds }
}

/** Plans the sample meeting with another case list; the clock stands at its beginning. */
export async function plannedWith({ rehearsal, cast }: Rehearsed, csv: string): Promise<Planned> {
  const planned = await playBefore(
    cast,
    createRunSheet(() => {}),
    { startsAt, csv, profile: rehearsal.profiles.byArea('thurrock'), agencyFor: () => 'school' },
  )
  await rehearsal.clock.set(startsAt)
  return planned
}
