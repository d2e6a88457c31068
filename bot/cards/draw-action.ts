import type { ActionInHand } from '../../src/contracts/action-in-hand.ts'
import { isolated } from '../../src/contracts/isolating.ts'
import type { ActionView } from '../../src/contracts/views.ts'
import { decisionFacts, decisionForms, rulings } from './decision-forms.ts'
import { drawNothing, drawStub, press, wordsIn, type Drawing } from './drawing.ts'
import { drawItem, quoted, type Item } from './item.ts'
import { momentIn } from './moment.ts'
import { answerForms, progressForms } from './owner-forms.ts'
import type { Card } from './templates.ts'

/**
 * An action for somebody who may read it, with whatever they may do about it: accept, change, refuse, say how far it
 * is, finish, rule, take it further, or look at its risk again. A stub that says nothing once there is nothing left to
 * do.
 */
export function drawAction(drawing: Drawing, inHand: ActionInHand | null, lead = ''): Promise<Card> {
  const words = wordsIn(drawing.language)
  if (!inHand || inHand.action.status === 'draft') return drawNothing(drawing)
  const { action } = inHand
  if (isFinished(action) && !inHand.mayReassess) return drawStub(drawing, { heading: words.action.finished })
  return drawItem(drawing, {
    lead,
    heading: headingOf(drawing, action),
    mark: action.today ? words.action.today : action.overdue ? words.progress.overdue : '',
    what: action.what,
    facts: [...factsOf(drawing, action), ...decisionFacts(drawing, inHand)],
    state: stateOf(drawing, action),
    buttons: buttonsFor(drawing, inHand),
    forms: [...answerForms(drawing, inHand), ...progressForms(drawing, inHand), ...decisionForms(drawing, inHand)],
  })
}

/** Over, one way or another: nobody has to do it any more. */
export function isFinished({ status }: Pick<ActionView, 'status'>): boolean {
  return ['done', 'not-possible', 'not-done', 'done-already', 'withdrawn'].includes(status)
}

/** Number and first name, as the case is named everywhere (R072, H20). */
export function headingOf({ language }: Drawing, action: ActionView): string {
  const words = wordsIn(language).action
  return `${words.heading} ${action.actionNumber} · ${words.case} ${action.number ?? '–'} · ${isolated(action.victim)}`
}

function stateOf({ language }: Drawing, { mine, status }: ActionView): string {
  const words = wordsIn(language)
  if (status === 'accepted') return mine ? words.progress.accepted : words.action.accepted
  return mine && (status === 'change-asked' || status === 'refused') ? words.action.withChair : ''
}

function factsOf({ language }: Drawing, action: ActionView): NonNullable<Item['facts']> {
  const { action: words, progress } = wordsIn(language)
  const due = action.due ? momentIn(language, action.due) : words.noDate
  const latest = action.updates.at(-1)
  return [
    { name: words.agency, value: action.agency },
    { name: words.owner, value: action.owner },
    { name: words.due, value: action.today ? `${words.today} · ${due}` : due },
    { name: words.risk, value: action.risk },
    {
      name: progress.latest,
      value: latest ? `${momentIn(language, latest.at)}: ${isolated(quoted(latest.text))}` : '',
    },
  ]
}

function buttonsFor(drawing: Drawing, inHand: ActionInHand): NonNullable<Item['buttons']> {
  const { accept } = wordsIn(drawing.language).action
  const { mine, status } = inHand.action
  const answer = mine && status === 'agreed'
  return [
    ...(answer ? [{ ...press(drawing, { title: accept, verb: 'accept-action' }), style: 'positive' as const }] : []),
    ...rulings(drawing, inHand),
  ]
}
