import type { CirculationView } from '../../contracts/circulation-view.ts'
import type { CasePlan, Circulation } from '../../domain/circulation/circulation.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { OutboxKind } from '../ports.ts'
import { personName } from './names.ts'
import type { Scene } from './scene.ts'

/** How much of what was sent has left, of the plans that this reader may see. */
export function deliveryOf(circulation: Circulation, plans: readonly CasePlan[]): CirculationView['delivery'] {
  const sent = plans.filter(({ status, sentAt }) => sentAt !== null && status !== 'withdrawn')
  const people = [...new Set(sent.flatMap(({ sentTo }) => [...sentTo]))]
  return {
    letters: { left: people.filter((personId) => hasLetter(circulation, personId)).length, of: people.length },
    copies: { left: sent.filter(({ libraryItemId }) => libraryItemId !== null).length, of: sent.length },
  }
}

/** Whether the last letter that somebody is to have has left. */
export function hasLetter({ letters, mailed }: Circulation, personId: PersonId): boolean {
  return (mailed.get(personId)?.letter ?? 0) >= (letters.get(personId) ?? 1)
}

/** A notice in Teams that does not arrive is none of them: the letter says the same. */
const kinds: Partial<Record<OutboxKind, 'letter' | 'copy'>> = {
  'mail-recipient': 'letter',
  'file-plan': 'copy',
  'share-copy': 'copy',
}

/** What came back, of the plans that this reader may see: to whom, or of which case, and the code of why. */
export function undelivered(
  { dead, directory, meeting }: Scene,
  plans: readonly CasePlan[],
): CirculationView['undelivered'] {
  return dead.flatMap(({ kind, payload, why }) => {
    const what = kinds[kind]
    const personId = payload.personId as PersonId | undefined
    const concerned = plans.some(({ caseId, sentTo }) =>
      personId === undefined ? caseId === payload.caseId : sentTo.has(personId),
    )
    if (!what || !concerned) return []
    const number = meeting.agenda.find(({ caseId }) => caseId === payload.caseId)?.number ?? null
    return [{ what, personId: personId ?? '', name: personName(directory, personId ?? null), number, why }]
  })
}
