import type { Bridge } from '../../bot/rehearsal/bridge/bridge.ts'
import { personalChatOf } from '../../bot/rehearsal/bridge/places.ts'
import type { ShownCard } from '../../bot/rehearsal/bridge/people-act.ts'

/** A button of a card that somebody sees, however deep it stands. */
export type Button = { activityId: string; verb: string; data: Record<string, unknown> }

/** What a person can write to the bot to be given a door. */
const words = ['agenda', 'next', 'my actions', 'record', 'attendance', 'late'] as const

/** Something for every box that a card has. */
const inputs = {
  what: 'Asks',
  reason: 'Because',
  refusedBecause: 'Because',
  agencyId: 'police',
  here: '',
  heard: '',
  updateText: 'Begun',
  'text-done': 'Done',
  'text-not-possible': 'Because',
  'text-not-done': 'Because',
  said: 'Asked',
  waitBecause: 'Because',
  escalateTo: 'chair',
  riskOutcome: 'risk-stands',
  riskText: 'Because',
}

/** Every card that a person has, with what their client got for it. */
export async function cardsOf(bridge: Bridge, personId: string): Promise<string> {
  return JSON.stringify((await bridge.cardsOf(personId)).map(({ content }) => content))
}

/**
 * Everything that somebody can get out of the bot: each door asked for, each card refreshed, each of its buttons
 * pressed in both ways in which a client can press it. `not` leaves verbs out.
 */
export async function everyCardAnswer(
  bridge: Bridge,
  personId: string,
  { not = [] }: { not?: readonly string[] } = {},
): Promise<string> {
  for (const text of words) await bridge.say({ personId, text })
  const cards = await bridge.cardsOf(personId)
  const buttons = cards.flatMap(buttonsOf).filter(({ verb }) => !not.includes(verb))
  const answers: unknown[] = cards.map(({ content }) => content)
  for (const { activityId, verb, data } of buttons) {
    answers.push(await bridge.click({ personId, activityId, verb, data, inputs }))
    answers.push(await bridge.submit({ personId, activityId, data, inputs }))
  }
  return JSON.stringify(answers)
}

/** The buttons of a card as one person sees it. */
export function buttonsOf({ activityId, content, base }: ShownCard): readonly Button[] {
  return executesIn(content ?? base).map(({ verb, data }) => ({ activityId, verb, data }))
}

type Execute = { type: 'Action.Execute'; verb: string; data: Record<string, unknown> }

function executesIn(node: unknown): readonly Execute[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'type' in node && node.type === 'Action.Execute' ? [node as Execute] : []
  return [...own, ...Object.values(node).flatMap(executesIn)]
}

/** The actions that were put to somebody in their own chat, as the bot sent them. */
export function offersTo(bridge: Pick<Bridge, 'sent'>, personId: string): ReturnType<Bridge['sent']> {
  const own = bridge.sent().filter(({ conversationId }) => conversationId === personalChatOf(personId))
  return own.filter(({ activity }) => /"card":"(action|today)"/.test(JSON.stringify(activity)))
}
