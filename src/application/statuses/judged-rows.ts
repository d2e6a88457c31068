import type { StatusRow } from '../../contracts/follow-up-view.ts'
import { mayKnowOf } from '../../domain/access.ts'
import type { Action } from '../../domain/actions/action.ts'
import { judgeStatus, mayTake } from '../../domain/actions/decide-take-status.ts'
import type { Brought } from '../../domain/actions/decide-take-status.ts'
import type { ImportedStatus } from '../../domain/actions/follow-up.ts'
import { referenceOf } from '../../domain/actions/reference.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { Instant } from '../../domain/time.ts'
import { dateOf, tidy } from '../case-list/cell-text.ts'
import type { Loaded, World } from '../write/world.ts'
import type { StatusCells } from './reader.ts'

/** A row with the action that it names, where this person may know of one. */
export type Judged = StatusRow & { brought: Brought | null; found: Found | null }
type Found = { loaded: Loaded<Action | null>; action: Action; caseFile: Case }
type Around = { who: PersonId; world: World; profile: AreaProfile; at: Instant }

/** Reads each row as far as it can be read, and says what it would do; nothing is kept (R119). */
export async function judgedRows(rows: readonly StatusCells[], around: Around): Promise<readonly Judged[]> {
  const known = await actionsByNumber(rows, around)
  const twice = numbersTwice(rows)
  return rows.map((cells) => {
    const number = tidy(cells.number)
    const found = known.get(number) ?? null
    const status = statusWords.get(tidy(cells.status).toLowerCase()) ?? null
    const date = dateOf(tidy(cells.date)) ?? null
    const brought = status !== null && date !== null ? { status, on: date, text: tidy(cells.text) } : null
    const finding = findingOf({ number, status, brought, found, twice, around })
    const clause = (finding === 'text-missing' ? around.profile.closeAction : around.profile.actionsMaster).clause
    const question = finding === 'contradicts' || finding === 'text-missing'
    return {
      row: cells.row,
      number,
      status,
      date,
      finding,
      clause,
      mayTake: question && found !== null && mayTake(found.action, finding),
      brought,
      found,
    }
  })
}

type Judging = {
  number: string
  status: ImportedStatus | null
  brought: Brought | null
  found: Found | null
  twice: ReadonlySet<string>
  around: Around
}

function findingOf({ number, status, brought, found, twice, around }: Judging): StatusRow['finding'] {
  if (!found) return 'number-unknown'
  if (twice.has(number)) return 'number-twice'
  if (status === null) return 'status-unknown'
  if (brought === null) return 'date-unreadable'
  const { profile, at } = around
  return judgeStatus(found.action, { brought, caseFile: found.caseFile, profile, at })
}

/** As the systems of the five areas and their people write them; any other word is a question. */
const statusWords = new Map<string, ImportedStatus>([
  ...['open', 'outstanding', 'in progress', 'ongoing', 'not started'].map((word) => [word, 'open'] as const),
  ...['done', 'complete', 'completed'].map((word) => [word, 'done'] as const),
  ...['not possible', 'not-possible', 'could not be done'].map((word) => [word, 'not-possible'] as const),
  ...['not done', 'not-done', 'incomplete', 'was not done'].map((word) => [word, 'not-done'] as const),
])

/** A number that stands in two rows says two things, whatever they are: a person looks. */
function numbersTwice(rows: readonly StatusCells[]): ReadonlySet<string> {
  const seen = rows.map(({ number }) => tidy(number))
  return new Set(seen.filter((number, index) => seen.indexOf(number) !== index))
}

/**
 * The actions that the file's numbers may mean, of the meetings on its dates. One that this person must not know of is
 * as unknown as one that is not there, and so is a number that two meetings of one day both have.
 */
async function actionsByNumber(rows: readonly StatusCells[], around: Around): Promise<ReadonlyMap<string, Found>> {
  const { world } = around
  const dates = new Set(rows.map(({ number }) => tidy(number).split('/', 1)[0]))
  const directory = (await world.directory()).state
  const found = new Map<string, Found | null>()
  for (const meetingId of await world.meetings()) {
    for (const [number, each] of await numbered(meetingId, { dates, directory, around })) {
      found.set(number, found.has(number) ? null : each)
    }
  }
  return new Map([...found].flatMap(([number, each]) => (each ? [[number, each] as const] : [])))
}

async function numbered(
  meetingId: MeetingId,
  of: { dates: ReadonlySet<string | undefined>; directory: Directory; around: Around },
): Promise<readonly (readonly [string, Found])[]> {
  const { world, who, profile } = of.around
  const meeting = (await world.meeting(meetingId)).state
  if (!meeting) return []
  const loaded = await Promise.all((await world.actionsOf(meetingId)).map((id) => world.action(id)))
  const all = await Promise.all(
    loaded.map(async (each) => {
      const action = each.state
      if (!action) return null
      const number = referenceOf(action, meeting)
      if (!of.dates.has(number.split('/', 1)[0])) return null
      const caseFile = (await world.case(action.caseId)).state
      const known = caseFile && mayKnowOf({ who, directory: of.directory, meeting, caseFile, profile })
      return known && 'granted' in known ? ([number, { loaded: each, action, caseFile }] as const) : null
    }),
  )
  return all.filter((each) => each !== null)
}
