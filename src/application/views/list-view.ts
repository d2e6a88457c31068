import type { ListedCaseView } from '../../contracts/intake-view.ts'
import type { MeetingView } from '../../contracts/views.ts'
import { speaksForAgency } from '../../domain/actor.ts'
import { repeatsSafeAddress, safeOf } from '../../domain/cases/safe-address.ts'
import type { Case } from '../../domain/cases/case.ts'
import { listedCase, warningOf } from '../../domain/intake/search-list.ts'
import { headingOf } from './heading.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/**
 * The list that went out, as one person may search by it: only cases that were sent, whose stub they have answered and
 * to which they have no connection; never without its warning (R010 to R013). Once the meeting opens it is
 * gone: no screen that may be shared in the room holds a surname (H05).
 */
export function listView(scene: Scene, sight: Sight): Pick<MeetingView, 'caseList' | 'listWarning'> {
  const { meeting, profile } = scene
  const { text, clause } = warningOf(profile)
  const listWarning = sight.desk ? text : ''
  if (meeting.status !== 'planned') return { caseList: null, listWarning }
  const cases = meeting.agenda.flatMap(({ caseId }) => {
    const found = scene.cases.get(caseId)
    return found && found.listSentAt !== null && sight.searches(caseId) ? [listed(scene, sight, found)] : []
  })
  if (cases.length === 0) return { caseList: null, listWarning }
  const clauses = { fieldsClause: profile.listFields.clause, flagsClause: profile.flags.clause }
  return { caseList: { warning: text, clause, ...clauses, cases }, listWarning }
}

function listed(scene: Scene, { actor }: Sight, { caseId, referral, flags }: Case): ListedCaseView {
  const { victim, perpetrators, children, withReferral } = listedCase(referral, scene.profile)
  const { grounds, dashScore, incidentSummary } = referral
  const summary = repeatsSafeAddress(incidentSummary, safeOf(referral)) ? 'address held' : incidentSummary
  return {
    ...headingOf(scene, caseId),
    victimListed: victim,
    perpetrators,
    children,
    flagged: actor && speaksForAgency(actor.role) ? (flags.get(actor.agencyId) ?? false) : null,
    referral: withReferral ? { grounds, dashScore, summary } : null,
  }
}
