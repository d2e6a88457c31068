import type { Caseroom } from '../../src/application/caseroom.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import type { MeetingId, PersonId } from '../../src/domain/ids.ts'
import { accountId } from './http-tokens.ts'
import { noTerms } from './no-terms.ts'
import { noRules } from './no-rules.ts'

export const personId = 'person-1' as PersonId
export const meetingId = 'meeting-1' as MeetingId

type Listener = Parameters<Caseroom['onMeetingsMoved']>[0]
export type FakeCaseroom = Caseroom & { move(...meetingIds: string[]): void; listeners(): number }

/** Our own port with the smallest answers; a test stubs the call that it is about. */
export function fakeCaseroom(): FakeCaseroom {
  const listeners = new Set<Listener>()
  const nobodyKnows = () => Promise.resolve({ refusal: { code: 'no-such-meeting' as const } })
  return {
    whoIs: (account) => Promise.resolve(account.accountId === accountId ? personId : null),
    handle: () => Promise.resolve({ accepted: true, made: {} }),
    me: (who) =>
      Promise.resolve({
        personId: who,
        name: 'Invented Person',
        agency: 'Invented Agency',
        rehearsal: true,
        meetings: [],
        mayPlan: false,
      }),
    meetingView: nobodyKnows,
    stageView: nobodyKnows,
    actionFor: () => Promise.resolve(null),
    preparing: () => Promise.resolve(null),
    previewCaseList: () => Promise.resolve({ rows: [], agencyQuestions: [], ignoredColumns: [], unanswered: [] }),
    plansFor: nobodyKnows,
    openPlan: nobodyKnows,
    previewPlan: nobodyKnows,
    directoryView: nobodyKnows,
    dueView: nobodyKnows,
    areaView: nobodyKnows,
    followUp: nobodyKnows,
    governance: nobodyKnows,
    board: nobodyKnows,
    my: nobodyKnows,
    typing: nobodyKnows,
    exportSheet: nobodyKnows,
    openPaper: nobodyKnows,
    previewStatuses: nobodyKnows,
    onMeetingsMoved(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    move: (...meetingIds) => {
      for (const listener of listeners) listener(meetingIds as MeetingId[])
    },
    listeners: () => listeners.size,
  }
}

/** A view with nothing in it but its moment and a marking, which is enough to see whether it changed. */
export function viewAt(changes: { now?: string; marking?: string } = {}): MeetingView {
  const nobody = { personId, name: 'Invented Person', agency: 'Invented Agency' }
  return {
    meetingVersion: 1,
    now: '2031-03-04T09:00:00Z',
    rehearsal: true,
    meetingId,
    area: 'Invented Area',
    marking: 'as it was',
    terms: noTerms,
    status: 'open',
    startsAt: '2031-03-04T09:00:00Z',
    bookedMinutes: 60,
    openedAt: null,
    endedAt: null,
    chairing: nobody,
    me: {
      ...nobody,
      agencyId: 'agency-1',
      role: 'representative',
      chairing: false,
      controls: false,
      desk: false,
      present: true,
    },
    statement: {
      version: '1',
      text: '',
      clause: { clause: '', local: true },
      agree: 'pressed' as const,
      audio: null,
      readAt: null,
      mine: 'agreed',
      agreed: [],
      waiting: [],
    },
    rules: noRules,
    stubs: [],
    changes: [],
    referrals: [],
    caseList: null,
    listWarning: '',
    telling: [],
    agenda: [],
    projectedFinish: null,
    outstanding: { finishedAt: null, actions: [] },
    current: null,
    room: null,
    agencies: [],
    actions: [],
    desk: null,
    circulation: null,
    people: [],
    ...changes,
  }
}
