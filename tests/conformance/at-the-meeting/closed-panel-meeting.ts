import { isProblem } from '../../../bot/rehearsal/play/client.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import { done, refusedAs, startsAt } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'
import { sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

/** A meeting with seven open cases and one that a closed panel hears; the clock stands twenty minutes before it. */
export type ClosedPanelScene = Scene & {
  closed: { meetingId: string; caseId: string }
  /** The victim's first name in that case, which no other case has. */
  victim: string
  /** What the coordinator was told who wanted to list it before anybody had decided. */
  listedBeforeDecision: string
  insiders: readonly Actor[]
  outsiders: readonly Actor[]
}

/** The fourth row of the sample list is marked as honour-based, which in Thurrock is heard in a closed panel (4). */
export async function closedPanelMeeting(on: Rehearsed): Promise<ClosedPanelScene> {
  const { cast, rehearsal } = on
  const { chair, standIn, coordinator, secondCoordinator, operationsManager } = cast
  const { meetingId = '' } = await done(coordinator, {
    type: 'plan-meeting',
    startsAt,
    bookedMinutes: 240,
    chair: chair.personId,
    standIns: [standIn.personId],
    coordinators: [coordinator.personId, secondCoordinator.personId],
  })
  const made = await bring(coordinator, meetingId)
  const caseIds = Object.values(made)
  const closed = { meetingId, caseId: made['row-5'] ?? '' }
  const agenda = { type: 'set-agenda', meetingId, items: caseIds.map((caseId) => ({ caseId })) } as const
  const listedBeforeDecision = await refusedAs(coordinator, agenda)
  const scene = sceneOf(on, { meetingId, caseIds, kept: [] })
  const [police, idva, social] = [scene.rep('police'), scene.rep('idva'), scene.rep('childrens-social-care')]
  const insiders = [chair, coordinator, operationsManager, police, idva, social]
  const allowed = [chair, police, idva, social].map(({ personId }) => personId)
  await done(operationsManager, { type: 'decide-closed-panel', caseId: closed.caseId, closed: true, allowed })
  await done(coordinator, agenda)
  await done(coordinator, { type: 'post-agenda', meetingId })
  await rehearsal.clock.set('2027-02-10T09:10:00Z')
  const outsiders = [standIn, secondCoordinator, scene.rep('housing'), scene.rep('health')]
  return { ...scene, closed, victim: 'Vashelle', listedBeforeDecision, insiders, outsiders }
}

async function bring(coordinator: Actor, meetingId: string): Promise<Record<string, string>> {
  const [header = '', ...rows] = rehearsalCaseList('2027-02-10').trimEnd().split(/\r?\n/)
  const marked = rows.map((row, index) => `${row},${index === 3 ? 'yes' : ''}`)
  const csv = [`${header},hbv`, ...marked].join('\n')
  const preview = await coordinator.preview(csv)
  if (isProblem(preview)) throw new Error(`The case list was refused as ${preview.code}`)
  const agencies = Object.fromEntries(preview.agencyQuestions.map((name) => [name, 'school']))
  return done(coordinator, {
    type: 'accept-case-list',
    meetingId,
    csv,
    rows: preview.rows.map(({ row }) => row),
    agencies,
  })
}
