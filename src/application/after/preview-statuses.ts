import type { StatusPreview } from '../../contracts/follow-up-view.ts'
import { masterElsewhere } from '../../domain/actions/actions-master.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { Refused } from '../caseroom.ts'
import { judgedRows } from '../statuses/judged-rows.ts'
import type { AfterDeps } from './after-meeting.ts'

/** What another system's statuses would do, row by row, with every question that a person answers first (R119). */
export async function previewStatuses(
  { world, profiles, area, clock, readStatuses }: AfterDeps,
  who: PersonId,
  csv: string,
): Promise<StatusPreview | Refused> {
  const profile = profiles.byArea(area)
  const { clause, value } = profile.actionsMaster
  const person = (await world.directory()).state.people.get(who)
  if (!person?.active || person.role !== 'coordinator') return { refusal: { code: 'role-not-allowed', clause } }
  if (value === 'here') return { refusal: { code: 'followed-here', clause } }
  const read = readStatuses(csv)
  if ('refusal' in read) return read
  const rows = await judgedRows(read.rows, { who, world, profile, at: clock.now() })
  return {
    system: masterElsewhere(profile) ?? '',
    clause,
    rows: rows.map(({ row, number, status, date, finding, clause: asks, mayTake }) => {
      return { row, number, status, date, finding, clause: asks, mayTake }
    }),
  }
}
