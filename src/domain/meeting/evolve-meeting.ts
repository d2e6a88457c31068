import { evolveAgenda } from './evolve-agenda.ts'
import { evolveHearing } from './evolve-hearing.ts'
import { evolveOpening } from './evolve-opening.ts'
import { evolveRoom, isOfRoom, type RoomEvent } from './evolve-room.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'

/** The meeting as one more event leaves it. Never refuses; an event that it does not know fails to compile. */
export function evolveMeeting(meeting: Meeting | null, event: MeetingEvent): Meeting {
  if (event.type === 'meeting-planned') return planMeeting(event)
  if (meeting === null) throw new Error('A meeting begins with meeting-planned.')
  return isOfRoom(event) ? evolveRoom(meeting, event) : evolveOther(meeting, event)
}

function evolveOther(meeting: Meeting, event: Exclude<MeetingEvent, RoomEvent | { type: 'meeting-planned' }>): Meeting {
  switch (event.type) {
    case 'agenda-set':
    case 'agenda-posted':
    case 'case-moved':
    case 'meeting-booked':
      return evolveAgenda(meeting, event)
    case 'meeting-opened':
    case 'statement-read':
    case 'statement-agreed':
    case 'statement-taken-back':
    case 'outstanding-reviewed':
    case 'outstanding-finished':
    case 'chair-taken':
    case 'meeting-ended':
      return evolveOpening(meeting, event)
    case 'case-called':
    case 'stage-entered':
    case 'turn-given':
    case 'agency-answered':
    case 'update-read-out':
    case 'update-deferred':
    case 'slot-paused':
    case 'slot-resumed':
    case 'slot-extended':
    case 'attendance-corrected':
    case 'case-heard':
    case 'case-taken-off':
      return evolveHearing(meeting, event)
  }
}

/** A meeting on the day that it is planned: nobody in the room, nothing on the agenda. */
function planMeeting(event: Extract<MeetingEvent, { type: 'meeting-planned' }>): Meeting {
  return {
    meetingId: event.meetingId,
    area: event.area,
    profileVersion: event.profileVersion,
    status: 'planned',
    startsAt: event.startsAt,
    openedAt: null,
    endedAt: null,
    bookedMinutes: event.bookedMinutes,
    chair: event.chair,
    standIns: event.standIns,
    coordinators: event.coordinators,
    chairing: event.chair,
    agenda: [],
    numbers: new Map(),
    agendaPostedAt: null,
    statement: null,
    agreed: new Map(),
    takenBack: new Set(),
    notedOut: new Map(),
    admitted: new Map(),
    away: new Map(),
    present: new Map(),
    comings: [],
    unknown: new Map(),
    outstanding: { reviewed: new Set(), finishedAt: null },
    hearings: new Map(),
    openCase: null,
    online: { joinUrl: null, ofCases: new Map() },
    toldOtherwise: new Map(),
  }
}
