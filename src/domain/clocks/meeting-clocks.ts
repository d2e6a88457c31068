import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { listDeadline } from '../cases/listing.ts'
import type { Circulation } from '../circulation/circulation.ts'
import { corePartners } from '../directory/agencies.ts'
import type { AgencyId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { dateBefore } from '../span.ts'
import { londonDate, londonMoment, plusDays, plusSeconds, weekday, type Instant, type LocalDate } from '../time.ts'
import type { Clock } from './clock.ts'
import { profileOf, type ClockFacts } from './clock-facts.ts'
import { amberOf, type Reckoner } from './reckoning.ts'

/** What is reckoned back from a meeting runs, for its colours, from a week before it is over. */
const WEEK = 7 * 24 * 60 * 60

/** The clocks of meetings: the list, research, written updates, and the plans that go out afterwards. */
export function meetingClocks(facts: ClockFacts, reckoner: Reckoner): readonly Clock[] {
  const planned = facts.meetings.filter((meeting) => meeting.status === 'planned')
  const cases = new Map(facts.cases.map((each) => [each.caseId, each]))
  return [
    ...planned.flatMap((meeting) => {
      const profile = profileOf(facts, meeting.meetingId)
      const listed = meeting.agenda.flatMap(({ caseId }) => cases.get(caseId) ?? [])
      return [
        ...caseList(meeting, { profile, listed, reckoner }),
        ...writtenUpdate(meeting, { profile, reckoner }),
        ...research(meeting, { profile, listed, reckoner, agencies: corePartners(facts.directory, profile.core) }),
      ]
    }),
    ...facts.circulations.flatMap((each) => circulation(each, profileOf(facts, each.meetingId))),
  ]
}

type Around = { profile: AreaProfile; reckoner: Reckoner }

/**
 * The whole of the last day counts. Thurrock's list leaves on the day of its triage; before it, somebody is asked
 * (R009).
 */
function caseList(meeting: Meeting, { profile, listed, reckoner }: Around & { listed: readonly Case[] }): Clock[] {
  const on = londonDate(meeting.startsAt)
  const day = listDeadline({ meeting: on, rule: profile.list, holidays: reckoner.holidays })
  if (day === null) return []
  const feeder = feederBefore(on, profile.feeder)
  const isOut = listed.length > 0 && listed.every((each) => each.listSentAt !== null)
  const about = { meetingId: meeting.meetingId }
  const clock = backFrom(londonMoment(day, '23:59'), { kind: 'case-list', about, clause: profile.list.clause })
  const question = feeder !== null && day < feeder ? { question: 'list-before-feeder' as const } : {}
  return [{ ...clock, ...question, done: isOut }]
}

/** The day of the feeder meeting whose plan this meeting reviews: the last one before it. */
function feederBefore(meeting: LocalDate, rule: AreaProfile['feeder']): LocalDate | null {
  if (rule.value === 'unanswered' || rule.value === 'none') return null
  const back = (weekday(meeting) - rule.value.weekday + 6) % 7
  return plusDays(meeting, -(back + 1))
}

/** An agency that cannot come writes by then (R029). */
function writtenUpdate(meeting: Meeting, { profile, reckoner }: Around): Clock[] {
  const { value, clause } = profile.absentUpdate
  if (value === 'unanswered') return []
  const { due } = value
  const on = londonDate(meeting.startsAt)
  const dueAt =
    'hours' in due
      ? plusSeconds(meeting.startsAt, -due.hours * 60 * 60)
      : londonMoment(dateBefore(on, due, reckoner.holidays), '23:59')
  return [backFrom(dueAt, { kind: 'written-update', about: { meetingId: meeting.meetingId }, clause })]
}

type Research = Around & { listed: readonly Case[]; agencies: { agencyIds: readonly AgencyId[] } }

/** Only where the area has research sent beforehand: what each core agency has not sent yet, case by case (R027). */
function research(meeting: Meeting, { profile, listed, reckoner, agencies }: Research): Clock[] {
  const { value, clause } = profile.research
  if (value === 'unanswered' || !value.sent) return []
  const { meetingId } = meeting
  return listed.flatMap((each) => {
    const from = each.listSentAt ?? meeting.agendaPostedAt
    if (from === null) return []
    const dueAt = value.within ? reckoner.after(value.within, from) : meeting.startsAt
    const sent = new Set(each.updates.map((update) => update.agencyId))
    const asked = agencies.agencyIds.filter((agencyId) => agencyId !== each.referringAgencyId)
    const missing = asked.filter((agencyId) => !sent.has(agencyId))
    const about = { meetingId, caseId: each.caseId }
    const amberAt = amberOf(from, dueAt)
    return [{ kind: 'research', about, from, amberAt, dueAt, clause, done: missing.length === 0, missing }]
  })
}

/** Each plan on its own clock, as it was set when the meeting ended or the case was heard (R111). */
function circulation({ meetingId, startedAt, plans }: Circulation, profile: AreaProfile): Clock[] {
  return [...plans.values()].flatMap(({ caseId, amberAt, dueAt, status }) => {
    if (amberAt === null || dueAt === null) return []
    const done = status === 'sent' || status === 'withdrawn'
    const about = { meetingId, caseId }
    return [{ kind: 'circulation', about, from: startedAt, amberAt, dueAt, clause: profile.circulation.clause, done }]
  })
}

function backFrom(dueAt: Instant, of: Pick<Clock, 'kind' | 'about' | 'clause'>): Clock {
  const from = plusSeconds(dueAt, -WEEK)
  return { ...of, from, amberAt: amberOf(from, dueAt), dueAt, done: false }
}
