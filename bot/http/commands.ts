import type { Request, Response } from 'restify'
import { z } from 'zod'
import type { Log } from '../../src/adapters/log.ts'
import type { BroughtList, Caseroom, ProblemCode, Refused } from '../../src/application/caseroom.ts'
import type { Envelope } from '../../src/contracts/commands.ts'
import { commandSchema, envelopeSchema } from '../../src/contracts/commands.ts'
import { id } from '../../src/contracts/words.ts'
import type { MeetingId } from '../../src/domain/ids.ts'
import type { Reply } from './answer.ts'
import { refusal } from './answer.ts'
import type { Body } from './body.ts'
import type { Caller, FindCaller } from './caller.ts'

type Deps = {
  caseroom: Caseroom
  log: Log
  callerOf: FindCaller
  readBody: (req: Request, res: Response) => Promise<Body | Refused>
  /** What any order but one that brings a file may weigh. */
  orderBytes: number
}

/** `POST /api/commands`: who it is, what is asked, and the one write path. Nothing is read before the token holds. */
export function commandRoute(deps: Deps): (req: Request, res: Response) => Promise<Reply> {
  return async (req, res) => {
    const caller = await deps.callerOf(req)
    if ('refusal' in caller) return caller
    const body = await deps.readBody(req, res)
    if ('refusal' in body) return body
    if (body.bytes > deps.orderBytes && !bringsAFile.has(typeIn(body.value))) return refusal('body-too-large')
    const envelope = parseEnvelope(body.value)
    return 'refusal' in envelope ? envelope : handle(deps, caller, envelope)
  }
}

/** `POST /api/case-list/preview`: looks at a case list and keeps nothing. */
export function previewRoute(deps: Omit<Deps, 'log' | 'orderBytes'>): (req: Request, res: Response) => Promise<Reply> {
  return async (req, res) => {
    const caller = await deps.callerOf(req)
    if ('refusal' in caller) return caller
    const body = await deps.readBody(req, res)
    if ('refusal' in body) return body
    const list = previewSchema.safeParse(body.value)
    if (!list.success) return refusal('command-malformed', 'csv')
    const preview = await deps.caseroom.previewCaseList(caller.personId, broughtList(list.data))
    return 'refusal' in preview ? preview : { json: preview }
  }
}

/** The envelope of an order, or which part of it is not as agreed: named, and never quoted. */
export function parseEnvelope(value: unknown): Envelope | Refused {
  const type = typeIn(value)
  if (typeof type === 'string' && !fieldsOfType.has(type)) return refusal('unknown-command')
  const parsed = envelopeSchema.safeParse(value)
  return parsed.success ? parsed.data : refusal('command-malformed', placeOf(parsed.error.issues[0]?.path ?? []))
}

const bringsAFile: ReadonlySet<unknown> = new Set(['accept-case-list', 'take-statuses'])
const previewSchema = z.strictObject({ csv: z.string().min(1).max(2_000_000), meetingId: id.optional() })
const fieldsOfType = new Map(
  commandSchema.options.map((option) => [String(option.shape.type.value), Object.keys(option.shape)]),
)
const ourFields = new Set(['commandId', 'expectedVersion', 'command', ...Array.from(fieldsOfType.values()).flat()])

function broughtList({ csv, meetingId }: z.infer<typeof previewSchema>): BroughtList {
  return meetingId === undefined ? { csv } : { csv, meetingId: meetingId as MeetingId }
}

async function handle({ caseroom, log }: Deps, { personId }: Caller, envelope: Envelope): Promise<Reply> {
  const { command, commandId } = envelope
  const meetingId = 'meetingId' in command ? command.meetingId : null
  const noted = { commandType: command.type, commandId, personId, meetingId }
  const answer = await caseroom.handle(personId, envelope)
  if ('refusal' in answer) log.write('command-refused', { ...noted, code: codeForLog(answer.refusal.code) })
  else log.write('command-accepted', noted)
  return 'refusal' in answer ? answer : { json: answer }
}

function typeIn(value: unknown): unknown {
  const command = value && typeof value === 'object' && 'command' in value ? value.command : null
  return command && typeof command === 'object' && 'type' in command ? command.type : null
}

/** Up to the first step that is not a field of ours, since the keys of a record are somebody's words. */
function placeOf(path: readonly PropertyKey[]): string {
  const end = path.findIndex((step) => typeof step !== 'number' && !ourFields.has(String(step)))
  return path.slice(0, end < 0 ? path.length : end).join('.')
}

/** That somebody has a connection is nobody's business but the decider's, and no log's. */
function codeForLog(code: ProblemCode): string {
  return code === 'connected-to-case' || code === 'recipient-barred' ? 'no-such-case' : code
}
