import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import type { CaseView } from '../../../src/contracts/case-view.ts'
import type { AgendaEntry, MeetingView } from '../../../src/contracts/views.ts'
import { done } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

/** A meeting of the rehearsal with everything that a test of it needs at hand. */
export type Scene = Rehearsed & { planned: Planned; meetingId: string; rep(agencyId: string): Actor }

/** Puts a planned meeting and its cast together. */
export function sceneOf(on: Rehearsed, planned: Planned): Scene {
  return { ...on, planned, meetingId: planned.meetingId, rep: (agencyId) => memberOf(on.cast, agencyId) }
}

/** The case heard in this place of the agenda, from 1. */
export function caseAt({ planned }: Scene, place: number): { meetingId: string; caseId: string } {
  const caseId = planned.caseIds[place - 1]
  if (!caseId) throw new Error(`There is no case ${place} on the agenda.`)
  return { meetingId: planned.meetingId, caseId }
}

/** The open case as this person sees it; a test that asks for it without one is wrong. */
export async function openCase(who: Actor, meetingId: string): Promise<CaseView> {
  const { current } = await who.view(meetingId)
  if (current === null || current === 'not-yours') throw new Error(`No case is open to them: ${current}`)
  return current
}

/** One case's line on the agenda as this person sees it, where they see it at all. */
export function entryOf(view: MeetingView, caseId: string): AgendaEntry | undefined {
  return view.agenda.find((entry) => entry.caseId === caseId)
}

/** Calls a case, lets `during` happen, and ends it. */
export async function hear(scene: Scene, place: number, during: () => Promise<void> = async () => {}): Promise<void> {
  const of = caseAt(scene, place)
  await done(scene.cast.chair, { type: 'call-case', ...of })
  await during()
  await done(scene.cast.chair, { type: 'finish-case', ...of })
}

/** Notes at the desk that somebody came or went. */
export async function present(scene: Scene, who: Actor, isIn: boolean): Promise<void> {
  const { meetingId, cast } = scene
  await done(cast.coordinator, { type: 'note-presence', meetingId, personId: who.personId, present: isIn })
}

/** Agrees to the statement as oneself, and answers that no case shown is known to one. */
export async function joinProperly(scene: Scene, who: Actor): Promise<void> {
  const { meetingId } = scene
  const { version } = (await who.view(meetingId)).statement
  await done(who, { type: 'agree-to-statement', meetingId, version })
  await answerNone(scene, who)
}

/** Answers that no case of which one is shown the stub is known to one. */
export async function answerNone({ meetingId }: Pick<Scene, 'meetingId'>, who: Actor): Promise<void> {
  const shown = (await who.view(meetingId)).stubs.map((stub) => stub.caseId)
  await done(who, { type: 'answer-connections', meetingId, shown, possibly: [] })
}

/** The case whose victim has this first name, as the coordinator's agenda shows it. */
export async function caseOf(scene: Scene, victim: string): Promise<{ meetingId: string; caseId: string }> {
  const { agenda } = await scene.cast.coordinator.view(scene.meetingId)
  const found = agenda.find((entry) => entry.victim === victim)
  if (!found) throw new Error(`No case of ${victim} is on the agenda.`)
  return { meetingId: scene.meetingId, caseId: found.caseId }
}
