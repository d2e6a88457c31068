import { isProblem } from './client.ts'

/** One line of the run: who did what, what should have come of it, and what did. */
export type Step = { part: string; who: string; what: string; expected: string; got: string; ok: boolean }

/** Writes down each step of a run as it happens; a run is good only where every step did what it should. */
export type RunSheet = {
  steps: readonly Step[]
  /** An order that must be accepted; answers the ids that it made. */
  accepted(step: Pick<Step, 'who' | 'what'>, answer: unknown): Record<string, string>
  /** An order that must be refused with this code. */
  refused(step: Pick<Step, 'who' | 'what'>, code: string, answer: unknown): void
  /** A fact that must hold. */
  holds(step: Pick<Step, 'who' | 'what'>, fact: boolean, got?: string): void
  part(name: string): void
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
  return {
    steps,
    part: (name) => {
      part = name
    },
    accepted: (step, answer) => {
      const got = isProblem(answer) ? answer.code : 'accepted'
      write({ ...step, expected: 'accepted', got, ok: got === 'accepted' })
      return (answer as { made?: Record<string, string> }).made ?? {}
    },
    refused: (step, code, answer) => {
      const got = isProblem(answer) ? answer.code : 'accepted'
      write({ ...step, expected: code, got, ok: got === code })
    },
    holds: (step, fact, got = fact ? 'yes' : 'no') => write({ ...step, expected: 'yes', got, ok: fact }),
  }
}
