import { setTimeout as pause } from 'node:timers/promises'
import { rehearsalPeople } from '../../bot/rehearsal/people.ts'
import { personalChatOf } from '../../bot/rehearsal/bridge/places.ts'
import { PER_APP, PER_THREAD, WORKER_SHARE } from '../../bot/teams/sending/pace.ts'
import { appendOf } from '../support/store-appends.ts'
import type { Rehearsed } from '../support/rehearsed.ts'
import { pressed, pressingActions } from './card-action.ts'
import { figure, turnAbout, type Figure } from './measure.ts'

/** All that are due at 09:00, in as many parts as there are repeats: each part leaves while cards are pressed. */
const REMINDERS = 2_000
const REPEATS = 7
/** The owner of the pressed cards gets none, so that what is sent to them by hand is not counted. */
const owner = 'police-rep'
const people = rehearsalPeople.filter(({ personId }) => personId !== owner)

/**
 * Card actions while reminders leave at the pace that production keeps, beside the same card actions while none do; and
 * how many left in any one second, in all and into one chat; and how long an offer for today waits among them.
 */
export async function benchReminders(): Promise<readonly Figure[]> {
  const presser = await pressingActions({ now: () => performance.now(), pause: (ms) => pause(ms) })
  const { store, bridge, settled } = presser.on.rehearsal
  const reminded = (message: number) => ({
    key: `reminder:${message}`,
    kind: 'tell-person' as const,
    payload: {
      personId: people[message % people.length]?.personId ?? '',
      notice: 'action-asked-after',
      meetingId: presser.meetingId,
    },
  })
  let due = 0
  const urgent: number[] = []
  const began = bridge.sent().length
  const whileSending = async () => {
    const outbox = Array.from({ length: Math.ceil(REMINDERS / REPEATS) }, () => reminded(due++))
    await store.events.append(appendOf({ outbox }))
    const offered = offeredInBetween(presser.on.rehearsal, due)
    const turns = await pressed(presser)
    urgent.push(await offered)
    await settled()
    return turns
  }
  const turns = await turnAbout({ product: whileSending, floor: () => pressed(presser) }, REPEATS)
  const sent = bridge.sent().slice(began)
  await presser.stop()
  const most = mostInASecond(sent.map(({ at }) => at))
  const each = people.map(({ personId }) => sent.filter((post) => post.conversationId === personalChatOf(personId)))
  const mostInOne = Math.max(...each.map((posts) => mostInASecond(posts.map(({ at }) => at))))
  const of = (part: 'p50' | 'p99') => ({
    product: turns.product.map((turn) => turn[part]),
    floor: turns.floor.map((turn) => turn[part]),
  })
  const name = `card action while ${REMINDERS} reminders leave`
  const limit = { of: 'product', is: 'at most' } as const
  return [
    figure({ name: `${name}, p50`, unit: 'ms', target: null, ...of('p50') }),
    figure({ name: `${name}, p99`, unit: 'ms', target: { of: 'ratio', is: 'at most', value: 2 }, ...of('p99') }),
    figure({
      name: 'an offer for today made while reminders leave, until Teams has it',
      unit: 'ms',
      target: { ...limit, value: 3_000 },
      product: urgent,
    }),
    figure({
      name: 'reminders, most in a second',
      unit: 'sends',
      target: { ...limit, value: PER_APP.sends },
      product: [most],
    }),
    figure({
      name: 'reminders into one chat, most in a second',
      unit: 'sends',
      target: { ...limit, value: PER_THREAD[0]?.sends ?? 0 },
      product: [mostInOne],
    }),
  ]
}

/**
 * How long an offer for today waits that is made when a second's worth of the reminders has left, and many have not.
 */
async function offeredInBetween({ store, bridge }: Rehearsed['rehearsal'], number: number): Promise<number> {
  const into = (personId: string) => (post: { conversationId: string }) =>
    post.conversationId === personalChatOf(personId)
  const begun = bridge.sent().length
  while (bridge.sent().length < begun + WORKER_SHARE.sends) await pause(5)
  const before = bridge.sent().filter(into(owner)).length
  const payload = { personId: owner, actionId: 'bench-today', today: 'true' }
  const offer = { key: `urgent:${number}`, kind: 'offer-action', payload } as const
  const since = performance.now()
  await store.events.append(appendOf({ outbox: [offer] }))
  while (bridge.sent().filter(into(owner)).length === before) await pause(5)
  return performance.now() - since
}

/** How many moments lie in the fullest second. */
function mostInASecond(moments: readonly string[]): number {
  const sorted = moments.map((at) => Date.parse(at)).sort((a, b) => a - b)
  let first = 0
  return sorted.reduce((most, at, index) => {
    while ((sorted[first] ?? 0) <= at - 1_000) first += 1
    return Math.max(most, index - first + 1)
  }, 0)
}
