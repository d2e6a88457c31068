import assert from 'node:assert/strict'
import { drawAction } from '../../../bot/cards/draw-action.ts'
import type { ActionInHand } from '../../../src/contracts/action-in-hand.ts'
import { buttonsOf } from '../../support/bot-chat.ts'
import { drawingOf, inputsOf, textsOf } from '../../support/bot-drawing.ts'
import { actionId, anAction, canaries, inHand } from '../../support/bot-view.ts'

const drawing = drawingOf('action', { actionId })
const finished = ['done', 'not-possible', 'not-done', 'done-already', 'withdrawn'] as const
const verbsOf = async (changes: Partial<ActionInHand>) =>
  buttonsOf(await drawAction(drawing, inHand(changes))).map(({ verb }) => verb)

describe('the card of an action', () => {
  it('tells its owner number, first name, what, agency, due and risk, to accept, change or refuse', async () => {
    const card = await drawAction(drawing, inHand())
    const texts = textsOf(card)
    const facts = [
      'Action 7 · Case 3 · Zelda-Canary',
      canaries.what,
      'Testshire Police',
      'Fri, 7 Mar 2031, 17:00',
      canaries.risk,
    ]
    for (const fact of facts) assert.ok(texts.includes(fact), fact)
    const verbs = buttonsOf(card).map((each) => each.verb)
    assert.deepEqual(verbs, ['accept-action', 'ask-action-change', 'refuse-action', 'show'])
  })

  it('lets its owner ask for another agency, other words and another day, and asks why', async () => {
    const inputs = inputsOf(await drawAction(drawing, inHand()))
    const change = inputs.filter(({ id }) => id !== 'refusedBecause')
    assert.deepEqual(
      change.map(({ id, isRequired }) => [id, isRequired ?? false]),
      [
        ['agencyId', false],
        ['what', false],
        ['reason', true],
        ['due', false],
      ],
    )
  })

  it('shows what people wrote as plain text, in which no link works', async () => {
    const card = await drawAction(drawing, inHand())
    const block = (card.body as { type: string; text?: string }[]).find(
      (each) => each.type === 'TextBlock' && each.text?.includes('canary.invalid'),
    )
    assert.equal(block, undefined)
  })

  it('keeps names and words that are written from right to left from turning the line they stand in', async () => {
    const texts = textsOf(await drawAction(drawing, inHand({ action: anAction({ victim: 'שרה', owner: 'יוסף' }) })))
    for (const kept of ['Action 7 · Case 3 · \u2068שרה\u2069', '\u2068יוסף\u2069'])
      assert.ok(texts.includes(kept), JSON.stringify(texts))
  })

  it('marks an action that is for today, and one that is past its time', async () => {
    const today = textsOf(await drawAction(drawing, inHand({ action: anAction({ today: true }) })))
    assert.ok(today.includes('Today') && today.includes('Today · Fri, 7 Mar 2031, 17:00'))
    const late = textsOf(await drawAction(drawing, inHand({ action: anAction({ overdue: true }) })))
    assert.ok(late.includes('Past its time'))
  })

  it('R123 lets whoever accepted it say how far it is, and finish it in three ways kept apart', async () => {
    assert.deepEqual(await verbsOf({ action: anAction({ status: 'accepted' }) }), [
      'update-action',
      'finish-action',
      'finish-action',
      'finish-action',
      'show',
    ])
  })

  const required = { always: [true, true, true], whenNotDone: [false, true, true], never: [false, false, false] }
  for (const [closeText, asked] of Object.entries(required)) {
    it(`R122 asks for words with an outcome as the area does: ${closeText}`, async () => {
      const action = anAction({ status: 'accepted' })
      const how = { action, closeText: closeText as 'always', closeClause: '16.15' }
      const boxes = inputsOf(await drawAction(drawing, inHand(how))).filter(({ id }) => id.startsWith('text-'))
      assert.deepEqual(
        boxes.map(({ isRequired, label }) => [isRequired, label.includes('16.15')]),
        asked.map((each) => [each, each]),
      )
    })
  }

  it('tells its reader what was said of it last', async () => {
    const updates = [{ at: '2031-03-06T10:00:00Z', by: 'Somebody', text: 'The van is booked' }]
    const texts = textsOf(await drawAction(drawing, inHand({ action: anAction({ updates }) })))
    assert.ok(texts.includes('Thu, 6 Mar 2031, 10:00: The van is booked'))
  })

  it('has no buttons for somebody of another agency, nor once it was answered', async () => {
    for (const changes of [
      { mine: false },
      { mine: false, status: 'accepted' as const },
      { status: 'refused' as const },
    ])
      assert.deepEqual(await verbsOf({ action: anAction(changes) }), ['show'])
  })

  for (const status of finished) {
    it(`folds to a stub that says nothing once it is ${status}`, async () => {
      const card = JSON.stringify(await drawAction(drawing, inHand({ action: anAction({ status }) })))
      assert.ok(card.includes('This item is finished.'))
      assert.ok(!card.includes('anary'))
    })
  }

  it('says nothing of a draft, or of an action that its reader may not see', async () => {
    for (const each of [null, inHand({ action: anAction({ status: 'draft' }) })]) {
      const card = JSON.stringify(await drawAction(drawing, each))
      assert.ok(card.includes('There is nothing for you here now.'))
      assert.ok(!card.includes('anary'))
    }
  })
})
