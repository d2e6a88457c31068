import type { LadderView } from './follow-up-view.ts'
import type { ActionView } from './views.ts'

/** One action with what its reader may do about it now, as a card shows it; what they may not do is absent or false. */
export type ActionInHand = {
  action: ActionView
  meetingId: string
  /** When the area asks for words with an outcome, and by which clause; null where it does not say (R122). */
  closeText: 'always' | 'whenNotDone' | 'never' | null
  closeClause: string
  /** To whom it could be passed; empty for whoever cannot ask for that. */
  agencies: readonly { agencyId: string; name: string }[]
  /** Whether this reader rules on a refusal or a wish for change, and the agency that is wished for. */
  mayRule: boolean
  wishedAgency: { agencyId: string; name: string } | null
  /** The steps taken up the ladder and the one that this reader may decide on now (R125); null for everyone else. */
  ladder: Pick<LadderView, 'steps' | 'next'> | null
  /** Whether this reader looks at the risk again, since it could not be done (R124). */
  mayReassess: boolean
}
