import { createAhead } from './ahead.ts'
import type { Ahead } from './ahead.ts'
import type { Append, Appended, EventStore } from '../ports.ts'
import { recorded } from './recorded.ts'
import { createTurns } from './turns.ts'
import type { Mark, World } from './world.ts'
import { commit } from './write.ts'

/** The place of one command in a line: what was decided in it before counts, whether or not it is committed yet. */
export type Place = {
  /** The world with what is on its way laid over it. */
  seen: World
  /**
   * Hands the decision to the store, right behind those before it; `written` answers once it is committed or refused.
   */
  send(append: Append): Promise<{ written: Promise<Appended> }>
  /**
   * Answers once all that is on its way is settled, and whether it stands: where it does not, nor does this decision.
   */
  stands(): Promise<boolean>
}

type Where = { name: string; world: World & { mark: Mark } }
/** What is on its way: what was sent last, and whether that, and with it all before it, stands. */
type Line = { ahead: Ahead; last: Append; stands: Promise<boolean> }

/**
 * Commands about the same thing are decided one after the other and committed together: each decision counts on those
 * before it, and the store takes it only where it has taken them.
 */
export function createLines(
  store: EventStore,
): <Result>(where: Where, decide: (place: Place) => Promise<Result>) => Promise<Result> {
  const inTurn = createTurns()
  const lines = new Map<string, Line>()
  /** Behind the line on which it was decided, even where that has failed meanwhile: the store then takes neither. */
  const send = async ({ name, world, line }: Where & { line: Line | undefined }, append: Append) => {
    const ahead = line?.ahead ?? createAhead()
    const mine = line ? { ...append, after: line.last } : append
    const written = commit(store, world, mine)
    const stands = written.then(
      ({ kind }) => kind === 'appended',
      () => false,
    )
    lines.set(name, { ahead, last: mine, stands })
    void stands.then((stood) => {
      const now = lines.get(name)
      // What has failed is nothing to count on; what is settled keeps nothing of those before it.
      if (now?.last === mine || (!stood && now?.ahead === ahead)) lines.delete(name)
      delete mine.after
    })
    await ahead.add(mine, world.sources)
    return { written }
  }
  return (where, decide) =>
    inTurn(where.name, () => {
      const line = lines.get(where.name)
      const read = recorded(line ? line.ahead.over(where.world.sources) : where.world.sources)
      return decide({
        seen: where.world.through(() => read.sources),
        send: (append) => send({ ...where, line }, { ...append, reads: read.reads(where.world.mark.position) }),
        stands: async () => (line ? line.stands : true),
      })
    })
}
