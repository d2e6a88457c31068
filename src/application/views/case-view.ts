import type { AgencyAnswerView, CaseView, RiskView, SlotView } from '../../contracts/case-view.ts'
import { answered } from '../../domain/area-profile.ts'
import type { Case } from '../../domain/cases/case.ts'
import { actionPlanningAllowed } from '../../domain/cases/decide-death.ts'
import { answerTo, gapsOf } from '../../domain/actions/coverage.ts'
import type { AgencyId } from '../../domain/ids.ts'
import { attendedBy } from '../../domain/meeting/attendance.ts'
import type { Hearing, Slot } from '../../domain/meeting/meeting.ts'
import { repeatsSafeAddress, safeOf } from '../../domain/cases/safe-address.ts'
import { agenciesSpokenFor } from '../../domain/directory/agencies.ts'
import { londonDate } from '../../domain/time.ts'
import { whoMustNotHear } from '../../domain/cases/connection.ts'
import { assumedSilence } from '../assumed-silence.ts'
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
    moved: heard.moved,
    recordOnly: !actionPlanningAllowed(heard, scene.meeting.openedAt),
    answers: answersOf(scene, sight, hearing),
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
  return agenciesSpokenFor(scene.directory.people, scene.meeting.present.keys())
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

function answersOf(scene: Scene, sight: Sight, hearing: Hearing): readonly AgencyAnswerView[] {
  const isAssumed = assumedSilence(scene.profile, scene.directory)
  const here = presentAgencies(scene)
  return agenciesAtTable(scene.directory).map(({ agencyId, name }) => {
    const present = here.has(agencyId)
    const answer = hearing.answers.get(agencyId) ?? null
    const update = updateOf(scene, sight, { hearing, agencyId })
    const assumed = isAssumed({ agencyId, here: present, updated: update !== null, answer })
    return { agencyId, agency: name, present, answer, update, assumed }
  })
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
  const text = read || sight.controls || sight.actor?.agencyId === agencyId ? update.text : ''
  return { text, knowledge, receivedAt, read, deferred: hearing.updatesDeferred.has(agencyId) }
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

/** A death ends every task of telling, whoever had it (R097). */
function victimToldOf(scene: Scene, { victimTold, dead }: Case): CaseView['victimTold'] {
  if (dead.has('victim')) return { outcome: 'victim-has-died', person: '', how: '' }
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
