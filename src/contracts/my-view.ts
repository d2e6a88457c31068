import type { ActionView } from './views.ts'

/** An action of one's own or of one's agency, with the meeting that agreed it. */
export type MyAction = ActionView & { meetingId: string; metOn: string }
/** What is asked of somebody before the next meeting: to say whom they may know, and to look up and write down. */
export type NextMeeting = {
  meetingId: string
  startsAt: string
  /** Cases of which they have not said yet whether they may know somebody. */
  stubs: number
  /** Cases of the list that went out, to look up in one's own records. */
  toLookUp: number
}

/** `GET /api/my`: what is open for one person over all meetings, and what the next one asks of them. */
export type MyView = { now: string; actions: readonly MyAction[]; next: NextMeeting | null }
