import type { GovernanceView } from '../../contracts/governance-view.ts'
import { attendanceReport, missingAgain } from '../../domain/counts/attendance-report.ts'
import { performance } from '../../domain/counts/performance.ts'
import { mayKeep } from '../../domain/directory/keeping.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { Refused } from '../caseroom.ts'
import { agencyOf, personName } from '../views/names.ts'
import { ruleView } from '../views/rule-view.ts'
import type { AfterDeps } from './after-meeting.ts'
import { areaFacts } from './area-facts.ts'
import type { AreaFacts } from './area-facts.ts'

/** Attendance, performance, requests, breaches, retention and what was taken out: for those who run the MARAC. */
export async function governanceFor(deps: AfterDeps, who: PersonId): Promise<GovernanceView | Refused> {
  const facts = await areaFacts(deps, who)
  return 'refusal' in facts ? facts : governanceView(facts, mayKeep(facts.directory, who))
}

/** What somebody wrote of a request or a breach may name anyone: it is read by those who keep the register. */
function governanceView(facts: AreaFacts, keeps: boolean): GovernanceView {
  const { profile, directory, register } = facts
  const name = (personId: PersonId) => personName(directory, personId)
  return {
    ...attendanceOf(facts),
    performance: performanceOf(facts),
    requests: {
      routes: ruleView(profile.requests, routesOf),
      log: register.requests.map(({ at, by, kind, reference, text }) => {
        return { at, by: name(by), kind, reference: keeps ? reference : '', text: keeps ? text : '' }
      }),
    },
    complaints: ruleView(profile.complaints, (route) => route),
    breaches: {
      route: ruleView(profile.breaches, (route) => route),
      log: register.breaches.map(({ at, by, text }) => ({ at, by: name(by), text: keeps ? text : '' })),
    },
    retention: ruleView(profile.retention, ({ years }) => years),
    exports: register.exports.map(({ at, by, what, format, personal }) => {
      return { at, by: name(by), what, format, withSafeContact: personal !== undefined }
    }),
  }
}

/** A kind of request of which the protocol says nothing has no route: the area is asked for it. */
function routesOf({ foi, subjectAccess, court }: { foi: string; subjectAccess: string; court: string }) {
  const given = (route: string) => (route === 'unanswered' ? '' : route)
  return { foi: given(foi), subjectAccess: given(subjectAccess), court: given(court) }
}

function attendanceOf(facts: AreaFacts): Pick<GovernanceView, 'attendance' | 'nonAttendance'> {
  const { directory, profile } = facts
  const report = attendanceReport(facts)
  const named = ({ agencyId, missedInARow }: (typeof report.agencies)[number]) => ({
    agency: agencyOf(directory, agencyId),
    missedInARow,
  })
  return {
    attendance: {
      meetings: report.meetings,
      agencies: report.agencies.map((each) => ({ ...named(each), core: each.core, attended: each.attended })),
    },
    nonAttendance: {
      agencies: missingAgain(report).map(named),
      to: ruleView(profile.nonAttendance, ({ to }) => to),
    },
  }
}

function performanceOf({ at, ...facts }: AreaFacts): GovernanceView['performance'] {
  const measured = performance({ ...facts, now: at })
  const { cases, repeats } = measured
  return { ...measured, repeatPercent: cases === 0 ? null : Math.round((100 * repeats) / cases) }
}
