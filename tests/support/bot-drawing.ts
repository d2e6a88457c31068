import { randomUUID } from 'node:crypto'
import type { About, CardKind } from '../../bot/cards/card-data.ts'
import { createCardSeal } from '../../bot/cards/card-seal.ts'
import type { Drawing, Pens } from '../../bot/cards/drawing.ts'
import type { Language } from '../../bot/http/language.ts'

/** What a test draws cards with. */
export function pens(language: Language = 'en'): Pens {
  const seal = createCardSeal(Buffer.from('a key of thirty-two bytes at least'))
  return { seal, nonce: () => randomUUID(), tab: ({ page }) => `https://tab.example/${page}`, language }
}

/** A card drawn for the police representative. */
export function drawingOf(card: CardKind, about: About, language: Language = 'en'): Drawing {
  return { ...pens(language), who: 'police-rep', teamsUserId: '29:police-rep', card, about, said: '' }
}

/** Every text that a card shows, in order. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  const { text, title, label } = value as Record<string, unknown>
  const own = [text, title, label].filter((each): each is string => typeof each === 'string')
  return [...own, ...Object.values(value).flatMap(textsOf)]
}

/** An input of a card, as much of it as tests look at. */
export type CardInput = {
  type: string
  id: string
  label: string
  errorMessage?: string
  isRequired?: boolean
  maxLength?: number
}

/** Every input of a card, also of the forms inside it. */
export function inputsOf(value: unknown): CardInput[] {
  if (Array.isArray(value)) return value.flatMap(inputsOf)
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && String(value.type).startsWith('Input.') ? [value as CardInput] : []
  return [...own, ...Object.values(value).flatMap(inputsOf)]
}
