import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBridge, type Bridge } from '../../bot/rehearsal/bridge/bridge.ts'
import { personalChatOf } from '../../bot/rehearsal/bridge/places.ts'
import { createIssuer } from '../../bot/rehearsal/issuer.ts'
import { rehearsalPeople, rehearsalTenant } from '../../bot/rehearsal/people.ts'
import { rehearsalApp } from '../../bot/rehearsal/sign-in.ts'
import { forPerson, PART } from '../../bot/cards/card-data.ts'
import { createCardSeal, type CardSeal } from '../../bot/cards/card-seal.ts'
import { fileKeyRing } from '../../src/adapters/sealing/file-key-ring.ts'
import type { Store } from '../../src/adapters/store/open-store.ts'
import type { CaseId, MeetingId, PersonId } from '../../src/domain/ids.ts'
import { appendOf } from '../support/store-appends.ts'
import { agreedAction, call, openMeeting, plannedMeeting, rehearsed } from '../support/rehearsed.ts'
import type { Rehearsed } from '../support/rehearsed.ts'
import type { TeamsTime } from '../../bot/teams/sending/pace.ts'
import { memberOf } from '../../bot/rehearsal/play/cast.ts'
import { startBareBot } from './bare-bot.ts'
import { figure, percentile, turnAbout, type Figure } from './measure.ts'

const TOGETHER = 32
const ROUNDS = 8
const owner = 'police-rep'

/** What one repeat came to: turns a second, and how long the middle and the slowest hundredth waited, in ms. */
export type Turns = { rate: number; p50: number; p99: number }
/** Something that presses one button, and makes it pressable again between rounds, outside the measured time. */
export type Presser = { press(index: number): Promise<void>; reset(): Promise<void>; stop(): Promise<void> }

/**
 * An owner's press on *accept*, 32 at once, from the signed activity to the redrawn card, beside a bot that does
 * nothing.
 */
export async function benchCardAction(): Promise<readonly Figure[]> {
  const product = await pressingActions()
  const floor = await pressingNothing()
  const turns = await turnAbout({ product: () => pressed(product), floor: () => pressed(floor) })
  await product.stop()
  await floor.stop()
  const of = (part: keyof Turns) => ({
    product: turns.product.map((each) => each[part]),
    floor: turns.floor.map((each) => each[part]),
  })
  const name = 'card action that appends an event, 32 at once'
  return [
    figure({ name, unit: 'turns/s', target: { of: 'ratio', is: 'at least', value: 0.6 }, ...of('rate') }),
    figure({ name: `${name}, p50`, unit: 'ms', target: null, ...of('p50') }),
    figure({ name: `${name}, p99`, unit: 'ms', target: { of: 'ratio', is: 'at most', value: 2 }, ...of('p99') }),
  ]
}

/** Presses all of them at once, several times over. */
export async function pressed({ press, reset }: Presser): Promise<Turns> {
  const waits: number[] = []
  let spent = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    await reset()
    const began = performance.now()
    await Promise.all(
      Array.from({ length: TOGETHER }, async (_, index) => {
        await press(index)
        waits.push(performance.now() - began)
      }),
    )
    spent += performance.now() - began
  }
  return { rate: waits.length / (spent / 1000), p50: percentile(waits, 0.5), p99: percentile(waits, 0.99) }
}

/** 32 agreed actions of one agency on a real rehearsal; the chair agrees them anew between rounds. */
export async function pressingActions(teamsTime?: TeamsTime): Promise<Presser & { on: Rehearsed; meetingId: string }> {
  const on = await rehearsed({ ...(teamsTime && { teamsTime }) })
  const { store, caseroom, bridge, settled } = on.rehearsal
  const planned = await plannedMeeting(on)
  await openMeeting(on, planned, [on.cast.chair, on.cast.coordinator, memberOf(on.cast, 'police')])
  const [caseId = ''] = planned.caseIds
  await call(on, planned, caseId)
  const actionIds: string[] = []
  for (let made = 0; made < TOGETHER; made += 1)
    actionIds.push(await agreedAction(on, planned, { caseId, agencyId: 'police' }))
  await settled()
  const keyRing = fileKeyRing({ path: join(on.folder, 'keys.json'), whenMissing: 'refuse' })
  const seal = createCardSeal(Buffer.from(keyRing.mac('card seal'), 'hex'))
  const activityId = await postInto(bridge)
  return {
    on,
    meetingId: planned.meetingId,
    press: async (index) => {
      const data = acceptData(seal, actionIds[index] ?? '')
      await accepted(bridge.click({ personId: owner, activityId, verb: 'accept-action', data }))
    },
    reset: async () => {
      await agreeAnew(store, { caseId, actionIds })
      // As the pages of a live meeting do at once: in life no press is the first to hear of what was agreed.
      await caseroom.meetingView('chair' as PersonId, planned.meetingId as MeetingId)
    },
    stop: () => on.stop(),
  }
}

/**
 * Agreed anew in the log alone, so that no card is sent out again and the next round finds what the first one found.
 */
async function agreeAnew({ events }: Store, of: { caseId: string; actionIds: readonly string[] }): Promise<void> {
  const said = { by: 'chair' as PersonId, enteredBy: 'chair' as PersonId }
  const agreed = { type: 'action-agreed', at: '2027-02-10T09:40:00Z', ...said, caseId: of.caseId as CaseId } as const
  const streams = await Promise.all(
    of.actionIds.map(async (actionId) => {
      const stream = `action-${actionId}`
      return { stream, expectedVersion: (await events.load(stream, 0)).length, events: [agreed] }
    }),
  )
  const written = await events.append(appendOf({ streams }))
  if (written.kind !== 'appended') throw new Error(`The actions could not be agreed anew: ${written.kind}`)
}

function acceptData(seal: CardSeal, actionId: string): object {
  const card = { card: 'action', verb: 'accept-action', about: { actionId }, for: forPerson(owner) } as const
  return { [PART]: seal.seal({ ...card, nonce: randomUUID() }) }
}

async function pressingNothing(): Promise<Presser> {
  const folder = mkdtempSync(join(tmpdir(), 'caseroom-bench-'))
  const issuer = await createIssuer({ kind: 'rehearsal', folder, clock: { now: () => new Date().toISOString() } })
  const address = { bot: '' }
  const app = { appId: rehearsalApp, tenantId: rehearsalTenant }
  const botUrl = () => `${address.bot}/api/messages`
  const bridge = await startBridge({ folder, port: 0, botUrl, ...app, people: rehearsalPeople, issuer })
  const { channel, token } = bridge
  const identity = { appId: rehearsalApp, appTenantId: rehearsalTenant, tenantIds: [rehearsalTenant], channel, token }
  const bot = await startBareBot({ port: 0, identity })
  address.bot = bot.url
  const activityId = await postInto(bridge)
  return {
    press: () => accepted(bridge.click({ personId: owner, activityId, verb: 'accept-action', data: {} })),
    reset: async () => {},
    stop: async () => {
      bot.close()
      await bridge.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Stands for the card that is pressed: the bridge wants to know it, the bot looks at what the button carries. */
async function postInto(bridge: Bridge): Promise<string> {
  const chat = encodeURIComponent(personalChatOf(owner))
  const answer = await fetch(`${bridge.url}/v3/conversations/${chat}/activities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await bridge.token()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message' }),
  })
  const { id } = (await answer.json()) as { id: string }
  return id
}

async function accepted(click: ReturnType<Bridge['click']>): Promise<void> {
  const { status, body } = await click
  if (status === 200 && (body as { value?: { type?: string } }).value?.type === 'AdaptiveCard') return
  throw new Error(`A press was answered ${status}: ${JSON.stringify(body)}`)
}
