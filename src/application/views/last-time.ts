import type { PlanView } from '../../contracts/circulation-view.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import { lastOfPair } from '../sent-before.ts'
import { personRef } from './names.ts'
import type { Scene } from './scene.ts'

/**
 * What is other than last time: against the last plan of the same pair, or else, agency by agency, against those who got
 * the last meeting's plans. A plan of which this reader must not know is not compared with.
 */
export function lastTimeOf(
  scene: Scene,
  who: PersonId,
  { caseId, people }: { caseId: CaseId; people: readonly PersonId[] },
): PlanView['lastTime'] {
  const pair = lastOfPair(scene.before, caseId, who)
  if (pair) return { of: 'pair', at: pair.at, ...difference(scene, people, [...pair.people]) }
  const known = scene.before.lastMeeting.filter(({ theCase }) => !mustNotHear(theCase, who))
  const at = known
    .map((each) => each.at)
    .toSorted()
    .at(-1)
  if (at === undefined) return null
  const then = [...new Set(known.flatMap((each) => [...each.people]))]
  const agencies = new Set(then.map((personId) => agencyIn(scene, personId)))
  const now = people.filter((personId) => agencies.has(agencyIn(scene, personId)))
  const here = new Set(now.map((personId) => agencyIn(scene, personId)))
  const before = then.filter((personId) => here.has(agencyIn(scene, personId)))
  return { of: 'agency', at, ...difference(scene, now, before) }
}

function difference({ directory }: Scene, now: readonly PersonId[], then: readonly PersonId[]) {
  const named = (personId: PersonId) => {
    const { name, agency } = personRef(directory, personId)
    return `${name}, ${agency}`
  }
  return {
    added: now.filter((personId) => !then.includes(personId)).map(named),
    removed: then.filter((personId) => !now.includes(personId)).map(named),
  }
}

function agencyIn({ directory }: Scene, personId: PersonId): string {
  return directory.people.get(personId)?.agencyId ?? ''
}
