import { isolated } from '../../src/contracts/isolating.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import { drawEnded, drawStub, frame, press, wordsIn, type Drawing } from './drawing.ts'
import { fill, type Card } from './templates.ts'

/**
 * The statement for one person: to be read and agreed to, agreed to, or not read out yet (R055, R056, R057); with one's
 * name typed where it is signed.
 */
export function drawStatement(drawing: Drawing, view: MeetingView): Promise<Card> {
  const words = wordsIn(drawing.language).statement
  const { statement } = view
  if (view.status === 'ended' && !opensPlans(drawing)) return drawEnded(drawing)
  const lines = [
    `${words.version}: ${statement.version}`,
    `${words.reader}: ${isolated(view.me.name)}, ${isolated(view.me.agency)}`,
  ]
  if (statement.mine === 'agreed') return drawStub(drawing, { heading: words.agreed, lines })
  if (statement.mine === 'not-read') return drawStub(drawing, { heading: words.notRead })
  const about = { ...drawing.about, meetingId: view.meetingId, version: statement.version }
  return fill('statement', {
    ...frame(drawing, { typing: statement.agree === 'signed' }),
    heading: view.terms.statement,
    source: statement.clause.local ? words.local : `${words.clause} ${statement.clause.clause}`,
    text: statement.text,
    lines: lines.map((line) => ({ text: line })),
    sign: statement.agree === 'signed' ? words.sign : '',
    signMissing: words.signMissing,
    agree: press(drawing, { title: words.agree, verb: 'agree-to-statement', about }),
  })
}

/** Who was sent a plan and was not at the meeting agrees when they open it, also after its end. */
function opensPlans({ about }: Drawing): boolean {
  return about.notice === 'plan-sent'
}

/** In the place of a card whose reader has yet to agree to the statement of the meeting that is open. */
export function drawAgreeFirst(drawing: Drawing): Promise<Card> {
  return drawStub(drawing, { heading: wordsIn(drawing.language).statement.first })
}
