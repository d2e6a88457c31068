import { cardKinds } from '../../bot/cards/card-data.ts'
import { drawAttendance } from '../../bot/cards/draw-attendance.ts'
import { drawDoor } from '../../bot/cards/draw-door.ts'
import { drawAgenda, drawChecklist, drawNext, drawNotice, drawPlans } from '../../bot/cards/draw-notice.ts'
import { drawAgreed, drawRecord, drawRecorded } from '../../bot/cards/draw-record.ts'
import { drawAgreeFirst, drawStatement } from '../../bot/cards/draw-statement.ts'
import { drawNothing, wordsIn } from '../../bot/cards/drawing.ts'
import type { Card } from '../../bot/cards/templates.ts'
import type { Language } from '../../bot/http/language.ts'
import type { ActionView, MeetingView } from '../../src/contracts/views.ts'
import { drawingOf, pens } from '../support/bot-drawing.ts'
import { meetingId } from '../support/bot-view.ts'
import { actionSamples } from './action-samples.ts'
import { longStatement, shownAction, shownCrowd, shownDesk, shownStubs, shownView } from './card-people.ts'
import { prepareSamples } from './prepare-samples.ts'

/** One state of one card: how it is drawn, and the form that is opened on it for a picture. */
export type CardSample = { name: string; open?: string; draw(language: Language): Promise<Card> }

const about = { meetingId }
const statement = (name: string, given: Partial<MeetingView['statement']>, status = 'open' as const): CardSample => ({
  name,
  draw: (language) => drawStatement(drawingOf('statement', about, language), shownView({ status, statement: given })),
})
const record = (name: string, draw: typeof drawRecord, view = shownDesk()): CardSample => ({
  name,
  draw: (language) => draw(drawingOf('record', about, language), view),
})
const recorded = (hints: ActionView['hints']): typeof drawRecord => {
  return (drawing, view) => drawRecorded(drawing, view, shownAction({ status: 'draft', hints }))
}
const everyHint = Object.keys(wordsIn('en').record.hints) as ActionView['hints']
const agenda = (name: string, view: Parameters<typeof shownDesk>[0]): CardSample => ({
  name,
  draw: (language) => drawAgenda(drawingOf('agenda', about, language), shownDesk(view)),
})
const attendance = (name: string, view: MeetingView): CardSample => ({
  name,
  draw: (language) => drawAttendance(drawingOf('attendance', about, language), view),
})
const inState = (status: 'waiting' | 'open' | 'heard') => shownView().agenda.map((each) => ({ ...each, status }))
const next = (status: 'waiting' | 'open' | 'heard'): CardSample => ({
  name: `next-${status}`,
  draw: (language) => drawNext(drawingOf('notice', about, language), shownView({ agenda: inState(status) })),
})
const checklist = (name: string, view: MeetingView): CardSample => ({
  name,
  draw: (language) => drawChecklist(drawingOf('checklist', about, language), view),
})
const [entry] = shownView().agenda
const now = { ...entry!, status: 'open' as const, victim: 'Testina' }
const coming = { ...now, status: 'waiting' as const, number: 5, victim: 'Mocka' }
const listed = { status: 'planned' as const, listWarning: 'Do not pass this on, and do not print it.' }
const plan = { version: 1, replaces: false, status: 'sent' as const, openedAt: null }
const plans = [
  { ...plan, caseId: 'case-1', number: 3 },
  { ...plan, caseId: 'case-2', number: 5, status: 'withdrawn' as const },
  { ...plan, caseId: 'case-3', number: 8, openedAt: '2031-03-06T10:00:00Z' },
  { ...plan, caseId: 'case-4', number: null },
]
const audio = { holder: 'Testshire MARAC office', keptUntil: '2031-09-01' }

/** Every card in every state that it can be in. */
export const cardSamples: readonly CardSample[] = [
  ...cardKinds.map((card): CardSample => ({
    name: `door-${card}`,
    draw: (language) => drawDoor(pens(language), { card, about, for: 'x', teamsUserIds: [] }),
  })),
  statement('statement', { mine: 'waiting' }),
  statement('statement-signed', {
    mine: 'waiting',
    agree: 'signed',
    text: longStatement,
    clause: { clause: '', local: true },
  }),
  statement('statement-agreed', { mine: 'agreed' }),
  statement('statement-not-read', { mine: 'not-read' }),
  { name: 'statement-first', draw: (language) => drawAgreeFirst(drawingOf('action', about, language)) },
  agenda('agenda', { ...listed, stubs: shownStubs }),
  agenda('agenda-answered', { ...listed, stubs: [] }),
  agenda('agenda-open', { agenda: [now, coming] }),
  agenda('agenda-ended', { status: 'ended' }),
  ...prepareSamples,
  ...actionSamples,
  record('record', drawRecord),
  record('record-no-case', drawRecord, shownDesk({ current: null })),
  record('recorded', recorded(['vague-verb', 'no-risk'])),
  record('recorded-with-gaps', recorded(everyHint)),
  record('recorded-agreed', drawAgreed),
  attendance('attendance', shownDesk()),
  attendance('attendance-crowd', shownCrowd()),
  attendance('attendance-not-yours', shownView()),
  ...(['waiting', 'open', 'heard'] as const).map(next),
  {
    name: 'plans',
    draw: (language) => drawPlans(drawingOf('notice', { meetingId, notice: 'plan-sent' }, language), plans),
  },
  checklist('checklist', shownDesk()),
  checklist('checklist-recorded', shownDesk({ statement: { ...shownDesk().statement, audio } })),
  checklist('checklist-not-yours', shownView()),
  {
    name: 'notice',
    draw: (language) => drawNotice(drawingOf('notice', { meetingId, notice: 'circulation-amber' }, language)),
  },
  { name: 'nothing', draw: (language) => drawNothing(drawingOf('notice', about, language)) },
]
