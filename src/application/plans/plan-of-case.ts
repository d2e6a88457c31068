import type { Action } from '../../domain/actions/action.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Circulation } from '../../domain/circulation/circulation.ts'
import type { CaseId, MeetingId } from '../../domain/ids.ts'
import type { Instant } from '../../domain/time.ts'
import { capital, type Language } from '../documents/language.ts'
import { layOutPlan } from './lay-out-plan.ts'
import type { PlanDocument } from './plan-document.ts'
import { sentLate } from './plan-words.ts'
import type { World } from '../write/world.ts'

/** Which plan, in which version. */
export type PlanWhere = { meetingId: MeetingId; caseId: CaseId; version: number }
/** And whose copy: a person's name, or the record's. */
export type PlanWanted = PlanWhere & { copyFor: 'record' | CopyFor }
export type CopyFor = {
  name: string
  agency: string
  /** Welsh only where the area has it. */
  language?: Language
  /** The referrer's copy shows no number by which other cases could be counted (R113). */
  ownCaseOnly?: boolean
}

/**
 * The plan of one case as it was sent, marked as one reader's copy; null where this version of it was not sent last.
 */
export async function planOf({ world }: { world: World }, wanted: PlanWanted): Promise<PlanDocument | null> {
  const { meetingId, caseId, version, copyFor } = wanted
  const plan = (await world.circulation(meetingId)).state?.plans.get(caseId)
  if (!plan?.laidOut || plan.version !== version) return null
  // Only `planAsItStands` is ever handed to the domain to keep.
  const copy = asCopy(plan.laidOut as PlanDocument, copyFor)
  const late = plan.sendings.find((sending) => sending.version === version)?.late === true
  return late && copyFor === 'record' ? { ...copy, prompts: [...copy.prompts, sentLate] } : copy
}

/** A plan marked as one reader's copy, with no more than that reader may have. */
export function asCopy({ welsh, ...sent }: PlanDocument, copyFor: PlanWanted['copyFor']): PlanDocument {
  if (copyFor === 'record') return { ...sent, prompts: [...sent.prompts, ...sent.disclosure] }
  const theirs = copyFor.language === 'cy' && welsh ? welsh : sent
  const copy = { ...theirs, disclosure: [], copyFor: `${copyFor.name}, ${copyFor.agency}` }
  return copyFor.ownCaseOnly ? withoutNumbering(copy) : copy
}

/** One case and no trace of others: how many there were cannot be told from its number (R113, Gwent 4.9). */
function withoutNumbering(plan: PlanDocument): PlanDocument {
  return { ...plan, caseNumber: 0, title: plan.name ?? capital(plan.terms.plan) }
}

/** The plan of one case as it stands now, as the record has it; null where the meeting or the case is not there. */
export async function planAsItStands(
  { world, profile, at }: { world: World; profile: AreaProfile; at: Instant },
  where: PlanWhere,
): Promise<PlanDocument | null> {
  const meeting = (await world.meeting(where.meetingId)).state
  const heardCase = (await world.case(where.caseId)).state
  if (!meeting || !heardCase) return null
  const directory = (await world.directory()).state
  const actions = await actionsOfCase(world, where)
  const source = { wanted: where, meeting, heardCase, actions, directory, profile, writtenAt: at }
  const plan = layOutPlan(source)
  return profile.nation === 'wales' ? { ...plan, welsh: layOutPlan({ ...source, language: 'cy' }) } : plan
}

/** Every plan of a meeting as it stands now, in the version in which it would go. */
export async function plansAsTheyStand(
  given: { world: World; profile: AreaProfile; at: Instant },
  circulation: Pick<Circulation, 'meetingId' | 'plans'> | null,
): Promise<ReadonlyMap<CaseId, PlanDocument>> {
  if (!circulation) return new Map()
  const { meetingId, plans } = circulation
  const laidOut = await Promise.all(
    [...plans.values()].map(async ({ caseId, version }) => {
      const plan = await planAsItStands(given, { meetingId, caseId, version: version + 1 })
      return plan ? ([[caseId, plan]] as const) : []
    }),
  )
  return new Map(laidOut.flat())
}

async function actionsOfCase(world: World, of: { meetingId: MeetingId; caseId: CaseId }): Promise<readonly Action[]> {
  const loaded = await Promise.all((await world.actionsOf(of.meetingId)).map((id) => world.action(id)))
  return loaded
    .map(({ state }) => state)
    .filter((action): action is Action => action !== null && action.caseId === of.caseId)
    .sort((a, b) => a.number - b.number)
}
