import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import { assumedSilence } from '../../src/application/due/assumed-silence.ts'
import type { Action } from '../../src/domain/actions/action.ts'
import type { AreaProfile } from '../../src/domain/area-profile.ts'
import { anAction } from './domain-actions.ts'
import { aCase, aReferral, caseOne } from './domain-cases.ts'
import { closedPanelDeciders } from '../../src/domain/cases/who-decides.ts'
import { planClock } from '../../src/domain/circulation/circulation-clock.ts'
import { ageChecks } from '../../src/domain/intake/age-checks.ts'
import { changeCounts } from '../../src/domain/intake/decide-repeat.ts'
import { idvaTask } from '../../src/domain/intake/idva-told.ts'
import type { EarlierReferral } from '../../src/domain/intake/repeat-answer.ts'
import { repeatAnswer } from '../../src/domain/intake/repeat-answer.ts'
import type { MeetingId } from '../../src/domain/ids.ts'
import { decideSetAgenda } from '../../src/domain/meeting/decide-agenda.ts'
import { outstandingFor } from '../../src/domain/meeting/outstanding.ts'
import { plusDays, secondsBetween } from '../../src/domain/time.ts'
import { aDirectory, agencies, who } from './domain-people.ts'
import { aMeeting } from './domain-rooms.ts'

export const areas = ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'] as const
export type Area = (typeof areas)[number]

const profiles = loadAreaProfiles()
const holidays = new Set<string>()

/** One question put to one area's profile. */
export function put(question: (profile: AreaProfile) => string, area: Area): string {
  return question(profiles.byArea(area))
}

/** Hours that a plan has, from the end of a meeting in which its case was heard an hour before. */
export function hoursToCirculate({ circulation }: AreaProfile): string {
  const endedAt = '2027-02-10T12:00:00Z'
  const { dueAt } = planClock(circulation, { endedAt, heardAt: '2027-02-10T11:00:00Z', holidays })
  return dueAt === null ? 'asks' : `${secondsBetween(endedAt, dueAt) / 3600} h`
}

/** Who approves what goes out. */
export function approves({ circulation: { value } }: AreaProfile): string {
  return value === 'unanswered' || value.approve === 'unanswered' ? 'asks' : value.approve
}

/** Minutes of a case with and without children. */
export function slots(profile: AreaProfile): string {
  return [true, false].map((hasChildren) => slot(profile, hasChildren)).join(' / ')
}

function slot(profile: AreaProfile, hasChildren: boolean): string {
  const cases = new Map([[caseOne, { hasChildren, panel: 'open' as const }]])
  const order = { who: who.coordinator, at: '2026-06-10T08:10:00Z', items: [{ caseId: caseOne }], cases }
  const decision = decideSetAgenda(aMeeting(), { ...order, hidden: new Set(), profile, tickets: [7, 8] })
  if ('refusal' in decision) return 'asks'
  const [set] = decision.events
  const minutes = set?.type === 'agenda-set' ? String((set.items[0]?.slotSeconds ?? 0) / 60) : ''
  return profile.slot.value === 'unanswered' ? `${minutes}, asks` : minutes
}

/** What the silence of the police means, who were not there and sent nothing. */
export function silence(profile: AreaProfile): string {
  const assumed = assumedSilence(profile, aDirectory())
  const nothing = assumed({ agencyId: agencies.police, here: false, updated: false, answer: 'absent' })
  const { value } = profile.absentUpdate
  const read = value === 'unanswered' ? 'asks' : value.readOutBy
  return `${nothing ? 'nothing held, assumed' : 'not supplied'}; read out by: ${read}`
}

/** The answer about an incident so many days after a referral of 1 March 2026 that was heard on the 11th. */
export function incidentAfter(days: number, earlier: Partial<EarlierReferral> = {}) {
  return (rules: AreaProfile): string => {
    const before = { referredOn: '2026-03-01', heardOn: ['2026-03-11'], samePerpetrator: true, highRisk: true }
    const received = plusDays('2026-03-01', days)
    const answer = repeatAnswer({ received, earlier: [{ ...before, ...earlier }], rules })
    return answer.hearing === 'ask' ? `${answer.answer}, asks how` : answer.answer
  }
}

/** Whether a changed risk, without a new incident, is a repeat in the figures. */
export function changedRisk(profile: AreaProfile): string {
  const counts = changeCounts(profile)
  return counts === 'unanswered' ? 'asks' : counts ? 'counts' : 'does not count'
}

/** Who decides that a case is for a closed panel, before any meeting has it. */
export function decidesPanel(profile: AreaProfile): string {
  const [first] = closedPanelDeciders(aCase(), { directory: aDirectory(), meeting: null, profile })
  const { value } = profile.closedPanel
  const asks = value === 'unanswered' || value.decider === 'unanswered' ? ' (asks)' : ''
  return `${first === who.manager ? 'operations manager' : 'chair'}${asks}`
}

/** How an age of fourteen is taken between partners, and in a family. */
export function fourteen(profile: AreaProfile): string {
  const victim = { ...aReferral().victim, born: '2012-04-01' }
  const said = ['partner', 'father'].map((relationship) => {
    const [found] = ageChecks(aReferral({ victim, relationship }), profile.age)
    return found ? found.code.replace('age-', '') : 'heard'
  })
  return said.join(' / ')
}

/**
 * Actions of an earlier meeting that are looked at: one not possible and old, one open and old, one open from 2 days
 * ago.
 */
export function lookedBackAt(profile: AreaProfile): string {
  const meeting = aMeeting()
  const actions = [
    earlier('not possible', { status: 'not-possible', agreedAt: '2026-05-27T10:00:00Z' }),
    earlier('open', { status: 'accepted', agreedAt: '2026-05-27T10:00:00Z' }),
    earlier('open since 2 days', { status: 'accepted', agreedAt: '2026-06-08T10:00:00Z' }),
  ]
  return outstandingFor(meeting, { actions, rule: profile.outstanding })
    .map(({ what }) => what)
    .join(', ')
}

/** Of which referrals the IDVA service is told: one from health under the threshold, and one from the police. */
export function tellsIdva({ idvaTold }: AreaProfile): string {
  const facts = { meetsThreshold: false, takenAt: '2027-02-05T10:00:00Z', holidays }
  return [false, true].map((byPolice) => idvaTask({ ...facts, byPolice }, idvaTold).when).join(' / ')
}

function earlier(words: string, more: Pick<Action, 'status' | 'agreedAt'>): Action {
  return { ...anAction([], {}, words), meetingId: 'meeting-before' as MeetingId, ...more }
}
