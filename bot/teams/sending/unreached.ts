import type { WorkQueue } from '../../../src/application/ports.ts'
import type { TeamsView, Unreached } from '../../../src/contracts/teams-view.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import type { Meeting } from '../../../src/domain/meeting/meeting.ts'
import { keptReference, type ConversationBook } from './references.ts'
import type { AtDesk } from '../teams-desk.ts'

type Dead = Awaited<ReturnType<WorkQueue['deadOutbox']>>
type Missed = { count: number; why: 'refused' | 'unsure' }

/** What of one meeting did not arrive by the bot: by person, and what was for the channel or the chat. */
export function missedBy(
  dead: Dead,
  view: Pick<MeetingView, 'meetingId' | 'actions'>,
): { people: ReadonlyMap<string, Missed>; posts: TeamsView['notPosted'] } {
  const ours = dead.filter(
    ({ payload }) =>
      payload.meetingId === view.meetingId || view.actions.some(({ actionId }) => actionId === payload.actionId),
  )
  const people = new Map<string, Missed>()
  for (const { kind, payload, why } of ours) {
    if ((kind !== 'offer-action' && kind !== 'tell-person') || !payload.personId) continue
    const { count } = people.get(payload.personId) ?? { count: 0 }
    people.set(payload.personId, { count: count + 1, why: why === 'bot-send-unsure' ? 'unsure' : 'refused' })
  }
  const kinds = new Set(ours.map(({ kind }) => kind))
  const posts = (['agenda', 'statement'] as const).filter((what) => kinds.has(`post-${what}`))
  return { people, posts }
}

/** What could not be put into the calendar: the date, and each closed case that whoever asks may know of (R053). */
export function notBooked(
  dead: Dead,
  { meetingId, agenda }: Pick<MeetingView, 'meetingId' | 'agenda'>,
): TeamsView['notBooked'] {
  const lost = dead.filter(({ kind, payload }) => kind === 'book-online' && payload.meetingId === meetingId)
  const found = lost.flatMap(({ payload }) => {
    if (payload.caseId === undefined) return [null]
    return agenda.filter(({ caseId }) => caseId === payload.caseId).map(({ number }) => number)
  })
  return [...new Set(found)]
}

/** They watch, or read counts: the bot has nothing to write to them. */
const notWrittenTo: ReadonlySet<string> = new Set(['observer', 'board'])

/** Everyone of the meeting whom the bot cannot write to, or could not, with another way to each of them. */
export async function unreached(
  book: ConversationBook,
  { view, directory }: AtDesk,
  { missed, told }: { missed: ReadonlyMap<string, Missed>; told: Meeting['toldOtherwise'] },
): Promise<readonly Unreached[]> {
  const expected = view.desk.people.filter((person) => person.approved && !notWrittenTo.has(person.role))
  const found = await Promise.all(
    expected.map(async ({ personId, name, agency }): Promise<Unreached[]> => {
      const count = missed.get(personId)
      const why = (await lostWith(book, personId as PersonId)) ?? count?.why
      if (!why) return []
      const listed = directory.people.find((each) => each.personId === personId)
      const ways = { mail: listed?.mail ?? '', phone: listed?.phone ?? '' }
      const otherwise = told.get(personId as PersonId)
      const by = directory.people.find((each) => each.personId === otherwise?.by)
      const toldBy = otherwise ? { at: otherwise.at, name: by?.name ?? '' } : null
      return [{ personId, name, agency, ...ways, why, missed: count?.count ?? 0, told: toldBy }]
    }),
  )
  return found.flat().sort((a, b) => b.missed - a.missed)
}

async function lostWith(book: ConversationBook, personId: PersonId): Promise<Unreached['why'] | null> {
  const reference = await keptReference(book, `person:${personId}`)
  if (!reference) return 'never'
  return reference.gone ? (reference.lost ?? 'taken-out') : null
}
