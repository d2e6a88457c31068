import type { CommandOf } from '../src/contracts/commands.ts'
import type { Api } from './api.ts'
import type { Held } from './held-orders.ts'
import type { KeptLines } from './kept-orders.ts'
import type { OrderQueue } from './order-queue.ts'

type Where = 'browser' | 'page' | 'unknown'
/** Actions on their way from the keyboard to the server, and lines that are not finished, wherever they are shown. */
export type TypedActions = KeptLines & {
  held: () => readonly Held[]
  subscribe: (listener: () => void) => () => void
  keep: (command: CommandOf<'draft-action'>, agree: boolean) => void
  drop: (commandId: string) => void
  /** Kept in the browser, sealed; only in this page; or not known yet. */
  where: () => Where
  /** For whoever types for the meeting: from now on a reload loses nothing. Done once. */
  keepInBrowser: () => void
}
type Of = { api: Api; meetingId: string; orders: OrderQueue }

/** Joins the queue of orders to the browser's own store, once somebody is there who types. */
export function createTypedActions({ api, meetingId, orders }: Of): TypedActions {
  const listeners = new Set<() => void>()
  const store = createStore({ api, meetingId, orders }, () => listeners.forEach((listener) => listener()))
  const inPage = new Map<string, string>()
  return {
    held: orders.held,
    subscribe: (listener) => {
      listeners.add(listener)
      const stop = orders.onChange(listener)
      return () => {
        stop()
        listeners.delete(listener)
      }
    },
    keep: orders.keep,
    drop: orders.drop,
    where: store.where,
    keepInBrowser: store.open,
    line: async (name) => inPage.get(name) ?? (await (await store.opened())?.line(name)) ?? '',
    keepLine: async (name, text) => {
      inPage.set(name, text)
      await (await store.opened())?.keepLine(name, text)
    },
  }
}

/** The browser's own store, opened at the first wish; one that the network kept shut is tried again at the next. */
function createStore({ api, meetingId, orders }: Of, changed: () => void) {
  let where: Where = 'unknown'
  let opening: Promise<KeptLines | null> | null = null
  const open = async (): Promise<KeptLines | null> => {
    const { openKeptOrders } = await import('./kept-orders.ts')
    const kept = await openKeptOrders({ api, meetingId })
    if (kept) await orders.keepIn(kept)
    where = kept ? 'browser' : 'page'
    changed()
    return kept
  }
  return {
    where: () => where,
    opened: () => opening,
    open: () => {
      opening ??= open().catch(() => {
        opening = null
        return null
      })
    },
  }
}
