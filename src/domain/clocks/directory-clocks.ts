import { speaksForAgency } from '../actor.ts'
import { agreementReview } from '../directory/directory-gaps.ts'
import { recipientsCheck } from '../directory/recipients-review.ts'
import { trainingOf } from '../directory/training.ts'
import type { AreaProfile } from '../area-profile.ts'
import { londonDate, londonMoment, plusMonths } from '../time.ts'
import type { Clock } from './clock.ts'
import type { ClockFacts } from './clock-facts.ts'
import { amberOf } from './reckoning.ts'

/**
 * The clocks of the office: training, agreements, the check of everyone who receives papers, and the protocol's own
 * review.
 */
export function directoryClocks({ directory, profile, at }: ClockFacts): readonly Clock[] {
  const today = londonDate(at)
  const check = recipientsCheck(directory, profile.recipientsReview)
  const speakers = [...directory.people.values()].filter(({ active, role }) => active && speaksForAgency(role))
  return [
    ...speakers.flatMap((person) => {
      const training = trainingOf(person, { rule: profile.training, today })
      if (!('until' in training) || training.until === null) return []
      const { since, until } = training
      const { personId, agencyId } = person
      return [
        yearly({ kind: 'training', about: { personId, agencyId }, since, until, clause: profile.training.clause }),
      ]
    }),
    ...[...directory.agencies.values()].flatMap((agency) => {
      const until = agreementReview(agency, profile.agreement)
      if (until === null || agency.signedOn === null) return []
      const { agencyId, signedOn: since } = agency
      return [yearly({ kind: 'agreement', about: { agencyId }, since, until, clause: profile.agreement.clause })]
    }),
    ...protocolReview(profile),
    ...(check
      ? [
          {
            kind: 'recipients' as const,
            about: {},
            ...check,
            amberAt: amberOf(check.from, check.dueAt),
            clause: profile.recipientsReview.clause,
            done: false,
          },
        ]
      : []),
  ]
}

/** Runs, for its colours, over the year before the day on which the protocol is reviewed (R152). */
function protocolReview({ protocolReview: { value, clause } }: AreaProfile): Clock[] {
  if (value === 'unanswered' || value.by === 'unanswered') return []
  return [yearly({ kind: 'protocol-review', about: {}, since: plusMonths(value.by, -12), until: value.by, clause })]
}

function yearly({
  since,
  until,
  ...of
}: Pick<Clock, 'kind' | 'about' | 'clause'> & { since: string; until: string }): Clock {
  const from = londonMoment(since, '00:00')
  const dueAt = londonMoment(until, '23:59')
  return { ...of, from, amberAt: amberOf(from, dueAt), dueAt, done: false }
}
