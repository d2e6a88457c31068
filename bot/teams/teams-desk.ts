import type { AttendanceReports } from '../../src/adapters/graph/attendance-report.ts'
import type { MeetingChats } from '../../src/adapters/graph/meeting-chat.ts'
import type { Caseroom, Refused } from '../../src/application/caseroom.ts'
import type { WorkQueue } from '../../src/application/ports.ts'
import type { DirectoryView } from '../../src/contracts/directory-view.ts'
import type { CallView, TeamsView } from '../../src/contracts/teams-view.ts'
import type { DeskView, MeetingView } from '../../src/contracts/views.ts'
import type { MeetingId, PersonId } from '../../src/domain/ids.ts'
import type { Meeting } from '../../src/domain/meeting/meeting.ts'
import { findCall, type Call } from './call/call-book.ts'
import { compareCall } from './call/compare-call.ts'
import { readJoinLink } from './call/join-link.ts'
import { findLink } from './sending/link-chat.ts'
import { findReference, type ConversationBook } from './sending/references.ts'
import { readOwnLink, tieCall } from './call/tie-call.ts'
import { missedBy, notBooked, unreached } from './sending/unreached.ts'

/** What a coordinator may ask and say of the call and the chat in Teams that belong to a meeting. */
export type TeamsDesk = {
  look(who: PersonId, meetingId: MeetingId): Promise<TeamsView | Refused>
  /** Ties the call to the meeting and puts the app into its chat, before anybody comes. Safe to repeat. */
  nameCall(who: PersonId, meetingId: MeetingId, joinUrl: string): Promise<TeamsView | Refused>
  /** Teams' own report of the call beside our record. Asks Graph each time, and keeps nothing of it. */
  compare(who: PersonId, meetingId: MeetingId): Promise<CallView | Refused>
}

export type TeamsDeskDeps = {
  caseroom: Pick<Caseroom, 'meetingView' | 'directoryView'>
  book: ConversationBook
  work: Pick<WorkQueue, 'deadOutbox'>
  reports: AttendanceReports
  chats: MeetingChats
  /** Where people join, if the call was booked from here, and who was told in another way. */
  meetingOf: (meetingId: MeetingId) => Promise<Pick<Meeting, 'online' | 'toldOtherwise'> | null>
  /** Whose agenda channel it is. */
  area: string
  tenantIds: readonly string[]
}

/** A meeting with the desk in it, and the directory in which mail and telephone stand. */
export type AtDesk = { view: MeetingView & { desk: DeskView }; directory: DirectoryView }

/** Answers those who keep the desk of the meeting, and nobody else. */
export function createTeamsDesk(deps: TeamsDeskDeps): TeamsDesk {
  const look: TeamsDesk['look'] = async (who, meetingId) => {
    const at = await atDesk(deps, who, meetingId)
    return 'refusal' in at ? at : teamsView(deps, at, meetingId)
  }
  return {
    look,
    nameCall: async (who, meetingId, joinUrl) => {
      const at = await atDesk(deps, who, meetingId)
      if ('refusal' in at) return at
      const link = readOwnLink(joinUrl, deps.tenantIds)
      if (!link) return { refusal: { code: 'join-link-unreadable' } }
      if (await isOfAnother(deps, { meetingId, chatId: link.chatId })) return { refusal: { code: 'chat-of-another' } }
      try {
        await tieCall(deps, { meetingId, link, joinUrl, by: who })
      } catch {
        return { refusal: { code: 'app-not-installed' } }
      }
      return teamsView(deps, at, meetingId)
    },
    compare: async (who, meetingId) => {
      const at = await atDesk(deps, who, meetingId)
      if ('refusal' in at) return at
      const call = (await findCall(deps.book, meetingId)) ?? (await bookedCall(deps, meetingId))
      return compareCall(at, { reports: deps.reports, call })
    },
  }
}

/** Last week's link, pasted by mistake: people in that call would count as being in this meeting (H39). */
async function isOfAnother(
  { book, meetingOf }: TeamsDeskDeps,
  { meetingId, chatId }: { meetingId: MeetingId; chatId: string },
): Promise<boolean> {
  const tied = await findLink({ book }, chatId)
  return tied !== null && tied.meetingId !== meetingId && (await meetingOf(tied.meetingId)) !== null
}

/** The call that was booked from here, where neither Teams nor anybody has named one. */
async function bookedCall({ meetingOf }: TeamsDeskDeps, meetingId: MeetingId): Promise<Call | null> {
  const joinUrl = (await meetingOf(meetingId))?.online.joinUrl ?? null
  const link = joinUrl === null ? null : readJoinLink(joinUrl)
  return link && { organiserId: link.organiserId, onlineMeetingId: null, joinUrl }
}

async function atDesk({ caseroom }: TeamsDeskDeps, who: PersonId, meetingId: MeetingId): Promise<AtDesk | Refused> {
  const view = await caseroom.meetingView(who, meetingId)
  if ('refusal' in view) return view
  const directory = await caseroom.directoryView(who)
  const { desk, me } = view
  if ('refusal' in directory || !desk || !me.desk) return { refusal: { code: 'role-not-allowed' } }
  return { view: { ...view, desk }, directory }
}

async function teamsView(deps: TeamsDeskDeps, at: AtDesk, meetingId: MeetingId): Promise<TeamsView> {
  const dead = await deps.work.deadOutbox()
  const missed = missedBy(dead, at.view)
  const meeting = await deps.meetingOf(meetingId)
  return {
    chat: (await findReference(deps.book, `meeting:${meetingId}`)) ? 'linked' : 'not-linked',
    joinUrl: meeting?.online.joinUrl ?? null,
    notBooked: notBooked(dead, at.view),
    notPosted: await notPosted(deps, at, missed.posts),
    unreached: await unreached(deps.book, at, { missed: missed.people, told: meeting?.toldOtherwise ?? new Map() }),
  }
}

/** What came back, and the agenda too while there is no channel to put it into. */
async function notPosted(
  { book, area }: TeamsDeskDeps,
  { view }: AtDesk,
  cameBack: TeamsView['notPosted'],
): Promise<TeamsView['notPosted']> {
  const waits = view.desk.agendaPostedAt !== null && !(await findReference(book, `channel:${area}`))
  return waits && !cameBack.includes('agenda') ? ['agenda', ...cameBack] : cameBack
}
