import type { Notice } from '../../src/application/ports.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import { drawNothing, drawStub, wordsIn, type Drawing } from './drawing.ts'
import { momentIn } from './moment.ts'
import type { Card } from './templates.ts'

/** When the next meeting is, with the marking that goes with every list (R011); the list itself is in the tab. */
export function drawAgenda(drawing: Drawing, view: MeetingView): Promise<Card> {
  const words = wordsIn(drawing.language).agenda
  return drawStub(drawing, {
    heading: `${words.heading}: ${momentIn(drawing.language, view.startsAt)}`,
    lines: [`${words.marking}: ${view.marking}`, view.stubs.length > 0 ? words.answer : words.read],
  })
}

/** What a neutral notice was about: one constant sentence, for the person it was meant for. */
export function drawNotice(drawing: Drawing): Promise<Card> {
  const { notice } = drawing.about
  return notice ? drawStub(drawing, { heading: sentenceOf(drawing, notice) }) : drawNothing(drawing)
}

function sentenceOf({ language }: Drawing, notice: Notice): string {
  return wordsIn(language).notice[notice]
}
