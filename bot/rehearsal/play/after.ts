import type { CirculationView } from '../../../src/contracts/circulation-view.ts'
import type { HearingScene } from './case-scene.ts'
import type { Actor } from './client.ts'

/** What the run collects at the end: every plan that a recipient opened, as a file. */
export type Collected = { fileName: string; bytes: Uint8Array }

/** Ends the meeting, sends the plans out with two people, and opens one copy as each recipient. */
export async function playAfter(scene: HearingScene & { workIsDone(): Promise<void> }): Promise<readonly Collected[]> {
  const { cast, sheet, planned } = scene
  const { meetingId } = planned
  const { coordinator, secondCoordinator } = cast
  sheet.part('After the meeting')
  await sheet.gives(cast.chair, { what: 'ends the meeting', command: { type: 'end-meeting', meetingId } })
  const drafted = await deskOf(coordinator, meetingId)
  const named = (drafted?.plans ?? []).every((plan) => plan.recipients.length > 0)
  const what = 'sees the recipients of every plan by name'
  sheet.holds({ who: coordinator.name, what }, named, `${drafted?.plans.length ?? 0} plans`)
  await sheet.gives(coordinator, { what: 'checks the circulation', command: { type: 'check-circulation', meetingId } })
  const command = { type: 'send-circulation', meetingId, reasons: reasonsFor(drafted) } as const
  await sheet.isRefused(coordinator, { what: 'tries to send alone', command, code: 'second-person-needed' })
  await sheet.gives(secondCoordinator, { what: 'sends the plans', command })
  await scene.workIsDone()
  return collect(scene)
}

async function collect(scene: HearingScene): Promise<readonly Collected[]> {
  const { cast, sheet, planned } = scene
  const desk = await deskOf(cast.coordinator, planned.meetingId)
  const files: Collected[] = []
  for (const plan of desk?.plans ?? []) {
    sheet.holds(
      { who: cast.coordinator.name, what: `sees plan ${plan.number} sent and filed` },
      plan.status === 'sent' && plan.filed,
    )
    for (const recipient of plan.recipients.filter((each) => !each.barred)) {
      const actor = cast.everyone.find((each) => each.personId === recipient.personId)
      const path = `/api/circulations/${planned.meetingId}/cases/${plan.caseId}/document`
      const opened = actor ? await actor.get(path) : null
      sheet.holds(
        { who: recipient.name, what: `opens plan ${plan.number}` },
        opened?.status === 200,
        String(opened?.status),
      )
      if (opened?.status === 200)
        files.push({ fileName: fileNameOf(opened), bytes: new Uint8Array(await opened.arrayBuffer()) })
    }
    const outside = await cast.observer.get(`/api/circulations/${planned.meetingId}/cases/${plan.caseId}/document`)
    sheet.refused(
      { who: cast.observer.name, what: `tries to open plan ${plan.number}` },
      'not-a-recipient',
      await outside.json(),
    )
  }
  return files
}

async function deskOf(who: Actor, meetingId: string): Promise<CirculationView | null> {
  return (await who.view(meetingId)).circulation
}

/** A reason for each flagged recipient, as the second person gives it. */
function reasonsFor(desk: CirculationView | null): Record<string, string> {
  const flagged = (desk?.plans ?? []).flatMap((plan) =>
    plan.recipients
      .filter((each) => each.flags.length > 0 && !each.barred)
      .map((each) => `${plan.caseId}/${each.personId}`),
  )
  return Object.fromEntries(flagged.map((key) => [key, 'Looked at by both of us']))
}

function fileNameOf(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'plan.docx'
}
