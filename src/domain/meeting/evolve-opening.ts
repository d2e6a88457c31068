import type { PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'
import { withHearing } from './attendance.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'

type OpeningEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'meeting-opened'
      | 'statement-read'
      | 'statement-agreed'
      | 'statement-taken-back'
      | 'outstanding-reviewed'
      | 'outstanding-finished'
      | 'chair-taken'
      | 'meeting-ended'
  }
>

/** What an event about the meeting as a whole makes of it: opening, statement, chair and end. */
export function evolveOpening(meeting: Meeting, event: OpeningEvent): Meeting {
  const { outstanding } = meeting
  switch (event.type) {
    case 'meeting-opened':
      return { ...meeting, status: 'open', openedAt: event.at }
    case 'statement-read':
      return { ...meeting, statement: { version: event.version, at: event.at, readBy: event.said.by } }
    case 'statement-agreed':
      return { ...meeting, ...agreedBy(meeting, event) }
    case 'statement-taken-back':
      return { ...meeting, ...takenBackBy(meeting, event.personId) }
    case 'outstanding-reviewed':
      return {
        ...meeting,
        outstanding: { ...outstanding, reviewed: new Set(outstanding.reviewed).add(event.actionId) },
      }
    case 'outstanding-finished':
      return { ...meeting, outstanding: { ...outstanding, finishedAt: event.at } }
    case 'chair-taken':
      return chairTaken(meeting, event.by)
    case 'meeting-ended':
      return ended(meeting, event.at)
  }
}

function agreedBy(
  { agreed, takenBack }: Meeting,
  { personId, version, at, how, enteredBy, clause = '', personal }: Extract<OpeningEvent, { type: 'statement-agreed' }>,
): Pick<Meeting, 'agreed' | 'takenBack'> {
  const agreement = { version, at, how, enteredBy, signature: personal?.signature ?? '', clause }
  return {
    agreed: new Map(agreed).set(personId, agreement),
    takenBack: new Set([...takenBack].filter((each) => each !== personId)),
  }
}

function takenBackBy({ agreed, takenBack }: Meeting, personId: PersonId): Pick<Meeting, 'agreed' | 'takenBack'> {
  return {
    agreed: new Map([...agreed].filter(([each]) => each !== personId)),
    takenBack: new Set(takenBack).add(personId),
  }
}

/** Whoever takes the chair while a case is open chairs that case from then on, and is on its record. */
function chairTaken(meeting: Meeting, by: PersonId): Meeting {
  const chaired = { ...meeting, chairing: by }
  if (chaired.openCase === null) return chaired
  return withHearing(chaired, chaired.openCase, (hearing) => ({ ...hearing, chairedBy: by }))
}

function ended(meeting: Meeting, at: Instant): Meeting {
  const comings = meeting.comings.map((coming) => (coming.to === null ? { ...coming, to: at } : coming))
  return { ...meeting, status: 'ended', endedAt: at, comings, present: new Map(), unknown: new Map() }
}
