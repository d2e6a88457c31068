/** Gathers what arrives together. `add` answers when its own item is done, `idle` when none is left. */
export type Gathering<Item, Result> = { add: (item: Item) => Promise<Result>; idle: () => Promise<void> }

/**
 * Group commit: while one batch is on its way to the disk, whatever arrives forms the next one, in the order of
 * arrival. One durable write then serves them all, and each still hears its own outcome, after the write.
 */
export function gather<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Result>[]>,
  most = 64,
): Gathering<Item, Result> {
  const waiting: { item: Item; done: PromiseWithResolvers<Result> }[] = []
  let running: Promise<void> | null = null
  /** So that those who come in one rush share a batch: a durable write costs more than a turn or two of waiting. */
  const untilNobodyComes = async () => {
    for (let before = 0; before < waiting.length && waiting.length < most;) {
      before = waiting.length
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const runAll = async () => {
    while (waiting.length > 0) {
      await untilNobodyComes()
      const batch = waiting.splice(0, most)
      const outcomes = await settle(() => run(batch.map(({ item }) => item)))
      batch.forEach(({ done }, index) => tell(done, outcomes(index)))
    }
    running = null
  }
  return {
    add: (item) => {
      const done = Promise.withResolvers<Result>()
      waiting.push({ item, done })
      running ??= runAll()
      return done.promise
    },
    idle: async () => {
      while (running) await running
    },
  }
}

type Outcomes<Result> = (index: number) => PromiseSettledResult<Result>

async function settle<Result>(run: () => Promise<readonly PromiseSettledResult<Result>[]>): Promise<Outcomes<Result>> {
  try {
    const results = await run()
    return (index) => results[index] ?? { status: 'rejected', reason: new Error('The batch gave no outcome.') }
  } catch (reason) {
    return () => ({ status: 'rejected', reason })
  }
}

function tell<Result>(done: PromiseWithResolvers<Result>, outcome: PromiseSettledResult<Result>): void {
  if (outcome.status === 'fulfilled') done.resolve(outcome.value)
  else done.reject(outcome.reason)
}
