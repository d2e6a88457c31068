import type { ActionView } from '../../../src/contracts/views.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import type { CardWording } from '../../cards/wording.en.ts'
import { refusalInWords, type Language } from '../../http/language.ts'
import type { BotDeps } from '../bot-deps.ts'
import { actionsOf } from '../press/find-views.ts'
import { giveOrder } from '../press/give-order.ts'
import type { TypedUpdate } from './typed-words.ts'

export type Typing = {
  who: PersonId
  update: TypedUpdate
  /** The same at every delivery of the same message, so that it counts once. */
  commandId: string
  language: Language
  words: CardWording['replies']
}

/** A constant sentence, and the action whose card is to stand beside it, if any. */
export type Answered = { text: string; actionId?: string }

/**
 * Gives a typed update as the order that the tab would give. What may mean that it is over, or may not, is noted as it
 * was typed and finishes nothing: that is asked on the card.
 */
export async function answerUpdate(deps: BotDeps, typing: Typing): Promise<Answered> {
  const { who, update, commandId, language, words } = typing
  const found = (await actionsOf(deps, who)).filter(
    (action) => action.mine && isOpen(action) && isMeant(action, update),
  )
  const [action, ...others] = found
  if (!action) return { text: words.noSuchAction }
  if (others.length > 0) return { text: words.whichAction }
  const { code, clause } = await giveOrder(deps, { who, commandId, command: orderFor(action, update) })
  if (code !== null && code !== 'card-replayed') return { text: refusalInWords(language, { code, clause }) }
  return update.outcome === 'in doubt' ? { text: words.notedOpen, actionId: action.actionId } : { text: words.noted }
}

function isMeant(action: ActionView, { caseNumber, actionNumber }: TypedUpdate): boolean {
  return action.actionNumber === actionNumber && (caseNumber === null || action.number === caseNumber)
}

/** Agreed, and not finished: what its owner can still say something of. */
function isOpen({ status }: ActionView): boolean {
  return status === 'agreed' || status === 'accepted' || status === 'change-asked' || status === 'refused'
}

function orderFor({ actionId }: ActionView, { outcome, text }: TypedUpdate): object {
  if (outcome === null || outcome === 'in doubt') return { type: 'update-action', actionId, text }
  return { type: 'finish-action', actionId, outcome, text }
}
