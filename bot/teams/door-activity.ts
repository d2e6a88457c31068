import { type Activity, CardFactory } from 'botbuilder'
import { drawDoor, type Door } from '../cards/draw-door.ts'
import { wordsIn, type Pens } from '../cards/drawing.ts'

/** A message with a door and nothing else; what a banner or a locked screen may show is the constant sentence (H03). */
export async function doorActivity(pens: Pens, door: Door): Promise<Partial<Activity>> {
  const card = await drawDoor(pens, door)
  return {
    type: 'message',
    summary: wordsIn(pens.language).neutral[door.card],
    attachments: [CardFactory.adaptiveCard(card)],
  }
}
