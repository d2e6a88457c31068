import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Holidays, Instant } from '../../domain/time.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import type { AnyEvent, Append, Ids, IdentityHash, IdentityKind, StreamName } from '../ports.ts'
import type { Refused } from '../caseroom.ts'
import type { CaseListReader } from '../case-list/reader.ts'
import type { Digest } from '../plans/plan-digest.ts'
import type { StatusReader } from '../statuses/reader.ts'
import type { Loaded, World } from './world.ts'

/** What a handler is given beside its command: who gives it, when, and everything that is true. */
export type Given = {
  who: PersonId
  at: Instant
  world: World
  ids: Ids
  hash: IdentityHash
  digest: Digest
  profile: AreaProfile
  holidays: Holidays
  readCaseList: CaseListReader
  readStatuses: StatusReader
  findIdentities(hashes: readonly string[]): Promise<readonly { caseId: CaseId; hash: string; role: IdentityKind }[]>
}

/** What a command would write, before it is written. */
export type Writes = {
  streams: readonly { stream: StreamName; version: number; events: readonly AnyEvent[] }[]
  made?: Record<string, string>
  identities?: Append['identities']
  links?: Append['links']
  closedCases?: readonly CaseId[]
}
/** What a handler answers: what is to be written, or why not. */
export type Outcome = Writes | Refused
export type Handler<Type extends CommandType> = (command: CommandOf<Type>, given: Given) => Promise<Outcome>

/** The decision of one stream as an outcome. */
export function onStream<Event extends AnyEvent>(
  loaded: Pick<Loaded<unknown>, 'stream' | 'version'>,
  decision: Decision<Event>,
  more: Omit<Writes, 'streams'> = {},
): Outcome {
  if ('refusal' in decision) return decision
  return { streams: [{ stream: loaded.stream, version: loaded.version, events: decision.events }], ...more }
}

/** Several decisions as one outcome, all or nothing: the first refusal speaks for all. */
export function onStreams(outcomes: readonly Outcome[]): Outcome {
  const writes: Writes[] = []
  for (const outcome of outcomes) {
    if ('refusal' in outcome) return outcome
    writes.push(outcome)
  }
  return {
    streams: writes.flatMap((each) => each.streams),
    made: Object.assign({}, ...writes.map((each) => each.made ?? {})) as Record<string, string>,
    identities: writes.flatMap((each) => each.identities ?? []),
    links: writes.flatMap((each) => each.links ?? []),
    closedCases: writes.flatMap((each) => each.closedCases ?? []),
  }
}
