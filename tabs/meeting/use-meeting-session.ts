import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Api } from '../api.ts'
import { type MeetingSession, type Snapshot, createMeetingSession } from '../meeting-session.ts'

/** Follows a meeting for as long as the component stands. */
export function useMeetingSession({ api, meetingId }: { api: Api; meetingId: string }): {
  session: MeetingSession
  snapshot: Snapshot
} {
  const session = useMemo(() => createMeetingSession({ api, meetingId }), [api, meetingId])
  useEffect(() => session.follow(), [session])
  return { session, snapshot: useSyncExternalStore(session.subscribe, session.snapshot) }
}
