import assert from 'node:assert/strict'
import { notices } from '../../../bot/cards/card-data.ts'
import { drawAgenda, drawNotice } from '../../../bot/cards/draw-notice.ts'
import { drawingOf, textsOf } from '../../support/bot-drawing.ts'
import { aView, canaries, meetingId } from '../../support/bot-view.ts'

describe('the agenda card', () => {
  it('R011 carries the marking whenever it says anything of a list, and no case of it', async () => {
    const card = await drawAgenda(drawingOf('agenda', { meetingId }), aView())
    assert.ok(textsOf(card).includes('Marking: OFFICIAL-SENSITIVE canary-marking'))
    assert.ok(textsOf(card).includes('Next meeting: Wed, 5 Mar 2031, 09:30'))
    assert.ok(!JSON.stringify(card).includes(canaries.victim))
  })

  it('asks for the answers about connections while there are stubs to answer', async () => {
    const view = aView({ stubs: [{ caseId: 'case-1', people: [] }] })
    const texts = textsOf(await drawAgenda(drawingOf('agenda', { meetingId }), view))
    assert.ok(texts.some((text) => text.startsWith('Before the list opens to you')))
  })
})

describe('the card of a notice', () => {
  for (const notice of notices) {
    it(`${notice}: is one constant sentence in each language`, async () => {
      const [en, cy] = await Promise.all(
        (['en', 'cy'] as const).map(
          async (language) => textsOf(await drawNotice(drawingOf('notice', { meetingId, notice }, language)))[0],
        ),
      )
      assert.ok(en && cy && en !== cy)
    })
  }

  it('opens the plans where it says that one was sent, and the room otherwise', async () => {
    const opens = async (notice: (typeof notices)[number]) =>
      JSON.stringify(await drawNotice(drawingOf('notice', { meetingId, notice })))
    assert.ok((await opens('plan-sent')).includes('https://tab.example/plan'))
    assert.ok((await opens('circulation-red')).includes('https://tab.example/room'))
  })
})
