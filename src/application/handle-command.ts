import type { Accepted, Command, Envelope } from '../contracts/commands.ts'
import type { ActionId, MeetingId, PersonId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import type { Refused, Speaker } from './caseroom.ts'
import { commandTable } from './command-table.ts'
import type { Given, Handler, Outcome, Writes } from './outcome.ts'
import type { Clock, EventStore, Ids, IdentityHash, Profiles } from './ports.ts'
import type { CaseListReader } from './case-list/reader.ts'
import { meetingStream } from './streams.ts'
import { createTurns } from './turns.ts'
import type { World } from './world.ts'
import { write } from './write.ts'

/** How often a command is decided anew when another process wrote first. */
const TRIES = 8

export type CommandDeps = {
  store: EventStore
  world: World
  clock: Clock
  ids: Ids
  hash: IdentityHash
  profiles: Profiles
  area: string
  readCaseList: CaseListReader
}

/**
 * The one write path of bot, tab and rehearsal: decides, writes, and answers only after the commit.
 * A command that was written before answers what it made then; another person's command id is refused.
 */
export function createHandleCommand(
  deps: CommandDeps,
): (who: Speaker, envelope: Envelope) => Promise<Accepted | Refused> {
  const inTurn = createTurns()
  return async (speaker, envelope) => {
    if (speaker === 'teams' && !saidByTeams.has(envelope.command.type)) return { refusal: { code: 'role-not-allowed' } }
    // Deciders of presence tell Teams from a person by this very word; no other command comes so far.
    const who = speaker as PersonId
    return inTurn(turnOf(envelope.command), () => decideAndWrite(deps, who, envelope))
  }
}

const saidByTeams: ReadonlySet<string> = new Set(['note-presence', 'note-unknown'])

/** Whether it was written before, or is stale, is asked after the decision: what came between is then seen as well. */
async function decideAndWrite(deps: CommandDeps, who: PersonId, envelope: Envelope): Promise<Accepted | Refused> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const given = await givenFor(deps, who, envelope.command)
    const decided = await decide(envelope.command, given)
    const receipt = await deps.store.receipt(envelope.commandId)
    if (receipt) return repeated(receipt, who)
    const outcome = (await isStale(deps, envelope)) ? stale : decided
    if ('refusal' in outcome) return outcome
    const written = await write(deps.store, deps.world, {
      commandId: envelope.commandId,
      by: who,
      at: given.at,
      profile: given.profile,
      writes: outcome,
    })
    if (written.kind === 'appended') return accepted(outcome)
    if (written.kind === 'repeat') return repeated(written, who)
  }
  return { refusal: { code: 'service-unavailable' } }
}

const stale: Outcome = { refusal: { code: 'stale-version' } }

/** True where the sender was looking at an older version of the meeting than the one that holds now. */
async function isStale({ world }: CommandDeps, { expectedVersion, command }: Envelope): Promise<boolean> {
  if (expectedVersion === undefined) return false
  const meetingId = await meetingOf(world, command)
  return meetingId !== null && (await world.meeting(meetingId)).version !== expectedVersion
}

function decide(command: Command, given: Given): Promise<Outcome> {
  const handler = commandTable[command.type] as Handler<Command['type']>
  return handler(command, given)
}

async function givenFor(deps: CommandDeps, who: PersonId, command: Command): Promise<Given> {
  const at = deps.clock.now()
  const profile = await profileFor(deps, command)
  const holidays = deps.profiles.holidays(profile.nation, yearOf(at))
  const { world, ids, hash, readCaseList } = deps
  return {
    who,
    at,
    world,
    ids,
    hash,
    profile,
    holidays,
    readCaseList,
    findIdentities: (hashes) => deps.store.findIdentities(hashes),
  }
}

/** A meeting keeps the profile version under which it was planned. */
async function profileFor(deps: CommandDeps, command: Command) {
  const meetingId = await meetingOf(deps.world, command)
  const meeting = meetingId ? (await deps.world.meeting(meetingId)).state : null
  return meeting ? deps.profiles.versioned(meeting.area, meeting.profileVersion) : deps.profiles.byArea(deps.area)
}

/** The meeting that an order is about: the one that it names, or the one whose action it names. */
async function meetingOf(world: World, command: Command): Promise<MeetingId | null> {
  if ('meetingId' in command) return command.meetingId as MeetingId
  if (!('actionId' in command)) return null
  return (await world.action(command.actionId as ActionId)).state?.meetingId ?? null
}

function yearOf(at: Instant): number {
  return Number(at.slice(0, 4))
}

/** Commands about the same thing are decided one after the other in this process; across processes versions decide. */
function turnOf(command: Command): string {
  if ('meetingId' in command) return meetingStream(command.meetingId as MeetingId)
  if ('actionId' in command) return `action-${command.actionId}`
  if ('caseId' in command) return `case-${command.caseId}`
  return command.type
}

function accepted(outcome: Writes): Accepted {
  return { accepted: true, made: outcome.made ?? {} }
}

function repeated(
  receipt: { made: Record<string, string>; by: PersonId | 'clock' },
  who: PersonId,
): Accepted | Refused {
  return receipt.by === who
    ? { accepted: true, made: receipt.made, repeated: true }
    : { refusal: { code: 'card-tampered' } }
}
