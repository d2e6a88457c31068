import { drawAction } from '../../bot/cards/draw-action.ts'
import { drawAttendance } from '../../bot/cards/draw-attendance.ts'
import { drawDoor } from '../../bot/cards/draw-door.ts'
import { drawMine } from '../../bot/cards/draw-mine.ts'
import { drawAgenda, drawChecklist, drawNext, drawNotice, drawPlans, sentenceOf } from '../../bot/cards/draw-notice.ts'
import { drawPrepare } from '../../bot/cards/draw-prepare.ts'
import { drawAgreed, drawRecord, drawRecorded } from '../../bot/cards/draw-record.ts'
import { drawAgreeFirst, drawStatement } from '../../bot/cards/draw-statement.ts'
import { drawNothing, type Drawing } from '../../bot/cards/drawing.ts'
import type { Card } from '../../bot/cards/templates.ts'
import type { Language } from '../../bot/http/language.ts'
import type { ActionInHand } from '../../src/contracts/action-in-hand.ts'
import type { Notice } from '../../src/application/ports.ts'
import { drawingOf, pens } from '../support/bot-drawing.ts'
import { meetingId } from '../support/bot-view.ts'
import { shownAction, shownDesk, shownInHand, shownStubs, shownView } from './card-people.ts'

/** One state of one card: how it is drawn, and the form that is opened on it for a picture. */
export type CardSample = { name: string; open?: string; draw(language: Language): Promise<Card> }

const about = { meetingId, actionId: 'action-1' }
const statement = (mine: 'waiting' | 'agreed' | 'not-read', agree: 'pressed' | 'signed' = 'pressed') => {
  return (language: Language) =>
    drawStatement(drawingOf('statement', { meetingId }, language), shownView({ statement: { mine, agree } }))
}
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
const ladder = {
  steps: [
    { at: '2031-03-10T09:00:00Z', by: '', to: 'representative' as const, said: 'Rang, no answer', clause: '15.4' },
  ],
  next: { to: 'chair' as const, from: null, may: true },
}
const heading = { caseId: 'case-1', number: 3, victim: 'Testina', perpetrator: 'Testor' }
const toPrepare = {
  updateDue: '2031-03-04T23:59:00Z',
  updateClause: '5.2',
  cases: [
    { ...heading, sent: null, researchDue: '2031-03-03T17:00:00Z' },
    {
      ...heading,
      caseId: 'case-2',
      number: 5,
      victim: 'Mocka',
      perpetrator: 'Mockard',
      sent: 'supplied' as const,
      researchDue: null,
    },
    {
      ...heading,
      caseId: 'case-3',
      number: 9,
      victim: '',
      perpetrator: '',
      sent: 'nothing-known' as const,
      researchDue: null,
    },
  ],
}
const prepare = (stubs: typeof shownStubs) => (language: Language) =>
  drawPrepare(drawingOf('prepare', { meetingId }, language), shownView({ status: 'planned', stubs }), toPrepare)
const waiting = shownView().agenda.map((each) => ({ ...each, status: 'waiting' as const }))
const listed = {
  status: 'planned' as const,
  listWarning: 'Do not pass this on, and do not print it.',
  stubs: shownStubs,
}

/** Every card in every state that it can be in. */
export const cardSamples: readonly CardSample[] = [
  ...(['statement', 'action', 'today', 'agenda', 'attendance', 'record', 'mine'] as const).map((card): CardSample => ({
    name: `door-${card}`,
    draw: (language) => drawDoor(pens(language), { card, about: { meetingId }, for: 'x', teamsUserIds: [] }),
  })),
  { name: 'statement', draw: statement('waiting') },
  { name: 'statement-signed', draw: statement('waiting', 'signed') },
  { name: 'statement-agreed', draw: statement('agreed') },
  { name: 'statement-not-read', draw: statement('not-read') },
  { name: 'statement-first', draw: (language) => drawAgreeFirst(drawingOf('action', about, language)) },
  { name: 'agenda', draw: (language) => drawAgenda(drawingOf('agenda', { meetingId }, language), shownDesk(listed)) },
  { name: 'prepare-connections', draw: prepare(shownStubs) },
  { name: 'prepare-cases', draw: prepare([]) },
  { name: 'prepare-update', open: 'Write an update', draw: prepare([]) },
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
  action('action-ruling', { action: wished, mayRule: true }, { notice: 'action-back-to-chair' }),
  action('action-rung', { action: late, ladder }, { notice: 'action-overdue', open: 'Take it further' }),
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
  { name: 'record', draw: (language) => drawRecord(drawingOf('record', { meetingId }, language), shownDesk()) },
  {
    name: 'record-no-case',
    draw: (language) => drawRecord(drawingOf('record', { meetingId }, language), shownDesk({ current: null })),
  },
  {
    name: 'recorded',
    draw: (language) =>
      drawRecorded(
        drawingOf('record', { meetingId }, language),
        shownDesk(),
        shownAction({ status: 'draft', hints: ['vague-verb', 'no-risk'] }),
      ),
  },
  {
    name: 'recorded-agreed',
    draw: (language) => drawAgreed(drawingOf('record', { meetingId }, language), shownDesk()),
  },
  {
    name: 'attendance',
    draw: (language) => drawAttendance(drawingOf('attendance', { meetingId }, language), shownDesk()),
  },
  {
    name: 'next',
    draw: (language) => drawNext(drawingOf('notice', { meetingId }, language), shownView({ agenda: waiting })),
  },
  {
    name: 'plans',
    draw: (language) =>
      drawPlans(drawingOf('notice', { meetingId, notice: 'plan-sent' }, language), [
        { caseId: 'case-1', number: 3, version: 1, replaces: false, status: 'sent', openedAt: null },
        { caseId: 'case-2', number: 5, version: 1, replaces: false, status: 'withdrawn', openedAt: null },
      ]),
  },
  {
    name: 'checklist',
    draw: (language) => drawChecklist(drawingOf('checklist', { meetingId }, language), shownDesk()),
  },
  {
    name: 'notice',
    draw: (language) => drawNotice(drawingOf('notice', { meetingId, notice: 'circulation-amber' }, language)),
  },
  { name: 'nothing', draw: (language) => drawNothing(drawingOf('notice', { meetingId }, language)) },
]
