import assert from 'node:assert/strict'
import { drawStatement } from '../../../bot/cards/draw-statement.ts'
import { button, buttonsOf } from '../../support/bot-chat.ts'
import { drawingOf, inputsOf, textsOf } from '../../support/bot-drawing.ts'
import { aView, canaries, meetingId } from '../../support/bot-view.ts'

const drawing = drawingOf('statement', { meetingId })

describe('the card of the statement', () => {
  it('shows the text, says that it is local where the protocol has none, and asks for agreement to this version', async () => {
    const card = await drawStatement(drawing, aView({ statement: { mine: 'waiting' } }))
    const texts = textsOf(card)
    assert.ok(texts.includes(canaries.statement) && texts.includes('Local text: the protocol has none'))
    assert.deepEqual(button(card, 'agree-to-statement').data.caseroom.about, { meetingId, version: 'local-1' })
  })

  it('says which version it is, and as whom its reader agrees', async () => {
    const texts = textsOf(await drawStatement(drawing, aView({ statement: { mine: 'waiting' } })))
    assert.ok(
      texts.includes('Version: local-1') && texts.includes(`You agree as: ${canaries.person}, Testshire Police`),
    )
  })

  it('asks for the name where it is signed, and says so where it is missing', async () => {
    const [box] = inputsOf(await drawStatement(drawing, aView({ statement: { mine: 'waiting', agree: 'signed' } })))
    assert.deepEqual([box?.id, box?.isRequired, box?.errorMessage], ['signature', true, 'Please type your name.'])
  })

  it('is refreshed by hand alone where a name is typed into it, so that none is lost', async () => {
    const refreshedFor = async (agree: 'signed' | 'pressed') => {
      const card = await drawStatement(drawing, aView({ statement: { mine: 'waiting', agree } }))
      return (card.refresh as { userIds: string[] }).userIds
    }
    assert.deepEqual([await refreshedFor('signed'), await refreshedFor('pressed')], [[], ['29:police-rep']])
  })

  it('can still be agreed to after the end by whoever opens a plan that they were sent', async () => {
    const ended = aView({ status: 'ended', statement: { mine: 'waiting' } })
    const card = await drawStatement(drawingOf('notice', { meetingId, notice: 'plan-sent' }), ended)
    assert.ok(buttonsOf(card).some(({ verb }) => verb === 'agree-to-statement'))
  })

  it('names the clause where the text is the protocol’s own', async () => {
    const statement = { mine: 'waiting' as const, clause: { clause: '4.8', local: false } }
    assert.ok(textsOf(await drawStatement(drawing, aView({ statement }))).includes('Clause 4.8'))
  })

  it('folds once it is agreed to, says so before it was read out, and is over with the meeting', async () => {
    const folded = {
      'You have agreed. Thank you.': aView(),
      'The meeting has ended.': aView({ status: 'ended', statement: { mine: 'waiting' } }),
    }
    const views = {
      ...folded,
      'The text has not been read out yet. Refresh this card when it has.': aView({ statement: { mine: 'not-read' } }),
    }
    for (const [says, view] of Object.entries(views)) {
      const card = await drawStatement(drawing, view)
      assert.ok(textsOf(card).includes(says), says)
      assert.deepEqual(
        buttonsOf(card).map((each) => each.verb),
        ['show'],
      )
      assert.ok(!JSON.stringify(card).includes(canaries.statement))
    }
  })
})
