/** A process that may die: after so many steps nothing of it goes on, and nothing that it began answers any more. */
export type Mortal = {
  isDead(): boolean
  /** A step before which it may die. */
  step(): Promise<void>
  /** The same object, each of whose calls (or of those that are named) is a step before and a step after. */
  everyCall<Port extends object>(port: Port, names?: readonly (keyof Port)[]): Port
  /** Comes back when the work is done, or when the process has died in it. */
  until(work: Promise<unknown>): Promise<void>
}

/** Lives for ever with null, else for that many steps. */
export function mortal(steps: number | null): Mortal {
  let left = steps
  const death = Promise.withResolvers<void>()
  let dead = false
  const step = async (): Promise<void> => {
    if (left !== null && !dead) {
      left -= 1
      if (left < 0) {
        dead = true
        death.resolve()
      }
    }
    if (dead) await new Promise<never>(() => {})
  }
  const mortally =
    <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) =>
    async (...given: Given) => {
      await step()
      const answer = await call(...given)
      await step()
      return answer
    }
  return {
    isDead: () => dead,
    step,
    everyCall: (port, names) => {
      const calls = Object.entries(port).map(([name, call]) => {
        const wanted = typeof call === 'function' && (names?.some((each) => each === name) ?? true)
        return [name, wanted ? mortally(call as (...given: unknown[]) => Promise<unknown>) : call] as const
      })
      return Object.fromEntries(calls) as typeof port
    },
    until: async (work) => {
      await Promise.race([work, death.promise])
    },
  }
}
