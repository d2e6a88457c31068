import type { DueItem, DueView } from '../../contracts/due-view.ts'
import { mayKnowOf, mayReadHeading } from '../../domain/access.ts'
import { clocksOf } from '../../domain/clocks/clocks-of.ts'
import { levelOf, type Clock } from '../../domain/clocks/clock.ts'
import { profileOf, type ClockFacts } from '../../domain/clocks/clock-facts.ts'
import type { Action } from '../../domain/actions/action.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { ActionId, CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { isBefore } from '../../domain/time.ts'
import { agencyOf, personName } from './names.ts'

/** What runs out for one person: every clock of the area, reckoned as if what they may not know of were not there. */
export function dueView(facts: ClockFacts, who: PersonId): DueView {
  const known = knownTo(facts, who)
  const cases = facts.cases.filter((each) => known.knowsOfCase(each))
  const items = clocksOf({ ...facts, cases }).flatMap((clock) => {
    const level = levelOf(clock, facts.at)
    const hidden = clock.about.caseId !== undefined && !known.knowsOf(clock)
    return level === 'done' || hidden ? [] : [itemOf(clock, { facts, known, level })]
  })
  return { now: facts.at, area: facts.profile.name, items }
}

type Known = ReturnType<typeof knownTo>
type Seen = { facts: ClockFacts; known: Known; level: DueItem['level'] }

function itemOf(clock: Clock, { facts, known, level }: Seen): DueItem {
  const { about, done: _done, missed = false, question = null, rung = null, missing = [], ...running } = clock
  const { directory } = facts
  const action = about.actionId ? known.actions.get(about.actionId) : undefined
  const meeting = known.meetingOf(clock)
  return {
    ...running,
    key: [clock.kind, ...Object.values(about)].join(' '),
    level,
    certain: missed && isBefore(facts.at, clock.dueAt),
    question,
    rung,
    missing: missing.map((agencyId) => agencyOf(directory, agencyId)),
    meeting: meeting && { meetingId: meeting.meetingId, startsAt: meeting.startsAt },
    case: about.caseId ? known.headingOf(about.caseId) : null,
    action: action ? { actionId: action.actionId, actionNumber: action.number } : null,
    agency: agencyOf(directory, about.agencyId ?? action?.agencyId ?? null),
    person: personName(directory, about.personId ?? action?.personId ?? null),
  }
}

/**
 * What one person may know of, asked of `access.ts` case by case, in the newest meeting that has the case on its
 * agenda.
 */
function knownTo(facts: ClockFacts, who: PersonId) {
  const meetings = new Map<MeetingId, Meeting>(facts.meetings.map((each) => [each.meetingId, each]))
  const cases = new Map<CaseId, Case>(facts.cases.map((each) => [each.caseId, each]))
  const actions = new Map<ActionId, Action>(facts.actions.map((each) => [each.actionId, each]))
  const newest = newestMeetings(facts)
  const asking = (caseFile: Case, meeting: Meeting | null) => {
    const profile = meeting ? profileOf(facts, meeting.meetingId) : facts.profile
    return { who, directory: facts.directory, meeting, caseFile, profile }
  }
  const meetingOf = ({ about }: Clock): Meeting | null => {
    const named = about.meetingId ? meetings.get(about.meetingId) : undefined
    return named ?? (about.caseId ? (newest.get(about.caseId) ?? null) : null)
  }
  return {
    actions,
    meetingOf,
    knowsOfCase: (caseFile: Case) => 'granted' in mayKnowOf(asking(caseFile, newest.get(caseFile.caseId) ?? null)),
    knowsOf: (clock: Clock) => {
      const caseFile = clock.about.caseId && cases.get(clock.about.caseId)
      return caseFile !== undefined && 'granted' in mayKnowOf(asking(caseFile, meetingOf(clock)))
    },
    headingOf: (caseId: CaseId): DueItem['case'] => {
      const caseFile = cases.get(caseId)
      const meeting = newest.get(caseId) ?? null
      const number = meeting?.agenda.find((item) => item.caseId === caseId)?.number ?? null
      const named = caseFile && 'granted' in mayReadHeading(asking(caseFile, meeting)) ? caseFile.referral : null
      return {
        caseId,
        number,
        victim: named?.victim.firstName ?? '',
        perpetrator: named?.perpetrator.firstName ?? '',
      }
    },
  }
}

function newestMeetings({ meetings }: ClockFacts): ReadonlyMap<CaseId, Meeting> {
  const oldestFirst = meetings.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  return new Map(oldestFirst.flatMap((each) => each.agenda.map(({ caseId }) => [caseId, each] as const)))
}
