import assert from 'node:assert/strict'
import { personalChatOf } from '../../bot/rehearsal/bridge/places.ts'
import type { Post } from '../../bot/rehearsal/bridge/posts.ts'
import { buttonsOf, type Button } from './leak-cards.ts'
import type { Rehearsed } from './rehearsed.ts'

/** Presses the cards that people have in a rehearsal, and remembers which buttons were pressed. */
export type CardHand = {
  pressed: ReadonlySet<string>
  /** The newest button of this kind that somebody has before them; `mentions` tells it from others of its kind. */
  buttonOf(personId: string, verb: string, mentions?: string): Promise<Button>
  /** Answers what their client got for it, as text. */
  click(personId: string, button: Button, inputs?: object): Promise<string>
  press(personId: string, verb: string, inputs?: object, mentions?: string): Promise<string>
  /** What the bot wrote into somebody's own chat, or, for nobody, where others read. */
  posted(to: string | null): readonly Post[]
}

/** `on` is asked for anew at each press: a rehearsal may have been started again meanwhile. */
export function cardHand(on: () => Pick<Rehearsed, 'rehearsal'>): CardHand {
  const pressed = new Set<string>()
  const buttonOf: CardHand['buttonOf'] = async (personId, verb, mentions = '') => {
    const all = (await on().rehearsal.bridge.cardsOf(personId)).flatMap(buttonsOf)
    const found = all.findLast((each) => each.verb === verb && JSON.stringify(each.data).includes(mentions))
    assert.ok(found, `${personId} has no button ${verb}`)
    return found
  }
  const click: CardHand['click'] = async (personId, { activityId, verb, data }, inputs = {}) => {
    const answer = await on().rehearsal.bridge.click({ personId, activityId, verb, data, inputs })
    pressed.add(verb)
    return JSON.stringify(answer)
  }
  const press: CardHand['press'] = async (personId, verb, inputs, mentions) =>
    click(personId, await buttonOf(personId, verb, mentions), inputs)
  const posted: CardHand['posted'] = (to) =>
    on()
      .rehearsal.bridge.sent()
      .filter(({ kind }) => kind === 'posted')
      .filter(({ conversationId: id }) => (to ? id === personalChatOf(to) : !id.startsWith('a:')))
  return { pressed, buttonOf, click, press, posted }
}

/** The button that opens a card, as the message brought it. */
export function doorIn({ activityId, activity }: Post): Button {
  const { attachments = [] } = activity as { attachments?: { content: { refresh: { action: Button } } }[] }
  const [card] = attachments
  assert.ok(card)
  return { ...card.content.refresh.action, activityId }
}

/** A button of the card that came in the place of one whose button was pressed. */
export function buttonAfter({ activityId }: Button, answer: string, verb: string): Button {
  const { body } = JSON.parse(answer) as { body: { value: Record<string, unknown> } }
  const shown = { activityId, base: {}, content: body.value, where: 'personal', at: '' } as const
  const found = buttonsOf(shown).find((each) => each.verb === verb)
  assert.ok(found, `no button ${verb}`)
  return found
}
