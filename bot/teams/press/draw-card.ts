import type { MeetingView } from '../../../src/contracts/views.ts'
import type { MeetingId, PersonId } from '../../../src/domain/ids.ts'
import type { CardKind } from '../../cards/card-data.ts'
import { drawAction } from '../../cards/draw-action.ts'
import { drawAttendance } from '../../cards/draw-attendance.ts'
import { drawMine } from '../../cards/draw-mine.ts'
import { drawAgenda, drawChecklist, drawNext, drawNotice, drawPlans, sentenceOf } from '../../cards/draw-notice.ts'
import { drawPrepare } from '../../cards/draw-prepare.ts'
import { drawRecord } from '../../cards/draw-record.ts'
import { drawAgreeFirst, drawStatement } from '../../cards/draw-statement.ts'
import { drawNothing, type Drawing } from '../../cards/drawing.ts'
import type { Card } from '../../cards/templates.ts'
import type { BotDeps } from '../bot-deps.ts'
import { actionsOf, findAction, nextMeeting, viewFor } from './find-views.ts'

type Draw = (deps: BotDeps, drawing: Drawing) => Promise<Card>

/** Draws a card as it is true now for one person, out of what that person may see and nothing else. Only reads. */
export const drawCard: Draw = (deps, drawing) => draws[drawing.card](deps, drawing)

const prepare: Draw = async (deps, drawing) => {
  const { meetingId } = drawing.about
  const who = drawing.who as PersonId
  const view = await viewFor(deps, { who, meetingId })
  const preparing = view && (await deps.caseroom.preparing(who, view.meetingId as MeetingId))
  return view && preparing ? drawPrepare(drawing, view, preparing) : drawNothing(drawing)
}

/** An action with the sentence that brought it, where a notice did; that sentence alone for who may not read it now. */
const action: Draw = async (deps, drawing) => {
  const who = drawing.who as PersonId
  const { actionId, notice } = drawing.about
  const inHand = await findAction(deps, { who, actionId })
  if (!inHand && notice) return drawNotice(drawing)
  if (!inHand && (await mustAgreeFirst(deps, who))) return drawAgreeFirst(drawing)
  return drawAction(drawing, inHand, notice ? sentenceOf(drawing, notice) : '')
}

const statement = fromView(drawStatement)
const checklist = fromView(drawChecklist)

/** The plans that somebody was sent, once they have agreed to the statement, which comes first for everyone. */
const plans: Draw = async (deps, drawing) => {
  const { meetingId = '' } = drawing.about
  const sent = await deps.caseroom.plansFor(drawing.who as PersonId, meetingId as MeetingId)
  if (!('refusal' in sent)) return drawPlans(drawing, sent)
  return sent.refusal.code === 'statement-not-agreed' ? statement(deps, drawing) : drawNothing(drawing)
}

/** The notices with more behind them than their sentence. */
const behindNotice: Partial<Record<NonNullable<Drawing['about']['notice']>, Draw>> = {
  prepare,
  'statement-waits': statement,
  'you-are-next': fromView(drawNext),
  'meeting-checklist': checklist,
  'plan-sent': plans,
  'action-today-unaccepted': action,
  'action-back-to-chair': action,
  'action-asked-after': action,
  'action-not-possible': action,
  'action-taken-to-you': action,
  'action-due-soon': action,
  'action-due-today': action,
  'action-overdue': action,
}

const draws: Record<CardKind, Draw> = {
  statement,
  agenda: fromView(drawAgenda),
  record: fromView(drawRecord),
  attendance: fromView(drawAttendance),
  prepare,
  checklist,
  notice: (deps, drawing) => {
    const { notice, actionId } = drawing.about
    const draw = notice && behindNotice[notice]
    return draw && (draw !== action || actionId) ? draw(deps, drawing) : drawNotice(drawing)
  },
  mine: async (deps, drawing) => drawMine(drawing, await actionsOf(deps, drawing.who as PersonId)),
  action,
  today: action,
}

/** Says of oneself only what one can do about it (R057, R172): whether there is an action is still not said. */
async function mustAgreeFirst(deps: BotDeps, who: PersonId): Promise<boolean> {
  const meeting = await nextMeeting(deps, who)
  const view = meeting?.status === 'open' ? await viewFor(deps, { who, meetingId: meeting.meetingId }) : null
  return view?.statement.mine === 'waiting'
}

function fromView(draw: (drawing: Drawing, view: MeetingView) => Promise<Card>): Draw {
  return async (deps, drawing) => {
    const view = await viewFor(deps, { who: drawing.who as PersonId, meetingId: drawing.about.meetingId })
    return view ? draw(drawing, view) : drawNothing(drawing)
  }
}
