import type { ReferralClock, ReferralView } from '../../contracts/intake-view.ts'
import type { Standing } from '../../domain/actor.ts'
import type { Case } from '../../domain/cases/case.ts'
import { listDeadline } from '../../domain/cases/listing.ts'
import { emergencyAgreedBy, emergencyChecks } from '../../domain/intake/decide-emergency.ts'
import { receiptDue } from '../../domain/intake/decide-transfer.ts'
import type { Finding } from '../../domain/intake/finding.ts'
import { hearBy } from '../../domain/intake/hear-by.ts'
import { assuresQuality, qualityClocks } from '../../domain/intake/quality.ts'
import { mayReadReferral } from '../../domain/intake/may-prepare.ts'
import { checkReferral } from '../../domain/intake/referral-checks.ts'
import { isBefore, londonDate, londonMoment } from '../../domain/time.ts'
import { agenciesAtTable } from '../people-of-agency.ts'
import { headingOf } from './heading.ts'
import { agencyOf, personName } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'
import { tellTasks } from './tell-tasks.ts'

const prepares: ReadonlySet<Standing> = new Set(['chair', 'coordinator', 'operations-manager'])

/** Every case on its way to this meeting, for whoever prepares it and may read it by name (R003 to R048). */
export function referralsView(scene: Scene, sight: Sight): readonly ReferralView[] {
  if (!prepares.has(sight.role)) return []
  const around = [...scene.cases.values()].filter(
    (each) => scene.brought.has(each.caseId) || scene.meeting.hearings.has(each.caseId),
  )
  return around
    .filter((caseFile) => 'granted' in mayReadReferral({ ...scene, who: sight.personId, caseFile }))
    .map((each) => referralView(scene, sight, each))
}

function referralView(scene: Scene, sight: Sight, each: Case): ReferralView {
  const { profile, directory } = scene
  const { referral, transfer, relisted, listSentAt } = each
  const { value, clause } = profile.qualityAssurance
  return {
    ...headingOf(scene, each.caseId),
    reference: referral.reference,
    received: referral.received,
    referringAgency: agencyOf(directory, each.referringAgencyId),
    dashScore: referral.dashScore,
    checks: checksOf(scene, each),
    quality: qualityOf(scene, each),
    mayCheck: sight.actor !== null && assuresQuality(sight.actor, profile.qualityAssurance),
    checkedBy: { role: value === 'unanswered' ? null : value.by, clause },
    repeat: repeatOf(scene, each),
    clocks: clocksOf(scene, each),
    emergency: emergencyOf(scene, each),
    relisted: relisted && { ...relisted },
    sharing: each.sharing && { necessary: each.sharing.necessary, proportionate: each.sharing.proportionate },
    tell: tellTasks(scene, each),
    flags: flagsOf(scene, each),
    transfer: transfer && { ...transfer },
    listSentAt,
  }
}

/** What a person has done about it since is found no more. */
function checksOf(scene: Scene, each: Case): readonly Finding[] {
  const found = checkReferral(each.referral, scene)
  const open = each.sharing ? found.filter(({ code }) => code !== 'sharing-note') : found
  return [...open, ...lateToHear(scene, each)]
}

/** Red before the meeting, while it can still be changed: the case is to be heard before this meeting is (R024). */
function lateToHear({ profile, holidays, meeting }: Scene, { referral, heardAt }: Case): readonly Finding[] {
  const by = hearBy(referral, { profile, holidays })
  if (by === null || heardAt.length > 0 || londonDate(meeting.startsAt) <= by) return []
  return [{ code: 'hear-late', clause: profile.hearWithin.clause, task: 'coordinator', about: [by] }]
}

function qualityOf({ directory }: Scene, { quality }: Case): ReferralView['quality'] {
  return quality && { ...quality, by: personName(directory, quality.by) }
}

function repeatOf({ directory }: Scene, { repeatFound, repeatDecided }: Case): ReferralView['repeat'] {
  if (!repeatFound) return null
  const { answer, reasons, earlier } = repeatFound
  return {
    answer,
    reasons: reasons.map((reason) => ({ ...reason, task: null })),
    earlier: earlier.map(({ heardOn, samePerpetrator }) => ({ heardOn, samePerpetrator })),
    decided: repeatDecided && { ...repeatDecided, by: personName(directory, repeatDecided.by) },
  }
}

function clocksOf(scene: Scene, each: Case): readonly ReferralClock[] {
  const { profile, holidays, at } = scene
  const { quality, listSentAt, transfer, heardAt, referral } = each
  const by = hearBy(referral, { profile, holidays })
  const heard = heardAt[0]?.at ?? null
  const receipt = receiptDue(transfer, holidays)
  const clocks: Omit<ReferralClock, 'late'>[] = [
    ...qualityClocks({ received: referral.received, quality, circulatedAt: listSentAt }, { profile, holidays }),
    { what: 'list', due: listDue(scene), doneAt: listSentAt, clause: profile.list.clause },
    { what: 'hear', due: by && londonMoment(by, '23:59'), doneAt: heard, clause: profile.hearWithin.clause },
  ]
  if (transfer && receipt) clocks.push({ what: 'receipt', due: receipt, doneAt: null, clause: transfer.clause })
  return clocks.map((clock) => ({ ...clock, late: isLate(clock, at) }))
}

/** The whole of the last day on which the list is in time (R009). */
function listDue({ meeting, profile, holidays }: Scene): string | null {
  const last = listDeadline({ meeting: londonDate(meeting.startsAt), rule: profile.list, holidays })
  return last && londonMoment(last, '23:59')
}

function isLate({ due, doneAt }: Pick<ReferralClock, 'due' | 'doneAt'>, now: string): boolean {
  return due !== null && isBefore(due, doneAt ?? now)
}

/** The way for a case that cannot wait, with the area's checklist; null where the area has none (R002, R052). */
function emergencyOf({ profile }: Scene, { emergency }: Case): ReferralView['emergency'] {
  if (profile.emergency.value === 'unanswered') return null
  return {
    clause: profile.emergency.clause,
    agreedBy: emergencyAgreedBy(profile),
    checks: emergencyChecks(profile).map((check) => ({ check, answer: emergency?.checks[check] ?? null })),
    called: emergency && { at: emergency.at, reason: emergency.reason, relistAtNext: emergency.relistAtNext },
  }
}

function flagsOf({ profile, directory }: Scene, { flags }: Case): ReferralView['flags'] {
  const { value, clause } = profile.flags
  const agencies = agenciesAtTable(directory).map(({ agencyId, name }) => {
    return { agencyId, agency: name, flagged: flags.get(agencyId) ?? false }
  })
  return { clause, months: value === 'unanswered' ? null : value.months, agencies }
}
