import type { CaseView, RiskView, SlotView } from '../../contracts/case-view.ts'
import { answered } from '../../domain/area-profile.ts'
import type { Stage } from '../../domain/area-rules.ts'
import type { Case } from '../../domain/cases/case.ts'
import { hearingKind } from '../../domain/cases/hearing-kind.ts'
import { answerTo, gapsOf } from '../../domain/actions/coverage.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { CaseId } from '../../domain/ids.ts'
import { attendedBy } from '../../domain/meeting/attendance.ts'
import type { Hearing, Slot } from '../../domain/meeting/meeting.ts'
import { softEdgeSeconds } from '../../domain/meeting/slot-clock.ts'
import { timeByStage } from '../../domain/meeting/time-kept.ts'
import { repeatsSafeAddress, safeOf } from '../../domain/cases/safe-address.ts'
import { whoMustNotHear } from '../../domain/cases/connection.ts'
import { shownAction } from './action-view.ts'
import { ageOn, todayIn } from './age.ts'
import { agenciesHere, answersView } from './answers-view.ts'
import type { OpenCase } from './answers-view.ts'
import { beforehandOf } from './beforehand.ts'
import { earlierView } from './earlier-plan.ts'
import { headingOf } from './heading.ts'
import { kept, keptFor } from './kept.ts'
import { agencyOf, personName } from './names.ts'
import { notedView } from './noted-view.ts'
import type { NotedAccess } from './noted-view.ts'
import type { Scene } from './scene.ts'
import { victimToldOf } from './telling-view.ts'

/** What stands in the place of words that give an address away. */
const ADDRESS_HELD = 'address held'

/** What decides how an open case is shown, and all that does: nothing here says who looks. */
export type CaseAccess = NotedAccess & {
  caseId: CaseId
  /** Earlier cases of the same victim, of which there is to be nothing (H43). */
  barred: readonly CaseId[]
}

/**
 * The whole of a case for those who may hear it, but for what is of one agency alone: made once for all to whom the
 * same access was given, since it is told nothing else of them.
 */
export const caseView = keptFor((access: CaseAccess, scene: Scene): CaseView | null => {
  const heard = scene.cases.get(access.caseId)
  const hearing = scene.meeting.hearings.get(access.caseId)
  return heard && hearing ? viewOf(scene, access, { heard, hearing }) : null
})

function viewOf(scene: Scene, access: CaseAccess, { heard, hearing }: OpenCase): CaseView {
  const today = todayIn(scene)
  const actions = scene.actions.filter((action) => action.caseId === hearing.caseId && action.status !== 'withdrawn')
  const order = answered(scene.profile.stages, ['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'])
  return {
    ...headingOf(scene, hearing.caseId),
    chairedBy: personName(scene.directory, hearing.chairedBy ?? scene.meeting.chairing),
    stage: hearing.stage,
    ...stagesOf(access, { hearing, order }),
    slot: hearing.slot ? slotView(scene, heard, hearing.slot) : null,
    reason: reasonOf(scene.directory, heard),
    children: heard.referral.children.map((child, index) => ({
      label: String(index + 1),
      age: ageOn(child.born, today),
    })),
    rolesProvisional: heard.referral.rolesProvisional,
    dead: [...heard.dead],
    moved: heard.moved,
    recordOnly: hearingKind(heard, scene) === 'record-only',
    voice: heard.voice,
    ...(access.controls && { referredVoice: referredVoiceOf(heard) }),
    risks: risksOf(heard, actions),
    ...notedView(scene, access, { heard, hearing, actions }),
    actions: actions.map((action) => shownAction(scene, action)),
    victimTold: victimToldOf(scene, heard),
    gaps: gapsFor(scene, access, { heard, actions }),
    attendance: access.controls ? attendanceOf(scene, heard, hearing) : [],
    earlier: earlierView(scene, access.barred),
    beforehand: beforehandOf(scene, heard, actions),
    answers: answersView(scene, access, { heard, hearing }),
  }
}

/**
 * What is still unanswered; that an update waits to be read tells who is not here, so only those who run it see that
 * (H42).
 */
function gapsFor(
  scene: Scene,
  { controls }: CaseAccess,
  { heard, actions }: { heard: Case; actions: Scene['actions'] },
): CaseView['gaps'] {
  const { meeting, profile } = scene
  const gaps = gapsOf({ caseFile: heard, meeting, actions, presentAgencies: agenciesHere(scene), profile })
  return controls ? gaps : gaps.filter((gap) => gap !== 'update-not-read')
}

/** How long a case stood at each stage is for those who keep its time; before any was entered it stood at the first. */
function stagesOf(
  { controls }: CaseAccess,
  { hearing, order }: { hearing: Hearing; order: readonly Stage[] },
): Pick<CaseView, 'stages' | 'stageSinceSpent'> {
  const { before, sinceSpent } = timeByStage(hearing)
  const secondsAt = (stage: Stage, index: number): number =>
    Math.round((before.get(stage) ?? 0) + (index === 0 ? (before.get(null) ?? 0) : 0))
  const stages = order.map((stage, index) => ({
    stage,
    visited: hearing.stagesVisited.includes(stage),
    ...(controls && { seconds: secondsAt(stage, index) }),
  }))
  return { stages, ...(controls && { stageSinceSpent: Math.round(sinceSpent) }) }
}

function slotView({ profile }: Scene, { referral }: Case, slot: Slot): SlotView {
  const of = { hasChildren: referral.children.length > 0, slotSeconds: slot.seconds }
  return {
    ...slot,
    softEdgeSeconds: softEdgeSeconds(profile.slot, of),
    clause: profile.slot.value === 'unanswered' ? 'local' : profile.slot.clause,
  }
}

/** What the file said, save a passage that repeats where she is: that is held, and said to be (H41). */
const reasonOf = kept((directory: Directory, { referral, referringAgencyId }: Case): CaseView['reason'] => {
  const { received, grounds, dashScore, consent, victimAware, policeSupport } = referral
  const shown = unlessHeld(referral)
  return {
    received,
    referringAgency: agencyOf(directory, referringAgencyId),
    grounds,
    dashScore,
    consent,
    victimAware,
    criticalIndicators: referral.criticalIndicators.map(shown),
    summary: shown(referral.incidentSummary),
    rationale: shown(referral.rationale),
    relationship: shown(referral.relationship),
    doneAlready: shown(referral.doneAlready),
    interpreter: shown(referral.interpreter),
    staffRisk: shown(referral.staffRisk),
    consentReason: shown(referral.consentReason),
    ...(policeSupport !== 'unknown' && { policeSupport }),
  }
})

/** What the referral brought of the victim's voice, for the stage at which it is asked for (R035). */
function referredVoiceOf({ referral }: Case): { wishes: string; barriers: string } {
  const shown = unlessHeld(referral)
  return { wishes: shown(referral.wishes), barriers: shown(referral.barriers) }
}

function unlessHeld(referral: Case['referral']): (text: string) => string {
  const safe = safeOf(referral)
  return (text) => (repeatsSafeAddress(text, safe) ? ADDRESS_HELD : text)
}

function risksOf(heard: Case, actions: Scene['actions']): readonly RiskView[] {
  return heard.risks.map((risk) => {
    const { riskId, kind, subject, text, acceptedBecause } = risk
    return { riskId, kind, subject, text, answeredBy: answerTo(risk, actions), because: acceptedBecause ?? '' }
  })
}

function attendanceOf(scene: Scene, heard: Case, hearing: Hearing): CaseView['attendance'] {
  return attendedBy(hearing, whoMustNotHear(heard, scene.directory.people.keys())).map((personId) => {
    const person = scene.directory.people.get(personId)
    return { personId, name: person?.name ?? '', agency: person ? agencyOf(scene.directory, person.agencyId) : '' }
  })
}
