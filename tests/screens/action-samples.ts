import { drawAction } from '../../bot/cards/draw-action.ts'
import { drawMine } from '../../bot/cards/draw-mine.ts'
import { sentenceOf } from '../../bot/cards/draw-notice.ts'
import type { Drawing } from '../../bot/cards/drawing.ts'
import type { Language } from '../../bot/http/language.ts'
import type { Notice } from '../../src/application/ports.ts'
import type { ActionInHand } from '../../src/contracts/action-in-hand.ts'
import { drawingOf } from '../support/bot-drawing.ts'
import { meetingId } from '../support/bot-view.ts'
import { shownAction, shownInHand } from './card-people.ts'
import type { CardSample } from './card-samples.ts'

const about = { meetingId, actionId: 'action-1' }
const action = (
  name: string,
  changes: Partial<ActionInHand>,
  more: { notice?: Notice; open?: string } = {},
): CardSample => {
  const { notice, open } = more
  const drawing = (language: Language): Drawing =>
    drawingOf('notice', { ...about, ...(notice && { notice }) }, language)
  const lead = (language: Language) => (notice ? sentenceOf(drawing(language), notice) : '')
  const draw = (language: Language) => drawAction(drawing(language), shownInHand(changes), lead(language))
  return { name, draw, ...(open && { open }) }
}
const accepted = shownAction({ status: 'accepted' })
const late = shownAction({ status: 'accepted', overdue: true, mine: false })
const asked = { what: 'Fit two locks', due: '2031-03-12T17:00:00Z' }
const wished = shownAction({ status: 'change-asked', mine: false, reason: 'One lock is not enough', asked })
const wishedAgency = { agencyId: 'housing', name: 'Testshire Housing' }
const updates = [{ at: '2031-03-06T15:30:00Z', by: '', text: 'The locksmith comes at ten' }]
const waited = [{ at: '2031-03-10T09:00:00Z', by: '', to: null, said: 'The part is on its way', clause: '15.4' }]
const ladder = {
  steps: [
    { at: '2031-03-10T09:00:00Z', by: '', to: 'representative' as const, said: 'Rang, no answer', clause: '15.4' },
  ],
  next: { to: 'chair' as const, from: null, may: true },
}

/** The card of an action in each of its states, and one's own actions. */
export const actionSamples: readonly CardSample[] = [
  action('action-offered', {}),
  action('action-offered-change', {}, { open: 'Change' }),
  action('action-offered-cannot', {}, { open: 'Cannot' }),
  action('action-today', { action: shownAction({ today: true }) }),
  action('action-accepted', { action: accepted }),
  action('action-accepted-update', { action: accepted }, { open: 'Update' }),
  action(
    'action-accepted-not-possible',
    { action: accepted, closeText: 'always', closeClause: '16.15' },
    { open: 'Not possible' },
  ),
  action('action-answered', { action: shownAction({ status: 'refused' }) }),
  action('action-finished', { action: shownAction({ status: 'done' }) }),
  action('action-due-soon', { action: accepted }, { notice: 'action-due-soon' }),
  action('action-due-today', { action: accepted }, { notice: 'action-due-today' }),
  action('action-said-last', { action: shownAction({ status: 'accepted', due: null, updates }) }),
  action('action-ruling', { action: wished, mayRule: true, wishedAgency }, { notice: 'action-back-to-chair' }),
  action('action-rung', { action: late, ladder }, { notice: 'action-overdue', open: 'Take it further' }),
  action(
    'action-rung-anywhere',
    { action: late, ladder: { steps: waited, next: { to: 'ask', from: null, may: true } } },
    { notice: 'action-overdue', open: 'Take it further' },
  ),
  action(
    'action-reassess',
    { action: shownAction({ status: 'not-possible', reason: 'No stock', mine: false }), mayReassess: true },
    { notice: 'action-not-possible', open: 'Look at the risk again' },
  ),
  {
    name: 'mine',
    draw: (language) =>
      drawMine(drawingOf('mine', {}, language), [
        shownAction({ today: true }),
        shownAction({
          actionId: 'action-2',
          actionNumber: 2,
          number: 5,
          victim: 'Mocka',
          status: 'accepted',
          overdue: true,
        }),
      ]),
  },
  { name: 'mine-none', draw: (language) => drawMine(drawingOf('mine', {}, language), []) },
  {
    name: 'mine-more',
    draw: (language) =>
      drawMine(
        drawingOf('mine', {}, language),
        Array.from({ length: 11 }, (_, index) => shownAction({ actionId: `action-${index}`, actionNumber: index })),
      ),
  },
]
