import { meetingCounts } from '../../domain/counts/meeting-counts.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { PlanFile, Refused } from '../caseroom.ts'
import { onStream } from '../outcome.ts'
import type { Sheet } from '../sheet.ts'
import { heardCases } from '../views/after-hearing-view.ts'
import { sightOf } from '../views/sight.ts'
import { write } from '../write.ts'
import type { AfterDeps, SheetWanted } from './after-meeting.ts'
import { areaFacts } from './area-facts.ts'
import { actionsSheet, attendanceSheet, countsSheet, performanceSheet } from './sheets.ts'

/** A table as a file. Who took out what is written down before the bytes leave (R119, R139). */
export async function exportSheet(deps: AfterDeps, who: PersonId, wanted: SheetWanted): Promise<PlanFile | Refused> {
  const sheet = wanted.meetingId
    ? await sheetOfMeeting(deps, who, { what: wanted.what, meetingId: wanted.meetingId })
    : await sheetOfArea(deps, who, wanted.what)
  if ('refusal' in sheet) return sheet
  const refused = await noted(deps, who, { ...wanted, rows: sheet.rows.length })
  return refused ?? deps.sheets.write(sheet, wanted.format)
}

async function sheetOfMeeting(
  deps: AfterDeps,
  who: PersonId,
  { what, meetingId }: { what: SheetWanted['what']; meetingId: MeetingId },
): Promise<Sheet | Refused> {
  const scene = await deps.sceneOf(meetingId)
  if (!scene) return { refusal: { code: 'no-such-meeting' } }
  const sight = sightOf(scene, who)
  if (!sight.sends) return { refusal: { code: 'role-not-allowed' } }
  const cases = heardCases(scene, sight)
  const known = new Set(cases.map(({ caseId }) => caseId))
  const actions = scene.actions.filter(
    ({ caseId, status }) => known.has(caseId) && status !== 'draft' && status !== 'withdrawn',
  )
  if (what === 'actions') {
    const caseIds = actions.map(({ caseId }) => caseId)
    await deps.noteCases({ who, at: scene.at, where: `${meetingId} ${scene.at}`, caseIds, what: 'export' })
    return actionsSheet(scene, actions)
  }
  if (what === 'counts') return countsSheet(meetingCounts({ cases, actions, directory: scene.directory }))
  return { refusal: { code: 'not-found' } }
}

async function sheetOfArea(deps: AfterDeps, who: PersonId, what: SheetWanted['what']): Promise<Sheet | Refused> {
  const facts = await areaFacts(deps, who)
  if ('refusal' in facts) return facts
  if (what === 'attendance') return attendanceSheet(facts)
  return what === 'performance' ? performanceSheet(facts) : { refusal: { code: 'not-found' } }
}

async function noted(
  { world, store, clock, ids, profiles, area }: AfterDeps,
  who: PersonId,
  { what, format, meetingId, rows }: SheetWanted & { rows: number },
): Promise<Refused | null> {
  const at = clock.now()
  const commandId = `export:${ids.next()}`
  for (;;) {
    const register = await world.register()
    const event = { type: 'export-made' as const, at, by: who, what, format, meetingId, rows }
    const writes = onStream(register, { events: [event] })
    if ('refusal' in writes) return writes
    const written = await write(store, world, { commandId, by: who, at, profile: profiles.byArea(area), writes })
    if (written.kind !== 'conflict') return null
  }
}
