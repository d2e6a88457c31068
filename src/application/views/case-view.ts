import type { AgencyAnswerView, CaseView, RiskView, SlotView } from '../../contracts/case-view.ts'
import { answered } from '../../domain/area-profile.ts'
import type { Case } from '../../domain/cases/case.ts'
import { answerTo, gapsOf } from '../../domain/actions/coverage.ts'
import type { AgencyId } from '../../domain/ids.ts'
import { attendedBy } from '../../domain/meeting/attendance.ts'
import type { Hearing, Slot } from '../../domain/meeting/meeting.ts'
import { repeatsSafeAddress, safeOf } from '../../domain/cases/safe-address.ts'
import { londonDate } from '../../domain/time.ts'
import { whoMustNotHear } from '../../domain/cases/connection.ts'
import { agenciesAtTable } from '../people-of-agency.ts'
import { actionView } from './action-view.ts'
import { headingOf } from './heading.ts'
import { agencyOf, personName } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** What stands in the place of words that give an address away. */
const ADDRESS_HELD = 'address held'

/** The whole of a case for somebody who may hear it. */
export function caseView(scene: Scene, sight: Sight, hearing: Hearing): CaseView | null {
  const heard = scene.cases.get(hearing.caseId)
  if (!heard) return null
  const actions = scene.actions.filter((action) => action.caseId === hearing.caseId && action.status !== 'withdrawn')
  const order = answered(scene.profile.stages, ['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'])
  return {
    ...headingOf(scene, hearing.caseId),
    chairedBy: personName(scene.directory, hearing.chairedBy ?? scene.meeting.chairing),
    stage: hearing.stage,
    stages: order.map((stage) => ({ stage, visited: hearing.stagesVisited.includes(stage) })),
    slot: hearing.slot ? slotView(hearing.slot, scene.profile.slot.clause) : null,
    reason: reasonOf(scene, heard),
    children: heard.referral.children.map((child, index) => ({
      label: String(index + 1),
      age: ageOn(child.born, londonDate(scene.at)),
    })),
    rolesProvisional: heard.referral.rolesProvisional,
    dead: [...heard.dead],
    answers: answersOf(scene, heard, hearing),
    voice: heard.voice,
    risks: risksOf(heard, actions),
    prompts: promptsOf(scene, heard),
    actions: actions.map((action) => actionView(scene, sight, action)),
    victimTold: victimToldOf(scene, heard),
    gaps: gapsOf({
      caseFile: heard,
      meeting: scene.meeting,
      actions,
      presentAgencies: presentAgencies(scene),
      profile: scene.profile,
    }),
    attendance: sight.controls ? attendanceOf(scene, heard, hearing) : [],
    earlier: null,
  }
}

function presentAgencies(scene: Scene): ReadonlySet<AgencyId> {
  const agencies = [...scene.meeting.present.keys()].map((personId) => scene.directory.people.get(personId)?.agencyId)
  return new Set(agencies.filter((agencyId) => agencyId !== undefined))
}

function slotView(slot: Slot, clause: string): SlotView {
  return { ...slot, clause }
}

/** What the file said, save a passage that repeats where she is: that is held, and said to be (H41). */
function reasonOf(scene: Scene, { referral, referringAgencyId }: Case): CaseView['reason'] {
  const { received, grounds, dashScore, consent, victimAware } = referral
  const safe = safeOf(referral)
  const shown = (text: string) => (repeatsSafeAddress(text, safe) ? ADDRESS_HELD : text)
  return {
    received,
    referringAgency: agencyOf(scene.directory, referringAgencyId),
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
  }
}

function ageOn(born: string | null, today: string): number | null {
  if (!born) return null
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

function answersOf(scene: Scene, heard: Case, hearing: Hearing): readonly AgencyAnswerView[] {
  const silence = scene.profile.absentUpdate.value
  const assumes = silence !== 'unanswered' && silence.silence === 'assumedNothingRelevant'
  return agenciesAtTable(scene.directory).map((agency) => {
    const present = [...scene.meeting.present.keys()].some(
      (id) => scene.directory.people.get(id)?.agencyId === agency.agencyId,
    )
    const answer = hearing.answers.get(agency.agencyId) ?? null
    const update = heard.updates.findLast(
      (each) => each.agencyId === agency.agencyId && each.meetingId === scene.meeting.meetingId,
    )
    const read = hearing.updatesRead.has(agency.agencyId)
    const deferred = hearing.updatesDeferred.has(agency.agencyId)
    const shown = update
      ? { text: update.text, knowledge: update.knowledge, receivedAt: update.receivedAt, read, deferred }
      : null
    return {
      agencyId: agency.agencyId,
      agency: agency.name,
      present,
      answer,
      update: shown,
      assumed: assumes && !present && !update && answer !== 'spoke',
    }
  })
}

function risksOf(heard: Case, actions: Scene['actions']): readonly RiskView[] {
  return heard.risks.map((risk) => {
    const answeredBy = answerTo(risk, actions)
    return {
      riskId: risk.riskId,
      kind: risk.kind,
      subject: risk.subject,
      text: risk.text,
      answeredBy,
      because: risk.acceptedBecause ?? '',
    }
  })
}

function promptsOf(scene: Scene, heard: Case): CaseView['prompts'] {
  return answered(scene.profile.prompts, []).map((prompt) => {
    const given = heard.prompts.get(prompt)
    const proposed = prompt === 'lado' && heard.referral.perpetratorWorksWithChildren
    return { prompt, answer: given?.answer ?? null, note: given?.note ?? '', proposed }
  })
}

function victimToldOf(scene: Scene, { victimTold }: Case): CaseView['victimTold'] {
  if (!victimTold) return null
  const person = victimTold.outcome === 'person' ? personName(scene.directory, victimTold.personId) : ''
  return { outcome: victimTold.outcome, person, how: victimTold.personal.how }
}

function attendanceOf(scene: Scene, heard: Case, hearing: Hearing): CaseView['attendance'] {
  return attendedBy(hearing, whoMustNotHear(heard, scene.directory.people.keys())).map((personId) => {
    const person = scene.directory.people.get(personId)
    return { personId, name: person?.name ?? '', agency: person ? agencyOf(scene.directory, person.agencyId) : '' }
  })
}
