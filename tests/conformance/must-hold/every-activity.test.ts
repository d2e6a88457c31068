import assert from 'node:assert/strict'
import { wordsIn } from '../../../bot/cards/drawing.ts'
import { canaries } from '../../support/bot-view.ts'
import { everyActivity, everyDoor, people, whatWasTyped } from '../../support/leak-every-activity.ts'
import { deliver, moments, type Heard } from '../../support/leak-moments.ts'

const secret = [canaries.victim, canaries.perpetrator, 'Fit a canary lock', canaries.risk, whatWasTyped]
const inText = (text: string) => secret.filter((word) => text.includes(word))

describe('Every activity that Teams can deliver, at every moment of a meeting, twice', function () {
  this.timeout(60_000)
  const heard: Heard[] = []

  before(async () => {
    for (const moment of moments)
      for (const who of people) for (const told of everyActivity) heard.push(await deliver(told, { moment, who }))
  })

  it('is delivered with every card, every notice and every button that there is', () => {
    const delivered = new Set(heard.map(({ what }) => what))
    for (const { what } of everyDoor) assert.ok(delivered.has(what), what)
    assert.ok(heard.length > 4_000, `${heard.length} activities`)
  })

  it('brings no word of a case into any message, into anybody’s own chat, into what is kept, or into the log', () => {
    for (const { left, moment, who, what } of heard) assert.deepEqual(inText(left), [], `${what} ${who} ${moment}`)
  })

  it('brings a stranger, and whoever has not agreed, no word of a case in any answer either', () => {
    const others = heard.filter(({ who, moment }) => who === 'outsider' || moment === 'not yet agreed')
    for (const { answer, moment, who, what } of others) assert.deepEqual(inText(answer), [], `${what} ${who} ${moment}`)
  })

  it('is refused as tampered with by anybody but the one for whom a card was made', () => {
    for (const { answer, who, what } of heard.filter(({ made }) => made === 'for somebody else'))
      assert.match(answer, /card-tampered/, `${what} ${who}`)
  })

  it('says nothing of any case by any card once all of it is over, whoever presses', () => {
    const over = heard.filter(({ moment }) => moment === 'all of it over')
    for (const { answer, who, what } of over) assert.deepEqual(inText(answer), [], `${what} ${who}`)
  })

  it('is one order, and one message, however often it is delivered', () => {
    for (const { orders, messages, moment, who, what } of heard) {
      assert.ok(orders.again <= orders.once, `${what} ${who} ${moment}: ordered twice`)
      assert.ok(messages.again === 0 || who === 'outsider', `${what} ${who} ${moment}: said twice`)
    }
  })

  it('opens every card to somebody at some moment, so that none of this is seen to hold of an empty one', () => {
    const empty = [wordsIn('en').nothing, 'application/vnd.microsoft.error']
    for (const { what } of everyDoor) {
      const answers = heard.filter((each) => each.what === what && each.answer !== '').map(({ answer }) => answer)
      assert.ok(
        answers.some((answer) => !empty.some((words) => answer.includes(words))),
        what,
      )
    }
  })
})
