import type { CirculationView, PlanView } from '../../contracts/circulation-view.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import type { CasePlan } from '../../domain/circulation/circulation.ts'
import { asksForRecipients, nameable } from '../../domain/circulation/name-recipients.ts'
import { personRef } from './names.ts'
import type { Scene } from './scene.ts'

/** What the area's protocol says of sending out; what it leaves open is null, and its question stands beside it. */
export function circulationRule({ circulation }: Pick<AreaProfile, 'circulation'>): CirculationView['rule'] {
  const { value, asks } = circulation
  const open = { what: null, within: null, from: null, approve: null, referrerOwnCase: false }
  const said = value === 'unanswered' ? null : value
  return {
    ...(said
      ? {
          what: said.what,
          within: said.within === 'unanswered' ? null : said.within,
          from: said.from,
          approve: said.approve === 'unanswered' ? null : said.approve,
          referrerOwnCase: said.referrerOwnCase,
        }
      : open),
    asksForRecipients: asksForRecipients(circulation),
    question: asks ?? '',
  }
}

/** Those who attended and may still be named for a plan; nobody where the protocol names its recipients. */
export function nameableFor(scene: Scene, plan: CasePlan): PlanView['mayBeNamed'] {
  const { cases, meeting, directory, profile } = scene
  const caseFile = cases.get(plan.caseId)
  if (!caseFile || plan.status === 'withdrawn' || !asksForRecipients(profile.circulation)) return []
  const listed = new Set(plan.recipients.map(({ personId }) => personId))
  const named = nameable({ caseFile, meeting, directory }).filter((personId) => !listed.has(personId))
  return named.map((personId) => personRef(directory, personId))
}
