import { isProblem } from './client.ts'
import type { Actor, Order } from './client.ts'

/** One line of the run: who did what, what should have come of it, and what did. */
export type Step = { part: string; who: string; what: string; expected: string; got: string; ok: boolean }
type Doing = Pick<Step, 'who' | 'what'>

/** Writes down each step of a run as it happens; a run is good only where every step did what it should. */
export type RunSheet = {
  steps: readonly Step[]
  part(name: string): void
  /** Somebody gives an order that must be accepted; answers the ids that it made. */
  gives(who: Actor, order: { what: string; command: Order }): Promise<Record<string, string>>
  /** Somebody gives an order that must be refused with this code. */
  isRefused(who: Actor, order: { what: string; command: Order; code: string }): Promise<void>
  /** An answer that must be a refusal with this code. */
  refused(step: Doing, code: string, answer: unknown): void
  /** A fact that must hold. */
  holds(step: Doing, fact: boolean, got?: string): void
}

/** An empty run sheet; `onStep` hears each step as it is written. */
export function createRunSheet(onStep: (step: Step) => void): RunSheet {
  const steps: Step[] = []
  let part = ''
  const write = (step: Omit<Step, 'part'>) => {
    const whole = { part, ...step }
    steps.push(whole)
    onStep(whole)
  }
  const refused: RunSheet['refused'] = (step, code, answer) => {
    const got = isProblem(answer) ? answer.code : 'accepted'
    write({ ...step, expected: code, got, ok: got === code })
  }
  return {
    steps,
    part: (name) => {
      part = name
    },
    gives: async (who, { what, command }) => {
      const answer = await who.order(command)
      const got = isProblem(answer) ? answer.code : 'accepted'
      write({ who: who.name, what, expected: 'accepted', got, ok: got === 'accepted' })
      return isProblem(answer) ? {} : answer.made
    },
    isRefused: async (who, { what, command, code }) => refused({ who: who.name, what }, code, await who.order(command)),
    refused,
    holds: (step, fact, got = fact ? 'yes' : 'no') => write({ ...step, expected: 'yes', got, ok: fact }),
  }
}
