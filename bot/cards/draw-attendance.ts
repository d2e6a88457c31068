import type { MeetingView, PersonRef, RoomView } from '../../src/contracts/views.ts'
import { drawStub, frame, press, wordsIn, type Drawing } from './drawing.ts'
import { fill, type Card } from './templates.ts'

/** As many people as a card has room for; the tab lists everyone. */
const MOST_LISTED = 60

/** Who is in the room, for whoever runs the meeting, to be put right where Teams is wrong (R058, capability 1). */
export function drawAttendance(drawing: Drawing, view: MeetingView): Promise<Card> {
  const words = wordsIn(drawing.language).attendance
  const { room } = view
  if (!room) return drawStub(drawing, { heading: words.none })
  const current = view.current === 'not-yours' ? null : view.current
  const present = idsOf(room.present)
  const attended = idsOf(current?.attendance ?? [])
  const about = { meetingId: view.meetingId, present, ...(current && { caseId: current.caseId, attended }) }
  return fill('attendance', {
    ...frame({ ...drawing, about: { meetingId: view.meetingId } }, { typing: true }),
    heading: words.heading,
    lines: linesOf(drawing, room).map((text) => ({ text })),
    here: {
      label: words.here,
      value: present.join(','),
      choices: choicesOf([...room.present, ...room.shouldBeHere, ...view.people]),
    },
    caseOpen: current !== null,
    heard: {
      label: words.heard,
      value: attended.join(','),
      choices: choicesOf([...(current?.attendance ?? []), ...room.present]),
    },
    save: press(drawing, { title: words.save, verb: 'correct-attendance', about }),
  })
}

/** Whom to ask to leave and who is expected; never why (H42). */
function linesOf({ language }: Drawing, room: RoomView): string[] {
  const words = wordsIn(language).attendance
  return [
    ...(room.held ? [words.held] : []),
    ...listed(words.leave, room.askToLeave),
    ...room.unknown.map((each) => words.unknown[each.kind]),
    ...listed(words.missing, room.shouldBeHere),
  ]
}

function listed(label: string, people: readonly PersonRef[]): string[] {
  return people.length > 0 ? [`${label}: ${people.map((person) => person.name).join(', ')}`] : []
}

function choicesOf(people: readonly PersonRef[]): { title: string; value: string }[] {
  const once = new Map(people.map((person) => [person.personId, person]))
  return [...once.values()]
    .slice(0, MOST_LISTED)
    .map(({ personId, name, agency }) => ({ title: `${name} (${agency})`, value: personId }))
}

function idsOf(people: readonly PersonRef[]): string[] {
  return people.slice(0, MOST_LISTED).map((person) => person.personId)
}
