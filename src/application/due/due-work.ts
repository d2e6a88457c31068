import { plusSeconds } from '../../domain/time.ts'
import { createPace, laneOf, ofBot, ofGraph } from './lanes.ts'
import type { Pace } from './lanes.ts'
import type { Clock, Delivery, OutboxKind, OutboxMessage, TimerSetting, WorkQueue } from '../ports.ts'
import { noteCameBack, sendOutbox } from './send-outbox.ts'
import type { SendDeps } from './send-outbox.ts'
import { wakeTimer } from './wake-timer.ts'

/** How much is claimed at once; small, so that several processes share the work. */
const BATCH = 16
const FIRST_WAIT_SECONDS = 2
const LONGEST_WAIT_SECONDS = 300
/**
 * A passing fault is tried again for two days, at five minutes apart: it outlasts a night and a day of an outage, and a
 * person is told before the longer windows are over. Where an area gives less, its clock warns the desk meanwhile.
 */
const TRIES_BEFORE_A_PERSON = 580

export type WorkerDeps = SendDeps & {
  work: WorkQueue
  clock: Clock
  /** Told of each piece of work with ids and codes only. */
  report(what: {
    kind: string
    key: string
    outcome: 'sent' | 'retry' | 'dead' | 'woken'
    code?: string
    attempts?: number
  }): void
}

/** Does once what is due, and answers how much that was, so that its caller knows whether to look again at once. */
export type Round = () => Promise<number>
/** Its rounds wait for each other nowhere; `work` is one of each. */
export type Worker = { rounds: readonly Round[]; work: Round }

/**
 * Wakes timers and sends the outbox. Every send is safe to repeat. What leaves through the bot, and what leaves through
 * Graph, has a round of its own: a Graph that hangs must not hold up what somebody has to hear at once (R172).
 */
export function createWorker(deps: WorkerDeps): Worker {
  const pace = createPace()
  const bot = async () => {
    const woken = await wakeTimers(deps)
    return woken + (await sendOf(deps, pace, ofBot))
  }
  const graph = () => sendOf(deps, pace, ofGraph)
  const work = async () => (await bot()) + (await graph())
  return { rounds: [bot, graph], work }
}

async function wakeTimers(deps: WorkerDeps): Promise<number> {
  const timers = await deps.work.claimTimers(deps.clock.now(), BATCH)
  for (const timer of timers) await wakeOne(deps, timer)
  return timers.length
}

async function sendOf(deps: WorkerDeps, pace: Pace, kinds: readonly OutboxKind[]): Promise<number> {
  const messages = await deps.work.claimOutbox(deps.clock.now(), BATCH, kinds)
  await Promise.all(inLanes(messages).map((lane) => sendInTurn(deps, pace, lane)))
  return messages.length
}

type Claimed = OutboxMessage & { attempts: number }

/**
 * What may leave side by side: the bot's messages, each recipient's in their order, so that nobody waits for another's
 * chat; and what goes through Graph, each of its services in its own order.
 */
function inLanes(messages: readonly Claimed[]): readonly (readonly Claimed[])[] {
  const lanes = Map.groupBy(messages, ({ kind, payload: { personId, meetingId } }) => {
    const lane = laneOf(kind)
    return lane === 'bot' ? `bot ${personId ?? meetingId}` : lane
  })
  return [...lanes.values()]
}

/** A service of Graph that asks for time gets it from all that goes there, and not only for what it was said of. */
async function sendInTurn(deps: WorkerDeps, pace: Pace, messages: readonly Claimed[]): Promise<void> {
  for (const message of messages) {
    const until = pace.waitsUntil(laneOf(message.kind), deps.clock.now())
    if (until === null) await sendOne(deps, pace, message)
    else await deps.work.retryOutbox(message.key, until, 'waits-its-turn', false, message.attempts)
  }
}

/** A timer that cannot be woken now is offered again when its lease has run out, and holds up no other work. */
async function wakeOne(deps: WorkerDeps, timer: TimerSetting): Promise<void> {
  const { key, kind, dueAt } = timer
  try {
    await wakeTimer(deps, timer)
    if (dueAt) await deps.work.finishTimer(key, dueAt)
    deps.report({ kind, key, outcome: 'woken' })
  } catch (error) {
    deps.report({ kind, key, outcome: 'retry', code: deliveryOf(error).code })
  }
}

/** A claim that ran out while others were sent may be somebody else's by now, who then sends it. */
async function sendOne(deps: WorkerDeps, pace: Pace, message: Claimed): Promise<void> {
  const { key, kind } = message
  try {
    if (!(await deps.work.holdOutbox(message, deps.clock.now()))) return
    pace.goes(laneOf(kind), deps.clock.now())
    await sendOutbox(deps, message)
    await deps.work.finishOutbox(key)
    deps.report({ kind, key, outcome: 'sent' })
  } catch (error) {
    const delivery = deliveryOf(error)
    const wait = delivery.kind === 'retry' ? delivery.afterSeconds : null
    if (wait !== null) pace.asked(laneOf(kind), plusSeconds(deps.clock.now(), wait))
    await putBack(deps, message, delivery)
  }
}

async function putBack(deps: WorkerDeps, message: Claimed, delivery: Delivery): Promise<void> {
  const dead = delivery.kind === 'dead' || message.attempts >= TRIES_BEFORE_A_PERSON
  const at = plusSeconds(deps.clock.now(), waitFor(message.attempts, delivery))
  await deps.work.retryOutbox(message.key, at, delivery.code, dead, message.attempts)
  if (dead) await noteCameBack(deps, message, delivery.code)
  deps.report({
    kind: message.kind,
    key: message.key,
    outcome: dead ? 'dead' : 'retry',
    code: delivery.code,
    attempts: message.attempts,
  })
}

function waitFor(attempts: number, delivery: Delivery): number {
  const asked = delivery.kind === 'retry' ? (delivery.afterSeconds ?? 0) : 0
  return Math.max(asked, Math.min(FIRST_WAIT_SECONDS * 2 ** (attempts - 1), LONGEST_WAIT_SECONDS))
}

/** What a failed send says of itself; anything else is taken for a passing fault and tried again. */
function deliveryOf(error: unknown): Delivery {
  if (error instanceof Error && 'delivery' in error) return error.delivery as Delivery
  return { kind: 'retry', afterSeconds: null, code: 'unexpected' }
}
