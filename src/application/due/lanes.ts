import { isBefore, plusSeconds, type Instant } from '../../domain/time.ts'
import type { OutboxKind } from '../ports.ts'

/** Where work leaves to: the bot, or a service of Graph, none of which waits for another. */
export type Lane = 'bot' | 'library' | 'mailbox' | 'calendar' | 'chat' | 'feed'

const lanes: Record<OutboxKind, Lane> = {
  'book-online': 'calendar',
  'put-in-chat': 'chat',
  'post-agenda': 'bot',
  'post-statement': 'bot',
  'offer-action': 'bot',
  'tell-person': 'bot',
  'file-plan': 'library',
  'share-copy': 'library',
  'mail-recipient': 'mailbox',
  'announce-plan': 'feed',
}

/**
 * Exchange Online sends thirty messages a minute from one mailbox and lets the rest wait in its outbox, where nobody
 * can tell a letter that waits from a draft (Exchange Online limits, message rate). So no more are handed over.
 */
const LETTERS_A_MINUTE = 30
const MINUTE = 60

/**
 * Until when nothing may be handed over to a place, or null; what it asked for and what was sent there is kept here.
 */
export type Pace = {
  waitsUntil(lane: Lane, now: Instant): Instant | null
  /** Something is handed over now. */
  goes(lane: Lane, now: Instant): void
  /** A service of Graph asked to be left alone for so long; the bot is asked chat by chat. */
  asked(lane: Lane, until: Instant): void
}

/** The lane of a kind of work. */
export function laneOf(kind: OutboxKind): Lane {
  return lanes[kind]
}

const kinds = Object.keys(lanes) as OutboxKind[]
/** What leaves through the bot, and what leaves through Graph. */
export const ofBot: readonly OutboxKind[] = kinds.filter((kind) => lanes[kind] === 'bot')
export const ofGraph: readonly OutboxKind[] = kinds.filter((kind) => lanes[kind] !== 'bot')

/** Keeps the pace of one process; a place that is asked by two asks each of them to wait. */
export function createPace(): Pace {
  const quiet = new Map<Lane, Instant>()
  let letters: readonly Instant[] = []
  return {
    waitsUntil: (lane, now) => {
      const until = quiet.get(lane)
      if (until !== undefined && isBefore(now, until)) return until
      if (lane !== 'mailbox') return null
      letters = letters.filter((at) => isBefore(plusSeconds(now, -MINUTE), at))
      const [oldest] = letters
      return oldest !== undefined && letters.length >= LETTERS_A_MINUTE ? plusSeconds(oldest, MINUTE) : null
    },
    goes: (lane, now) => {
      if (lane === 'mailbox') letters = [...letters, now]
    },
    asked: (lane, until) => {
      if (lane !== 'bot') quiet.set(lane, until)
    },
  }
}
