import type { AgencyAnswerView, CaseView, RiskView, SlotView } from '../../contracts/case-view.ts'
import { answered } from '../../domain/area-profile.ts'
import type { Stage } from '../../domain/area-rules.ts'
import type { Case } from '../../domain/cases/case.ts'
import { hearingKind } from '../../domain/cases/hearing-kind.ts'
import { answerTo, gapsOf } from '../../domain/actions/coverage.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { AgencyId } from '../../domain/ids.ts'
import { attendedBy } from '../../domain/meeting/attendance.ts'
import type { Hearing, Slot } from '../../domain/meeting/meeting.ts'
import { softEdgeSeconds } from '../../domain/meeting/slot-clock.ts'
import { timeByStage } from '../../domain/meeting/time-kept.ts'
import { repeatsSafeAddress, safeOf } from '../../domain/cases/safe-address.ts'
import { agenciesSpokenFor } from '../../domain/directory/agencies.ts'
import { londonDate } from '../../domain/time.ts'
import { whoMustNotHear } from '../../domain/cases/connection.ts'
import { assumedSilence } from '../assumed-silence.ts'
import { agenciesAtTable } from '../people-of-agency.ts'
import { actionView } from './action-view.ts'
import { ageOn } from './age.ts'
import { beforehandOf } from './beforehand.ts'
import { earlierView } from './earlier-plan.ts'
import { headingOf } from './heading.ts'
import { agencyOf, personName } from './names.ts'
import { notedView } from './noted-view.ts'
import { kept } from './kept.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'
import { victimToldOf } from './telling-view.ts'

/** What stands in the place of words that give an address away. */
const ADDRESS_HELD = 'address held'

/** The whole of a case for somebody who may hear it. */
export function caseView(scene: Scene, sight: Sight, hearing: Hearing): CaseView | null {
  const heard = scene.cases.get(hearing.caseId)
  return heard ? caseOf(scene, sight, hearing, heard) : null
}

function caseOf(scene: Scene, sight: Sight, hearing: Hearing, heard: Case): CaseView {
  return { ...heardView(scene, sight, hearing, heard), answers: answersOf(scene, sight, hearing) }
}

/** All but the agencies' answers, which are not alike for any two agencies. */
function heardView(scene: Scene, sight: Sight, hearing: Hearing, heard: Case): Omit<CaseView, 'answers'> {
  const today = londonDate(scene.at)
  const actions = scene.actions.filter((action) => action.caseId === hearing.caseId && action.status !== 'withdrawn')
  const order = answered(scene.profile.stages, ['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'])
  return {
    ...headingOf(scene, hearing.caseId),
    chairedBy: personName(scene.directory, hearing.chairedBy ?? scene.meeting.chairing),
    stage: hearing.stage,
    ...stagesOf(sight, { hearing, order }),
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
    ...(sight.controls && { referredVoice: referredVoiceOf(heard) }),
    risks: risksOf(heard, actions),
    ...notedView(scene, sight, { heard, hearing, actions }),
    actions: actions.map((action) => actionView(scene, sight, action)),
    victimTold: victimToldOf(scene, heard),
    gaps: gapsFor(scene, sight, { heard, actions }),
    attendance: sight.controls ? attendanceOf(scene, heard, hearing) : [],
    earlier: earlierView(scene, sight),
    beforehand: beforehandOf(scene, heard, actions),
  }
}

/** What is still unanswered; that an update waits to be read tells who is not here, so only those who run it see that (H42). */
function gapsFor(
  scene: Scene,
  { controls }: Sight,
  { heard, actions }: { heard: Case; actions: Scene['actions'] },
): CaseView['gaps'] {
  const { meeting, profile } = scene
  const gaps = gapsOf({ caseFile: heard, meeting, actions, presentAgencies: presentAgencies(scene), profile })
  return controls ? gaps : gaps.filter((gap) => gap !== 'update-not-read')
}

/** How long a case stood at each stage is for those who keep its time; before any was entered it stood at the first. */
function stagesOf(
  { controls }: Sight,
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

function presentAgencies(scene: Scene): ReadonlySet<AgencyId> {
  return agenciesSpokenFor(scene.directory.people, scene.meeting.present.keys())
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

function answersOf(scene: Scene, sight: Sight, hearing: Hearing): readonly AgencyAnswerView[] {
  const isAssumed = sight.controls ? assumedSilence(scene.profile, scene.directory) : () => false
  const here = presentAgencies(scene)
  return agenciesAtTable(scene.directory).map(({ agencyId, name }) => {
    /** Who is here is for those who run the meeting; to others a leaving would show in the stream (H42). */
    const present = here.has(agencyId) && (sight.controls || isOf(sight, agencyId))
    const answer = hearing.answers.get(agencyId) ?? null
    const update = updateOf(scene, sight, { hearing, agencyId })
    const assumed = isAssumed({ agencyId, here: present, updated: update !== null, answer })
    return { agencyId, agency: name, present, answer, update, assumed }
  })
}

function isOf(sight: Sight, agencyId: AgencyId): boolean {
  return sight.actor?.agencyId === agencyId
}

/** Until it has been read out, an update is for those who read it out and for its own agency: others hear it (R069). */
function updateOf(
  { cases, meeting }: Scene,
  sight: Sight,
  { hearing, agencyId }: { hearing: Hearing; agencyId: AgencyId },
): AgencyAnswerView['update'] {
  const updates = cases.get(hearing.caseId)?.updates.filter((each) => each.meetingId === meeting.meetingId)
  const update = updates?.findLast((each) => each.agencyId === agencyId)
  if (!update) return null
  const { knowledge, receivedAt } = update
  const read = hearing.updatesRead.has(agencyId)
  const text = read || sight.controls || isOf(sight, agencyId) ? update.text : ''
  return { text, knowledge, receivedAt, read, deferred: hearing.updatesDeferred.has(agencyId) }
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
