import type { ReferralView } from '../../contracts/intake-view.ts'
import type { Case } from '../../domain/cases/case.ts'
import { sameHeading } from '../../domain/directory/agencies.ts'
import { idvaTask } from '../../domain/intake/idva-told.ts'
import { londonMoment } from '../../domain/time.ts'
import { toldClause } from '../consequences/told-clause.ts'
import type { Scene } from './scene.ts'

/**
 * Whom a person tells of this case, by their own route and in neutral words: tasks, and nothing is sent (R031, R167,
 * R169).
 */
export function tellTasks(scene: Scene, each: Case): ReferralView['tell'] {
  const { profile } = scene
  const dueNever = (whom: 'referrer' | 'referrers-representative' | 'partners-of-transfer') => {
    return { whom, clause: toldClause(profile, whom), due: null, toldAt: each.told.get(whom) ?? null, when: 'now' }
  }
  return [
    dueNever('referrer'),
    dueNever('referrers-representative'),
    ...idva(scene, each),
    ...(each.transfer ? [dueNever('partners-of-transfer')] : []),
  ]
}

function idva({ profile, directory, holidays }: Scene, each: Case): ReferralView['tell'] {
  const { referral, referringAgencyId, told } = each
  const { value } = profile.dash
  const { dashScore, received, receivedTime = '23:59' } = referral
  const heading = directory.agencies.get(referringAgencyId)?.heading ?? ''
  const task = idvaTask(
    {
      byPolice: sameHeading(heading, 'police'),
      meetsThreshold: value === 'unanswered' || dashScore === null || dashScore >= value.threshold,
      takenAt: londonMoment(received, receivedTime),
      holidays,
    },
    profile.idvaTold,
  )
  if (task.when === 'no') return []
  return [{ whom: 'idva', clause: task.clause, due: task.due, toldAt: told.get('idva') ?? null, when: task.when }]
}
