import type { ActionView } from '../../src/contracts/views.ts'
import { headingOf, isFinished } from './draw-action.ts'
import { drawStub, frame, press, wordsIn, type Drawing } from './drawing.ts'
import { momentIn } from './moment.ts'
import { fill, type Card } from './templates.ts'

/** As many as one card takes without becoming too long for a phone; the tab lists them all. */
const MOST_LISTED = 10

/** One's own open actions, what is due first above, each with a button to what it says and nothing of that here. */
export function drawMine(drawing: Drawing, actions: readonly ActionView[]): Promise<Card> {
  const words = wordsIn(drawing.language).action
  const open = actions
    .filter((action) => action.mine && action.status !== 'draft' && !isFinished(action))
    .toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
  if (open.length === 0) return drawStub(drawing, { heading: words.none })
  return fill('mine', {
    ...frame(drawing),
    heading: words.mine,
    rows: open.slice(0, MOST_LISTED).map((action) => rowOf(drawing, action)),
    more: open.length > MOST_LISTED ? words.more : '',
  })
}

function rowOf(drawing: Drawing, action: ActionView): object {
  const { action: words, progress } = wordsIn(drawing.language)
  const { actionId, due, today, overdue, status } = action
  const state = { agreed: '', accepted: words.accepted, 'change-asked': words.withChair, refused: words.withChair }
  const when = `${words.due}: ${due ? momentIn(drawing.language, due) : words.noDate}`
  return {
    ...press(drawing, { title: words.open, verb: 'show', card: 'action', about: { actionId } }),
    name: headingOf(drawing, action),
    mark: overdue ? progress.overdue : today ? words.today : '',
    line: [when, state[status as keyof typeof state]].filter((each) => each !== '').join(' · '),
  }
}
