import { fileURLToPath } from 'node:url'
import pino from 'pino'

/** Every field that a log line may hold. Ids, codes and counts only: nothing that a person wrote or is called. */
type Fields = {
  port: number
  mode: 'production' | 'rehearsal'
  status: number
  attempts: number
  version: number
  code: string
  setting: string
  route: string
  where: string
  why: string
  kind: string
  key: string
  commandType: string
  commandId: string
  personId: string
  meetingId: string | null
  name: string
  frames: readonly string[]
}

/** Every message there is: its stable name, its sentence, how loud it is and which fields it takes. */
const catalogue = {
  'server-started': { level: 'info', says: 'The server takes requests.', fields: ['port', 'mode'] },
  'server-stopping': { level: 'info', says: 'The server takes no new requests.', fields: [] },
  'server-stopped': { level: 'info', says: 'The server has stopped.', fields: [] },
  'setting-refused': { level: 'error', says: 'A setting is missing or wrong.', fields: ['setting', 'code'] },
  'store-migrated': { level: 'info', says: 'The store is at this version.', fields: ['version'] },
  'request-refused': { level: 'info', says: 'A request was refused.', fields: ['route', 'code', 'status'] },
  'command-accepted': {
    level: 'info',
    says: 'A command was accepted.',
    fields: ['commandType', 'commandId', 'personId', 'meetingId'],
  },
  'command-refused': {
    level: 'info',
    says: 'A command was refused.',
    fields: ['commandType', 'commandId', 'personId', 'meetingId', 'code'],
  },
  'secret-in-use': {
    level: 'warn',
    says: 'The application proves itself with a secret, which can be stolen and runs out; give it an identity instead.',
    fields: [],
  },
  'keys-lie-plain': {
    level: 'warn',
    says: 'The keys of the cases lie in a file as they are; wrap them with a key vault.',
    fields: [],
  },
  'keys-unreachable': { level: 'error', says: 'The signing keys of an issuer cannot be read.', fields: ['code'] },
  'stream-opened': { level: 'info', says: 'A live stream was opened.', fields: ['personId', 'meetingId'] },
  'stream-ended': { level: 'info', says: 'A live stream has ended.', fields: ['personId', 'meetingId', 'why'] },
  'outbox-sent': { level: 'info', says: 'A message has left.', fields: ['kind', 'key'] },
  'outbox-retried': {
    level: 'warn',
    says: 'A message could not leave and waits.',
    fields: ['kind', 'key', 'code', 'attempts'],
  },
  'outbox-dead': { level: 'error', says: 'A message needs a person.', fields: ['kind', 'key', 'code'] },
  'timer-woken': { level: 'info', says: 'A timer was due.', fields: ['kind', 'key'] },
  'bot-turn-refused': { level: 'warn', says: 'A bot turn was refused.', fields: ['kind', 'code'] },
  'unexpected-error': {
    level: 'error',
    says: 'Something broke that should not.',
    fields: ['where', 'name', 'code', 'frames'],
  },
} as const satisfies Record<string, { level: Level; says: string; fields: readonly (keyof Fields)[] }>

type Level = 'info' | 'warn' | 'error'
export type LogCode = keyof typeof catalogue
export type LogFields<Code extends LogCode> = Pick<Fields, (typeof catalogue)[Code]['fields'][number]>

/** The only way to the log: a message of the catalogue with its own fields, or an error without its words. */
export type Log = {
  write<Code extends LogCode>(code: Code, fields: LogFields<Code>): void
  /** An error by name, code and places in our files; its message may hold anything, and is left out. */
  unexpected(where: string, error: unknown): void
}

/** A log of JSON lines on `destination`, or on standard output. */
export function createLog({ destination }: { destination?: { write(line: string): void } } = {}): Log {
  const options = { base: null, messageKey: 'says', timestamp: pino.stdTimeFunctions.isoTime }
  const lines = destination ? pino(options, destination) : pino(options)
  const write: Log['write'] = (code, fields) => {
    const { level, says, fields: names } = catalogue[code]
    lines[level]({ message: code, ...Object.fromEntries(kept(names, fields)) }, says)
  }
  return { write, unexpected: (where, error) => write('unexpected-error', { where, ...withoutWords(error) }) }
}

/** Only the fields that the catalogue names, and of those only what looks like an id, a code or a count. */
function kept(names: readonly string[], fields: object): [string, unknown][] {
  const given = new Map<string, unknown>(Object.entries(fields))
  return names.filter((name) => (given.get(name) ?? null) !== null).map((name) => [name, bare(given.get(name))])
}

function bare(value: unknown): unknown {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.map(bare)
  return typeof value === 'string' && /^[A-Za-z0-9:/_.,-]{1,200}$/.test(value) ? value : 'withheld'
}

function withoutWords(error: unknown): Pick<Fields, 'name' | 'code' | 'frames'> {
  if (!(error instanceof Error)) return { name: typeof error, code: 'none', frames: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'none'
  return { name: error.name, code, frames: framesOf(error) }
}

const root = new URL('../../', import.meta.url)

/** `file:line` of each frame inside the project; the stack begins with the message, which is cut off. */
function framesOf(error: Error): string[] {
  const stack = (error.stack ?? '').replace(error.message, '')
  const inside = stack.replaceAll(root.href, '').replaceAll(fileURLToPath(root), '')
  const places = inside.matchAll(/^ {4}at (?:.* \(|async )?((?:bot|src|tests|node_modules)\/[\w@./-]+:\d+):\d+\)?$/gm)
  return Array.from(places, (place) => place[1] ?? '').slice(0, 12)
}
