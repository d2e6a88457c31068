import type { CirculationView } from '../../../src/contracts/circulation-view.ts'
import { memberOf } from './cast.ts'
import type { HearingScene } from './case-scene.ts'
import type { Actor } from './client.ts'

/** What the run collects at the end: every plan that a recipient opened, as a file. */
export type Collected = { fileName: string; bytes: Uint8Array }

/** Ends the meeting, sends the plans out with two people, and opens one copy as each recipient. */
export async function playAfter(scene: HearingScene & { workIsDone(): Promise<void> }): Promise<readonly Collected[]> {
  const { cast, sheet, planned } = scene
  const { meetingId } = planned
  const { coordinator } = cast
  sheet.part('After the meeting')
  await sheet.gives(cast.chair, { what: 'ends the meeting', command: { type: 'end-meeting', meetingId } })
  await nameRecipients(scene)
  const drafted = await deskOf(coordinator, meetingId)
  const named = (drafted?.plans ?? []).every((plan) => plan.recipients.length > 0)
  const what = 'sees the recipients of every plan by name'
  sheet.holds({ who: coordinator.name, what }, named, `${drafted?.plans.length ?? 0} plans`)
  const reasons = reasonsFor(drafted)
  const check = { type: 'check-circulation', meetingId, reasons } as const
  await sheet.gives(coordinator, { what: 'checks the circulation', command: check })
  const command = { type: 'send-circulation', meetingId, reasons } as const
  await sheet.isRefused(coordinator, { what: 'tries to send alone', command, code: 'second-person-needed' })
  await sheet.gives(secondOf(scene), { what: 'sends the plans', command })
  await scene.workIsDone()
  return collect(scene)
}

/** Where the protocol says that the chair approves, one of the two is the chair (R114). */
function secondOf({ cast, profile }: HearingScene): Actor {
  const { value } = profile.circulation
  return value !== 'unanswered' && value.approve === 'chair' ? cast.chair : cast.secondCoordinator
}

/** Where the protocol names nobody, the coordinator names by hand whom a plan goes to: here the owner of its action. */
async function nameRecipients({ cast, sheet, planned }: HearingScene): Promise<void> {
  const { meetingId } = planned
  const desk = await deskOf(cast.coordinator, meetingId)
  const { personId, name } = memberOf(cast, 'police')
  for (const { caseId, number } of (desk?.plans ?? []).filter((plan) => plan.recipients.length === 0)) {
    const reason = 'Has the action; the protocol names no recipients'
    const command = { type: 'add-recipient', meetingId, caseId, personId, reason } as const
    await sheet.gives(cast.coordinator, { what: `puts ${name} on the list of plan ${number}`, command })
  }
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
      const opened = actor ? await openPlan(scene, { actor, caseId: plan.caseId }) : null
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

/** Who was sent a plan and never heard the statement agrees to it first, and then it opens. */
async function openPlan(
  { sheet, planned: { meetingId }, cast }: HearingScene,
  { actor, caseId }: { actor: Actor; caseId: string },
): Promise<Response> {
  const path = `/api/circulations/${meetingId}/cases/${caseId}/document`
  const opened = await actor.get(path)
  if (opened.status !== 403) return opened
  const { statement } = await cast.coordinator.view(meetingId)
  const signature = statement.agree === 'signed' ? { signature: actor.name } : {}
  const command = { type: 'agree-to-statement', meetingId, version: statement.version, ...signature } as const
  await sheet.gives(actor, { what: 'agrees to the statement before the plan opens', command })
  return actor.get(path)
}

async function deskOf(who: Actor, meetingId: string): Promise<CirculationView | null> {
  return (await who.view(meetingId)).circulation
}

/** A reason for each flagged recipient, as each of the two gives it. */
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
