import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { sameHeading } from '../directory/agencies.ts'
import { hearBy } from '../intake/hear-by.ts'
import { idvaTask } from '../intake/idva-told.ts'
import { receiptDue } from '../intake/decide-transfer.ts'
import { qualityClocks } from '../intake/quality.ts'
import type { CaseId } from '../ids.ts'
import { daysAreKnown, nextMeetingDay } from '../meeting-day.ts'
import { londonDate, londonMoment, plusDays, plusMonths, type Instant, type LocalDate } from '../time.ts'
import type { Clock, ClockKind } from './clock.ts'
import type { ClockFacts } from './clock-facts.ts'
import { amberOf, type Reckoner } from './reckoning.ts'

/** The clocks of cases: the referral's own, until when it is heard, the flags a year on, and a transfer's receipt. */
export function referralClocks(facts: ClockFacts, reckoner: Reckoner): readonly Clock[] {
  const planned = hearingDays(facts)
  return facts.cases.flatMap((each) => {
    const heard = each.heardAt.length > 0
    const around = { facts, reckoner }
    return [
      ...(heard ? deFlag(each, facts.profile) : [...onTheWay(each, around), ...hearing(each, { ...around, planned })]),
      ...receipt(each, around),
    ]
  })
}

type Around = { facts: ClockFacts; reckoner: Reckoner }
type Planned = ReadonlyMap<CaseId, LocalDate>

/** The day on which each case is to be heard, as agendas stand. */
function hearingDays({ meetings }: ClockFacts): Planned {
  const days = meetings
    .filter((meeting) => meeting.status !== 'ended')
    .flatMap((meeting) => meeting.agenda.map(({ caseId }) => [caseId, londonDate(meeting.startsAt)] as const))
  return new Map(days.toSorted((a, b) => b[1].localeCompare(a[1])))
}

/** Return and reply (R006), circulation after quality assurance (R008), and the IDVA service (R031). */
function onTheWay(each: Case, { facts, reckoner }: Around): Clock[] {
  const { profile, directory } = facts
  const { quality, caseId, referral } = each
  const received = endOfDay(referral.received)
  const byPolice = sameHeading(directory.agencies.get(each.referringAgencyId)?.heading ?? '', 'police')
  const meetsThreshold = meets(referral.dashScore, profile.dash)
  const task = idvaTask({ byPolice, meetsThreshold, takenAt: received, holidays: reckoner.holidays }, profile.idvaTold)
  const idva = task.when === 'no' ? null : task.due
  const of = { received: referral.received, quality, circulatedAt: each.listSentAt }
  const checks = qualityClocks(of, { profile, holidays: reckoner.holidays })
  return [
    ...checks.flatMap(({ what, due, doneAt, clause }) => {
      const from = (what === 'reply' ? quality?.returnedAt : what === 'circulate' ? quality?.at : null) ?? received
      return due === null
        ? []
        : [running(checkKinds[what], { caseId, from, dueAt: due, clause, done: doneAt !== null })]
    }),
    ...(idva === null
      ? []
      : [
          running('idva-told', {
            caseId,
            from: received,
            dueAt: idva,
            clause: task.clause,
            done: each.told.has('idva'),
          }),
        ]),
  ]
}

const checkKinds = {
  return: 'referral-return',
  reply: 'referral-reply',
  circulate: 'referral-circulated',
} as const satisfies Record<string, ClockKind>

/**
 * Until when a case is heard: within the area's days, or at the next meeting. One that is listed, or put off, for a
 * later day is red as soon as that is planned, while it can still be changed (R024).
 */
function hearing(each: Case, { facts, reckoner, planned }: Around & { planned: Planned }): Clock[] {
  const { profile } = facts
  const { received } = each.referral
  const by = hearBy({ received }, { profile, holidays: reckoner.holidays }) ?? nextMeeting(received, facts)
  if (by === null) return []
  const listedFor = planned.get(each.caseId) ?? each.deferrals.at(-1)?.newDate ?? ''
  const { clause } = profile.hearWithin
  const of = { caseId: each.caseId, from: londonMoment(received, '00:00'), dueAt: endOfDay(by), clause, done: false }
  return [{ ...running('hear-within', of), missed: listedFor > by }]
}

/**
 * Where a case goes to the next meeting and the area has not said until when it is referred to that one: the first
 * after it, or while none is planned the next by the area's rhythm (R023).
 */
function nextMeeting(received: LocalDate, { profile, meetings, holidays }: ClockFacts): LocalDate | null {
  if (profile.hearWithin.value !== 'next-meeting') return null
  const days = meetings.map((meeting) => londonDate(meeting.startsAt)).toSorted()
  const planned = days.find((day) => day > received)
  const rhythm = { rule: profile.meetingDay, last: days.at(-1) ?? null }
  if (planned !== undefined || !daysAreKnown(rhythm)) return planned ?? null
  return nextMeetingDay(plusDays(received, 1), { ...rhythm, holidays })
}

/** Flags are taken off a year after the case was last heard; a new hearing begins the year again (R131). */
function deFlag(each: Case, { flags }: AreaProfile): Clock[] {
  const from = each.heardAt
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (flags.value === 'unanswered' || flags.value.months === null || from === undefined) return []
  const dueAt = endOfDay(plusMonths(londonDate(from), flags.value.months))
  const marks = [...each.flags.values()]
  const done = marks.length > 0 && !marks.includes(true)
  return [running('de-flag', { caseId: each.caseId, from, dueAt, clause: flags.clause, done })]
}

/** A transfer whose receipt nobody has confirmed is chased (R134). */
function receipt({ transfer, caseId }: Case, { reckoner }: Around): Clock[] {
  const dueAt = receiptDue(transfer, reckoner.holidays)
  if (transfer === null || dueAt === null) return []
  return [running('transfer-receipt', { caseId, from: transfer.at, dueAt, clause: transfer.clause, done: false })]
}

type Running = { caseId: CaseId; from: Instant; dueAt: Instant; clause: string; done: boolean }

function running(kind: ClockKind, { caseId, from, dueAt, clause, done }: Running): Clock {
  return { kind, about: { caseId }, from, amberAt: amberOf(from, dueAt), dueAt, clause, done }
}

function meets(score: number | null, { value }: AreaProfile['dash']): boolean {
  return value === 'unanswered' || score === null || score >= value.threshold
}

function endOfDay(date: LocalDate): Instant {
  return londonMoment(date, '23:59')
}
