import assert from 'node:assert/strict'
import { type Activity, TestAdapter } from 'botbuilder'
import { PART, type SealedData } from '../../bot/cards/card-data.ts'
import { createBot } from '../../bot/teams/bot.ts'
import type { BotDeps } from '../../bot/teams/bot-deps.ts'
import type { InvokeAnswer } from '../../bot/teams/press/card-invoke.ts'
import { conversationFor, personalChatOf, teamsUserId } from '../../bot/rehearsal/bridge/places.ts'
import { personOf } from './bot-caseroom.ts'
import { appId, tenantId } from './bot-kit.ts'

export type CardJson = Record<string, unknown>
export type Button = { title: string; verb: string; data: { [PART]: SealedData } }
type Where = { who: string; conversationId?: string; locale?: string }

/** Speaks to the bot through botbuilder's TestAdapter, as anyone, in any conversation. */
export function chatWith(deps: BotDeps) {
  const bot = createBot(deps)
  const adapter = new TestAdapter((context) => bot.run(context))
  const send = async (where: Where, activity: Partial<Activity>): Promise<Partial<Activity>[]> => {
    const conversationId = where.conversationId ?? personalChatOf(where.who)
    const { accountId, name } = personOf(where.who)
    await adapter.processActivity({
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:1',
      recipient: { id: `28:${appId}`, name: '' },
      from: { id: teamsUserId(where.who), aadObjectId: accountId, name },
      conversation: {
        ...conversationFor({ id: conversationId, tenantId }),
        name: '',
        isGroup: !conversationId.startsWith('a:'),
      },
      channelData: { tenant: { id: tenantId } },
      locale: where.locale ?? 'en-GB',
      ...activity,
    })
    return adapter.activeQueue.splice(0)
  }
  const invoke = async (where: Where, value: unknown): Promise<{ answer: InvokeAnswer; sent: Partial<Activity>[] }> => {
    const out = await send(where, { type: 'invoke', name: 'adaptiveCard/action', value })
    const response = out.find((each) => each.type === 'invokeResponse')
    assert.ok(response)
    const { status, body } = response.value as { status: number; body: InvokeAnswer }
    assert.equal(status, 200)
    return { answer: body, sent: out.filter((each) => each !== response) }
  }
  return {
    send,
    invoke,
    say: (where: Where, text: string) => send(where, { type: 'message', text }),
    press: async (where: Where, press: { button: Button; inputs?: object; trigger?: string }) => {
      const { button, inputs, trigger = 'manual' } = press
      const { verb, data } = button
      return (await invoke(where, { action: { type: 'Action.Execute', verb, data: { ...data, ...inputs } }, trigger }))
        .answer
    },
  }
}

/** The card that an answer brought. */
export function cardOf(answer: InvokeAnswer): CardJson {
  assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive', JSON.stringify(answer))
  return answer.value as CardJson
}

/** The card in a message. */
export function sentCard(activity: Partial<Activity> | undefined): CardJson {
  return activity?.attachments?.[0]?.content as CardJson
}

/** A card's button by its verb, wherever in the card it stands. */
export function button(card: CardJson, verb: string): Button {
  const found = buttonsOf(card).find((each) => each.verb === verb)
  assert.ok(found, `no button for ${verb}`)
  return found
}

/** Every universal action of a card, in the cards inside it too; the automatic refresh is not one of them. */
export function buttonsOf(card: CardJson): Button[] {
  const actions = (card.actions ?? []) as (Button & { type: string; card?: CardJson })[]
  return actions.flatMap((each) => (each.card ? buttonsOf(each.card) : each.type === 'Action.Execute' ? [each] : []))
}
