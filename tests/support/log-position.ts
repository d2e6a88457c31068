import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The newest place in a rehearsal's log, which nobody is ever told: it moves whoever is served. */
export function positionIn(folder: string): number {
  const database = new DatabaseSync(join(folder, 'caseroom.sqlite'), { readOnly: true })
  const row = database.prepare('select max(position) as newest from events').get()
  database.close()
  return Number(row?.['newest'] ?? 0)
}
