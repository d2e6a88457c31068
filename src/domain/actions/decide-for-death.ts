import type { Case } from '../cases/case.ts'
import { contactsTheDead } from '../cases/dead-contact.ts'
import type { DeadParty } from '../cases/family-change.ts'
import type { PersonId } from '../ids.ts'
import { accept, type Decision } from '../refusal.ts'
import { isBefore, type Instant } from '../time.ts'
import type { Action, ActionEvent } from './action.ts'
import { isFinished } from './action-status.ts'

type ForDeath = { caseFile: Case; party: DeadParty; by: PersonId; at: Instant }

/** Stops one action once a death is recorded: withdrawn where it would contact or tell the dead person (R097). */
export function decideStopForDeath(state: Action, { caseFile, party, by, at }: ForDeath): Decision<ActionEvent> {
  if (isFinished(state) || !contactsTheDead(caseFile, state.what)) return accept()
  return accept({ type: 'action-withdrawn', at, by, caseId: state.caseId, stopped: party })
}

/**
 * Puts back what a death stopped that was recorded in error: while its time is still to come it is agreed again, and
 * its owner is asked anew, since a safety action that stays lost is the greater danger. What was only a draft, or is
 * past its time, is a draft for the coordinator to date and agree. What another death stops as well stays stopped.
 */
export function decideRestoreAfterDeath(state: Action, { caseFile, party, by, at }: ForDeath): Decision<ActionEvent> {
  if (state.stopped !== party || contactsTheDead(caseFile, state.what)) return accept()
  const isAhead = state.agreedAt !== null && state.due !== null && !isBefore(state.due, at)
  return accept({ type: 'action-restored', at, by, caseId: state.caseId, as: isAhead ? 'agreed' : 'draft' })
}
