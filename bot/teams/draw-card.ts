import type { MeetingView } from '../../src/contracts/views.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import type { CardKind } from '../cards/card-data.ts'
import { drawAction, drawMine } from '../cards/draw-action.ts'
import { drawAttendance } from '../cards/draw-attendance.ts'
import { drawAgenda, drawNotice } from '../cards/draw-notice.ts'
import { drawRecord } from '../cards/draw-record.ts'
import { drawAgreeFirst, drawStatement } from '../cards/draw-statement.ts'
import { drawNothing, type Drawing } from '../cards/drawing.ts'
import type { Card } from '../cards/templates.ts'
import type { BotDeps } from './bot-deps.ts'
import { actionsOf, findAction, nextMeeting, viewFor } from './find-views.ts'

type Draw = (deps: BotDeps, drawing: Drawing) => Promise<Card>

/** Draws a card as it is true now for one person, out of what that person may see and nothing else. Only reads. */
export const drawCard: Draw = (deps, drawing) => draws[drawing.card](deps, drawing)

const draws: Record<CardKind, Draw> = {
  statement: fromView(drawStatement),
  agenda: fromView(drawAgenda),
  record: fromView(drawRecord),
  attendance: fromView(drawAttendance),
  notice: (_deps, drawing) => drawNotice(drawing),
  mine: async (deps, drawing) => drawMine(drawing, await actionsOf(deps, drawing.who as PersonId)),
  action: async (deps, drawing) => {
    const who = drawing.who as PersonId
    const action = await findAction(deps, { who, actionId: drawing.about.actionId })
    return !action && (await mustAgreeFirst(deps, who)) ? drawAgreeFirst(drawing) : drawAction(drawing, action)
  },
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
