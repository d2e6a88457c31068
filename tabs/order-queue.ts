import type { Accepted, Command, CommandOf, Envelope } from '../src/contracts/commands.ts'
import type { Problem } from '../src/contracts/problem.ts'
import type { Answer } from './api.ts'
import type { Pause } from './back-off.ts'
import { type Held, heldAction, heldAgreement, heldOrder } from './held-orders.ts'

export type Outcome =
  { kind: 'accepted'; made: Readonly<Record<string, string>> } | { kind: 'refused'; problem: Problem }

/**
 * Where orders are kept beyond this page, so that they survive a reload; each stands by itself, for two pages at once.
 */
export type Shelf = {
  put: (held: Held) => Promise<void>
  remove: (commandId: string) => Promise<void>
  all: () => Promise<readonly Held[]>
}

/**
 * Orders on their way to the server: one at a time, in the order given, each under one id however often it is tried.
 */
export type OrderQueue = {
  give: (command: Command, expectedVersion?: number) => Promise<Outcome>
  /** An action as it was typed: it stands in `held` until the server has it, or until it is taken up again. */
  keep: (command: CommandOf<'draft-action'>, agree: boolean) => void
  /** What was typed and is not kept by the server yet, refused or on its way. */
  held: () => readonly Held[]
  drop: (commandId: string) => void
  /** From now on what waits is kept there too; what an earlier page left there goes first. */
  keepIn: (shelf: Shelf) => Promise<void>
  /** How many orders the server has not answered yet. */
  waiting: () => number
  onChange: (listener: () => void) => () => void
  /** The connection is back: whatever waits is tried at once. */
  wake: () => void
}

type Waiting = { held: Held; settle: ((outcome: Outcome) => void) | null }
type Needs = {
  post: (envelope: Envelope) => Promise<Answer<Accepted>>
  pause: (failures: number) => Pause
  newId: () => string
}

/** Keeps every order until the server has answered it, so that a lost network loses nothing. */
export function createOrderQueue(needs: Needs): OrderQueue {
  const line = createLine(needs.newId)
  let resting: Pause | null = null
  let running = false

  const rest = async (failures: number): Promise<void> => {
    resting = needs.pause(failures)
    await resting.over
    resting = null
  }
  const run = async (): Promise<void> => {
    if (running) return
    running = true
    for (let first = line.first(); first; first = line.first())
      line.settle(first, await sendUntilAnswered(first.held.envelope, { post: needs.post, rest }))
    running = false
  }
  return {
    give: (command, expectedVersion) => {
      const { promise, resolve } = Promise.withResolvers<Outcome>()
      line.add({ held: heldOrder({ id: needs.newId(), command, expectedVersion }), settle: resolve })
      void run()
      return promise
    },
    keep: (command, agree) => {
      line.add({ held: heldAction({ id: needs.newId(), command, agree }), settle: null })
      void run()
    },
    held: line.held,
    drop: line.drop,
    keepIn: async (shelf) => {
      await line.keepIn(shelf)
      void run()
    },
    waiting: line.waiting,
    onChange: line.onChange,
    wake: () => resting?.end(),
  }
}

/** Plans are sent by somebody who looks at them now: no page of a later day does it for them. */
const forThisPage: ReadonlySet<Command['type']> = new Set(['check-circulation', 'send-circulation', 'send-alone'])

function keepOn(shelf: Shelf | null, held: Held): void {
  if (!forThisPage.has(held.envelope.command.type)) void shelf?.put(held)
}

/** What waits, what was refused, and where both are kept beyond this page. */
type Line = { waiting: readonly Waiting[]; refused: readonly Held[]; shelf: Shelf | null }

/** The line with whoever wants to know of it. */
function createLine(newId: () => string) {
  let line: Line = { waiting: [], refused: [], shelf: null }
  let shown: readonly Held[] = []
  const listeners = new Set<() => void>()
  const become = (next: Line): void => {
    line = next
    shown = [...next.refused, ...next.waiting.flatMap(({ held, settle }) => (settle ? [] : [held]))]
    listeners.forEach((listener) => listener())
  }
  return {
    first: () => line.waiting[0],
    held: () => shown,
    waiting: () => line.waiting.length,
    add: (waiting: Waiting) => {
      keepOn(line.shelf, waiting.held)
      become({ ...line, waiting: [...line.waiting, waiting] })
    },
    settle: (waiting: Waiting, outcome: Outcome) => {
      become(settled(line, { waiting, outcome, id: newId() }))
      waiting.settle?.(outcome)
    },
    drop: (commandId: string) => {
      void line.shelf?.remove(commandId)
      become({ ...line, refused: line.refused.filter(({ envelope }) => envelope.commandId !== commandId) })
    },
    keepIn: async (shelf: Shelf) => become(onShelf(line, shelf, await shelf.all())),
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * Answered: out of the line; what agrees the action takes its place, and what was refused with nobody waiting stays.
 */
function settled(
  line: Line,
  { waiting: { held, settle }, outcome, id }: { waiting: Waiting; outcome: Outcome; id: string },
): Line {
  const { commandId } = held.envelope
  const { shelf } = line
  void shelf?.remove(commandId)
  const others = line.waiting.filter((each) => each.held.envelope.commandId !== commandId)
  if (outcome.kind === 'refused') {
    if (settle) return { ...line, waiting: others }
    const refused = { ...held, problem: outcome.problem }
    void shelf?.put(refused)
    return { ...line, waiting: others, refused: [...line.refused, refused] }
  }
  const agreement = heldAgreement({ id, held, made: outcome.made })
  if (agreement) void shelf?.put(agreement)
  return { ...line, waiting: agreement ? [{ held: agreement, settle: null }, ...others] : others }
}

/** What an earlier page left goes first, and what waits here is kept there too. */
function onShelf(line: Line, shelf: Shelf, found: readonly Held[]): Line {
  const known = new Set(line.waiting.map(({ held }) => held.envelope.commandId))
  const left = found.filter(({ envelope }) => !known.has(envelope.commandId))
  for (const { held } of line.waiting) keepOn(shelf, held)
  return {
    shelf,
    waiting: [...left.flatMap((held) => (held.problem ? [] : [{ held, settle: null }])), ...line.waiting],
    refused: [...left.filter(({ problem }) => problem), ...line.refused],
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

function outcomeOf(answer: Exclude<Answer<Accepted>, { kind: 'unreachable' }>): Outcome {
  return answer.kind === 'refused' ? answer : { kind: 'accepted', made: answer.value.made }
}
