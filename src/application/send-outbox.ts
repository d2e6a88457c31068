import { recordFiled, recordMailed } from '../domain/circulation/decide-delivery.ts'
import type { ActionId, CaseId, MeetingId, PersonId } from '../domain/ids.ts'
import type {
  ActivityFeed,
  Clock,
  EventStore,
  Mailbox,
  Messenger,
  Notice,
  OutboxKind,
  OutboxMessage,
  PlanLibrary,
  PlanWriter,
  Profiles,
} from './ports.ts'
import { onStream } from './outcome.ts'
import { planOf } from './plan-of-case.ts'
import { circulationStream } from './streams.ts'
import type { World } from './world.ts'
import { write } from './write.ts'

/** Everything outside that a piece of work may need. */
export type SendDeps = {
  store: EventStore
  world: World
  clock: Clock
  profiles: Profiles
  messenger: Messenger
  library: PlanLibrary
  mailbox: Mailbox
  feed: ActivityFeed
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
  'post-agenda': (deps, { payload }) => deps.messenger.postAgenda(payload.meetingId as MeetingId),
  'post-statement': (deps, { payload }) => deps.messenger.postStatement(payload.meetingId as MeetingId),
  'offer-action': (deps, { payload }) =>
    deps.messenger.offerAction(payload.personId as PersonId, payload.actionId as ActionId),
  'tell-person': (deps, { payload }) =>
    deps.messenger.tell(payload.personId as PersonId, payload.notice as Notice, payload.meetingId as MeetingId),
  'file-plan': filePlan,
  'mail-recipient': mailRecipient,
  'announce-plan': announcePlan,
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
  const circulation = (await deps.world.circulation(meetingId)).state
  const person = (await deps.world.directory()).state.people.get(personId)
  if (!circulation || !person || circulation.mailed.has(personId)) return
  await deps.mailbox.send({ key, to: person.mail, ...deps.letter(meetingId) })
  await note(deps, { meetingId, key }, (at, state) => recordMailed(state, { personId, at }))
}

async function announcePlan(deps: SendDeps, { payload, key }: OutboxMessage): Promise<void> {
  const { meetingId, personId } = payload as { meetingId: MeetingId; personId: PersonId }
  const person = (await deps.world.directory()).state.people.get(personId)
  if (person) await deps.feed.announce({ key, accountId: person.accountId, meetingId })
}

type Deciding = (
  at: string,
  state: NonNullable<Awaited<ReturnType<World['circulation']>>['state']>,
) => ReturnType<typeof recordFiled>

/** Writes down that something left; a conflict with another writer is met by looking again. */
async function note(deps: SendDeps, about: { meetingId: MeetingId; key: string }, decide: Deciding): Promise<void> {
  const at = deps.clock.now()
  for (;;) {
    const { state, version } = await deps.world.circulation(about.meetingId)
    const meeting = (await deps.world.meeting(about.meetingId)).state
    if (!state || !meeting) return
    const outcome = onStream({ stream: circulationStream(about.meetingId), version }, decide(at, state))
    if ('refusal' in outcome) return
    const profile = deps.profiles.versioned(meeting.area, meeting.profileVersion)
    const written = await write(deps.store, deps.world, {
      commandId: `sent:${about.key}`,
      by: 'clock',
      at,
      profile,
      writes: outcome,
    })
    if (written.kind !== 'conflict') return
  }
}
