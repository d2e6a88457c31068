import { isolated } from '../../src/contracts/isolating.ts'
import { frame, wordsIn, type Drawing, type Press } from './drawing.ts'
import { fill, type Card } from './templates.ts'

/** A line of a person's words, and a passage: as long as the commands take them. */
export const LINE = 500
export const PASSAGE = 4000

export type Choice = { title: string; value: string }
/** A question with answers to choose from; with `multi` any number of them. */
export type Choices = { id: string; label: string; choices: readonly Choice[] } & Partial<{
  multi: boolean
  style: 'compact' | 'expanded'
  required: boolean
  missing: string
  placeholder: string
}>
/** A box to type in. */
export type Text = { id: string; label: string; missing: string; required: boolean; longest: number }
/** A date to choose. */
export type Day = { id: string; label: string; missing: string }
/** A form that opens below the card, with its own button. */
export type Form = Press & { choices?: readonly Choices[]; texts?: readonly Text[]; dates?: readonly Day[] }

/** What an item shows; whatever is left out is not there. */
export type Item = { heading: string } & Partial<{
  lead: string
  /** What must not be missed, such as *today*. */
  mark: string
  what: string
  facts: readonly { name: string; value: string }[]
  lines: readonly string[]
  state: string
  choices: readonly Choices[]
  buttons: readonly (Press & { style?: 'positive' | 'default' })[]
  forms: readonly Form[]
  /** True for a card that is typed into outside its forms. */
  typing: boolean
}>

/** A card of one item: what it says, what can be chosen and typed, and the buttons and forms to answer it with. */
export function drawItem(drawing: Drawing, item: Item): Promise<Card> {
  const { lead = '', mark = '', what = '', facts = [], lines = [], state = '', typing = false } = item
  const { choices = [], buttons = [], forms = [] } = item
  const { send } = wordsIn(drawing.language).action
  return fill('item', {
    ...frame(drawing, { typing }),
    heading: item.heading,
    lead,
    mark,
    what,
    facts: facts.filter(({ value }) => value !== '').map(({ name, value }) => ({ name, value: isolated(value) })),
    lines: lines.map((text) => ({ text })),
    state,
    choices: choices.map((each) => asked(drawing, each)),
    buttons: buttons.map(({ style = 'default', ...button }) => ({ ...button, style })),
    forms: forms.map(({ texts = [], dates = [], ...form }) => ({
      ...form,
      choices: (form.choices ?? []).map((each) => asked(drawing, each)),
      texts,
      dates,
      send,
    })),
  })
}

function asked({ language }: Drawing, { choices, ...question }: Choices): object {
  const missing = wordsIn(language).chooseMissing
  const usual = { multi: false, style: 'compact', required: false, missing, placeholder: missing }
  return { ...usual, ...question, choices: choices.map(({ title, value }) => ({ title: plain(title), value })) }
}

/** The longest title of a choice; more than that is no list any more. */
const LONGEST_TITLE = 90

/** What a person wrote, as the title of a choice: in one line, not too long, and with no mark-up that a client would draw. */
export function plain(text: string): string {
  const line = text
    .replaceAll(/[[\]*_`<>~|\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1)}…` : line
}

/** As much of a long text as a card quotes; the whole of it is in the tab. */
const QUOTED = 200

/** A long text with its end cut off. */
export function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text
}
