import type { Language } from '../http/language.ts'
import { forPerson, PART, type About, type CardKind, type SealedData, type Verb } from './card-data.ts'
import type { CardSeal } from './card-seal.ts'
import type { Card } from './templates.ts'
import { fill } from './templates.ts'
import { cardsCy } from './wording.cy.ts'
import { cardsEn, type CardWording } from './wording.en.ts'

/** A place in the tab: a meeting's room, one's own actions, or the plans of a meeting. */
export type TabPlace = { page: 'room' | 'plan'; meetingId: string } | { page: 'my' }
/** The address of a place in the tab; the same for everyone, with opaque ids only. */
export type TabLink = (place: TabPlace) => string

/** What every card is drawn with. */
export type Pens = { seal: CardSeal; nonce: () => string; tab: TabLink; language: Language }

/** One person's own view of a card: who they are, and what to tell them above it. */
export type Drawing = Pens & { who: string; teamsUserId: string; card: CardKind; about: About; said: string }

export type Press = { title: string; verb: Verb; press: object }

/** The cards' words in one language. */
export function wordsIn(language: Language): CardWording {
  return language === 'cy' ? cardsCy : cardsEn
}

/** A button that works for the person drawn for, and nobody else. */
export function press(drawing: Drawing, what: { title: string; verb: Verb; card?: CardKind; about?: About }): Press {
  const { title, verb, card = drawing.card, about = drawing.about } = what
  const sealed = drawing.seal.seal({ card, verb, about, nonce: drawing.nonce(), for: forPerson(drawing.who) })
  return { title, verb, press: part(sealed) }
}

/** What every card has: neutral fallback words, the automatic refresh, the button for it, and the way to the tab. */
export function frame(drawing: Drawing, { typing = false } = {}) {
  const words = wordsIn(drawing.language)
  return {
    neutral: words.neutral[drawing.card],
    said: drawing.said,
    show: press(drawing, { title: '', verb: 'show' }).press,
    /** A card that is being typed into is refreshed by hand only, so that no word is lost. */
    userIds: typing ? [] : [drawing.teamsUserId],
    refresh: words.refresh,
    openTab: words.openTab,
    tab: drawing.tab(placeFor(drawing)),
  }
}

/** A card of a few plain lines: what is finished, what is not open to its reader, and what has just been saved. */
export function drawStub(
  drawing: Drawing,
  stub: { heading: string; lines?: readonly string[]; buttons?: readonly Press[] },
): Promise<Card> {
  const { heading, lines = [], buttons = [] } = stub
  return fill('stub', { ...frame(drawing), heading, lines: lines.map((text) => ({ text })), buttons })
}

/** For whoever has nothing to see here now, for whatever reason: the reason is never shown. */
export function drawNothing(drawing: Drawing): Promise<Card> {
  return drawStub(drawing, { heading: wordsIn(drawing.language).nothing })
}

/** In the place of a card that was about a meeting which has ended. */
export function drawEnded(drawing: Drawing): Promise<Card> {
  return drawStub(drawing, { heading: wordsIn(drawing.language).statement.ended })
}

/** The one property under which our part of an action's data stands, beside what the client merges in. */
export function part(sealed: SealedData): Record<string, SealedData> {
  return { [PART]: sealed }
}

export function placeFor({ about }: Pick<Drawing, 'about'>): TabPlace {
  if (!about.meetingId) return { page: 'my' }
  return { page: about.notice === 'plan-sent' ? 'plan' : 'room', meetingId: about.meetingId }
}
