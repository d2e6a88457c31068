import type { PlanLink } from '../../contracts/circulation-view.ts'
import type { CasePlan } from '../../domain/circulation/circulation.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { Refused } from '../caseroom.ts'
import type { CommandDeps } from '../write/handle-command.ts'
import { openedAt } from './opened-at.ts'
import { accessTo, isReferrerOnly, sceneOf } from './plan-access.ts'

/**
 * The plans of one meeting that this person was sent; a withdrawn one is named as withdrawn. Who was not at the meeting
 * and has not agreed to the statement is told so first: then the plans open. Whoever has another account since they
 * were sent, and has not said yet whether they know any of the cases, is told that.
 */
export async function plansFor(
  deps: CommandDeps,
  who: PersonId,
  meetingId: MeetingId,
): Promise<readonly PlanLink[] | Refused> {
  const scene = await sceneOf(deps, meetingId)
  if (!scene) return { refusal: { code: 'no-such-meeting' } }
  const links: PlanLink[] = []
  let first: Refused | null = null
  for (const plan of scene.circulation?.plans.values() ?? []) {
    const access = await accessTo(deps, scene, { who, plan })
    const withdrawn = 'refusal' in access && access.refusal.code === 'plan-withdrawn'
    if ('refusal' in access && access.refusal.code === 'statement-not-agreed') return { refusal: access.refusal }
    if ('refusal' in access && access.refusal.code === 'connections-not-answered') first = access
    if ('refusal' in access && !withdrawn) continue
    const item = scene.meeting.agenda.find(({ caseId }) => caseId === plan.caseId)
    const number = isReferrerOnly(plan, who) ? null : (item?.number ?? null)
    const status = withdrawn ? 'withdrawn' : 'sent'
    links.push({
      caseId: plan.caseId,
      number,
      ...lastGiven(plan, who),
      status,
      openedAt: openedAt(plan, who),
    })
  }
  return links.length === 0 && first ? first : links
}

/** The version that somebody was given last, and whether it took the place of an earlier one of theirs. */
function lastGiven({ sendings }: CasePlan, who: PersonId): Pick<PlanLink, 'version' | 'replaces'> {
  const given = sendings.filter(({ recipients }) => recipients.includes(who)).map(({ version }) => version)
  const version = Math.max(...given)
  return { version, replaces: given.some((earlier) => earlier < version) }
}
