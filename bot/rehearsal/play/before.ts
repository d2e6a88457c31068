import type { AreaProfile } from '../../../src/domain/area-profile.ts'
import type { CaseListPreview } from '../../../src/contracts/case-list.ts'
import { closedPanelDecider } from '../../../src/domain/cases/who-decides.ts'
import type { Cast } from './cast.ts'
import { isProblem } from './client.ts'
import type { RunSheet } from './run-sheet.ts'

/** What a run is given: the meeting's moment, the case list as the coordinator brings it, and how answers are found. */
export type Plot = { startsAt: string; csv: string; profile: AreaProfile; agencyFor(name: string): string | null }
export type Planned = { meetingId: string; caseIds: readonly string[]; kept: readonly number[] }

const BOOKED_MINUTES = 240

/** Plans the meeting, brings the case list, answers its questions, builds the agenda and posts it. */
export async function playBefore(cast: Cast, sheet: RunSheet, plot: Plot): Promise<Planned> {
  sheet.part('Before the meeting')
  const { coordinator } = cast
  const coordinators = [coordinator.personId, cast.secondCoordinator.personId]
  const people = { chair: cast.chair.personId, standIns: [cast.standIn.personId], coordinators }
  const command = { type: 'plan-meeting', startsAt: plot.startsAt, bookedMinutes: BOOKED_MINUTES, ...people } as const
  const { meetingId = '' } = await sheet.gives(coordinator, { what: 'plans the meeting', command })
  const kept = await bringCaseList({ cast, sheet, plot, meetingId })
  await decideClosedPanels({ cast, sheet, plot, meetingId })
  const caseIds = await buildAgenda({ cast, sheet, meetingId })
  await sheet.gives(coordinator, {
    what: 'posts the agenda to the channel',
    command: { type: 'post-agenda', meetingId },
  })
  return { meetingId, caseIds, kept }
}

type Bringing = { cast: Cast; sheet: RunSheet; plot: Plot; meetingId: string }

async function bringCaseList({ cast, sheet, plot, meetingId }: Bringing): Promise<readonly number[]> {
  const { coordinator, chair } = cast
  sheet.refused(
    { who: chair.name, what: 'tries to bring a case list' },
    'role-not-allowed',
    await chair.preview(plot.csv),
  )
  const preview = await coordinator.preview(plot.csv)
  const readable = !isProblem(preview)
  const got = readable ? `${preview.rows.length} rows` : preview.code
  sheet.holds({ who: coordinator.name, what: 'previews the case list' }, readable, got)
  if (!readable) return []
  const rows = preview.rows.filter((row) => row.acceptable).map((row) => row.row)
  const agencies = answersTo(preview, plot)
  const command = { type: 'accept-case-list', meetingId, csv: plot.csv, rows, agencies } as const
  await sheet.gives(coordinator, { what: `keeps ${rows.length} of ${preview.rows.length} rows`, command })
  return rows
}

function answersTo(preview: CaseListPreview, plot: Plot): Record<string, string> {
  const answers = preview.agencyQuestions.map((name) => [name, plot.agencyFor(name)] as const)
  return Object.fromEntries(answers.filter((each): each is [string, string] => each[1] !== null))
}

/** A case that its ground keeps off every list waits until the one whom the profile names has decided (R054). */
async function decideClosedPanels({ cast, sheet, plot, meetingId }: Bringing): Promise<void> {
  const decides = closedPanelDecider(plot.profile) === 'operations-manager' ? cast.operationsManager : cast.chair
  const view = await decides.view(meetingId)
  for (const { caseId } of (view.desk?.unlisted ?? []).filter((each) => each.heldForDecision)) {
    await sheet.gives(decides, {
      what: 'decides that a held case is heard openly',
      command: { type: 'decide-closed-panel', caseId, closed: false, allowed: [] },
    })
  }
}

async function buildAgenda({ cast, sheet, meetingId }: Omit<Bringing, 'plot'>): Promise<readonly string[]> {
  const { coordinator } = cast
  const view = await coordinator.view(meetingId)
  const listed = (view.desk?.unlisted ?? []).filter((each) => !each.heldForDecision)
  const items = listed.map(({ caseId }) => ({ caseId }))
  await sheet.gives(coordinator, {
    what: `builds the agenda of ${listed.length} cases`,
    command: { type: 'set-agenda', meetingId, items },
  })
  const { desk } = await coordinator.view(meetingId)
  const fits = `${desk?.capacity.neededMinutes} of ${desk?.capacity.bookedMinutes} minutes`
  sheet.holds({ who: coordinator.name, what: 'sees how the agenda fits the meeting' }, desk !== null, fits)
  return listed.map(({ caseId }) => caseId)
}
