import type { Command, Envelope } from '../../contracts/commands.ts'
import { notCleared } from '../../domain/directory/cleared.ts'
import type { ActionId, MeetingId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { controls } from '../../domain/meeting/who-may.ts'
import type { Refused } from '../caseroom.ts'
import { hiddenCases } from '../commands/may-hear.ts'
import { casesAround } from '../commands/meeting-ground.ts'
import type { Given } from './outcome.ts'
import type { Loaded, World } from './world.ts'

/**
 * What somebody may do who has no part yet: come in, agree, and send information in writing (R020). A report of a death
 * or a move names no meeting by which they could be let in: its case says whether they may give it (R097).
 */
const beforeClearance: ReadonlySet<string> = new Set([
  'note-presence',
  'note-unknown',
  'agree-to-statement',
  'take-back-agreement',
  'send-update',
  'record-death',
  'record-move',
] satisfies Command['type'][])

/** Refuses every other order of whoever is not approved, or of an agency that has not signed (R016, R020). */
export async function unlessCleared({ who, world }: Given, command: Command): Promise<Refused | null> {
  if (beforeClearance.has(command.type)) return null
  const meetingId = await meetingOf(world, command)
  const meeting = meetingId ? (await world.meeting(meetingId)).state : null
  const code = notCleared((await world.directory()).state, { who, meeting })
  return code ? { refusal: { code } } : null
}

/**
 * The meeting whose version the sender said that they were looking at: it must still be the one that holds. Only those
 * who run the meeting and may know of all its cases are given it; to others it would tell when another case is heard.
 */
export async function lookedAt(
  given: Given,
  { expectedVersion, command }: Envelope,
): Promise<Loaded<Meeting | null> | null> {
  const meetingId = expectedVersion === undefined ? null : await meetingOf(given.world, command)
  const loaded = meetingId && (await given.world.meeting(meetingId))
  if (!loaded || !loaded.state || !controls(loaded.state, given.who)) return null
  return (await knowsAll(given, loaded.state)) ? loaded : null
}

/** The meeting that an order is about: the one that it names, or the one whose action it names. */
export async function meetingOf(world: World, command: Command): Promise<MeetingId | null> {
  if ('meetingId' in command) return command.meetingId as MeetingId
  if (!('actionId' in command)) return null
  return (await world.action(command.actionId as ActionId)).state?.meetingId ?? null
}

async function knowsAll(given: Given, meeting: Meeting): Promise<boolean> {
  const directory = (await given.world.directory()).state
  const hidden = hiddenCases(given, { meeting, directory, cases: await casesAround(given, meeting) })
  return meeting.agenda.every(({ caseId }) => !hidden.has(caseId))
}
