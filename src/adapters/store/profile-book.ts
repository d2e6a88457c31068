import type { Kysely } from 'kysely'
import { areaProfileRow, type AreaProfileRow, type Tables } from './tables.ts'

/**
 * The area profiles that were ever in force here, by area and version. Nothing is changed in it, and nothing taken out.
 */
export type ProfileBook = {
  keep(row: AreaProfileRow): Promise<void>
  all(): Promise<readonly AreaProfileRow[]>
}

/** The deployment's book of area profiles. */
export function profileBook(db: Kysely<Tables>): ProfileBook {
  return {
    keep: async ({ area, version, profile }) => {
      await db
        .insertInto('area_profiles')
        .values({ area, version, profile })
        .onConflict((conflict) => conflict.columns(['area', 'version']).doNothing())
        .execute()
    },
    all: async () => {
      const rows = await db.selectFrom('area_profiles').selectAll().execute()
      return rows.map((row) => areaProfileRow.parse(row))
    },
  }
}
