import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rehearsalCaseList } from '../../bot/rehearsal/cases/case-list.ts'
import { playBefore } from '../../bot/rehearsal/play/before.ts'
import type { Planned } from '../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../bot/rehearsal/play/cast.ts'
import type { Cast } from '../../bot/rehearsal/play/cast.ts'
import type { Actor, Order } from '../../bot/rehearsal/play/client.ts'
import { isProblem } from '../../bot/rehearsal/play/client.ts'
import { castOf } from '../../bot/rehearsal/play/play-meeting.ts'
import { createRunSheet } from '../../bot/rehearsal/play/run-sheet.ts'
import { startRehearsal } from '../../bot/rehearsal/start-rehearsal.ts'
import type { Rehearsal } from '../../bot/rehearsal/start-rehearsal.ts'
import type { TeamsTime } from '../../bot/teams/sending/pace.ts'
import { createLog } from '../../src/adapters/log.ts'

/** A rehearsal on real parts in a folder of its own, with a cast that acts over HTTP. */
export type Rehearsed = {
  rehearsal: Rehearsal
  cast: Cast
  folder: string
  area: string
  logged: readonly string[]
  stop(): Promise<void>
}

/** A Wednesday morning far from any clock change or bank holiday. */
export const startsAt = '2027-02-10T09:30:00Z'

/** Starts a rehearsal without windows; `folder` goes on with one that was stopped or killed. */
export async function rehearsed(
  given: { folder?: string; area?: string; teamsTime?: TeamsTime; addressTries?: number } = {},
): Promise<Rehearsed> {
  const { area = 'thurrock' } = given
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'caseroom-test-')))
  const logged: string[] = []
  const log = createLog({ destination: { write: (line) => void logged.push(line) } })
  const config = {
    kind: 'rehearsal',
    folder,
    area,
    profileFolder: null,
    port: 0,
    bridgePort: 0,
    graphPort: 0,
    playgroundPort: 0,
  } as const
  const rehearsal = await startRehearsal({
    config,
    log,
    tabFolder: 'dist/tab',
    ...(given.teamsTime && { teamsTime: given.teamsTime }),
    ...(given.addressTries !== undefined && { addressTries: given.addressTries }),
  })
  const stop = async () => {
    await rehearsal.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { rehearsal, cast: castOf(rehearsal), folder, area, logged, stop }
}

/** Plans the sample meeting with its eight cases on the agenda; the clock stands at its beginning. */
export async function plannedMeeting({ rehearsal, cast, area }: Rehearsed): Promise<Planned> {
  const sheet = createRunSheet(() => {})
  const planned = await playBefore(cast, sheet, {
    startsAt,
    profile: rehearsal.profiles.byArea(area),
    csv: rehearsalCaseList('2027-02-10'),
    agencyFor: () => 'school',
  })
  const failed = sheet.steps.filter((step) => !step.ok)
  if (failed.length > 0)
    throw new Error(`The meeting could not be planned: ${failed.map((step) => `${step.what}: ${step.got}`).join('; ')}`)
  // Weeks lie between the two: what the planning sends has left by then, and no token is as old as that.
  await rehearsal.settled()
  await rehearsal.clock.set(startsAt)
  return planned
}

/** Everyone who sits in the room of the sample meeting. */
export function room(cast: Cast): readonly Actor[] {
  return [
    ...cast.representatives.values(),
    cast.chair,
    cast.standIn,
    cast.coordinator,
    cast.secondCoordinator,
    cast.operationsManager,
  ]
}

/** Opens the planned meeting: everyone of `people` is in the room, has agreed, and has a connection to no case. */
export async function openMeeting(
  on: Rehearsed,
  planned: Planned,
  people: readonly Actor[] = room(on.cast),
): Promise<void> {
  const { chair, coordinator } = on.cast
  const { meetingId } = planned
  for (const { personId } of people)
    await done(coordinator, { type: 'note-presence', meetingId, personId, present: true })
  await done(chair, { type: 'open-meeting', meetingId })
  await done(chair, { type: 'read-statement', meetingId })
  const { version, agree } = (await chair.view(meetingId)).statement
  for (const person of people) {
    const signature = agree === 'signed' ? { signature: person.name } : {}
    await done(person, { type: 'agree-to-statement', meetingId, version, ...signature })
    const shown = (await person.view(meetingId)).stubs.map((stub) => stub.caseId)
    await done(person, { type: 'answer-connections', meetingId, shown, possibly: [] })
  }
}

/** Gives an order that must be accepted; answers the ids that it made. */
export async function done(who: Actor, command: Order): Promise<Record<string, string>> {
  const answer = await who.order(command)
  if (isProblem(answer))
    throw new Error(`${command.type} was refused as ${answer.code} (${answer.about ?? ''}): ${answer.sentence}`)
  return answer.made
}

/** Gives an order that must be refused; answers its code. */
export async function refusedAs(who: Actor, command: Order): Promise<string> {
  const answer = await who.order(command)
  return isProblem(answer) ? answer.code : 'accepted'
}

/** Notes at the desk that somebody came or went. */
export async function notePresence(
  on: Rehearsed,
  planned: Planned,
  of: { who: Actor; present: boolean },
): Promise<void> {
  const { personId } = of.who
  await done(on.cast.coordinator, {
    type: 'note-presence',
    meetingId: planned.meetingId,
    personId,
    present: of.present,
  })
}

/** Calls a case as the chair. */
export async function call(on: Rehearsed, planned: Planned, caseId: string): Promise<void> {
  await done(on.cast.chair, { type: 'call-case', meetingId: planned.meetingId, caseId })
}

/** Types and agrees one action for an agency, due three days after the meeting; answers its id. */
export async function agreedAction(
  on: Rehearsed,
  planned: Planned,
  of: { caseId: string; agencyId: string; what?: string; riskId?: string | null; today?: boolean },
): Promise<string> {
  const { meetingId } = planned
  const owner = memberOf(on.cast, of.agencyId)
  const { caseId, agencyId, riskId = null, today = false } = of
  const terms = { agencyId, personId: owner.personId, due: today ? null : '2027-02-13T17:00:00Z', today, riskId }
  const { actionId = '' } = await done(on.cast.coordinator, {
    type: 'draft-action',
    meetingId,
    caseId,
    what: of.what ?? 'Change the door code by noon and confirm to the IDVA',
    ...terms,
  })
  await done(on.cast.coordinator, { type: 'agree-action', actionId })
  return actionId
}

/** Ends the open case and the meeting. */
export async function endMeeting(on: Rehearsed, planned: Planned, openCase?: string): Promise<void> {
  const { meetingId } = planned
  if (openCase) await done(on.cast.chair, { type: 'finish-case', meetingId, caseId: openCase })
  await done(on.cast.chair, { type: 'end-meeting', meetingId })
}
