import assert from 'node:assert/strict'
import { memberOf } from '../../bot/rehearsal/play/cast.ts'
import type { Actor, Order } from '../../bot/rehearsal/play/client.ts'
import { isProblem } from '../../bot/rehearsal/play/client.ts'
import type { FollowUpView, StatusPreview } from '../../src/contracts/follow-up-view.ts'
import type { GovernanceView } from '../../src/contracts/governance-view.ts'
import type { Problem } from '../../src/contracts/problem.ts'
import type { ActionView } from '../../src/contracts/views.ts'
import type { Planned } from '../../bot/rehearsal/play/before.ts'
import type { FiveArea } from './domain-areas.ts'
import { agreedAction, call, done, openMeeting, plannedMeeting, rehearsed } from './rehearsed.ts'
import type { Rehearsed } from './rehearsed.ts'

const owners = ['police', 'housing', 'health', 'probation', 'adult-social-care'] as const
type Owner = (typeof owners)[number]

/** One area's rehearsal with a meeting that has ended: one case heard, and an action with each of five agencies. */
export type AfterRun = {
  on: Rehearsed
  planned: Planned
  meetingId: string
  caseId: string
  /** Case two, heard by police and housing alone. */
  otherCase: string
  actions: Record<Owner, string>
  rep(agencyId: string): Actor
}

/** Plans, opens and ends one meeting of an area over HTTP. */
export async function afterMeeting(area: FiveArea): Promise<AfterRun> {
  const on = await rehearsed({ area })
  const planned = await plannedMeeting(on)
  const { meetingId } = planned
  const [caseId = '', otherCase = ''] = planned.caseIds
  const rep = (agencyId: string) => memberOf(on.cast, agencyId)
  const { chair, coordinator, secondCoordinator, operationsManager } = on.cast
  const there = [...owners, 'idva'].map(rep)
  await openMeeting(on, planned, [chair, coordinator, secondCoordinator, operationsManager, ...there])
  await call(on, planned, caseId)
  const actions = {} as Record<Owner, string>
  for (const agencyId of owners) actions[agencyId] = await agreedAction(on, planned, { caseId, agencyId })
  const told = {
    type: 'agree-victim-told',
    meetingId,
    caseId,
    outcome: 'person',
    personId: rep('idva').personId,
  } as const
  await done(coordinator, { ...told, how: 'At the usual visit' })
  await done(chair, { type: 'finish-case', meetingId, caseId })
  for (const gone of there.slice(2)) {
    await done(coordinator, { type: 'note-presence', meetingId, personId: gone.personId, present: false })
  }
  await on.rehearsal.clock.move(600)
  await call(on, planned, otherCase)
  await done(chair, { type: 'finish-case', meetingId, caseId: otherCase })
  await done(chair, { type: 'end-meeting', meetingId })
  return { on, planned, meetingId, caseId, otherCase, actions, rep }
}

/** What follows the meeting, as one person sees it. */
export async function followUp({ meetingId }: AfterRun, who: Actor): Promise<FollowUpView> {
  return (await who.get(`/api/meetings/${meetingId}/follow-up`)).json() as Promise<FollowUpView>
}

/** The counts and registers of the area, or why they are not shown. */
export async function governance(who: Actor): Promise<GovernanceView & Partial<Problem>> {
  return (await who.get('/api/governance')).json() as Promise<GovernanceView & Partial<Problem>>
}

/** The refusal of an order: its code, and the clause that it rests on. */
export async function refusal(who: Actor, command: Order): Promise<{ code: string; clause: string | undefined }> {
  const answer = await who.order(command)
  assert.ok(isProblem(answer), 'the order was accepted')
  return { code: answer.code, clause: answer.clause }
}

/** One action as somebody sees it in the meeting, or undefined. */
export async function actionSeenBy(
  { meetingId }: AfterRun,
  who: Actor,
  actionId: string,
): Promise<ActionView | undefined> {
  return (await who.view(meetingId)).actions.find((each) => each.actionId === actionId)
}

/** The numbers by which another system names the actions. */
export async function references(run: AfterRun): Promise<Record<Owner, string>> {
  const { agenda, actions } = await run.on.cast.coordinator.view(run.meetingId)
  const numberOf = (caseId: string) => agenda.find((entry) => entry.caseId === caseId)?.number ?? 0
  return Object.fromEntries(
    owners.map((owner) => {
      const found = actions.find(({ actionId }) => actionId === run.actions[owner])
      return [owner, `2027-02-10/${numberOf(found?.caseId ?? '')}.${found?.actionNumber}`]
    }),
  ) as Record<Owner, string>
}

/** A file taken out over HTTP. */
export async function taken(who: Actor, path: string): Promise<{ status: number; name: string; bytes: Uint8Array }> {
  const response = await who.get(path)
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { status: response.status, name, bytes: new Uint8Array(await response.arrayBuffer()) }
}

/** What a file of statuses would do, before anything is kept. */
export async function previewed({ on }: AfterRun, who: Actor, csv: string): Promise<StatusPreview & Partial<Problem>> {
  const authorization = `Bearer ${await on.rehearsal.signIn(who.personId)}`
  const response = await fetch(`${on.rehearsal.url}/api/statuses/preview`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ csv }),
  })
  return response.json() as Promise<StatusPreview & Partial<Problem>>
}
