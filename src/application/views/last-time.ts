import type { PlanView } from '../../contracts/circulation-view.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import type { Recipient } from '../../domain/circulation/circulation.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import { lastOfPair, type EarlierSending } from '../plans/sent-before.ts'
import { personRef } from './names.ts'
import type { Scene } from './scene.ts'

/**
 * What is other than last time: against the last plan of the same pair, or else, agency by agency, against those who
 * got the last meeting's plans. A plan of which this reader must not know is not compared with.
 */
export function lastTimeOf(
  scene: Scene,
  who: PersonId,
  { caseId, recipients }: { caseId: CaseId; recipients: readonly Recipient[] },
): PlanView['lastTime'] {
  const pair = lastOfPair(scene.before, caseId, who)
  if (pair) return { of: 'pair', at: pair.at, ...difference(scene, recipients, [pair]) }
  const known = scene.before.lastMeeting.filter(({ theCase }) => !mustNotHear(theCase, who))
  const at = known
    .map((each) => each.at)
    .toSorted()
    .at(-1)
  if (at === undefined) return null
  const agencies = new Set(known.flatMap(({ people }) => [...people].map((each) => agencyIn(scene, each))))
  const now = recipients.filter(({ personId }) => agencies.has(agencyIn(scene, personId)))
  const here = new Set(now.map(({ personId }) => agencyIn(scene, personId)))
  const of = (people: ReadonlySet<PersonId>) => [...people].filter((each) => here.has(agencyIn(scene, each)))
  const then = known.map((each) => ({ ...each, people: new Set(of(each.people)) }))
  return { of: 'agency', at, ...difference(scene, now, then) }
}

/** Who is new, who is gone, and who was there then for reasons of which none holds now. */
function difference({ directory }: Scene, now: readonly Recipient[], then: readonly EarlierSending[]) {
  const named = (personId: PersonId) => {
    const { name, agency } = personRef(directory, personId)
    return `${name}, ${agency}`
  }
  const before = new Set(then.flatMap(({ people }) => [...people]))
  const reasonsOf = (personId: PersonId) => [...new Set(then.flatMap(({ reasons }) => reasons.get(personId) ?? []))]
  const otherwise = now
    .filter(({ personId }) => before.has(personId) && reasonsOf(personId).length > 0)
    .filter(({ personId, reasons }) => !reasons.some((each) => reasonsOf(personId).includes(each)))
  return {
    added: now.filter(({ personId }) => !before.has(personId)).map(({ personId }) => named(personId)),
    removed: [...before].filter((each) => !now.some(({ personId }) => personId === each)).map(named),
    otherwise: otherwise.map(({ personId }) => ({ name: named(personId), before: reasonsOf(personId) })),
  }
}

function agencyIn({ directory }: Scene, personId: PersonId): string {
  return directory.people.get(personId)?.agencyId ?? ''
}
