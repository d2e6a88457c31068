import { createContext } from 'react'
import type { MeetingSession } from '../meeting-session.ts'

/** The way to give orders where there is no meeting around: set by the office. */
export const OrdersContext = createContext<Pick<MeetingSession, 'give'> | null>(null)
