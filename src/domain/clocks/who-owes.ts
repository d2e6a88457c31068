import { mustNotHear } from '../cases/connection.ts'
import { speakersOf } from '../directory/agencies.ts'
import { notCleared } from '../directory/cleared.ts'
import type { AgencyId, PersonId } from '../ids.ts'
import type { Clock, ClockKind } from './clock.ts'
import type { ClockFacts } from './clock-facts.ts'

type Owing = (clock: Clock, facts: ClockFacts) => readonly PersonId[]

/**
 * Who is told, the morning after, that something of theirs has run out: whoever owes it, and of a case only those who
 * may hear it. What has a reminder of its own, or goes up a ladder by a person's decision alone, tells nobody here
 * (H29).
 */
export function whoOwes(clock: Clock, facts: ClockFacts): readonly PersonId[] {
  const { directory } = facts
  const caseFile = facts.cases.find(({ caseId }) => caseId === clock.about.caseId)
  return owing[clock.kind](clock, facts).filter(
    (who) => notCleared(directory, { who, meeting: null }) === null && !(caseFile && mustNotHear(caseFile, who)),
  )
}

const nobody: Owing = () => []

/**
 * Those who keep the record of the meeting, or of those that have the case; every coordinator where neither is meant.
 */
const desk: Owing = ({ about }, { directory, meetings, cases }) => {
  const { meetingId, caseId } = about
  const theirs = meetings.filter((meeting) =>
    meetingId === undefined ? meeting.agenda.some((item) => item.caseId === caseId) : meeting.meetingId === meetingId,
  )
  const keepers = theirs.flatMap(({ coordinators }) => coordinators)
  const taker = cases.find((each) => each.caseId === caseId)?.coordinator
  if (meetingId !== undefined || caseId !== undefined) return [...new Set([...keepers, ...(taker ? [taker] : [])])]
  return [...directory.people.values()].filter(({ role }) => role === 'coordinator').map(({ personId }) => personId)
}

const referrer: Owing = ({ about }, facts) => {
  const caseFile = facts.cases.find(({ caseId }) => caseId === about.caseId)
  return caseFile ? representatives([caseFile.referringAgencyId], facts) : []
}

const flagging: Owing = (clock, facts) => {
  const { flags } = facts.profile
  const caseFile = facts.cases.find(({ caseId }) => caseId === clock.about.caseId)
  if (flags.value === 'unanswered' || flags.value.by === 'coordinator' || !caseFile) return desk(clock, facts)
  const flagged = [...caseFile.flags].filter(([, stands]) => stands).map(([agencyId]) => agencyId as AgencyId)
  return representatives(flagged, facts)
}

const owing: Record<ClockKind, Owing> = {
  'referral-return': desk,
  'referral-reply': referrer,
  'referral-circulated': desk,
  'idva-told': desk,
  'hear-within': desk,
  'next-meeting': desk,
  'case-list': desk,
  research: ({ missing = [] }, facts) => representatives(missing, facts),
  'written-update': nobody,
  circulation: nobody,
  action: nobody,
  'action-update': nobody,
  escalation: nobody,
  'de-flag': flagging,
  'transfer-receipt': desk,
  recipients: desk,
  training: ({ about }) => (about.personId ? [about.personId] : []),
  'protocol-review': desk,
  agreement: ({ about }, facts) => representatives(about.agencyId ? [about.agencyId] : [], facts),
}

function representatives(agencyIds: readonly AgencyId[], { directory }: ClockFacts): readonly PersonId[] {
  return agencyIds.flatMap((agencyId) => speakersOf(directory, agencyId).slice(0, 1)).map(({ personId }) => personId)
}
