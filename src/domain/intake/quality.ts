import { speaksForAgency, type Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import { isIdva, sameHeading } from '../directory/agencies.ts'
import type { PersonId } from '../ids.ts'
import { dateAfter, endOf, type Span } from '../span.ts'
import { londonMoment, type Holidays, type Instant, type LocalDate } from '../time.ts'

/**
 * What became of a referral's quality assurance (R007): the newest decision, with what was missing and when it came.
 */
export type Quality = {
  by: PersonId
  at: Instant
  outcome: 'accepted' | 'returned'
  missing: readonly string[]
  note: string
  returnedAt: Instant | null
  answeredAt: Instant | null
  answer: string
}

/** One running or finished clock of a referral: when it is due, and when what it waits for was done. */
export type QualityClock = {
  what: 'return' | 'reply' | 'circulate'
  /** Null where the area gives no time: it is asked, and nothing runs out. */
  due: Instant | null
  doneAt: Instant | null
  clause: string
}

type Clocked = { received: LocalDate; quality: Quality | null; circulatedAt: Instant | null }

/**
 * The clocks of one referral: a decision within the area's days, the referrer's reply to a return (R006, Somerset 8.1:
 * three working days and three more), and the circulation, which runs from acceptance and not from receipt (R008).
 */
export function qualityClocks(
  of: Clocked,
  by: { profile: Pick<AreaProfile, 'returned' | 'qualityAssurance'>; holidays: Holidays },
): readonly QualityClock[] {
  const { quality } = of
  const clocks: QualityClock[] = [returnClock(of, by)]
  if (quality?.returnedAt) clocks.push(replyClock({ ...quality, returnedAt: quality.returnedAt }, by))
  if (quality?.outcome === 'accepted') clocks.push(circulateClock(of, { ...by, acceptedAt: quality.at }))
  return clocks
}

type By = Parameters<typeof qualityClocks>[1]

/** The whole of the last day counts. */
function returnClock({ received, quality }: Clocked, { profile, holidays }: By): QualityClock {
  const { value, clause } = profile.returned
  const due = value === 'unanswered' ? null : londonMoment(dateAfter(received, value.within, holidays), '23:59')
  return { what: 'return', due, doneAt: quality?.at ?? null, clause }
}

function replyClock(quality: Quality & { returnedAt: Instant }, { profile, holidays }: By): QualityClock {
  const { value, clause } = profile.returned
  const due = value === 'unanswered' ? null : endOf(value.reply, { from: quality.returnedAt, holidays })
  return { what: 'reply', due, doneAt: quality.answeredAt, clause }
}

function circulateClock(of: Clocked, { profile, holidays, acceptedAt }: By & { acceptedAt: Instant }): QualityClock {
  const { value, clause } = profile.qualityAssurance
  const within: Span | 'unanswered' = value === 'unanswered' ? value : value.circulateWithin
  const due = within === 'unanswered' ? null : endOf(within, { from: acceptedAt, holidays })
  return { what: 'circulate', due, doneAt: of.circulatedAt, clause }
}

/**
 * Whether somebody decides on a referral here: whoever the area names, and the coordinator on that one's word (R007).
 * Where the area names nobody, whoever prepares the meeting.
 */
export function assuresQuality(actor: Actor, { value }: AreaProfile['qualityAssurance']): boolean {
  if (value === 'unanswered' || value.by === 'chair') return actor.desk || actor.controls
  if (value.by !== 'triage-panel') return actor.desk
  const { heading, role } = actor
  const onPanel = isIdva(heading) || sameHeading(heading, 'police')
  return actor.desk || role === 'operations-manager' || (onPanel && speaksForAgency(role))
}
