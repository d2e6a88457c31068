import { bookOnline, type Calendar } from './book-online.ts'
import { isOwedLetter, recordCameBack, recordFiled, recordMailed } from '../../domain/circulation/decide-delivery.ts'
import type { ActionId, CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type {
  ActivityFeed,
  Clock,
  EventStore,
  Mailbox,
  Messenger,
  OutboxKind,
  OutboxMessage,
  PlanLibrary,
  PlanWriter,
  Profiles,
  Told,
} from '../ports.ts'
import { note } from './note-sent.ts'
import { planOf } from '../plans/plan-of-case.ts'
import { putInChat, type CallChat } from './put-in-chat.ts'
import { shareCopy, type ItemAccess } from './share-copy.ts'
import type { World } from '../write/world.ts'

/** Everything outside that a piece of work may need. */
export type SendDeps = {
  store: EventStore
  world: World
  clock: Clock
  profiles: Profiles
  messenger: Messenger
  library: PlanLibrary
  /** Null where nobody is given a record copy in the library itself. */
  access: ItemAccess | null
  mailbox: Mailbox
  feed: ActivityFeed
  calendar: Calendar | null
  callChat: CallChat | null
  writer: PlanWriter
  /** The one letter that a recipient gets: constant words around a link to our own page. */
  letter(meetingId: MeetingId): { subject: string; text: string }
}

type Send = (deps: SendDeps, message: OutboxMessage) => Promise<void>

/** Sends one outbox message; throws a delivery failure where the remote did not take it. Safe to repeat. */
export async function sendOutbox(deps: SendDeps, message: OutboxMessage): Promise<void> {
  await sends[message.kind](deps, message)
}

const sends: Record<OutboxKind, Send> = {
  'book-online': bookOnline,
  'put-in-chat': putInChat,
  'post-agenda': (deps, { payload, key }) => deps.messenger.postAgenda(payload.meetingId as MeetingId, key),
  'post-statement': (deps, { payload, key }) => deps.messenger.postStatement(payload.meetingId as MeetingId, key),
  'offer-action': offerAction,
  'tell-person': tellPerson,
  'file-plan': filePlan,
  'share-copy': shareCopy,
  'mail-recipient': mailRecipient,
  'announce-plan': announcePlan,
}

async function offerAction(deps: SendDeps, { payload, key }: OutboxMessage): Promise<void> {
  const { personId, actionId } = payload as { personId: PersonId; actionId: ActionId }
  if (await hasLeft(deps, personId)) return
  await deps.messenger.offerAction({ key, personId, actionId, today: payload.today === 'true' })
}

async function tellPerson(deps: SendDeps, { payload, key }: OutboxMessage): Promise<void> {
  const told = { ...(payload as Omit<Told, 'key'>), key }
  if (await hasLeft(deps, told.personId)) return
  if (told.notice === 'plan-sent' && !(await hasPlan(deps, told))) return
  await deps.messenger.tell(told)
}

/** Whoever was taken off the directory since is written to no more. */
async function hasLeft({ world }: SendDeps, personId: PersonId): Promise<boolean> {
  return (await world.directory()).state.people.get(personId)?.active === false
}

/** Whether any plan of a meeting is still somebody's: not where each was withdrawn before word of it could leave. */
async function hasPlan(
  { world }: SendDeps,
  { meetingId, personId }: Pick<Told, 'meetingId' | 'personId'>,
): Promise<boolean> {
  const { state } = await world.circulation(meetingId)
  return [...(state?.plans.values() ?? [])].some((plan) => plan.status !== 'withdrawn' && plan.sentTo.has(personId))
}

async function filePlan(deps: SendDeps, { payload, key }: OutboxMessage): Promise<void> {
  const { meetingId, caseId } = payload as { meetingId: MeetingId; caseId: CaseId }
  const version = Number(payload.version)
  const plan = await planOf(deps, { meetingId, caseId, version, copyFor: 'record' })
  if (!plan) return
  const file = await deps.writer.write(plan)
  const { itemId } = await deps.library.file({ folder: `circulation-${meetingId}`, ...file })
  await note(deps, { meetingId, key }, (at, state) =>
    recordFiled(state, { caseId, version, libraryItemId: itemId, at }),
  )
}

async function mailRecipient(deps: SendDeps, { payload, key }: OutboxMessage): Promise<void> {
  const { meetingId, personId } = payload as { meetingId: MeetingId; personId: PersonId }
  const letter = Number(payload.letter ?? 1)
  const circulation = (await deps.world.circulation(meetingId)).state
  const person = (await deps.world.directory()).state.people.get(personId)
  if (!circulation || !person?.active || !isOwedLetter(circulation, { personId, letter })) return
  if (!person.mail.includes('@')) throw stuck('recipient-no-address')
  await deps.mailbox.send({ key, to: person.mail, ...deps.letter(meetingId) })
  await note(deps, { meetingId, key }, (at, state) => recordMailed(state, { personId, letter, at }))
}

/** Nothing that a repeat could heal: a person must look at it. */
function stuck(code: string): Error {
  return Object.assign(new Error(code), { delivery: { kind: 'dead' as const, code } })
}

async function announcePlan(deps: SendDeps, { payload, key }: OutboxMessage): Promise<void> {
  const { meetingId, personId } = payload as { meetingId: MeetingId; personId: PersonId }
  const person = (await deps.world.directory()).state.people.get(personId)
  if (person?.active && (await hasPlan(deps, { meetingId, personId })))
    await deps.feed.announce({ key, accountId: person.accountId, meetingId })
}

/** Writes down that a letter or a record copy has come back for good; other work has its own desk. */
export async function noteCameBack(
  deps: SendDeps,
  { kind, payload, key }: OutboxMessage & { attempts: number },
  code: string,
): Promise<void> {
  if (kind !== 'file-plan' && kind !== 'share-copy' && kind !== 'mail-recipient') return
  const what = kind === 'mail-recipient' ? 'letter' : 'copy'
  const about = { meetingId: payload.meetingId as MeetingId, key: `${key}:back:${deps.clock.now()}` }
  await note(deps, about, (at, state) => recordCameBack(state, { what, code, at }))
}
