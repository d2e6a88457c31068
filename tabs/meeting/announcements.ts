import type { MeetingView } from '../../src/contracts/views.ts'
import type { Wording } from '../wording/en.ts'

/** What a screen reader is told when one view follows another: the meeting, the case, the stage, and nothing else. */
export function announcementsBetween(
  before: MeetingView | null,
  after: MeetingView,
  { frame, room, codes }: Wording,
): readonly string[] {
  if (!before) return []
  if (before.status !== after.status) return statusSaid(after.status, room)
  if (after.likelyTurn?.next && !before.likelyTurn?.next) return [room.nextAloud]
  const was = openCase(before)
  const is = openCase(after)
  if (is && is.caseId !== was?.caseId) return [room.calledAloud(frame.caseName(is.number))]
  if (was && !after.current) return [room.caseOverAloud]
  if (is?.stage && is.stage !== was?.stage) return [room.stageAloud(codes.stages[is.stage])]
  return []
}

function statusSaid(status: MeetingView['status'], room: Wording['room']): readonly string[] {
  if (status === 'open') return [room.meetingOpenAloud]
  return status === 'ended' ? [room.meetingEndedAloud] : []
}

function openCase(view: MeetingView): Exclude<MeetingView['current'], 'not-yours'> {
  return view.current === 'not-yours' ? null : view.current
}
