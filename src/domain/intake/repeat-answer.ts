import { Temporal } from 'temporal-polyfill'
import { answered, type AreaProfile } from '../area-profile.ts'
import { plusDays, type LocalDate } from '../time.ts'
import type { FindingCode } from './finding.ts'

/** An earlier case of the same victim; `highRisk` where that referral was itself one of high risk (R044). */
export type EarlierReferral = {
  referredOn: LocalDate
  heardOn: readonly LocalDate[]
  samePerpetrator: boolean
  highRisk: boolean
}
export type RepeatRules = Pick<AreaProfile, 'repeat' | 'repeatPair' | 'repeatExceptions' | 'repeatChoice' | 'review'>
export type RepeatReason = { code: FindingCode; clause: string; about: readonly string[] }

/** Whether it counts as a repeat by the protocol, whether a person must first say how it is gone on with, and why. */
export type RepeatAnswer = {
  answer: 'new' | 'repeat' | 'ask'
  hearing: 'as-usual' | 'ask'
  reasons: readonly RepeatReason[]
}
type Asked = { received: LocalDate; earlier: readonly EarlierReferral[]; rules: RepeatRules }

/**
 * Whether a referral is a repeat by one area's protocol, with every clause that bears on it (R042 to R045, R047, R048).
 * It never keeps a case off the list: where the protocol is silent or points two ways the answer is *ask*.
 */
export function repeatAnswer(asked: Asked): RepeatAnswer {
  const earlier = asked.earlier.filter((each) => each.referredOn <= asked.received)
  const same = earlier.filter((each) => each.samePerpetrator)
  const counted = countedAs(asked, { same, others: earlier.filter((each) => !each.samePerpetrator) })
  const exceptions = counted.answer === 'new' ? [] : exceptionsOf(asked, same)
  const review = reviewOf(asked, earlier)
  const reasons = [...counted.reasons, ...exceptions, ...review]
  return { answer: counted.answer, hearing: exceptions.length > 0 ? 'ask' : 'as-usual', reasons }
}

/** The last day of a window of so many months: the anniversary itself, or the last day of a month without that day. */
export function windowEnd(from: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(from).add({ months }).toString()
}

/** Whether a date lies in the window of so many months that begins on `from`. */
export function isInWindow(date: LocalDate, { from, months }: { from: LocalDate; months: number }): boolean {
  return from <= date && date <= windowEnd(from, months)
}

type Counted = Pick<RepeatAnswer, 'answer' | 'reasons'>
type Split = { same: readonly EarlierReferral[]; others: readonly EarlierReferral[] }

function countedAs(asked: Asked, { same, others }: Split): Counted {
  const { clause, value } = asked.rules.repeat
  if (same.length + others.length === 0) return { answer: 'new', reasons: [] }
  if (value === 'unanswered') return { answer: 'ask', reasons: [{ code: 'repeat-unanswered', clause, about: [] }] }
  const ofPair = same.length === 0 ? null : ofThePair(asked, same)
  if (ofPair && ofPair.answer !== 'new') return ofPair
  return ofOthers(asked, others) ?? ofPair ?? { answer: 'new', reasons: [] }
}

function ofThePair(asked: Asked, same: readonly EarlierReferral[]): Counted {
  const { value } = asked.rules.repeat
  if (value === 'unanswered') return { answer: 'ask', reasons: [] }
  return value.from === 'referred' ? sinceReferral(asked, same) : sinceHearing(asked, same)
}

/**
 * From being heard; in an area that says so, a high-risk repeat restarts the window before it is itself heard (R044).
 */
function sinceHearing({ received, rules }: Asked, same: readonly EarlierReferral[]): Counted {
  const { clause, months, restarts } = clockOf(rules)
  const heard = lastHeard(same, received)
  if (heard !== null && isInWindow(received, { from: heard, months })) {
    return { answer: 'repeat', reasons: [{ code: 'repeat-within', clause, about: [heard, windowEnd(heard, months)] }] }
  }
  const restart = restarts ? restartedOn(same, { received, months }) : null
  if (restart !== null) {
    return {
      answer: 'repeat',
      reasons: [{ code: 'repeat-restarted', clause, about: [restart, windowEnd(restart, months)] }],
    }
  }
  if (heard === null) return { answer: 'new', reasons: [] }
  return { answer: 'new', reasons: [{ code: 'repeat-over', clause, about: [heard, windowEnd(heard, months)] }] }
}

/**
 * From the initial referral, set beside the last hearing: where the two lines differ, a person says which holds (X12).
 */
function sinceReferral({ received, rules }: Asked, same: readonly EarlierReferral[]): Counted {
  const { clause, months } = clockOf(rules)
  const initial = same.map((each) => each.referredOn).toSorted()[0] ?? received
  const heard = lastHeard(same, received)
  const byReferral = isInWindow(received, { from: initial, months })
  const byHearing = heard !== null && isInWindow(received, { from: heard, months })
  const referral: RepeatReason = { code: 'repeat-from-referral', clause, about: [initial, windowEnd(initial, months)] }
  if (heard === null) return { answer: byReferral ? 'repeat' : 'new', reasons: [referral] }
  const hearing: RepeatReason = { code: 'repeat-from-hearing', clause, about: [heard, windowEnd(heard, months)] }
  if (byReferral === byHearing) return { answer: byReferral ? 'repeat' : 'new', reasons: [referral] }
  return { answer: 'ask', reasons: [referral, hearing] }
}

/**
 * The same victim with another perpetrator: a new case where the protocol counts by the pair, and a question elsewhere.
 */
function ofOthers({ received, rules }: Asked, others: readonly EarlierReferral[]): Counted | null {
  const { months } = clockOf(rules)
  const heard = lastHeard(others, received)
  if (heard === null || !isInWindow(received, { from: heard, months })) return null
  const { value, clause } = rules.repeatPair
  if (value === 'pair') return { answer: 'new', reasons: [{ code: 'repeat-new-perpetrator', clause, about: [heard] }] }
  return { answer: 'ask', reasons: [{ code: 'repeat-other-perpetrator', clause, about: [heard] }] }
}

/** Each of them asks a person how it is gone on with, and refuses nothing (R045, R047). */
function exceptionsOf({ received, rules }: Asked, same: readonly EarlierReferral[]): readonly RepeatReason[] {
  const { clause } = rules.repeatExceptions
  const heard = lastHeard(same, received)
  if (heard === null) return []
  const found = answered(rules.repeatExceptions, []).flatMap((each): RepeatReason[] => {
    const until = each.kind === 'heard-within' ? plusDays(heard, each.days) : windowEnd(heard, each.months)
    return received <= until ? [{ code: each.kind, clause, about: [heard, until] }] : []
  })
  const choice = answered(rules.repeatChoice, false)
  return choice ? [...found, { code: 'hear-or-update', clause: rules.repeatChoice.clause, about: [heard] }] : found
}

/** This hearing would be the third in twelve months (R048, Cornwall 7.3.1.2). */
function reviewOf({ received, rules }: Asked, earlier: readonly EarlierReferral[]): readonly RepeatReason[] {
  const { value, clause } = rules.review
  if (value === 'unanswered' || value === 'none') return []
  const heard = earlier.flatMap((each) => each.heardOn).filter((date) => date <= received)
  const within = heard.filter((from) => isInWindow(received, { from, months: value.months })).length + 1
  return within < value.hearings ? [] : [{ code: 'review-due', clause, about: [String(within), String(value.months)] }]
}

function lastHeard(cases: readonly EarlierReferral[], received: LocalDate): LocalDate | null {
  const heard = cases.flatMap((each) => each.heardOn).filter((date) => date <= received)
  return heard.toSorted().at(-1) ?? null
}

/** The newest high-risk repeat whose own window, begun inside an earlier one, still runs. */
function restartedOn(same: readonly EarlierReferral[], of: { received: LocalDate; months: number }): LocalDate | null {
  const { received, months } = of
  const heard = same.flatMap((each) => each.heardOn).filter((date) => date <= received)
  const starts = [...heard]
  const repeats = same.filter((each) => each.highRisk).map((each) => each.referredOn)
  for (const date of repeats.toSorted()) {
    if (starts.some((from) => from < date && isInWindow(date, { from, months }))) starts.push(date)
  }
  const running = starts.filter(
    (from) => !heard.includes(from) && isInWindow(received, { from, months }) && from < received,
  )
  return running.toSorted().at(-1) ?? null
}

function clockOf({ repeat }: RepeatRules): { clause: string; months: number; restarts: boolean } {
  const { value, clause } = repeat
  if (value === 'unanswered') return { clause, months: 0, restarts: false }
  return { clause, months: value.months, restarts: value.restartOnHighRisk }
}
