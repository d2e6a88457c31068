import { isolated } from '../../src/contracts/isolating.ts'
import type { MeetingView, PersonRef } from '../../src/contracts/views.ts'
import { drawEnded, drawStub, frame, press, wordsIn, type Drawing } from './drawing.ts'
import { plain, type Choice } from './form.ts'
import { fill, type Card } from './templates.ts'

type Room = NonNullable<MeetingView['room']>

/** As many people as a card of 20 kB has room for; the tab lists everyone. */
const MOST_LISTED = 28
/** As many of them as one line names. */
const MOST_NAMED = 6

/** Who is in the room, for whoever runs the meeting, to be put right where Teams is wrong (R058, capability 1). */
export function drawAttendance(drawing: Drawing, view: MeetingView): Promise<Card> {
  const { attendance: words } = wordsIn(drawing.language)
  const { room } = view
  if (view.status === 'ended') return drawEnded(drawing)
  if (!room) return drawStub(drawing, { heading: words.none })
  const current = view.current === 'not-yours' ? null : view.current
  const inRoom = once([...room.present, ...room.shouldBeHere, ...view.people])
  const atCase = once([...(current?.attendance ?? []), ...room.present])
  const present = idsOf(room.present)
  const attended = idsOf(current?.attendance ?? [])
  const about = { meetingId: view.meetingId, present, ...(current && { caseId: current.caseId, attended }) }
  return fill('attendance', {
    ...frame({ ...drawing, about: { meetingId: view.meetingId } }, { typing: true }),
    heading: words.heading,
    lines: [...linesOf(drawing, room), ...(isCut(room, inRoom) ? [words.more] : [])].map((text) => ({ text })),
    choose: words.choose,
    here: { label: words.here, value: present.join(','), choices: choicesOf(drawing, view, inRoom) },
    caseOpen: current !== null,
    heard: { label: words.heard, value: attended.join(','), choices: choicesOf(drawing, view, atCase) },
    save: press(drawing, { title: words.save, verb: 'correct-attendance', about }),
  })
}

/** Whom to ask to leave and who is expected; never why (H42). */
function linesOf({ language }: Drawing, room: Room): string[] {
  const words = wordsIn(language).attendance
  return [
    ...(room.held ? [words.held] : []),
    ...listed(words.leave, room.askToLeave),
    ...unknownIn(room).map(([kind, count]) => (count > 1 ? `${words.unknown[kind]} (${count})` : words.unknown[kind])),
    ...listed(words.missing, room.shouldBeHere),
  ]
}

function listed(label: string, people: readonly PersonRef[]): string[] {
  const names = people.slice(0, MOST_NAMED).map((person) => isolated(person.name))
  return names.length > 0 ? [`${label}: ${names.join(', ')}${people.length > names.length ? ' …' : ''}`] : []
}

type Unknown = Room['unknown'][number]['kind']

/** How many there are of each kind of whom nobody has said who they are. */
function unknownIn({ unknown }: Room): readonly [Unknown, number][] {
  const kinds = [...new Set(unknown.map(({ kind }) => kind))]
  return kinds.map((kind) => [kind, unknown.filter((each) => each.kind === kind).length])
}

function isCut({ askToLeave, shouldBeHere }: Room, inRoom: readonly PersonRef[]): boolean {
  return inRoom.length > MOST_LISTED || [askToLeave, shouldBeHere].some(({ length }) => length > MOST_NAMED)
}

function choicesOf(drawing: Drawing, view: MeetingView, people: readonly PersonRef[]): Choice[] {
  return people.slice(0, MOST_LISTED).map((person) => {
    const belongs = [isolated(person.agency), partOf(drawing, view, person)].filter((each) => each !== '').join(', ')
    return { title: plain(`${isolated(person.name)} (${belongs})`), value: person.personId }
  })
}

/** As what somebody is here, as far as the meeting knows: a rep, their deputy, an observer, or another (R058). */
function partOf({ language }: Drawing, { room, agencies }: MeetingView, { personId, name, agency }: PersonRef): string {
  const { parts } = wordsIn(language).attendance
  const role = room?.attendance.find((each) => each.personId === personId)?.role
  const stands = agencies.some((each) => each.name === agency && each.deputies.includes(name))
  if (stands && (role === undefined || role === 'representative')) return parts.deputy
  return role ? parts[role] : ''
}

function once(people: readonly PersonRef[]): readonly PersonRef[] {
  return [...new Map(people.map((person) => [person.personId, person])).values()]
}

function idsOf(people: readonly PersonRef[]): string[] {
  return people.slice(0, MOST_LISTED).map((person) => person.personId)
}
