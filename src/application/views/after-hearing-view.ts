import type { CompletionView, DisagreementView, FlagView, IncidentView } from '../../contracts/follow-up-view.ts'
import type { Action } from '../../domain/actions/action.ts'
import { referenceOf } from '../../domain/actions/reference.ts'
import { actsAs } from '../../domain/area-role.ts'
import type { Case } from '../../domain/cases/case.ts'
import { exceptionsOf, isComplete } from '../../domain/cases/decide-completion.ts'
import { nextInRoute } from '../../domain/cases/decide-disagreement.ts'
import { sharedUntil } from '../../domain/cases/decide-incident.ts'
import type { ActionId, CaseId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { londonDate, plusMonths } from '../../domain/time.ts'
import { headingOf } from './heading.ts'
import { agencyOf, personName } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** A case's actions in every meeting, with the meeting of each for its number. */
export type ActionsByCase = ReadonlyMap<CaseId, readonly { action: Action; meeting: Meeting }[]>

/** The cases that this meeting heard and that this person may read. */
export function heardCases(scene: Scene, sight: Sight): readonly Case[] {
  return [...scene.meeting.hearings.values()].flatMap(({ caseId, status }) => {
    const caseFile = scene.cases.get(caseId)
    return caseFile && status === 'heard' && sight.reads(caseId) ? [caseFile] : []
  })
}

/** Whether each heard case is complete, and what stands in the way, for those who run the MARAC (R128). */
export function completionsView(scene: Scene, sight: Sight, byCase: ActionsByCase): readonly CompletionView[] {
  const { actor } = sight
  if (!actor || !sight.sends) return []
  const { value } = scene.profile.closeCase
  const by = value === 'unanswered' ? 'coordinator' : value.by
  const signer = value === 'unanswered' ? 'chair' : (value.exceptionsBy ?? 'chair')
  return heardCases(scene, sight).map((caseFile) => {
    const { completed } = caseFile
    return {
      ...headingOf(scene, caseFile.caseId),
      complete:
        completed && isComplete(caseFile) ? { at: completed.at, by: personName(scene.directory, completed.by) } : null,
      exceptions: exceptions(caseFile, byCase),
      maySign: actsAs(signer, actor),
      mayComplete: actsAs(by, actor),
      shareUntil: sharedUntil(caseFile, scene.profile),
    }
  })
}

function exceptions({ caseId, signedExceptions }: Case, byCase: ActionsByCase): CompletionView['exceptions'] {
  const all = byCase.get(caseId) ?? []
  const open = new Set<ActionId>(exceptionsOf(all.map(({ action }) => action)))
  return all
    .filter(({ action }) => open.has(action.actionId))
    .map(({ action, meeting }) => ({
      reference: referenceOf(action, meeting),
      signed: signedExceptions.has(action.actionId),
    }))
}

/** What was disagreed on about the cases that somebody may read, and where it has been taken (R106). */
export function disagreementsView(scene: Scene, sight: Sight): readonly DisagreementView[] {
  const { directory, profile } = scene
  return heardCases(scene, sight).flatMap((caseFile) =>
    caseFile.disagreements.map(({ disagreementId, at, by, about, taken, settled }) => ({
      ...headingOf(scene, caseFile.caseId),
      disagreementId,
      at,
      by: personName(directory, by),
      about,
      taken: taken.map((step) => ({ at: step.at, to: step.to, said: step.said })),
      settled: settled && { ...settled, by: personName(directory, settled.by) },
      next: settled ? null : nextInRoute({ taken }, profile),
      may: sight.sends && settled === null,
    })),
  )
}

/** New incidents since the hearing, for those to whom they were told and for the desk (R138). */
export function incidentsView(scene: Scene, sight: Sight): readonly IncidentView[] {
  const { meeting, directory } = scene
  return heardCases(scene, sight).flatMap((caseFile) =>
    caseFile.incidents
      .filter((each) => each.meetingId === meeting.meetingId)
      .filter(({ recipients }) => sight.desk || recipients.some((personId) => personId === sight.personId))
      .map(({ at, by, text, recipients }) => ({
        ...headingOf(scene, caseFile.caseId),
        at,
        by: personName(directory, by),
        text,
        told: recipients.length,
      })),
  )
}

/**
 * Flags on the records of the agencies, and when they have run their time: a list of what is due and what is done
 * (R131).
 */
export function flagsView(scene: Scene, sight: Sight): readonly FlagView[] {
  const { value } = scene.profile.flags
  const months = value === 'unanswered' ? null : value.months
  if (months === null || !sight.sends) return []
  return heardCases(scene, sight).flatMap((caseFile) => {
    const heard = caseFile.heardAt.at(-1)
    if (!heard || caseFile.flags.size === 0) return []
    const agencies = [...scene.directory.agencies.keys()].filter((agencyId) => caseFile.flags.has(agencyId))
    return [
      {
        ...headingOf(scene, caseFile.caseId),
        due: plusMonths(londonDate(heard.at), months),
        agencies: agencies.map((agencyId) => ({
          agency: agencyOf(scene.directory, agencyId),
          flagged: caseFile.flags.get(agencyId) === true,
        })),
      },
    ]
  })
}
