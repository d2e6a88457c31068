import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { loadConfig, type Environment } from '../src/adapters/config.ts'
import { fileKeyRing } from '../src/adapters/sealing/file-key-ring.ts'
import type { KeyRing } from '../src/adapters/sealing/key-ring.ts'
import { productionRing } from '../src/adapters/sealing/production-ring.ts'
import { CaseErased } from '../src/adapters/store/case-erased.ts'
import type { ChainReport } from '../src/adapters/store/chain.ts'
import type { PlainRow } from '../src/adapters/store/load.ts'
import { openStore, type Store } from '../src/adapters/store/open-store.ts'
import { directoryStream } from '../src/application/write/streams.ts'

/** Somebody was shown a case, or opened a plan. */
export type Seen = { at: string; personId: string; caseId: string; what: string }

/** One event from its plain part: ids, codes and times. What is sealed is never in it. */
export type Deed = Pick<PlainRow, 'at' | 'stream' | 'version' | 'type'> & {
  by: string | null
  enteredBy: string | null
  /** Whom it concerns, where the event says so openly. */
  personId: string | null
  caseId: string | null
}

/** What an audit of a whole store found. */
export type Audit = {
  streams: number
  events: number
  broken: readonly ChainReport[]
  /** Streams whose words went with their case's key. */
  erased: readonly string[]
  /** Streams with sealed parts that were altered, or that another key file sealed. */
  unopened: readonly string[]
  /** Names of professionals, by their id. */
  people: Readonly<Record<string, string>>
  seen: readonly Seen[]
  deeds: readonly Deed[]
}

/** Verifies every stream, and gathers who saw and who did what (H32, design 6.6). Writes nothing. */
export async function auditStore(store: Store): Promise<Audit> {
  const chains = await chainsOf(store)
  const rows = await store.plainEvents()
  const opened = await openAll(store, chains)
  return {
    streams: chains.length,
    events: rows.length,
    broken: await stillBroken(store, chains),
    ...opened,
    people: opened.unopened.includes(directoryStream) ? {} : await namesIn(store),
    seen: [...(await store.reads.all()), ...rows.flatMap(openingIn)].sort((a, b) => a.at.localeCompare(b.at)),
    deeds: rows.map(deedOf),
  }
}

/** The audit as lines to read: the chains first, then who saw what, then who did what. */
function linesOf({ people, ...audit }: Audit): readonly string[] {
  const who = (personId: string) => (people[personId] ? `${personId} (${people[personId]})` : personId)
  return [
    `${audit.streams} streams, ${audit.events} events, ${audit.broken.length} chains broken.`,
    ...audit.broken.map(({ stream, brokenAt }) => `BROKEN    ${stream} from event ${brokenAt} on`),
    ...audit.unopened.map((stream) => `UNOPENED  ${stream}: altered, or sealed under other keys`),
    ...audit.erased.map((stream) => `erased    ${stream}: the key of its case is gone`),
    '',
    `Who saw what: ${audit.seen.length}`,
    ...audit.seen.map(({ at, personId, caseId, what }) => `${at}  ${who(personId)}  ${what}, case ${caseId}`),
    '',
    `Who did what: ${audit.deeds.length}`,
    ...audit.deeds.map((deed) => deedLine(deed, who)),
  ]
}

/** `npm run audit`: answers 0 where all is whole, 1 where something is not, and 2 where it could not be looked at. */
export async function runAudit(
  { args, environment }: { args: string[]; environment: Environment },
  say: (line: string) => void,
): Promise<number> {
  try {
    const options = { folder: { type: 'string' }, json: { type: 'boolean' } } as const
    const { folder, json } = parseArgs({ args, options }).values
    const place = placeOf(folder, environment)
    if (typeof place === 'string') return (say(place), 2)
    const audit = await auditAt(place)
    for (const line of json ? [JSON.stringify(audit)] : linesOf(audit)) say(line)
    return audit.broken.length + audit.unopened.length > 0 ? 1 : 0
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code'
    say(`Nothing could be looked at (${code}). The command is: npm run audit -- [--folder .rehearsal] [--json]`)
    return 2
  }
}

async function chainsOf(store: Store): Promise<readonly ChainReport[]> {
  const chains: ChainReport[] = []
  for await (const chain of store.verifyChain()) chains.push(chain)
  return chains
}

/** A server may append between the two looks at one stream; what is truly broken is so again, at the same event. */
async function stillBroken(store: Store, first: readonly ChainReport[]): Promise<readonly ChainReport[]> {
  const broken = first.filter(({ brokenAt }) => brokenAt !== null)
  if (broken.length === 0) return []
  const again = new Map((await chainsOf(store)).map((each) => [each.stream, each.brokenAt]))
  return broken.filter(({ stream, brokenAt }) => again.get(stream) === brokenAt)
}

/** A sealed part opens in its own place only, so that opening proves what the unkeyed chain cannot. */
async function openAll({ events }: Store, chains: readonly ChainReport[]): Promise<Pick<Audit, 'erased' | 'unopened'>> {
  const found = { erased: [] as string[], unopened: [] as string[] }
  for (const { stream } of chains) {
    await events.load(stream, 0).catch((error: unknown) => {
      found[error instanceof CaseErased && stream !== directoryStream ? 'erased' : 'unopened'].push(stream)
    })
  }
  return found
}

async function namesIn({ events }: Store): Promise<Record<string, string>> {
  const listed = (await events.load(directoryStream, 0)).map(({ event }) => event)
  const people = listed.filter((event) => event.type === 'person-listed')
  return Object.fromEntries(people.map(({ personId, personal }) => [personId, personal.name]))
}

/** All that is read of an event; one that is not as we write it counts as empty, for the chain to tell. */
const plainPart = z
  .object({
    by: z.string().nullish(),
    enteredBy: z.string().nullish(),
    said: z.object({ by: z.string(), enteredBy: z.string() }).nullish(),
    personId: z.string().nullish(),
    caseId: z.string().nullish(),
  })
  .catch({})

function deedOf({ at, stream, version, type, data }: PlainRow): Deed {
  const { by, enteredBy, said, personId = null, caseId = null } = plainPart.parse(jsonOf(data))
  const people = { by: by ?? said?.by ?? null, enteredBy: enteredBy ?? said?.enteredBy ?? null }
  return { at, stream, version, type, ...people, personId, caseId }
}

function openingIn(row: PlainRow): readonly Seen[] {
  const { at, personId, caseId } = deedOf(row)
  return row.type === 'plan-opened' && personId && caseId ? [{ at, personId, caseId, what: 'plan opened' }] : []
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function deedLine({ at, stream, version, type, ...of }: Deed, who: (personId: string) => string): string {
  const parts = [
    of.by && `by ${who(of.by)}`,
    of.enteredBy && of.enteredBy !== of.by && `entered by ${who(of.enteredBy)}`,
    of.personId && `about ${who(of.personId)}`,
    of.caseId && `case ${of.caseId}`,
  ].filter(Boolean)
  return `${at}  ${stream} ${version}  ${type}  ${parts.join(', ')}`.trimEnd()
}

type Place = { url: string; keys: () => Promise<{ ring: KeyRing }> }

async function auditAt({ url, keys }: Place): Promise<Audit> {
  const store = await openStore({ url, keyRing: (await keys()).ring, now: () => new Date().toISOString() })
  try {
    return await auditStore(store)
  } finally {
    await store.close()
  }
}

/** A rehearsal's folder where one is named, else what the settings mean; a sentence where there is nothing to see. */
function placeOf(folder: string | undefined, environment: Environment): Place | string {
  if (folder !== undefined) return inFolder(folder)
  const config = loadConfig(environment)
  if (config.kind === 'rehearsal') return inFolder(config.folder)
  if (config.kind === 'production') return { url: config.databaseUrl, keys: () => productionRing(config) }
  return `Settings are missing or wrong: ${config.problems.map(({ setting }) => setting).join(', ')}`
}

/** Looked for first: opening would make an empty store where there is none. */
function inFolder(folder: string): Place | string {
  const file = join(folder, 'caseroom.sqlite')
  if (!existsSync(file)) return 'There is no rehearsal in this folder.'
  const ring = () => fileKeyRing({ path: join(folder, 'keys.json'), whenMissing: 'refuse' })
  return { url: `sqlite:${file}`, keys: async () => ({ ring: ring() }) }
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  // A reader of the first lines only, such as `| head`, closes the pipe.
  process.stdout.once('error', () => process.exit())
  process.exitCode = await runAudit({ args: process.argv.slice(2), environment: process.env }, say)
}
