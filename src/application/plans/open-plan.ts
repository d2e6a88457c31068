import { mayOpenPlan } from '../../domain/access.ts'
import type { Access } from '../../domain/access.ts'
import type { CasePlan, Circulation } from '../../domain/circulation/circulation.ts'
import { decideOpenPlan } from '../../domain/circulation/decide-delivery.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { PlanLink } from '../../contracts/circulation-view.ts'
import type { PlanFile, Refused } from '../caseroom.ts'
import type { CommandDeps } from '../write/handle-command.ts'
import { openedAt } from './opened-at.ts'
import { onStream } from '../write/outcome.ts'
import type { Language } from '../documents/language.ts'
import { planOf } from './plan-of-case.ts'
import type { PdfMaker, PlanWriter } from '../ports.ts'
import type { WrittenFile } from '../sheet.ts'
import { write } from '../write/write.ts'

/** `pdf` where something converts; without it every copy is Word. */
export type OpenPlanDeps = CommandDeps & { writer: PlanWriter; pdf?: PdfMaker }

/**
 * The plans of one meeting that this person was sent; a withdrawn one is named as withdrawn. Who was not at the meeting
 * and has not agreed to the statement is told so first: then the plans open. Whoever has another account since they were
 * sent, and has not said yet whether they know any of the cases, is told that.
 */
export async function plansFor(
  deps: OpenPlanDeps,
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
      version: plan.version,
      replaces: hadBefore(plan, who),
      status,
      openedAt: openedAt(plan, who),
    })
  }
  return links.length === 0 && first ? first : links
}

/**
 * This person's copy of one plan. The opening is written down before the file leaves; whoever is not a recipient, has a
 * connection, has not agreed to the statement, or comes after it was withdrawn, is refused with the reason.
 */
export async function openPlan(
  deps: OpenPlanDeps,
  wanted: { who: PersonId; meetingId: MeetingId; caseId: CaseId; version?: number; language?: Language },
): Promise<PlanFile | Refused> {
  const { who, meetingId, caseId, language = 'en' } = wanted
  const scene = await sceneOf(deps, meetingId)
  const plan = scene?.circulation?.plans.get(caseId)
  if (!scene || !plan) return { refusal: { code: 'not-a-recipient' } }
  const access = await accessTo(deps, scene, { who, plan })
  if ('refusal' in access) return { refusal: access.refusal }
  const recorded = await recordOpening(deps, scene, wanted)
  if (recorded) return recorded
  const reader = { name: nameOf(scene.directory, who), agency: agencyOf(scene.directory, who) }
  const copyFor = { ...reader, language, ownCaseOnly: isReferrerOnly(plan, who) }
  const document = await planOf(deps, { meetingId, caseId, version: plan.version, copyFor })
  if (!document) return { refusal: { code: 'no-such-case' } }
  return inForm(deps, scene.meeting, await deps.writer.write(document))
}

/** As PDF where the area wants it so; nobody is kept from their plan because it could not be converted. */
async function inForm(deps: OpenPlanDeps, meeting: Meeting, word: WrittenFile): Promise<WrittenFile> {
  const { value } = profileOf(deps, meeting).circulation
  if (!deps.pdf || value === 'unanswered' || value.file !== 'pdf') return word
  return deps.pdf.convert(word).catch(() => word)
}

/** Somebody who is on the list as the referrer and for nothing else gets their own case and no trace of others (R113). */
export function isReferrerOnly({ recipients }: CasePlan, who: PersonId): boolean {
  const reasons = recipients.find(({ personId }) => personId === who)?.reasons ?? []
  return reasons.length > 0 && reasons.every((reason) => reason === 'referrer')
}

type PlanScene = { meeting: Meeting; directory: Directory; circulation: Circulation | null }

async function sceneOf({ world }: OpenPlanDeps, meetingId: MeetingId): Promise<PlanScene | null> {
  const meeting = (await world.meeting(meetingId)).state
  if (!meeting) return null
  return {
    meeting,
    directory: (await world.directory()).state,
    circulation: (await world.circulation(meetingId)).state,
  }
}

async function accessTo(
  deps: OpenPlanDeps,
  { meeting, directory }: PlanScene,
  of: { who: PersonId; plan: CasePlan },
): Promise<Access> {
  const caseFile = (await deps.world.case(of.plan.caseId)).state
  if (!caseFile) return { refusal: { code: 'not-a-recipient' } }
  const access = mayOpenPlan({ ...of, directory, meeting, caseFile, profile: profileOf(deps, meeting) })
  return 'refusal' in access && hidesTheCase.includes(access.refusal.code)
    ? { refusal: { code: 'not-a-recipient' } }
    : access
}

/** Whoever must not know of the case is told what everyone is told who was never sent its plan. */
const hidesTheCase: readonly string[] = ['not-a-recipient', 'connected-to-case', 'outside-closed-panel']

async function recordOpening(
  deps: OpenPlanDeps,
  { meeting }: PlanScene,
  { who, caseId, version }: { who: PersonId; caseId: CaseId; version?: number },
): Promise<Refused | null> {
  const at = deps.clock.now()
  for (;;) {
    const circulation = await deps.world.circulation(meeting.meetingId)
    const order = { caseId, personId: who, ...(version !== undefined && { version }), at }
    const outcome = onStream(circulation, decideOpenPlan(circulation.state, order))
    if ('refusal' in outcome) return outcome
    const written = await write(deps.store, deps.world, {
      commandId: `open:${deps.ids.next()}`,
      by: who,
      at,
      profile: profileOf(deps, meeting),
      writes: outcome,
    })
    if (written.kind !== 'conflict') return null
  }
}

function profileOf(deps: OpenPlanDeps, meeting: Meeting) {
  return deps.profiles.versioned(meeting.area, meeting.profileVersion)
}

/** Whether somebody was given an earlier version than the one that stands. */
function hadBefore({ sendings, version }: CasePlan, who: PersonId): boolean {
  return sendings.some((sending) => sending.version < version && sending.recipients.includes(who))
}

/** On one line, however it was entered. */
function nameOf(directory: Directory, who: PersonId): string {
  return (directory.people.get(who)?.name ?? '').replaceAll(/\s+/g, ' ').trim()
}

function agencyOf(directory: Directory, who: PersonId): string {
  const agencyId = directory.people.get(who)?.agencyId
  return agencyId ? (directory.agencies.get(agencyId)?.name ?? '') : ''
}
