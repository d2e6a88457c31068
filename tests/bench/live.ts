import { MEETINGS, PANELS, type Meeting, type Spent } from './live-shape.ts'
import { watch, type Panels } from './live-panels.ts'
import { bareRoom, productRoom, type Room } from './live-rooms.ts'
import { figure, percentile, turnAbout, type Figure } from './measure.ts'

const CHANGES = 60
const REPEATS = 5
const MOST_STORM_S = 10

type Spread = { p50: number; p99: number }
/**
 * Milliseconds to the last panel of a meeting, from the change and from the order; processor in µs; storm in seconds.
 */
type Turn = { live: Spread; whole: Spread; cpu: { message: number; withOrder: number }; storm: number }
type Watched = {
  room: Room
  panels: Panels
  cpuOfOrder: number
  /** Bytes of the first message and of a change. */
  size: { first: number; change: number }
  /** Bytes in use for each panel, once it has been told of changes. */
  perPanel: number
}

/**
 * A change reaches the last of thirty panels in each of ten meetings. What is live is the way from the moment at which
 * the server knows of the change to the last panel: for the product the commit, when whoever listens to the store is
 * woken, for the bare broadcaster, which writes as many bytes to as many, the end of the body. The whole way begins
 * when the order is sent: the product then parses, decides, seals and flushes it to the disk before anybody hears of
 * it, and stands beside a broadcaster that flushes one row. Each panel of the product gets a view of its own. Both
 * moments are read from the machine's monotonic clock, which all processes share. What the same orders cost while
 * nobody watches is taken from the processor of a message. At the end of each turn all panels break at once and come
 * back.
 */
export async function benchLive(): Promise<readonly Figure[]> {
  const product = await watched(await productRoom())
  const { first, change } = product.size
  const bare = await watched(await bareRoom(product.size, 'bare'))
  const durable = await watched(await bareRoom(product.size, 'durable'))
  const turns = await turnAbout(
    {
      product: () => turn(product),
      floor: async () => ({ bare: await turn(bare), durable: await turn(durable) }),
    },
    REPEATS,
  )
  const rss = { product: [(await product.room.memory()).rss / 1e6], floor: [(await bare.room.memory()).rss / 1e6] }
  const perPanel = { product: [product.perPanel / 1024], floor: [bare.perPanel / 1024] }
  for (const { room } of [product, bare, durable]) room.close()
  return [
    ...figuresOf(turns),
    figure({ name: 'memory in use for each panel', unit: 'KiB', target: twice, ...perPanel }),
    figure({ name: `memory of the whole server with ${MEETINGS * PANELS} panels`, unit: 'MB', target: null, ...rss }),
    figure({ name: 'a view as a panel gets it first', unit: 'bytes', target: null, product: [first] }),
    figure({ name: 'what a panel gets of a change', unit: 'bytes', target: null, product: [change] }),
  ]
}

type Turns = { product: readonly Turn[]; floor: readonly { bare: Turn; durable: Turn }[] }

const twice = { of: 'ratio', is: 'at most', value: 2 } as const

function figuresOf({ product, floor }: Turns): readonly Figure[] {
  const beside = (which: 'bare' | 'durable', of: (turn: Turn) => number) => ({
    product: product.map(of),
    floor: floor.map((turn) => of(turn[which])),
  })
  const reach = `the last of ${PANELS} panels, ${MEETINGS} meetings at once`
  const live = { unit: 'ms', target: twice }
  const whole = { unit: 'ms', target: null }
  const message = 'processor for a message to one panel'
  const withOrder = beside('durable', (turn) => turn.cpu.withOrder)
  const back = `${MEETINGS * PANELS} panels break at once, until the last is back`
  const storm = { unit: 's', target: { of: 'product', is: 'at most', value: MOST_STORM_S } } as const
  return [
    figure({ name: `from the change to ${reach}, p50`, ...live, ...beside('bare', (turn) => turn.live.p50) }),
    figure({ name: `from the change to ${reach}, p99`, ...live, ...beside('bare', (turn) => turn.live.p99) }),
    figure({ name: `from the order to ${reach}, p50`, ...whole, ...beside('durable', (turn) => turn.whole.p50) }),
    figure({ name: `from the order to ${reach}, p99`, ...whole, ...beside('durable', (turn) => turn.whole.p99) }),
    figure({ name: message, unit: 'µs', target: twice, ...beside('bare', (turn) => turn.cpu.message) }),
    figure({ name: `${message}, the order too`, unit: 'µs', target: null, ...withOrder }),
    figure({ name: back, ...storm, ...beside('bare', (turn) => turn.storm) }),
  ]
}

async function watched(room: Room): Promise<Watched> {
  await orders(room)
  const cpuOfOrder = await orders(room)
  const before = await room.memory()
  const panels = await watch(room.listening)
  const first = panels.bytes()
  await changes({ room, panels, cpuOfOrder })
  const size = { first, change: panels.bytes() }
  const after = await room.memory()
  return { room, panels, cpuOfOrder, size, perPanel: (after.used - before.used) / (MEETINGS * PANELS) }
}

/** The meetings of each change: one after the other, spread out as in life. */
function inTurn({ listening }: Room): readonly Meeting[] {
  const rounds = Array.from({ length: CHANGES }, (_, round) => round)
  return rounds.flatMap((round) => listening.meetings.slice(0, 1 + (round % MEETINGS)))
}

/** What an order costs while nobody watches, in µs of processor. */
async function orders(room: Room): Promise<number> {
  const before = await room.spent()
  for (const meeting of inTurn(room)) await room.change(meeting)
  return cpuBetween(before, await room.spent()) / inTurn(room).length
}

async function turn(watching: Watched): Promise<Turn> {
  return { ...(await changes(watching)), storm: await storm(watching) }
}

/** Seconds until everybody is back. */
async function storm({ panels }: Watched): Promise<number> {
  const broken = process.hrtime.bigint()
  await panels.storm()
  return milliseconds(broken, process.hrtime.bigint()) / 1000
}

/** Every meeting changes in turn; the one before has reached everybody when the next begins. */
async function changes({
  room,
  panels,
  cpuOfOrder,
}: Pick<Watched, 'room' | 'panels' | 'cpuOfOrder'>): Promise<Omit<Turn, 'storm'>> {
  const ways: { began: bigint; ended: bigint }[] = []
  const before = await room.spent()
  for (const meeting of inTurn(room)) {
    const all = panels.next(meeting)
    const began = process.hrtime.bigint()
    await room.change(meeting)
    ways.push({ began, ended: await all })
  }
  const after = await room.spent()
  const live = ways.map(({ began, ended }) => milliseconds(wokenAfter(after, began), ended))
  const whole = ways.map(({ began, ended }) => milliseconds(began, ended))
  const change = cpuBetween(before, after) / ways.length
  const cpu = { message: (change - cpuOfOrder) / PANELS, withOrder: change / PANELS }
  return { live: spreadOf(live), whole: spreadOf(whole), cpu }
}

function cpuBetween(before: Spent, after: Spent): number {
  return after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system
}

/** The first time that the server knew of anything after an order was sent. */
function wokenAfter({ woken }: Spent, began: bigint): bigint {
  const at = woken.find((each) => BigInt(each) >= began)
  if (at === undefined) throw new Error('The server was never told of a change')
  return BigInt(at)
}

function milliseconds(from: bigint, to: bigint): number {
  return Number(to - from) / 1e6
}

function spreadOf(times: readonly number[]): Spread {
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) }
}
