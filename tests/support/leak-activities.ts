import type { Bridge } from '../../bot/rehearsal/bridge/bridge.ts'
import { buttonsOf } from './leak-cards.ts'

/** All that can be written to the bot, and what should not be, where others read. */
const written = [
  'agenda',
  'next',
  'my actions',
  'late',
  'record',
  'attendance',
  'help',
  'link',
  'update 1 done, the door code was changed',
  'the children are with her sister',
] as const
const events = ['Start', 'ParticipantJoin', 'ParticipantLeave', 'ParticipantJoin', 'End', 'Start'] as const

/** Everything that Teams can tell of the shared chats and the call, twice over and out of order, by these people. */
export async function everySharedActivity(bridge: Bridge, personIds: readonly string[]): Promise<void> {
  for (const personId of personIds)
    for (const where of ['meeting', 'channel'] as const)
      for (const text of [...written, ...written]) await bridge.say({ personId, where, text })
  for (const what of [...events, ...events]) await bridge.room({ what, personIds })
}

/** What the cards of one person answer to another, by every button, pressed and submitted; the case is long closed. */
export async function answersToOthers(
  bridge: Bridge,
  of: { owner: string; others: readonly string[] },
): Promise<string> {
  const cards = (await bridge.cardsOf(of.owner)).filter(({ where }) => where === 'personal')
  const answers: unknown[] = []
  for (const personId of of.others) {
    for (const { activityId, verb, data } of cards.flatMap(buttonsOf)) {
      answers.push(await bridge.click({ personId, activityId, verb, data }))
      answers.push(await bridge.submit({ personId, activityId, data }))
    }
  }
  return JSON.stringify(answers)
}
