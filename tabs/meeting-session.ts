import type { Accepted, Command } from '../src/contracts/commands.ts'
import type { MeetingView } from '../src/contracts/views.ts'
import type { Api } from './api.ts'
import { type Pause, pauseFor, waitBefore } from './back-off.ts'
import { type Link, followMeeting } from './live.ts'
import { type OrderQueue, type Outcome, createOrderQueue } from './order-queue.ts'
import { type TypedActions, createTypedActions } from './typed-actions.ts'
import { type ServerClock, createServerClock } from './server-clock.ts'
import { whenSignedOut } from './signed-out.ts'

/** What the page knows at one moment: the newest view, how fresh it is, and what has not reached the server yet. */
export type Snapshot = { view: MeetingView | null; link: Link; waiting: number }

/** One person's place in one meeting: the live view and the way to give orders. */
export type MeetingSession = {
  snapshot: () => Snapshot
  subscribe: (listener: () => void) => () => void
  give: (command: Command, expectedVersion?: number) => Promise<Outcome>
  typed: TypedActions
  clock: ServerClock
  /** Begins to follow the meeting; returns a way to stop. */
  follow: () => () => void
}

/** The live view of a meeting and the queue of orders beside it; nothing is fetched before `follow`. */
export function createMeetingSession({ api, meetingId }: { api: Api; meetingId: string }): MeetingSession {
  const clock = createServerClock()
  const listeners = new Set<() => void>()
  let snapshot: Snapshot = { view: null, link: { kind: 'connecting' }, waiting: 0 }
  const update = (change: Partial<Snapshot>): void => {
    snapshot = { ...snapshot, ...change }
    listeners.forEach((listener) => listener())
  }
  const orders = ordersTo(api)
  const typed = createTypedActions({ api, meetingId, orders })
  orders.onChange(() => update({ waiting: orders.waiting() }))
  const noteSignIn = whenSignedOut(() => update({ view: null }))
  const onLink = (link: Link): void => {
    noteSignIn(link)
    if (link.kind === 'live') orders.wake()
    update(link.kind === 'refused' ? { link, view: null } : { link })
  }
  let whose: string | null = null
  const onView = (view: MeetingView): void => {
    // Another account answers on the same page: what the one before typed must not leave under its name.
    whose ??= view.me.personId
    if (view.me.personId !== whose) return location.reload()
    clock.set(view.now)
    if (view.me.controls || view.me.desk) typed.keepInBrowser()
    update({ view })
  }
  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    give: orders.give,
    typed,
    clock,
    follow: () => followMeeting({ open: api.open, meetingId, pause, onLink, onView }),
  }
}

function ordersTo(api: Api): OrderQueue {
  return createOrderQueue({
    post: (envelope) => api.write<Accepted>('/api/commands', envelope),
    pause,
    newId: () => crypto.randomUUID(),
  })
}

function pause(failures: number): Pause {
  return pauseFor(waitBefore({ failures, chance: Math.random() }))
}
