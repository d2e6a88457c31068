import type { Action } from '../../domain/actions/action.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import { londonDate, type LocalDate } from '../../domain/time.ts'
import { layOutPlan } from '../plans/lay-out-plan.ts'
import type { PlanDocument } from '../plans/plan-document.ts'
import type { Scene } from '../views/scene.ts'
import { sightOf } from '../views/sight.ts'
import type { Language } from './language.ts'

/** One hearing of a case, as its actions stand now. */
export type HearingOfCase = { caseFile: Case; heardOn: LocalDate; actions: readonly Action[]; plan: PlanDocument }

type Wanted = {
  who: PersonId
  cases: readonly Case[]
  language: Language
  sceneOf: (meetingId: MeetingId) => Promise<Scene | null>
}

/** The hearings of these cases that this person may read, each by the rules of its own meeting; the newest first. */
export async function hearingsOf({ who, cases, language, sceneOf }: Wanted): Promise<readonly HearingOfCase[]> {
  const heard = cases.flatMap((each) =>
    each.heardAt.map(({ meetingId, at }) => ({ meetingId, at, caseId: each.caseId })),
  )
  const found = await Promise.all(
    heard.map(async ({ meetingId, at, caseId }) => {
      const scene = await sceneOf(meetingId)
      const caseFile = scene?.cases.get(caseId)
      if (!scene || !caseFile || !sightOf(scene, who).reads(caseId)) return []
      const actions = scene.actions.filter((action) => action.caseId === caseId)
      const { meeting, directory, profile } = scene
      const wanted = { meetingId, caseId, version: 0 }
      const source = {
        wanted,
        meeting,
        heardCase: caseFile,
        actions,
        directory,
        profile,
        writtenAt: scene.at,
        language,
      }
      return [{ caseFile, heardOn: londonDate(at), actions: agreedOf(actions), plan: layOutPlan(source) }]
    }),
  )
  return found.flat().toSorted((a, b) => b.heardOn.localeCompare(a.heardOn))
}

function agreedOf(actions: readonly Action[]): readonly Action[] {
  return actions.filter(({ status }) => status !== 'draft' && status !== 'withdrawn')
}
