import type { About, CardKind } from './card-data.ts'
import { part, placeFor, wordsIn, type Pens } from './drawing.ts'
import { fill, type Card } from './templates.ts'

/** Whom a door is for, and for whose eyes Teams asks at once for what is behind it (at most sixty). */
export type Door = { card: CardKind; about: About; for: string; teamsUserIds: readonly string[] }

/** The most people whom Teams refreshes a card for by itself (docs: `refresh.userIds`, 60 MRIs). */
export const MOST_REFRESHED = 60

/**
 * The only card that anybody is ever sent: a constant sentence, a button, and the way to the tab; with the list a
 * constant warning too (R011). What is behind it comes as the answer to an authorised press or refresh, and never
 * stands in a message (design 6.4).
 */
export function drawDoor(pens: Pens, door: Door): Promise<Card> {
  const words = wordsIn(pens.language)
  const { card, about } = door
  return fill('door', {
    neutral: words.neutral[card],
    warning: card === 'agenda' ? words.handling : '',
    refresh: words.refresh,
    openTab: words.openTab,
    show: part(pens.seal.seal({ card, verb: 'show', about, nonce: pens.nonce(), for: door.for })),
    userIds: door.teamsUserIds.slice(0, MOST_REFRESHED),
    tab: pens.tab(placeFor({ about })),
  })
}
