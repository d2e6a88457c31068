import { wordsIn, type Drawing, type Press } from './drawing.ts'

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
/** A button to answer with. */
export type Button = Press & { style?: 'positive' | 'default' }

/** A button as it stands on a card, with the fallback for clients that know no universal actions. */
export function shownButton({ title, verb, press, style = 'default' }: Button): object {
  const fallback = { type: 'Action.Submit', title, data: press }
  return { type: 'Action.Execute', title, style, verb, data: press, fallback }
}

/** A form as it stands on a card: closed, behind a button of its own. */
export function shownForm(drawing: Drawing, { title, choices = [], texts = [], dates = [], ...send }: Form): object {
  const body = [...choices.map((each) => shownChoices(drawing, each)), ...texts.map(shownText), ...dates.map(shownDay)]
  const button = shownButton({ ...send, title: wordsIn(drawing.language).action.send, style: 'positive' })
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', version: '1.5', body, actions: [button] } }
}

/** A question with its answers as it stands on a card. */
export function shownChoices({ language }: Drawing, question: Choices): object {
  const usual = wordsIn(language).chooseMissing
  const {
    id,
    label,
    multi = false,
    style = 'compact',
    required = false,
    missing = usual,
    placeholder = usual,
  } = question
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    isMultiSelect: multi,
    style,
    wrap: true,
    isRequired: required,
    errorMessage: missing,
    placeholder,
    choices: question.choices.map(({ title, value }) => ({ title: plain(title), value })),
  }
}

function shownText({ id, label, longest, required, missing }: Text): object {
  const box = { type: 'Input.Text', id, label, isMultiline: true, maxLength: longest }
  return { ...box, isRequired: required, errorMessage: missing }
}

function shownDay({ id, label, missing }: Day): object {
  return { type: 'Input.Date', id, label, errorMessage: missing }
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
