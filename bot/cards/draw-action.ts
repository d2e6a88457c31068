import type { ActionView } from '../../src/contracts/views.ts'
import { drawNothing, drawStub, frame, press, wordsIn, type Drawing, type Press } from './drawing.ts'
import { momentIn } from './moment.ts'
import { fill, type Card } from './templates.ts'

/** As many as a card can hold buttons for in Teams. */
const MOST_LISTED = 5

/** An action for somebody who may read it, to accept, change or refuse; a stub that says nothing once it is finished. */
export function drawAction(drawing: Drawing, action: ActionView | null): Promise<Card> {
  const words = wordsIn(drawing.language).action
  if (!action || action.status === 'draft') return drawNothing(drawing)
  if (isFinished(action)) return drawStub(drawing, { heading: words.finished })
  return fill('action', {
    ...frame(drawing),
    heading: headingOf(drawing, action),
    what: action.what,
    facts: factsOf(drawing, action),
    state: action.status === 'accepted' ? words.accepted : action.status === 'agreed' ? '' : words.withChair,
    answerable: canAnswer(action),
    ...answersFor(drawing),
  })
}

/** One's own open actions, by number and case, each with a button to what it says. */
export function drawMine(drawing: Drawing, actions: readonly ActionView[]): Promise<Card> {
  const words = wordsIn(drawing.language).action
  const open = actions
    .filter((action) => action.mine && action.status !== 'draft' && !isFinished(action))
    .slice(0, MOST_LISTED)
  const buttons = open.map((action): Press => {
    const about = { actionId: action.actionId }
    return press(drawing, { title: headingOf(drawing, action), verb: 'show', card: 'action', about })
  })
  return drawStub(drawing, { heading: open.length > 0 ? words.mine : words.none, buttons })
}

function canAnswer(action: ActionView): boolean {
  return action.mine && action.status === 'agreed'
}

function isFinished({ status }: ActionView): boolean {
  return ['done', 'not-possible', 'not-done', 'done-already', 'withdrawn'].includes(status)
}

/** Number and first name, as the case is named everywhere (R072, H20). */
function headingOf({ language }: Drawing, action: ActionView): string {
  const words = wordsIn(language).action
  return `${words.heading} ${action.actionNumber} · ${words.case} ${action.number ?? '–'} · ${action.victim}`
}

function factsOf({ language }: Drawing, action: ActionView): { name: string; value: string }[] {
  const words = wordsIn(language).action
  const due = action.due ? momentIn(language, action.due) : words.noDate
  return [
    { name: words.agency, value: action.agency },
    { name: words.owner, value: action.owner },
    { name: words.due, value: action.today ? `${words.today} · ${due}` : due },
    { name: words.risk, value: action.risk },
  ].filter((fact) => fact.value !== '')
}

function answersFor(drawing: Drawing) {
  const words = wordsIn(drawing.language).action
  const { reason, reasonMissing, send } = words
  return {
    accept: press(drawing, { title: words.accept, verb: 'accept-action' }),
    change: {
      ...press(drawing, { title: words.change, verb: 'ask-action-change' }),
      what: words.changeWhat,
      due: words.changeDue,
      reason,
      reasonMissing,
      send,
    },
    cannot: { ...press(drawing, { title: words.cannot, verb: 'refuse-action' }), reason, reasonMissing, send },
  }
}
