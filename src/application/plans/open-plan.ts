import { decideOpenPlan } from '../../domain/circulation/decide-delivery.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { PlanFile, Refused } from '../caseroom.ts'
import type { Language } from '../documents/language.ts'
import type { PdfMaker, PlanWriter } from '../ports.ts'
import type { WrittenFile } from '../sheet.ts'
import type { CommandDeps } from '../write/handle-command.ts'
import { onStream } from '../write/outcome.ts'
import { write } from '../write/write.ts'
import { accessTo, isReferrerOnly, profileOf, sceneOf } from './plan-access.ts'
import type { PlanScene } from './plan-access.ts'
import { planOf } from './plan-of-case.ts'

/** `pdf` where something converts; without it every copy is Word. */
export type OpenPlanDeps = CommandDeps & { writer: PlanWriter; pdf?: PdfMaker }

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

/** On one line, however it was entered. */
function nameOf(directory: Directory, who: PersonId): string {
  return (directory.people.get(who)?.name ?? '').replaceAll(/\s+/g, ' ').trim()
}

function agencyOf(directory: Directory, who: PersonId): string {
  const agencyId = directory.people.get(who)?.agencyId
  return agencyId ? (directory.agencies.get(agencyId)?.name ?? '') : ''
}
