import type { Notice, OutboxKind, OutboxMessage, TimerKind } from '../ports.ts'

/**
 * In which order work leaves: what somebody must act on at once, what goes in its turn, and what is only a reminder.
 */
type Urgency = 'at once' | 'in turn' | 'can wait'

/** As a row keeps it: the lower leaves first. */
const ranks: Record<Urgency, number> = { 'at once': 0, 'in turn': 1, 'can wait': 2 }

/** An offer for today is at once too, though an offer is not (R172); a notice is as urgent as what it says. */
const kinds: Record<Exclude<OutboxKind, 'tell-person'>, Urgency> = {
  'book-online': 'in turn',
  'put-in-chat': 'in turn',
  'post-agenda': 'in turn',
  'post-statement': 'at once',
  'offer-action': 'in turn',
  'file-plan': 'in turn',
  'share-copy': 'at once',
  'mail-recipient': 'in turn',
  'announce-plan': 'in turn',
}

const notices: Record<Notice, Urgency> = {
  'action-today-unaccepted': 'at once',
  'circulation-amber': 'in turn',
  'circulation-red': 'at once',
  'connection-to-decide': 'at once',
  'connection-declared': 'at once',
  'time-run-out': 'in turn',
  'action-back-to-chair': 'at once',
  'delivery-came-back': 'in turn',
  'plans-checked': 'in turn',
  'plan-sent': 'in turn',
  'death-recorded': 'at once',
  'move-recorded': 'at once',
  'change-corrected': 'at once',
  'action-stopped': 'at once',
  'action-asked-after': 'can wait',
  'action-not-possible': 'in turn',
  'action-taken-to-you': 'in turn',
  'case-updated': 'in turn',
  'action-due-soon': 'can wait',
  'action-due-today': 'can wait',
  'action-overdue': 'can wait',
  prepare: 'can wait',
  'statement-waits': 'at once',
  'you-are-next': 'at once',
  'meeting-checklist': 'in turn',
}

const timers: Record<TimerKind, Urgency> = {
  'circulation-clock': 'at once',
  'urgent-action': 'at once',
  'action-updates': 'can wait',
  'action-reminder': 'can wait',
  'morning-look': 'can wait',
}

/** The place of a message among those that wait: the lower leaves first. */
export function urgencyOf({ kind, payload }: Pick<OutboxMessage, 'kind' | 'payload'>): number {
  if (kind === 'tell-person') return ranks[notices[payload.notice as Notice]]
  return ranks[kind === 'offer-action' && payload.today === 'true' ? 'at once' : kinds[kind]]
}

/** The moments that come before all others that are due too. */
export const timersAtOnce: readonly TimerKind[] = (Object.keys(timers) as TimerKind[]).filter(
  (kind) => timers[kind] === 'at once',
)
