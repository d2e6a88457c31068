import type { CaseListPreview } from '../../../src/contracts/case-list.ts'
import type { Command } from '../../../src/contracts/commands.ts'
import type { Cast } from './cast.ts'
import { isProblem } from './client.ts'
import type { RunSheet } from './run-sheet.ts'

/** What a run is given: the meeting's moment, the case list as the coordinator brings it, and how answers are found. */
export type Plot = {
  startsAt: string
  csv: string
  agencyFor(name: string): string | null
}
export type Planned = { meetingId: string; caseIds: readonly string[]; kept: readonly number[] }

/** Plans the meeting, brings the case list, answers its questions, builds the agenda and posts it. */
export async function playBefore(cast: Cast, sheet: RunSheet, plot: Plot): Promise<Planned> {
  sheet.part('Before the meeting')
  const { coordinator } = cast
  const planned = await coordinator.order({
    type: 'plan-meeting',
    startsAt: plot.startsAt,
    bookedMinutes: 240,
    chair: cast.chair.personId,
    standIns: [cast.standIn.personId],
    coordinators: [coordinator.personId, cast.secondCoordinator.personId],
  })
  const meetingId = sheet.accepted({ who: coordinator.name, what: 'plans the meeting' }, planned).meetingId ?? ''
  const kept = await bringCaseList({ cast, sheet, plot, meetingId })
  await decideClosedPanels(cast, sheet, meetingId)
  const caseIds = await buildAgenda(cast, sheet, meetingId)
  sheet.accepted(
    { who: coordinator.name, what: 'posts the agenda to the channel' },
    await coordinator.order({ type: 'post-agenda', meetingId }),
  )
  return { meetingId, caseIds, kept }
}

async function bringCaseList({
  cast,
  sheet,
  plot,
  meetingId,
}: {
  cast: Cast
  sheet: RunSheet
  plot: Plot
  meetingId: string
}): Promise<readonly number[]> {
  const { coordinator } = cast
  const rep = [...cast.representatives.values()][0]
  if (rep)
    sheet.refused(
      { who: rep.name, what: 'tries to bring a case list' },
      'role-not-allowed',
      await rep.preview(plot.csv),
    )
  const preview = await coordinator.preview(plot.csv)
  const readable = !isProblem(preview)
  sheet.holds(
    { who: coordinator.name, what: 'previews the case list' },
    readable,
    readable ? `${preview.rows.length} rows` : preview.code,
  )
  if (!readable) return []
  const rows = preview.rows.filter((row) => row.acceptable).map((row) => row.row)
  const answer = await coordinator.order({
    type: 'accept-case-list',
    meetingId,
    csv: plot.csv,
    rows,
    agencies: answersTo(preview, plot),
  })
  sheet.accepted({ who: coordinator.name, what: `keeps ${rows.length} of ${preview.rows.length} rows` }, answer)
  return rows
}

function answersTo(preview: CaseListPreview, plot: Plot): Record<string, string> {
  const answers = preview.agencyQuestions.map((name) => [name, plot.agencyFor(name)] as const)
  return Object.fromEntries(answers.filter((each): each is [string, string] => each[1] !== null))
}

/** A case that its ground keeps off every list waits until the one whom the profile names has decided (R054). */
async function decideClosedPanels(cast: Cast, sheet: RunSheet, meetingId: string): Promise<void> {
  const { operationsManager } = cast
  const view = await operationsManager.view(meetingId)
  for (const held of (view.desk?.unlisted ?? []).filter((each) => each.heldForDecision)) {
    const order: Command = { type: 'decide-closed-panel', caseId: held.caseId, closed: false, allowed: [] }
    sheet.accepted(
      { who: operationsManager.name, what: 'decides that a held case is heard openly' },
      await operationsManager.order(order),
    )
  }
}

async function buildAgenda(cast: Cast, sheet: RunSheet, meetingId: string): Promise<readonly string[]> {
  const { coordinator } = cast
  const view = await coordinator.view(meetingId)
  const listed = (view.desk?.unlisted ?? []).filter((each) => !each.heldForDecision)
  const order = await coordinator.order({
    type: 'set-agenda',
    meetingId,
    items: listed.map(({ caseId }) => ({ caseId })),
  })
  sheet.accepted({ who: coordinator.name, what: `builds the agenda of ${listed.length} cases` }, order)
  const after = await coordinator.view(meetingId)
  sheet.holds(
    { who: coordinator.name, what: 'sees that the agenda fits the meeting' },
    after.desk !== null,
    `${after.desk?.capacity.neededMinutes} of ${after.desk?.capacity.bookedMinutes} minutes`,
  )
  return listed.map(({ caseId }) => caseId)
}
