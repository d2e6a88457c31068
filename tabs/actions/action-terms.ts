import type { CommandOf } from '../../src/contracts/commands.ts'
import type { ActionView } from '../../src/contracts/views.ts'
import { londonFieldOf, momentOfLondonField } from '../london-time.ts'

/** What the form of an action holds, as typed. */
export type TypedTerms = {
  what: string
  agencyId: string
  personId: string
  due: string
  today: boolean
  riskId: string
}
/** What an order about an action carries. */
export type OrderedTerms = Omit<CommandOf<'change-action'>, 'type' | 'actionId'>

/** An empty form: everything but the words may stay open, since a draft is kept the moment it is typed (R090). */
export const noTerms: TypedTerms = { what: '', agencyId: '', personId: '', due: '', today: false, riskId: '' }

/** The form for an action that exists. */
export function typedTermsOf(action: ActionView): TypedTerms {
  return {
    what: action.what,
    agencyId: action.agencyId ?? '',
    personId: action.personId ?? '',
    due: action.due === null ? '' : londonFieldOf(action.due),
    today: action.today,
    riskId: action.riskId ?? '',
  }
}

/** What is ordered; an empty choice is `null`, and the London time becomes a moment. */
export function orderedTermsOf(typed: TypedTerms): OrderedTerms {
  return {
    what: typed.what.trim(),
    agencyId: typed.agencyId || null,
    personId: typed.personId || null,
    due: momentOfLondonField(typed.due),
    today: typed.today,
    riskId: typed.riskId || null,
  }
}

/** The form for what an order carried, as it comes back. */
export function typedTermsIn({ what, agencyId, personId, due, today, riskId }: OrderedTerms): TypedTerms {
  return {
    what,
    agencyId: agencyId ?? '',
    personId: personId ?? '',
    due: due === null ? '' : londonFieldOf(due),
    today,
    riskId: riskId ?? '',
  }
}
