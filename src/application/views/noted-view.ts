import type { LeadView, NotedView, NoteView, PromptView } from '../../contracts/noted-view.ts'
import type { Action } from '../../domain/actions/action.ts'
import { proposedAgency } from '../../domain/actions/proposed-agency.ts'
import type { Case, Party } from '../../domain/cases/case.ts'
import { leadOf } from '../../domain/cases/decide-noting.ts'
import { promptsAsked } from '../../domain/cases/prompts-asked.ts'
import type { Hearing } from '../../domain/meeting/meeting.ts'
import { agencyOf } from './names.ts'
import type { Scene } from './scene.ts'

/** Who of those who may read a case sees what was noted for few. */
export type NotedAccess = { controls: boolean; desk: boolean; disclosure: boolean }

/** What is asked and noted of a case while it is heard. */
export function notedView(
  scene: Scene,
  access: NotedAccess,
  of: { heard: Case; hearing: Hearing; actions: readonly Action[] },
): NotedView {
  const { heard, hearing, actions } = of
  return {
    prompts: promptsOf(scene, heard, actions),
    promptsClause: scene.profile.prompts.clause,
    lead: leadView(scene, heard),
    names: namesOf(scene, heard),
    notes: notesOf(scene, access, heard),
    disclosure: access.disclosure && heard.disclosure ? disclosureOf(heard.disclosure) : null,
    emergency: emergencyOf(scene, heard),
    turn: access.controls ? turnView(scene, hearing) : null,
  }
}

function promptsOf(scene: Scene, heard: Case, actions: readonly Action[]): readonly PromptView[] {
  const agencies = [...scene.directory.agencies.values()]
  return promptsAsked(heard, { actions, profile: scene.profile }).map((asked) => {
    const agencyId = proposedAgency(asked.prompt, { caseFile: heard, agencies })
    const actionId = actions.find(({ source }) => source === asked.prompt)?.actionId ?? null
    return { ...asked, agencyId, agency: agencyOf(scene.directory, agencyId), actionId }
  })
}

function leadView({ directory, profile }: Scene, heard: Case): LeadView {
  const agencyId = leadOf(heard, profile)
  const { clause, asks = '' } = profile.leadAgency
  const how = heard.lead ? 'named' : agencyId ? 'referrer' : 'asked'
  return { agencyId, agency: agencyOf(directory, agencyId), how, clause, question: asks }
}

/** First names wherever the protocol says so, and where it leaves it open, until the area has answered (R072, H05). */
function namesOf({ profile }: Scene, { referral }: Case): NotedView['names'] {
  if (profile.names.value !== 'full') return null
  const whole = ({ firstName, lastName }: Party) => `${firstName} ${lastName}`.trim()
  return { victim: whole(referral.victim), perpetrator: whole(referral.perpetrator) }
}

/**
 * The chair's own notes, and the concern that a professional is being used, are for those who run the meeting (H30).
 */
function notesOf({ directory, meeting }: Scene, { controls, desk }: NotedAccess, heard: Case): readonly NoteView[] {
  const ofMeeting = heard.notes.filter((note) => note.meetingId === meeting.meetingId)
  const seen = ofMeeting.filter(({ kind }) => controls || desk || (kind !== 'chair' && kind !== 'manipulation'))
  return seen.map(({ noteId, at, kind, agencyId, basis, text }) => {
    return { noteId, at, kind, agency: agencyOf(directory, agencyId), basis, text }
  })
}

function disclosureOf({
  decision,
  idva,
  teller,
  reason,
  at,
}: NonNullable<Case['disclosure']>): NotedView['disclosure'] {
  return { decision, idva, teller, reason, at }
}

function emergencyOf({ meeting }: Scene, { emergency }: Case): NotedView['emergency'] {
  return emergency?.meetingId === meeting.meetingId ? { clause: emergency.clause } : null
}

/** Whose turn it is to speak, for those who run the meeting and that agency. */
export function turnView({ directory, profile }: Scene, { turn }: Hearing): NotedView['turn'] {
  if (!turn) return null
  const { value, clause } = profile.turn
  const seconds = value === 'unanswered' ? null : value.seconds
  return { ...turn, agency: agencyOf(directory, turn.agencyId), seconds, clause }
}
