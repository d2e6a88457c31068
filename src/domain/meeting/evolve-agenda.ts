import type { CaseId } from '../ids.ts'
import type { AgendaItem, Hearing, Meeting, MeetingEvent } from './meeting.ts'

type AgendaEvent = Extract<MeetingEvent, { type: 'agenda-set' | 'agenda-posted' | 'case-moved' | 'meeting-booked' }>

/** What an event about the agenda makes of the meeting. */
export function evolveAgenda(meeting: Meeting, event: AgendaEvent): Meeting {
  switch (event.type) {
    case 'agenda-set':
      return {
        ...meeting,
        agenda: event.items,
        numbers: new Map([...meeting.numbers, ...event.items.map(({ caseId, number }) => [caseId, number] as const)]),
        hearings: hearingsFor(meeting, event.items),
      }
    case 'agenda-posted':
      return { ...meeting, agendaPostedAt: event.at }
    case 'case-moved':
      return { ...meeting, agenda: moved(meeting.agenda, event) }
    case 'meeting-booked':
      return { ...meeting, online: booked(meeting.online, event) }
  }
}

/** Cases new to the agenda wait, and so do those put back; what is no longer waited for goes. */
function hearingsFor(meeting: Meeting, items: readonly AgendaItem[]): Meeting['hearings'] {
  const hearings = new Map([...meeting.hearings].filter(([, hearing]) => hearing.status !== 'waiting'))
  for (const { caseId } of items) {
    const before = meeting.hearings.get(caseId) ?? waiting(caseId)
    hearings.set(
      caseId,
      before.status === 'off' ? { ...before, status: 'waiting', slot: null, stage: null, entered: [] } : before,
    )
  }
  return hearings
}

function booked(
  online: Meeting['online'],
  { caseId, joinUrl }: Extract<MeetingEvent, { type: 'meeting-booked' }>,
): Meeting['online'] {
  if (caseId === null) return { ...online, joinUrl }
  return { ...online, ofCases: new Map([...online.ofCases, [caseId, joinUrl]]) }
}

function waiting(caseId: CaseId): Hearing {
  return {
    caseId,
    status: 'waiting',
    chairedBy: null,
    slot: null,
    stage: null,
    stagesVisited: [],
    entered: [],
    attendance: new Map(),
    answers: new Map(),
    turn: null,
    updatesRead: new Set(),
    updatesDeferred: new Set(),
    struckOff: new Set(),
    rosterCheckedBy: [],
    checkedOver: new Map(),
  }
}

function moved(agenda: readonly AgendaItem[], to: { caseId: CaseId; toIndex: number }): readonly AgendaItem[] {
  const item = agenda.find((each) => each.caseId === to.caseId)
  return item ? agenda.filter((each) => each !== item).toSpliced(to.toIndex, 0, item) : agenda
}
