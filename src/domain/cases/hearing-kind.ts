import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { isBefore, type Instant } from '../time.ts'
import type { Case } from './case.ts'
import type { FamilyChange, FamilyEvent, HearingDecision } from './family-change.ts'

export type HearingKind = 'as-usual' | 'record-only' | 'ask'
type Facts = { meeting: Meeting; profile: Pick<AreaProfile, 'recordOnly'> }

/**
 * How a case is heard (R097, Thurrock 5). Known before the meeting, the clause itself says *record only*. Learned in
 * the meeting, or where the area says nothing, chair or coordinator are asked, and nothing is taken for their answer;
 * a further change asks anew. It refuses nothing by itself: only contact with the dead is refused, and living people
 * at risk, children above all, are still put to their agencies.
 */
export function hearingKind(caseFile: Case, facts: Facts): HearingKind {
  const { meeting, profile } = facts
  const stops = stopping(caseFile, facts).filter((each) => !meeting.endedAt || !isBefore(meeting.endedAt, each.at))
  if (stops.length === 0) return 'as-usual'
  const { openedAt } = meeting
  const before = stops.some((each) => openedAt === null || isBefore(each.at, openedAt))
  if (before && profile.recordOnly.value !== 'unanswered') return 'record-only'
  const decision = hearingDecision(caseFile, meeting)
  const isAnswered = decision !== null && !stops.some((each) => isBefore(decision.at, each.at))
  if (!isAnswered) return 'ask'
  return decision.recordOnly ? 'record-only' : 'as-usual'
}

/** The newest answer that was given about this case in this meeting. */
export function hearingDecision({ hearingDecisions }: Case, { meetingId }: Meeting): HearingDecision | null {
  return hearingDecisions.findLast((each) => each.meetingId === meetingId) ?? null
}

/** Chair or coordinator answer what they are asked, either way; it is kept with who said so, and the clause. */
export function decideHearing(
  state: Case | null,
  order: Facts & { recordOnly: boolean; actor: Actor; at: Instant },
): Decision<FamilyEvent> {
  const { recordOnly, meeting, profile, actor, at } = order
  if (!state) return refuse('no-such-case')
  if (!actor.controls) return refuse('role-not-allowed')
  const hearing = meeting.hearings.get(state.caseId)
  if (!hearing || hearing.status === 'off') return refuse('case-not-on-agenda')
  const { clause } = profile.recordOnly
  const kind = hearingKind(state, order)
  const holds = kind === (recordOnly ? 'record-only' : 'as-usual')
  if (holds) return accept()
  // What the clause itself decided, and what nothing has changed, is nobody's to answer.
  const isTheirs = kind === 'ask' || hearingDecision(state, meeting) !== null
  if (!isTheirs || stopping(state, order).length === 0) return refuse('no-such-change', { clause })
  const { caseId } = state
  const { meetingId } = meeting
  return accept({ type: 'hearing-decided', at, ...actor.said, caseId, meetingId, recordOnly, clause })
}

function stopping({ changes }: Case, { profile }: Facts): readonly FamilyChange[] {
  const { value } = profile.recordOnly
  const standing = changes.filter((each) => each.status !== 'corrected')
  return value === 'unanswered' ? standing : standing.filter(({ what }) => value.some((each) => each === what))
}
