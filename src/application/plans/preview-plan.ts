import type { PlanPreview } from '../../contracts/plan-preview.ts'
import { mayReadCase } from '../../domain/access.ts'
import { mayCirculate } from '../../domain/circulation/decide-lists.ts'
import { actorIn } from '../../domain/actor.ts'
import type { CasePlan } from '../../domain/circulation/circulation.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Refused } from '../caseroom.ts'
import { readerMark } from '../documents/paper.ts'
import { planPaper } from '../documents/plan-paper.ts'
import type { CommandDeps } from '../write/handle-command.ts'
import { isReferrerOnly } from './plan-access.ts'
import type { PlanDocument } from './plan-document.ts'
import { asCopy, planAsItStands } from './plan-of-case.ts'
import type { ReadLog } from '../ports.ts'

export type PreviewDeps = CommandDeps & { reads: ReadLog }
export type PreviewWanted = { who: PersonId; meetingId: MeetingId; caseId: CaseId; as: PersonId | null }

/**
 * A plan as each recipient will get it, for those who send it: what is sent is read before it goes. As nobody else's
 * copy. The one that waits is shown as it stands now; one that was sent, as it was sent. Each look is noted (H32).
 */
export async function previewPlan(deps: PreviewDeps, wanted: PreviewWanted): Promise<PlanPreview | Refused> {
  const { who, meetingId, caseId, as } = wanted
  const { world } = deps
  const [meeting, directory, theCase, circulation] = await Promise.all([
    world.meeting(meetingId),
    world.directory(),
    world.case(caseId),
    world.circulation(meetingId),
  ])
  const plan = circulation.state?.plans.get(caseId)
  const person = directory.state.people.get(who)
  const agency = person && directory.state.agencies.get(person.agencyId)
  if (!meeting.state || !theCase.state || !plan || !agency) return { refusal: { code: 'no-such-case' } }
  const profile = deps.profiles.versioned(meeting.state.area, meeting.state.profileVersion)
  const asking = { who, directory: directory.state, meeting: meeting.state, caseFile: theCase.state, profile }
  if ('refusal' in mayReadCase(asking)) return { refusal: { code: 'no-such-case' } }
  if (!mayCirculate(actorIn({ person, agency, meeting: meeting.state })))
    return { refusal: { code: 'role-not-allowed' } }
  if (as !== null && !plan.recipients.some(({ personId }) => personId === as))
    return { refusal: { code: 'not-a-recipient' } }
  const at = deps.clock.now()
  const document = await documentOf({ ...deps, profile, at }, { plan, meetingId })
  if (!document) return { refusal: { code: 'no-such-case' } }
  await deps.reads.noteRead({ at, personId: who, caseId, what: 'plan' })
  const reader = as === null ? undefined : directory.state.people.get(as)
  const name = reader?.name ?? '…'
  const agencyName = reader ? (directory.state.agencies.get(reader.agencyId)?.name ?? '') : ''
  const ownCaseOnly = as !== null && isReferrerOnly(plan, as)
  const copy = asCopy(document, { name, agency: agencyName, ownCaseOnly })
  return previewOf({ ...copy, ...(reader ? {} : { copyFor: name }) })
}

async function documentOf(
  ground: Parameters<typeof planAsItStands>[0],
  { plan, meetingId }: { plan: CasePlan; meetingId: MeetingId },
): Promise<PlanDocument | null> {
  const { caseId, version, status, correcting, laidOut } = plan
  const gone = (status === 'sent' || status === 'withdrawn') && !correcting
  return gone ? (laidOut as PlanDocument | null) : planAsItStands(ground, { meetingId, caseId, version: version + 1 })
}

/** The paper's own words in its own order, with the reader's name where the file bears it. */
function previewOf(copy: PlanDocument): PlanPreview {
  const { header, footer, parts, language } = planPaper(copy)
  const named = (text: string) => text.replaceAll(readerMark, copy.copyFor)
  return {
    language,
    header: [header.marking, header.warning, header.reader].filter((line) => line !== '').map(named),
    footer: [named(footer.place), ...footer.lines.map(({ text }) => named(text))],
    parts: parts.map((part) => {
      if (part.kind === 'facts') return { kind: part.kind, facts: part.facts }
      if (part.kind === 'table')
        return { kind: part.kind, columns: part.columns.map(({ heading }) => heading), rows: part.rows }
      return { kind: part.kind, text: part.text }
    }),
  }
}
