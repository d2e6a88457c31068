import type { MeetingView } from '../../src/contracts/views.ts'
import { drawStub, frame, press, wordsIn, type Drawing } from './drawing.ts'
import { fill, type Card } from './templates.ts'

/** The statement for one person: to be read and agreed to, agreed to, or not read out yet (R055, R056, R057); with one's name typed where it is signed. */
export function drawStatement(drawing: Drawing, view: MeetingView): Promise<Card> {
  const words = wordsIn(drawing.language).statement
  const { statement } = view
  if (view.status === 'ended') return drawStub(drawing, { heading: words.ended })
  if (statement.mine === 'agreed') return drawStub(drawing, { heading: words.agreed })
  if (statement.mine === 'not-read') return drawStub(drawing, { heading: words.notRead })
  const about = { ...drawing.about, version: statement.version }
  return fill('statement', {
    ...frame(drawing),
    heading: view.terms.statement,
    source: statement.clause.local ? words.local : `${words.clause} ${statement.clause.clause}`,
    text: statement.text,
    sign: statement.agree === 'signed' ? words.sign : '',
    agree: press(drawing, { title: words.agree, verb: 'agree-to-statement', about }),
  })
}

/** In the place of a card whose reader has yet to agree to the statement of the meeting that is open. */
export function drawAgreeFirst(drawing: Drawing): Promise<Card> {
  return drawStub(drawing, { heading: wordsIn(drawing.language).statement.first })
}
