import type { Rehearsal } from '../start-rehearsal.ts'
import type { CardPresser } from './opening.ts'

/** How often a card is looked for; the worker sends it a moment after the commit. */
const LOOKS = 40

type Button = { type?: string; verb?: string; data?: Record<string, unknown> }

/** Presses the buttons of real cards as somebody of the rehearsal, through the bridge. */
export function pressCards(rehearsal: Pick<Rehearsal, 'bridge' | 'settled'>): CardPresser {
  return {
    agree: (personId, signature) =>
      press(rehearsal, { personId, verb: 'agree', typed: { signature }, about: () => true }),
    accept: (personId, actionId) =>
      press(rehearsal, {
        personId,
        verb: 'accept',
        typed: {},
        about: (data) => JSON.stringify(data).includes(actionId),
      }),
  }
}

type Pressing = {
  personId: string
  verb: string
  typed: Record<string, string>
  about(data: Record<string, unknown>): boolean
}

async function press(
  { bridge, settled }: Pick<Rehearsal, 'bridge' | 'settled'>,
  { personId, verb, typed, about }: Pressing,
): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    await settled()
    for (const card of await bridge.cardsOf(personId)) {
      const button = buttonsIn(card.content).find((each) => each.verb?.includes(verb) && about(each.data ?? {}))
      if (!button?.verb) continue
      const answer = await bridge.click({
        personId,
        activityId: card.activityId,
        verb: button.verb,
        data: { ...button.data, ...typed },
      })
      return answer.status === 200
    }
  }
  return false
}

/** Every button of a card, however deep it stands. */
function buttonsIn(node: unknown): readonly Button[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'type' in node && node.type === 'Action.Execute' ? [node as Button] : []
  return [...own, ...Object.values(node).flatMap(buttonsIn)]
}
