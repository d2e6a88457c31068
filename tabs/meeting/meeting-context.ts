import { createContext, useContext } from 'react'
import type { MeetingView } from '../../src/contracts/views.ts'
import type { MeetingSession } from '../meeting-session.ts'

/** The meeting as this person sees it now, and the way to give orders in it. */
export type Meeting = {
  view: MeetingView
  give: MeetingSession['give']
  typed: MeetingSession['typed']
  clock: MeetingSession['clock']
}

/** Set by the meeting page once the first view has come. */
export const MeetingContext = createContext<Meeting | null>(null)

/** The meeting around a component. */
export function useMeeting(): Meeting {
  const meeting = useContext(MeetingContext)
  if (!meeting) throw new Error('a part of the meeting stands outside it')
  return meeting
}

/** The newest view of the meeting. */
export function useView(): MeetingView {
  return useMeeting().view
}
