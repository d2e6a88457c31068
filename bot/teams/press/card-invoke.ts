import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { EdgeCode } from '../../../src/contracts/problem.ts'
import { forConversation, forPerson, PART, type CardData } from '../../cards/card-data.ts'
import { drawDoor } from '../../cards/draw-door.ts'
import { wordsIn } from '../../cards/drawing.ts'
import { problemIn, refusalInWords } from '../../http/language.ts'
import { accountOf, languageOfClient } from '../account.ts'
import { actOnCard, type Acted } from './act-on-card.ts'
import type { BotDeps } from '../bot-deps.ts'
import { doorActivity } from '../door-activity.ts'
import { inTime } from './in-time.ts'

/** The answer to `adaptiveCard/action` in the shapes that Teams takes; the documented `…adaptive.card` fails there. */
export type InvokeAnswer =
  | { statusCode: 200; type: 'application/vnd.microsoft.card.adaptive'; value: object }
  | { statusCode: 200; type: 'application/vnd.microsoft.activity.message'; value: string }
  | { statusCode: 400 | 500; type: 'application/vnd.microsoft.error'; value: { code: EdgeCode; message: string } }

const valueSchema = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()) }),
  /** botbuilder drops this from the value that it parses, so it is read from the activity itself. */
  trigger: z.string().optional(),
})

/**
 * Answers a card's button or refresh. It never throws: Teams would show an unhandled fault as "something went wrong"
 * and keep the card as it was. A refresh only answers, however long it takes, and never sends, posts or updates
 * anything.
 */
export async function answerInvoke(deps: BotDeps, activity: Activity): Promise<InvokeAnswer> {
  try {
    const value = valueSchema.safeParse(activity.value)
    if (!value.success) return failed(activity, { statusCode: 400, code: 'body-malformed' })
    const { action, trigger } = value.data
    const data = deps.seal.open(action.data[PART])
    if (data?.verb !== action.verb) return tampered(deps, activity)
    if (trigger === 'automatic' && data.verb !== 'show') return tampered(deps, activity)
    return await answerSoon(deps, { activity, data, inputs: action.data })
  } catch (error) {
    deps.log.unexpected('card-invoke', error)
    return failed(activity, { statusCode: 500, code: 'internal' })
  }
}

/** What became of a press, or, where that takes too long, that it is being worked on; an order is then followed up. */
async function answerSoon(deps: BotDeps, press: Pressed): Promise<InvokeAnswer> {
  const work = pressed(deps, press)
  const acted = await inTime(work)
  if (acted) return answerOf(deps, press.activity, acted)
  const isOrder = press.data.verb !== 'show'
  work
    .then((done) => (isOrder ? followUp(deps, press, done) : undefined))
    .catch((error: unknown) => deps.log.unexpected('card-invoke', error))
  const { working } = wordsIn(languageOfClient(press.activity))
  return said(isOrder ? working.order : working.show)
}

/**
 * What became of an order that took long, in the person's own chat: why it was refused, or a door to how things are
 * now.
 */
async function followUp(deps: BotDeps, { activity, data }: Pressed, { code, clause }: Acted): Promise<void> {
  const account = accountOf(activity)
  const who = account && (await deps.caseroom.whoIs(account))
  if (!who) return
  const language = languageOfClient(activity)
  const { card, about } = data
  const door = { card, about, for: forPerson(who), teamsUserIds: [activity.from.id] }
  const text = code && code !== 'card-replayed' ? refusalInWords(language, { code, clause }) : null
  await deps.privately(who, text ? { type: 'message', text } : await doorActivity({ ...deps, language }, door))
}

export type Pressed = { activity: Activity; data: CardData; inputs: Readonly<Record<string, unknown>> }

/** A press by whoever the verified activity says it is. A card made for somebody else is as good as a forged one. */
export async function pressed(deps: BotDeps, { activity, data, inputs }: Pressed): Promise<Acted> {
  const account = accountOf(activity)
  const who = account ? await deps.caseroom.whoIs(account) : null
  const mine = who !== null && data.for === forPerson(who)
  if (!mine && data.for !== forConversation(activity.conversation.id)) return { code: 'card-tampered', card: null }
  const language = languageOfClient(activity)
  if (who === null) return { code: null, card: await drawDoor({ ...deps, language }, { ...data, teamsUserIds: [] }) }
  return actOnCard(deps, { who, teamsUserId: activity.from.id, language, data, inputs })
}

function answerOf(deps: BotDeps, activity: Activity, { card, code, clause }: Acted): InvokeAnswer {
  if (code) deps.log.write('bot-turn-refused', { kind: 'card', code })
  if (card) return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
  if (code === 'card-tampered') return failed(activity, { statusCode: 400, code })
  return said(refusalInWords(languageOfClient(activity), { code: code ?? 'internal', clause }))
}

function said(value: string): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value }
}

function tampered(deps: BotDeps, activity: Activity): InvokeAnswer {
  deps.log.write('bot-turn-refused', { kind: 'card', code: 'card-tampered' })
  return failed(activity, { statusCode: 400, code: 'card-tampered' })
}

function failed(activity: Activity, { statusCode, code }: { statusCode: 400 | 500; code: EdgeCode }): InvokeAnswer {
  const message = problemIn(languageOfClient(activity), { code }).sentence
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } }
}
