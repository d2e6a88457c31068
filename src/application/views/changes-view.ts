import type { CaseChangesView, ChangeView, LivingView } from '../../contracts/case-view.ts'
import type { FamilyChange } from '../../domain/cases/family-change.ts'
import { mayReadReferral } from '../../domain/intake/may-prepare.ts'
import { hearingDecision, hearingKind } from '../../domain/cases/hearing-kind.ts'
import { livingAtRisk, putTo } from '../../domain/cases/living.ts'
import type { Case } from '../../domain/cases/case.ts'
import { agenciesAtTable } from '../people-of-agency.ts'
import { ageOn, todayIn } from './age.ts'
import { headingOf } from './heading.ts'
import { agencyOf, personName } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** No protocol gives the clause of a legal hold; it is ours until the area confirms it. */
const HOLD_CLAUSE = 'local'

/** Deaths and moves of every case that this person may read, those set right included (R097). */
export function changesView(scene: Scene, sight: Sight): readonly CaseChangesView[] {
  const listed = new Set(scene.meeting.agenda.map((item) => item.caseId))
  return [...scene.cases.values()]
    .filter(({ caseId, changes }) => changes.length > 0 && (listed.has(caseId) || scene.brought.has(caseId)))
    .filter((each) => (listed.has(each.caseId) ? sight.reads(each.caseId) : readsReferral(scene, sight, each)))
    .map((each) => changesOf(scene, sight, each))
}

/** A case that stands on no agenda is with those who prepare it, once they have agreed and answered (R012, R055). */
function readsReferral(scene: Scene, sight: Sight, caseFile: Case): boolean {
  return 'granted' in mayReadReferral({ ...scene, who: sight.personId, caseFile })
}

function changesOf(scene: Scene, sight: Sight, caseFile: Case): CaseChangesView {
  const runs = sight.controls || sight.desk || sight.role === 'operations-manager'
  const decision = hearingDecision(caseFile, scene.meeting)
  return {
    ...headingOf(scene, caseFile.caseId),
    changes: caseFile.changes.map((change) => changeOf(scene, change, runs)),
    hearing: hearingKind(caseFile, scene),
    clause: scene.profile.recordOnly.clause,
    decided: decision && {
      recordOnly: decision.recordOnly,
      clause: decision.clause,
      at: decision.at,
      by: personName(scene.directory, decision.by),
    },
    transfer: caseFile.moved ? { clause: scene.profile.transferOut.clause } : null,
    legalHold: runs ? holdOf(scene, caseFile) : null,
    living: caseFile.changes.some(({ status }) => status !== 'corrected') ? livingOf(scene, caseFile) : [],
  }
}

function changeOf({ directory }: Scene, { what, at, by, status, settled }: FamilyChange, runs: boolean): ChangeView {
  return {
    what,
    status,
    at,
    by: personName(directory, by),
    settledAt: settled?.at ?? null,
    settledBy: personName(directory, settled?.by ?? null),
    reason: runs ? (settled?.reason ?? '') : '',
  }
}

function holdOf({ directory }: Scene, { legalHold }: Case): CaseChangesView['legalHold'] {
  if (!legalHold) return null
  const { since, by, lifted } = legalHold
  return {
    since,
    by: personName(directory, by),
    because: 'death',
    clause: HOLD_CLAUSE,
    lifted: lifted && { at: lifted.at, by: personName(directory, lifted.by), reason: lifted.reason },
  }
}

function livingOf(scene: Scene, caseFile: Case): readonly LivingView[] {
  const agencies = agenciesAtTable(scene.directory)
  const actions = scene.actions.filter((action) => action.caseId === caseFile.caseId)
  return livingAtRisk(caseFile).map((living) => {
    const child = living.child === null ? undefined : caseFile.referral.children[living.child - 1]
    return {
      who: living.who,
      label: living.child === null ? '' : String(living.child),
      age: child ? ageOn(child.born, todayIn(scene)) : null,
      agencies: putTo(living, { agencies, actions }).map(({ agencyId, asked }) => {
        return { agencyId, agency: agencyOf(scene.directory, agencyId), asked }
      }),
    }
  })
}
