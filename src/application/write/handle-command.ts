import type { Accepted, Command, Envelope } from '../../contracts/commands.ts'
import { restsOn, withClause } from '../../domain/clause-of-refusal.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Instant } from '../../domain/time.ts'
import type { Refused, Speaker } from '../caseroom.ts'
import { lookedAt, meetingOf, unlessCleared } from './before-deciding.ts'
import { commandTable } from '../command-table.ts'
import type { Given, Handler, Outcome, Writes } from './outcome.ts'
import type { Digest } from '../plans/plan-digest.ts'
import type { Append, Clock, EventStore, Ids, IdentityHash, Profiles, Receipt } from '../ports.ts'
import type { CaseListReader } from '../case-list/reader.ts'
import type { StatusReader } from '../statuses/reader.ts'
import { createLines } from './lines.ts'
import type { Place } from './lines.ts'
import { meetingStream } from './streams.ts'
import type { World } from './world.ts'
import { appendOf } from './write.ts'

/** How often a command is decided anew when another process wrote first. */
const TRIES = 8

export type CommandDeps = {
  store: EventStore
  world: World
  clock: Clock
  ids: Ids
  hash: IdentityHash
  digest: Digest
  profiles: Profiles
  area: string
  readCaseList: CaseListReader
  readStatuses: StatusReader
}

/**
 * The one write path of bot, tab and rehearsal: decides, writes, and answers only after the commit.
 * A command that was written before answers what it made then; its id under another order, or another person's, is
 * refused.
 */
export function createHandleCommand(
  deps: CommandDeps,
): (who: Speaker, envelope: Envelope) => Promise<Accepted | Refused> {
  const inLine = createLines(deps.store)
  return async (speaker, envelope) => {
    if (speaker === 'teams' && !saidByTeams.has(envelope.command.type)) return { refusal: { code: 'role-not-allowed' } }
    // Deciders of presence tell Teams from a person by this very word; no other command comes so far.
    const who = speaker as PersonId
    const digest = deps.digest(JSON.stringify(envelope.command))
    return decideAndWrite(deps, inLine, { who, envelope, digest })
  }
}

const saidByTeams: ReadonlySet<string> = new Set(['note-presence', 'note-unknown'])

type Order = { who: PersonId; envelope: Envelope; digest: string }

/** Decided anew where another process wrote first, or where what it counted on was not written after all. */
async function decideAndWrite(deps: CommandDeps, inLine: InLine, order: Order): Promise<Accepted | Refused> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const answer = await tryOnce(deps, inLine, order)
    if (answer) return answer
  }
  return { refusal: { code: 'service-unavailable' } }
}

type InLine = ReturnType<typeof createLines>

/** Null where it must be decided anew. */
async function tryOnce(deps: CommandDeps, inLine: InLine, order: Order): Promise<Accepted | Refused | null> {
  const world = await deps.world.asOfNow()
  const where = { name: turnOf(order.envelope.command), world }
  const { outcome, place, sent } = await inLine(where, async (at) => {
    const decided = await decideIn(deps, at, order)
    return { ...decided, place: at, sent: decided.append && (await at.send(decided.append)) }
  })
  if ('refusal' in outcome) return (await place.stands()) ? refusedOrRepeated(deps, order, outcome) : null
  const written = await sent?.written
  if (written?.kind === 'appended') return accepted(outcome)
  return written?.kind === 'repeat' ? repeated(written, order) : null
}

async function decideIn(
  deps: CommandDeps,
  place: Place,
  { who, envelope, digest }: Order,
): Promise<{ outcome: Outcome; append: Append | null }> {
  const { commandId, command } = envelope
  const given = await givenFor(deps, place, { who, command })
  const barred = await unlessCleared(given, command)
  if (barred) return { outcome: clauseShown(barred, given), append: null }
  const looked = await lookedAt(given, envelope)
  const outcome = looked && looked.version !== envelope.expectedVersion ? stale : await decide(command, given)
  if ('refusal' in outcome) return { outcome: clauseShown(outcome, given), append: null }
  const { at, profile } = given
  const writing = { commandId, by: who, at, profile, writes: outcome, digest, ...(looked && { unmoved: looked }) }
  return { outcome, append: await appendOf(place.seen, writing) }
}

/** A refusal may only mean that the command was carried out before. */
async function refusedOrRepeated(deps: CommandDeps, order: Order, refused: Refused): Promise<Accepted | Refused> {
  const receipt = await deps.store.receipt(order.envelope.commandId)
  return receipt ? repeated(receipt, order) : refused
}

/** Every refusal that a rule of the area rests on shows its clause, whichever decider gave it. */
function clauseShown({ refusal }: Refused, { profile }: Given): Refused {
  return { refusal: isOfTheDomain(refusal) ? withClause(refusal, profile) : refusal }
}

function isOfTheDomain(refusal: Refused['refusal']): refusal is Refusal {
  return refusal.code in restsOn
}

const stale: Outcome = { refusal: { code: 'stale-version' } }

function decide(command: Command, given: Given): Promise<Outcome> {
  const handler = commandTable[command.type] as Handler<Command['type']>
  return handler(command, given)
}

async function givenFor(
  deps: CommandDeps,
  { seen: world, stands }: Place,
  { who, command }: { who: PersonId; command: Command },
): Promise<Given> {
  const at = deps.clock.now()
  const profile = await profileFor(deps, world, command)
  const holidays = deps.profiles.holidays(profile.nation, yearOf(at))
  const { ids, hash, digest, readCaseList, readStatuses } = deps
  return {
    who,
    at,
    world,
    ids,
    hash,
    digest,
    profile,
    holidays,
    readCaseList,
    readStatuses,
    findIdentities: async (hashes) => {
      await stands()
      return deps.store.findIdentities(hashes)
    },
  }
}

/** A meeting keeps the profile version under which it was planned. */
async function profileFor(deps: CommandDeps, world: World, command: Command) {
  const meetingId = await meetingOf(world, command)
  const meeting = meetingId ? (await world.meeting(meetingId)).state : null
  return meeting ? deps.profiles.versioned(meeting.area, meeting.profileVersion) : deps.profiles.byArea(deps.area)
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

/** The same order of the same person is answered as before; anything else under its id is refused. */
function repeated({ by, made, digest }: Receipt, order: Order): Accepted | Refused {
  const same = by === order.who && (digest === '' || digest === order.digest)
  return same ? { accepted: true, made, repeated: true } : { refusal: { code: 'command-id-used' } }
}
