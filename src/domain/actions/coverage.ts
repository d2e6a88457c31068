import type { AreaProfile } from '../area-profile.ts'
import type { Case, Risk } from '../cases/case.ts'
import { promptsAsked } from '../cases/prompts-asked.ts'
import type { AgencyId, RiskId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Action, ActionStatus } from './action.ts'

/** What is still unanswered about a case; a reminder at the recap, and never a lock (design 6.11). */
export type Gap =
  | 'victim-told'
  | 'voice'
  | 'risk-without-action'
  | 'action-without-agency'
  | 'action-without-date'
  | 'prompt'
  | 'prompt-without-action'
  | 'update-not-read'
  | 'consent'

export type Recap = {
  caseFile: Case
  /** This case's actions of this meeting. */
  actions: readonly Action[]
  meeting: Meeting
  /** Agencies with somebody in the room: they speak for themselves, and their update needs no reading out. */
  presentAgencies: ReadonlySet<AgencyId>
  profile: Pick<AreaProfile, 'prompts' | 'referralInRoom'>
}

const answersARisk: ReadonlySet<ActionStatus> = new Set(['agreed', 'accepted', 'change-asked', 'done', 'done-already'])

/** How a risk is answered: by an agreed action, by a reason for none, or not yet (R092, Thurrock 5.2). */
export function answerTo(risk: Risk, actions: readonly Action[]): 'action' | 'reason' | null {
  if (actions.some((action) => action.riskId === risk.riskId && answersARisk.has(action.status))) return 'action'
  return risk.acceptedBecause === null ? null : 'reason'
}

/** Risks and vulnerabilities that end with neither an action nor a reason; what protects needs no answer. */
export function unansweredRisks({ risks }: Case, actions: readonly Action[]): readonly RiskId[] {
  const asking = risks.filter((risk) => risk.kind !== 'protective' && answerTo(risk, actions) === null)
  return asking.map((risk) => risk.riskId)
}

/** What the recap asks about, in the order in which it is asked. A death stops what concerns the dead person (R097). */
export function gapsOf(recap: Recap): readonly Gap[] {
  const { caseFile, actions } = recap
  const victimLives = !caseFile.dead.has('victim')
  const drafts = actions.filter((action) => action.status === 'draft')
  const open: Record<Gap, boolean> = {
    'update-not-read': hasUnreadUpdate(recap),
    voice: victimLives && caseFile.voice === null,
    consent: victimLives && caseFile.referral.consent === 'not-known',
    'risk-without-action': unansweredRisks(caseFile, actions).length > 0,
    'action-without-agency': drafts.some((action) => action.agencyId === null),
    'action-without-date': drafts.some((action) => action.due === null),
    prompt: promptsAsked(caseFile, recap).some(({ answer }) => answer === null),
    'prompt-without-action': hasUnplannedPrompt(recap),
    'victim-told': victimLives && caseFile.victimTold === null,
  }
  return (Object.keys(open) as Gap[]).filter((gap) => open[gap])
}

/** What is *to be made* and is in no action yet: nobody would make it (R078, R084). */
function hasUnplannedPrompt(recap: Recap): boolean {
  const planned = new Set(recap.actions.filter(({ status }) => status !== 'withdrawn').map(({ source }) => source))
  return promptsAsked(recap.caseFile, recap).some(
    ({ prompt, answer }) => answer === 'to-be-made' && !planned.has(prompt),
  )
}

/** A written update of an agency that is not here, neither read out nor put off with a reason (R069). */
function hasUnreadUpdate({ caseFile, meeting, presentAgencies }: Recap): boolean {
  const hearing = meeting.hearings.get(caseFile.caseId)
  const supplied = caseFile.updates.filter(
    (update) => update.meetingId === meeting.meetingId && update.knowledge === 'supplied',
  )
  return supplied.some(
    ({ agencyId }) =>
      !presentAgencies.has(agencyId) && !hearing?.updatesRead.has(agencyId) && !hearing?.updatesDeferred.has(agencyId),
  )
}
