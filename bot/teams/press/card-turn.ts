import type { PersonId } from '../../../src/domain/ids.ts'
import type { CardData } from '../../cards/card-data.ts'
import type { Drawing } from '../../cards/drawing.ts'
import type { Language } from '../../http/language.ts'
import type { BotDeps } from '../bot-deps.ts'

/** One press of a button, or one automatic refresh, by a verified person, on a card that is as we made it. */
export type CardTurn = {
  who: PersonId
  teamsUserId: string
  language: Language
  data: CardData
  /** What the person typed or chose, by the id of the input. */
  inputs: Readonly<Record<string, unknown>>
}

/** What a card is drawn with for the person of this turn. */
export function drawingFor(deps: BotDeps, turn: CardTurn): Drawing {
  const { seal, nonce, tab } = deps
  const { who, teamsUserId, language, data } = turn
  return { seal, nonce, tab, language, who, teamsUserId, said: '', card: data.card, about: data.about }
}

/** An input's text, trimmed; empty where nothing was typed. */
export function typedIn(turn: CardTurn, name: string): string {
  const value = turn.inputs[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The choices made in a list that allows several. */
export function chosenIn(turn: CardTurn, name: string): string[] {
  return typedIn(turn, name)
    .split(',')
    .filter((each) => each !== '')
}
