import type { CommandOf } from '../../contracts/commands.ts'
import { answered } from '../../domain/area-profile.ts'
import type { CaseEvent } from '../../domain/cases/case.ts'
import { decideRefer } from '../../domain/cases/decide-referral.ts'
import type { CaseId } from '../../domain/ids.ts'
import { mayPlan } from '../../domain/meeting/plan-meeting.ts'
import { accept, type Decision } from '../../domain/refusal.ts'
import { londonDate, plusDays } from '../../domain/time.ts'
import { casesToKeep } from '../case-list/cases-to-keep.ts'
import type { CaseToKeep } from '../case-list/cases-to-keep.ts'
import { factsFor } from '../case-list/facts-for.ts'
import { referenceIdentity } from '../case-list/identities.ts'
import type { Given, Outcome } from '../write/outcome.ts'
import { onStream, onStreams } from '../write/outcome.ts'
import type { Append } from '../ports.ts'
import { caseStream, waitingList } from '../write/streams.ts'
import { no } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'

/**
 * Keeps all the accepted rows as cases of this meeting, or none of them; rows for the next one wait for that (R001).
 */
export async function acceptCaseList(
  command: CommandOf<'accept-case-list'>,
  given: Given,
  ground: MeetingGround,
): Promise<Outcome> {
  const { meeting, directory } = ground
  if (!mayPlan(directory, given.who)) return no('role-not-allowed')
  if (meeting.status === 'ended') return no('meeting-ended')
  const table = given.readCaseList(command.csv, answered(given.profile.listColumns, {}))
  if ('refusal' in table) return table
  const facts = await factsFor({ ...given, meetingId: meeting.meetingId }, table)
  const kept = casesToKeep(table, { rows: command.rows, agencies: command.agencies }, facts)
  if ('refusal' in kept) return kept
  const next = new Set(command.next ?? [])
  return onStreams(kept.cases.map((each) => referOne(given, { ground, each, isForNext: next.has(each.row) })))
}

type Referring = { ground: MeetingGround; each: CaseToKeep; isForNext: boolean }

function referOne(given: Given, { ground, each, isForNext }: Referring): Outcome {
  const { meeting, directory } = ground
  const caseId = given.ids.next() as CaseId
  const { referral, referringAgencyId, closedPanel } = each
  const { who: by, at, profile } = given
  const panel = {
    ground: closedPanel?.ground ?? null,
    hbv: closedPanel?.ground === 'hbv',
    invited: closedPanel?.allowed ?? [],
  }
  const order = { caseId, area: meeting.area, referringAgencyId, referral, panel, by, directory, profile, at }
  const from = isForNext ? plusDays(londonDate(meeting.startsAt), 1) : null
  const listed = from === null ? [] : [listedFrom(given, { caseId, from })]
  const decision = andThen(decideRefer(null, order), [...repeatFound(given, { each, caseId }), ...listed])
  return onStream({ stream: caseStream(caseId), version: 0 }, decision, {
    made: { [`row-${each.row}`]: caseId },
    links: [{ meetingId: isForNext ? waitingList : meeting.meetingId, stream: caseStream(caseId) }],
    identities: hashesOf(given, { each, caseId }),
    closedCases: closedPanel ? [caseId] : [],
  })
}

/** What was found is kept with the case: whoever prepares it sees what the coordinator saw in the preview (R042). */
function repeatFound({ at }: Given, { each, caseId }: { each: CaseToKeep; caseId: CaseId }): readonly CaseEvent[] {
  if (!each.repeat) return []
  const { answer, reasons, earlier } = each.repeat
  return [{ type: 'repeat-found', at, caseId, answer, personal: { reasons, earlier } }]
}

function listedFrom(given: Given, { caseId, from }: { caseId: CaseId; from: string }): CaseEvent {
  const { at, who: by, profile } = given
  return { type: 'listed-from', at, by, caseId, from, clause: profile.cutOff.clause }
}

function andThen(decision: Decision<CaseEvent>, more: readonly CaseEvent[]): Decision<CaseEvent> {
  return 'refusal' in decision ? decision : accept(...decision.events, ...more)
}

function hashesOf(given: Given, { each, caseId }: { each: CaseToKeep; caseId: CaseId }): Append['identities'] {
  const { victim, perpetrator, pair } = each.identities
  const texts = { victim, perpetrator, pair, reference: referenceIdentity(each.referral.reference) }
  return Object.entries(texts).flatMap(([role, text]) =>
    text ? [{ caseId, role: role as keyof typeof texts, hash: given.hash(text) }] : [],
  )
}
