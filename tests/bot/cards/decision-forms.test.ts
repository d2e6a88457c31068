import assert from 'node:assert/strict'
import { drawAction } from '../../../bot/cards/draw-action.ts'
import { buttonsOf } from '../../support/bot-chat.ts'
import { drawingOf, inputsOf, textsOf } from '../../support/bot-drawing.ts'
import { actionId, anAction, inHand } from '../../support/bot-view.ts'

const drawing = drawingOf('notice', { actionId, notice: 'action-back-to-chair' })
const steps = [
  { at: '2031-03-10T09:00:00Z', by: 'Somebody', to: 'representative' as const, said: 'Rang', clause: '15.4' },
]
const next = { to: 'chair' as const, from: null, may: true }

describe('what is decided about an action on its card', () => {
  it('R094 gives the chair the reason and the wish, to let it stand, to grant it or to withdraw the action', async () => {
    const asked = { what: 'Two locks', due: '2031-03-12T17:00:00Z' }
    const action = anAction({ status: 'change-asked', reason: 'One is not enough', asked, mine: false })
    const wishedAgency = { agencyId: 'housing', name: 'Testshire Housing' }
    const card = await drawAction(drawing, inHand({ action, mayRule: true, wishedAgency }))
    for (const words of ['One is not enough', 'Two locks', 'Wed, 12 Mar 2031, 17:00', 'Testshire Housing'])
      assert.ok(textsOf(card).includes(words), words)
    assert.deepEqual(
      buttonsOf(card).map(({ title }) => title),
      ['It stands', 'Grant the change', 'Withdraw it', 'Open or refresh'],
    )
  })

  it('R094 offers no change to grant where the action was refused', async () => {
    const card = await drawAction(
      drawing,
      inHand({ action: anAction({ status: 'refused', mine: false }), mayRule: true }),
    )
    assert.deepEqual(
      buttonsOf(card).map(({ verb }) => verb),
      ['rule-on-action', 'rule-on-action', 'show'],
    )
  })

  it('R125 asks whoever holds the rung for a step or a reason for waiting, and takes none by itself', async () => {
    const action = anAction({ status: 'accepted', mine: false, overdue: true })
    const card = await drawAction(drawing, inHand({ action, ladder: { steps, next } }))
    const texts = textsOf(card)
    assert.ok(texts.includes('Taken to the representative: ') && texts.includes('the chair'))
    assert.deepEqual(
      buttonsOf(card).map(({ verb }) => verb),
      ['escalate-action', 'hold-escalation', 'show'],
    )
    assert.ok(inputsOf(card).every(({ isRequired }) => isRequired))
  })

  it('R125 asks to whom where the protocol has no ladder', async () => {
    const ladder = { steps: [], next: { to: 'ask' as const, from: null, may: true } }
    const inputs = inputsOf(await drawAction(drawing, inHand({ action: anAction({ mine: false }), ladder })))
    assert.deepEqual(
      inputs.map(({ id }) => id),
      ['escalateTo', 'said', 'waitBecause'],
    )
  })

  it('R125 offers no step to whoever may only look on', async () => {
    const ladder = { steps, next: { ...next, may: false } }
    const card = await drawAction(drawing, inHand({ action: anAction({ mine: false }), ladder }))
    assert.deepEqual(
      buttonsOf(card).map(({ verb }) => verb),
      ['show'],
    )
  })

  it('R124 lets whoever looks at the risk again say what it came to, of an action that could not be done', async () => {
    const action = anAction({ status: 'not-possible', reason: 'No stock', mine: false })
    const card = await drawAction(drawing, inHand({ action, mayReassess: true }))
    assert.ok(textsOf(card).includes('No stock'))
    assert.deepEqual(
      buttonsOf(card).map(({ verb }) => verb),
      ['reassess-risk', 'show'],
    )
  })
})
