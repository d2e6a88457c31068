import { isolated } from '../../src/contracts/isolating.ts'
import { frame, type Drawing } from './drawing.ts'
import { shownButton, shownChoices, shownForm, type Button, type Choices, type Form } from './form.ts'
import { fill, type Card } from './templates.ts'

/** A line of a person's words, and a passage: as long as the commands take them. */
export const LINE = 500
export const PASSAGE = 4000

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
  buttons: readonly Button[]
  forms: readonly Form[]
  /** True for a card that is typed into outside its forms. */
  typing: boolean
}>

/**
 * A card of one item: what it says, what can be chosen and typed, and the buttons and forms to answer it with. What it
 * says is filled into the template; what asks is put around it as it is, which takes half the time on the way to a
 * card.
 */
export async function drawItem(drawing: Drawing, item: Item): Promise<Card> {
  const { choices = [], buttons = [], forms = [] } = item
  const { body, actions, ...card } = await drawWords(drawing, item)
  const asked = choices.map((each) => shownChoices(drawing, each))
  const answers = [...buttons.map(shownButton), ...forms.map((form) => shownForm(drawing, form))]
  return { ...card, body: [...body, ...asked], actions: [...answers, ...actions] }
}

type Filled = Card & { body: readonly object[]; actions: readonly object[] }

async function drawWords(drawing: Drawing, item: Item): Promise<Filled> {
  const { heading, lead = '', mark = '', what = '', facts = [], lines = [], state = '', typing = false } = item
  const card = await fill('item', {
    ...frame(drawing, { typing }),
    heading,
    lead,
    mark,
    what,
    facts: facts.filter(({ value }) => value !== '').map(({ name, value }) => ({ name, value: isolated(value) })),
    lines: lines.map((text) => ({ text })),
    state,
  })
  return card as Filled
}

/** As much of a long text as a card quotes; the whole of it is in the tab. */
const QUOTED = 200

/** A long text with its end cut off. */
export function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text
}
