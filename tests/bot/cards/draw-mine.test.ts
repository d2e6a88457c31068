import assert from 'node:assert/strict'
import { drawMine } from '../../../bot/cards/draw-mine.ts'
import { drawingOf, textsOf } from '../../support/bot-drawing.ts'
import { anAction, canaries } from '../../support/bot-view.ts'

const drawing = drawingOf('mine', {})
const named = /^Action \d+ ·/

describe('the card of one’s own actions', () => {
  it('lists the open ones by number and case, what is due first above, and nothing of what they say', async () => {
    const actions = [
      anAction({ actionId: 'a-1', actionNumber: 7, due: '2031-03-09T17:00:00Z' }),
      anAction({ actionId: 'a-2', actionNumber: 8, mine: false }),
      anAction({ actionId: 'a-3', actionNumber: 9, status: 'done' }),
      anAction({ actionId: 'a-4', actionNumber: 10, overdue: true, status: 'accepted' }),
    ]
    const card = await drawMine(drawing, actions)
    const texts = textsOf(card)
    assert.deepEqual(
      texts.filter((text) => named.test(text)),
      ['Action 10 · Case 3 · Zelda-Canary', 'Action 7 · Case 3 · Zelda-Canary'],
    )
    assert.ok(texts.includes('Past its time') && texts.includes('By when: Fri, 7 Mar 2031, 17:00 · Accepted.'))
    assert.ok(!JSON.stringify(card).includes(canaries.risk) && !JSON.stringify(card).includes('canary lock'))
  })

  it('opens each of them by its own button', async () => {
    const card = JSON.stringify(await drawMine(drawing, [anAction({ actionId: 'a-77' })]))
    assert.ok(card.includes('"card":"action"') && card.includes('a-77'))
  })

  it('says that there are more where they are too many for a phone', async () => {
    const many = Array.from({ length: 12 }, (_each, index) => anAction({ actionId: `a-${index}` }))
    const texts = textsOf(await drawMine(drawing, many))
    assert.deepEqual(
      [texts.filter((text) => named.test(text)).length, texts.includes('There are more in the tab.')],
      [10, true],
    )
  })

  it('says so where there are none', async () => {
    assert.ok(textsOf(await drawMine(drawing, [])).includes('You have no open actions.'))
  })
})
