import type { Accepted, Command, Envelope } from '../src/contracts/commands.ts'
import type { Problem } from '../src/contracts/problem.ts'
import type { Answer } from './api.ts'
import type { Pause } from './back-off.ts'

export type Outcome =
  { kind: 'accepted'; made: Readonly<Record<string, string>> } | { kind: 'refused'; problem: Problem }

/** Orders on their way to the server: one at a time, in the order given, each under one id however often it is tried. */
export type OrderQueue = {
  give: (command: Command, expectedVersion?: number) => Promise<Outcome>
  /** How many orders the server has not answered yet. */
  waiting: () => number
  onChange: (listener: () => void) => () => void
  /** The connection is back: whatever waits is tried at once. */
  wake: () => void
}

type Waiting = { envelope: Envelope; settle: (outcome: Outcome) => void }
type Needs = {
  post: (envelope: Envelope) => Promise<Answer<Accepted>>
  pause: (failures: number) => Pause
  newId: () => string
}

/**
 * Keeps every order until the server has answered it, so that a lost network loses nothing while this page is open.
 * It lives in memory only; what must survive a reload, encrypted, is design.md 5 and belongs to the meeting room.
 */
export function createOrderQueue(needs: Needs): OrderQueue {
  const line: Waiting[] = []
  const listeners = new Set<() => void>()
  const changed = (): void => listeners.forEach((listener) => listener())
  let resting: Pause | null = null
  let running = false

  const rest = async (failures: number): Promise<void> => {
    resting = needs.pause(failures)
    await resting.over
    resting = null
  }
  const run = async (): Promise<void> => {
    running = true
    for (let first = line[0]; first; first = line[0]) {
      const outcome = await sendUntilAnswered(first.envelope, { post: needs.post, rest })
      line.shift()
      changed()
      first.settle(outcome)
    }
    running = false
  }
  return {
    give: (command, expectedVersion) => {
      const { promise, resolve } = Promise.withResolvers<Outcome>()
      line.push({ envelope: envelopeOf({ id: needs.newId(), command, expectedVersion }), settle: resolve })
      changed()
      if (!running) void run()
      return promise
    },
    waiting: () => line.length,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    wake: () => resting?.end(),
  }
}

type Sending = { post: Needs['post']; rest: (failures: number) => Promise<void> }

async function sendUntilAnswered(envelope: Envelope, { post, rest }: Sending): Promise<Outcome> {
  for (let failures = 1; ; failures += 1) {
    const answer = await post(envelope)
    if (answer.kind !== 'unreachable') return outcomeOf(answer)
    await rest(failures)
  }
}

type Parts = { id: string; command: Command; expectedVersion: number | undefined }
function envelopeOf({ id, command, expectedVersion }: Parts): Envelope {
  return { commandId: id, ...(expectedVersion === undefined ? {} : { expectedVersion }), command }
}

function outcomeOf(answer: Exclude<Answer<Accepted>, { kind: 'unreachable' }>): Outcome {
  return answer.kind === 'refused' ? answer : { kind: 'accepted', made: answer.value.made }
}
