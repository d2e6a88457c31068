import type { Action } from '../../domain/actions/action.ts'
import { speaksForAgency } from '../../domain/actor.ts'
import { meetingCounts } from '../../domain/counts/meeting-counts.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { PlanFile, Refused } from '../caseroom.ts'
import { onStream } from '../write/outcome.ts'
import type { Sheet } from '../sheet.ts'
import { heardCases } from '../views/after-hearing-view.ts'
import type { Scene } from '../views/scene.ts'
import { sightOf, type Sight } from '../views/sight.ts'
import { write } from '../write/write.ts'
import type { AfterDeps, SheetWanted } from './after-meeting.ts'
import { areaFacts } from './area-facts.ts'
import { casesSheet, casesSheetWithSafeContact } from './cases-sheet.ts'
import { actionsSheet, attendanceSheet, countsSheet, performanceSheet } from './sheets.ts'

/** A table as a file. Who took out what is written down before the bytes leave (R119, R139). */
export async function exportSheet(deps: AfterDeps, who: PersonId, wanted: SheetWanted): Promise<PlanFile | Refused> {
  const { meetingId, what, safeContactBecause } = wanted
  if (safeContactBecause?.trim() === '') return { refusal: { code: 'reason-missing' } }
  if (safeContactBecause !== undefined && what !== 'cases') return { refusal: { code: 'not-found' } }
  const sheet = meetingId
    ? await sheetOfMeeting(deps, who, { ...wanted, meetingId })
    : await sheetOfArea(deps, who, what)
  if ('refusal' in sheet) return sheet
  const refused = await noted(deps, who, { ...wanted, rows: sheet.rows.length })
  return refused ?? deps.sheets.write(sheet, wanted.format)
}

async function sheetOfMeeting(deps: AfterDeps, who: PersonId, wanted: SheetWanted & Of): Promise<Sheet | Refused> {
  const scene = await deps.sceneOf(wanted.meetingId)
  if (!scene) return { refusal: { code: 'no-such-meeting' } }
  const sight = sightOf(scene, who)
  const made = sheetFor({ scene, sight }, wanted)
  if ('refusal' in made) return made
  const { sheet, caseIds } = made
  await deps.noteCases({ who, at: scene.at, where: `${wanted.meetingId} ${scene.at}`, caseIds, what: 'export' })
  return sheet
}

type Of = { meetingId: MeetingId }
/** A table with the cases of which something stands in it, for the log of who saw what; counts name none. */
type Made = { sheet: Sheet; caseIds: readonly CaseId[] }
type Seeing = { scene: Scene; sight: Sight }

function sheetFor(seeing: Seeing, { what, safeContactBecause }: SheetWanted): Made | Refused {
  const { scene, sight } = seeing
  if (what === 'agency-actions') return ofTheirAgency(seeing)
  if (!sight.sends) return { refusal: { code: 'role-not-allowed' } }
  const cases = heardCases(scene, sight)
  const caseIds = cases.map(({ caseId }) => caseId)
  const actions = agreedOf(scene).filter(({ caseId }) => caseIds.includes(caseId))
  if (what === 'actions') return { sheet: actionsSheet(scene, actions), caseIds: actions.map(({ caseId }) => caseId) }
  if (what === 'counts')
    return { sheet: countsSheet(meetingCounts({ cases, actions, directory: scene.directory })), caseIds: [] }
  if (what !== 'cases') return { refusal: { code: 'not-found' } }
  const sheet =
    safeContactBecause === undefined
      ? casesSheet(scene, cases)
      : casesSheetWithSafeContact(scene, cases, { who: sight.personId, because: safeContactBecause })
  return 'refusal' in sheet ? sheet : { sheet, caseIds }
}

/** What somebody may keep for their own agency: its actions, as far as they may read them (R117, R119). */
function ofTheirAgency({ scene, sight }: Seeing): Made | Refused {
  const { actor } = sight
  if (!actor || !speaksForAgency(actor.role)) return { refusal: { code: 'role-not-allowed' } }
  const own = agreedOf(scene).filter((action) => action.agencyId === actor.agencyId && sight.readsAction(action))
  return { sheet: actionsSheet(scene, own), caseIds: own.map(({ caseId }) => caseId) }
}

function agreedOf({ actions }: Scene): readonly Action[] {
  return actions.filter(({ status }) => status !== 'draft' && status !== 'withdrawn')
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
  { safeContactBecause, ...wanted }: SheetWanted & { rows: number },
): Promise<Refused | null> {
  const at = clock.now()
  const commandId = `export:${ids.next()}`
  const because = safeContactBecause === undefined ? {} : { personal: { safeContactBecause } }
  for (;;) {
    const register = await world.register()
    const event = { type: 'export-made' as const, at, by: who, ...wanted, ...because }
    const writes = onStream(register, { events: [event] })
    if ('refusal' in writes) return writes
    const written = await write(store, world, { commandId, by: who, at, profile: profiles.byArea(area), writes })
    if (written.kind !== 'conflict') return null
  }
}
