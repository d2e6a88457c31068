import assert from 'node:assert/strict'
import { cardKinds, forConversation } from '../../../bot/cards/card-data.ts'
import { drawDoor } from '../../../bot/cards/draw-door.ts'
import { cardsCy } from '../../../bot/cards/wording.cy.ts'
import { cardsEn } from '../../../bot/cards/wording.en.ts'
import { canaries, meetingId } from '../../support/bot-view.ts'
import { pens, textsOf } from '../../support/bot-drawing.ts'

/** Words that would say to whoever reads over a shoulder what this is about. */
const telling = /domestic|abuse|violence|victim|perpetrator|marac|risk|police|case|trais|cam-drin|dioddefwr|achos|risg/i

const allowed = [
  'A text is ready for you to read.',
  'An item needs you.',
  'An item needs you today.',
  'Your items.',
  'Record an item.',
  'Who is in the room.',
  'The list for the next meeting is ready.',
  'Mae testun yn barod i chi ei ddarllen.',
  'Mae angen eich sylw ar eitem.',
  'Mae angen eich sylw ar eitem heddiw.',
  'Eich eitemau.',
  'Cofnodi eitem.',
  'Pwy sydd yn yr ystafell.',
  "Mae'r rhestr ar gyfer y cyfarfod nesaf yn barod.",
]
const warnings = [cardsEn.handling, cardsCy.handling]
const buttons = ['Open or refresh', 'Open in the tab', 'Agor neu adnewyddu', 'Agor yn y tab']

describe('the door, the only card that anybody is sent', () => {
  for (const language of ['en', 'cy'] as const) {
    for (const card of cardKinds) {
      it(`${card} (${language}): says one constant sentence, and nothing that tells anything`, async () => {
        const about = { meetingId, caseId: 'case-1', actionId: 'action-1' }
        const door = await drawDoor(pens(language), { card, about, for: forConversation('19:x'), teamsUserIds: [] })
        const texts = [...textsOf(door), String(door.fallbackText), String(door.speak)]
        assert.deepEqual(
          texts.filter((text) => ![...allowed, ...warnings, ...buttons].includes(text)),
          [],
        )
        assert.deepEqual(
          texts.filter((text) => telling.test(text)),
          [],
        )
        assert.ok(!Object.values(canaries).some((canary) => JSON.stringify(door).includes(canary)))
      })
    }
  }

  it('R011 warns with the list how it is to be handled, before anybody opens it, and with nothing else', async () => {
    for (const card of cardKinds) {
      const door = await drawDoor(pens(), { card, about: { meetingId }, for: 'x', teamsUserIds: [] })
      assert.equal(textsOf(door).includes(cardsEn.handling), card === 'agenda', card)
    }
  })

  it('is refreshed by Teams for at most sixty people', async () => {
    const teamsUserIds = Array.from({ length: 90 }, (_each, index) => `29:${index}`)
    const door = await drawDoor(pens(), { card: 'statement', about: { meetingId }, for: 'x', teamsUserIds })
    assert.equal((door.refresh as { userIds: string[] }).userIds.length, 60)
  })

  it('belongs to a channel whatever the thread in which it is pressed', () => {
    assert.equal(forConversation('19:x@thread.tacv2;messageid=1'), forConversation('19:x@thread.tacv2'))
  })
})
