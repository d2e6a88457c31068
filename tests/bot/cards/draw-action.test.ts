import assert from 'node:assert/strict'
import { drawAction, drawMine } from '../../../bot/cards/draw-action.ts'
import { buttonsOf } from '../../support/bot-chat.ts'
import { drawingOf, textsOf } from '../../support/bot-drawing.ts'
import { actionId, anAction, canaries } from '../../support/bot-view.ts'

const drawing = drawingOf('action', { actionId })
const finished = ['done', 'not-possible', 'not-done', 'done-already', 'withdrawn'] as const

describe('the card of an action', () => {
  it('tells its owner number, first name, what, agency, due and risk, to accept, change or refuse', async () => {
    const card = await drawAction(drawing, anAction())
    const texts = textsOf(card)
    const facts = [
      'Action 7 · Case 3 · Zelda-Canary',
      canaries.what,
      'Testshire Police',
      'Fri, 7 Mar 2031, 17:00',
      canaries.risk,
    ]
    for (const fact of facts) assert.ok(texts.includes(fact), fact)
    assert.deepEqual(
      buttonsOf(card).map((each) => each.verb),
      ['accept-action', 'ask-action-change', 'refuse-action', 'show'],
    )
  })

  it('shows what people wrote as plain text, in which no link works', async () => {
    const card = await drawAction(drawing, anAction())
    const block = (card.body as { type: string; text?: string }[]).find(
      (each) => each.type === 'TextBlock' && each.text?.includes('canary.invalid'),
    )
    assert.equal(block, undefined)
  })

  it('marks an action that is for today', async () => {
    assert.ok(textsOf(await drawAction(drawing, anAction({ today: true }))).includes('Today · Fri, 7 Mar 2031, 17:00'))
  })

  it('has no buttons for somebody of another agency, nor once it was answered', async () => {
    for (const action of [
      anAction({ mine: false }),
      anAction({ status: 'accepted' }),
      anAction({ status: 'refused' }),
    ]) {
      assert.deepEqual(
        buttonsOf(await drawAction(drawing, action)).map((each) => each.verb),
        ['show'],
      )
    }
  })

  for (const status of finished) {
    it(`folds to a stub that says nothing once it is ${status}`, async () => {
      const card = JSON.stringify(await drawAction(drawing, anAction({ status })))
      assert.ok(card.includes('This item is finished.'))
      assert.ok(!card.includes('anary'))
    })
  }

  it('says nothing of a draft, or of an action that its reader may not see', async () => {
    for (const action of [null, anAction({ status: 'draft' })]) {
      const card = JSON.stringify(await drawAction(drawing, action))
      assert.ok(card.includes('There is nothing for you here now.'))
      assert.ok(!card.includes('anary'))
    }
  })

  it('stays far below what Teams takes, with everything as long as it can be', async () => {
    const long = 'ŵ'.repeat(500)
    const action = anAction({ what: long, risk: long, agency: long.slice(0, 80), victim: long.slice(0, 80) })
    assert.ok(Buffer.byteLength(JSON.stringify(await drawAction(drawing, action))) < 28 * 1024)
  })
})

describe('the card of one’s own actions', () => {
  it('lists the open ones by number and case, each with a button to what it says, and nothing of what it says', async () => {
    const actions = [
      anAction(),
      anAction({ actionId: 'a-2', actionNumber: 8, mine: false }),
      anAction({ actionId: 'a-3', status: 'done' }),
    ]
    const card = await drawMine(drawingOf('mine', {}), actions)
    assert.deepEqual(
      buttonsOf(card).map((each) => each.title),
      ['Action 7 · Case 3 · Zelda-Canary', 'Open or refresh'],
    )
    assert.ok(!JSON.stringify(card).includes(canaries.risk))
  })

  it('says so where there are none', async () => {
    assert.ok(textsOf(await drawMine(drawingOf('mine', {}), [])).includes('You have no open actions.'))
  })
})
