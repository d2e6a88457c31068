import { MEETINGS, PANELS, type Spent } from './live-shape.ts'
import { watch, type Panels } from './live-panels.ts'
import { bareRoom, productRoom, type Room } from './live-rooms.ts'
import { figure, percentile, turnAbout, type Figure } from './measure.ts'

const CHANGES = 60
const REPEATS = 5

type Spread = { p50: number; p99: number }
/** Milliseconds to the last panel of a meeting, from the change and from the order; processor per message, in µs. */
type Turn = { live: Spread; whole: Spread; cpu: number }
type Watched = { room: Room; panels: Panels }

/**
 * A change reaches the last of thirty panels in each of ten meetings. What is live is the way from the moment at which
 * the server knows of the change to the last panel: for the product the commit, when whoever listens to the store is
 * woken, for the bare broadcaster, which writes as many bytes to as many, the end of the body. The whole way begins when
 * the order is sent: the product then parses, decides, seals and flushes it to the disk before anybody hears of it, and
 * stands beside a broadcaster that flushes one row. Each panel of the product gets a view of its own. Both moments are
 * read from the machine's monotonic clock, which all processes share.
 */
export async function benchLive(): Promise<readonly Figure[]> {
  const product = await watched(await productRoom())
  const first = product.panels.bytes()
  await changes(product)
  const size = product.panels.bytes()
  const bare = await watched(await bareRoom(size, 'bare'))
  const durable = await watched(await bareRoom(size, 'durable'))
  const turns = await turnAbout(
    {
      product: () => changes(product),
      floor: async () => ({ bare: await changes(bare), durable: await changes(durable) }),
    },
    REPEATS,
  )
  const rss = { product: [(await product.room.spent()).rss / 1e6], floor: [(await bare.room.spent()).rss / 1e6] }
  for (const { room } of [product, bare, durable]) room.close()
  return [
    ...figuresOf(turns),
    figure({ name: `memory of the server with ${MEETINGS * PANELS} panels`, unit: 'MB', target: null, ...rss }),
    figure({ name: 'a view as a panel gets it first', unit: 'bytes', target: null, product: [first] }),
    figure({ name: 'what a panel gets of a change', unit: 'bytes', target: null, product: [size] }),
  ]
}

type Turns = { product: readonly Turn[]; floor: readonly { bare: Turn; durable: Turn }[] }

function figuresOf({ product, floor }: Turns): readonly Figure[] {
  const live = (part: keyof Spread) => ({
    product: product.map((turn) => turn.live[part]),
    floor: floor.map((turn) => turn.bare.live[part]),
  })
  const whole = (part: keyof Spread) => ({
    product: product.map((turn) => turn.whole[part]),
    floor: floor.map((turn) => turn.durable.whole[part]),
  })
  const cpu = { product: product.map((turn) => turn.cpu), floor: floor.map((turn) => turn.bare.cpu) }
  const twice = { of: 'ratio', is: 'at most', value: 2 } as const
  const reach = `the last of ${PANELS} panels, ${MEETINGS} meetings at once`
  return [
    figure({ name: `from the change to ${reach}, p50`, unit: 'ms', target: twice, ...live('p50') }),
    figure({ name: `from the change to ${reach}, p99`, unit: 'ms', target: twice, ...live('p99') }),
    figure({ name: `from the order to ${reach}, p50`, unit: 'ms', target: null, ...whole('p50') }),
    figure({ name: `from the order to ${reach}, p99`, unit: 'ms', target: null, ...whole('p99') }),
    figure({ name: 'processor for a message to one panel, the order too', unit: 'µs', target: twice, ...cpu }),
  ]
}

async function watched(room: Room): Promise<Watched> {
  return { room, panels: await watch(room.listening) }
}

/** Every meeting changes in turn, spread out as in life; the one before has reached everybody when the next begins. */
async function changes({ room, panels }: Watched): Promise<Turn> {
  const ways: { began: bigint; ended: bigint }[] = []
  const before = await room.spent()
  for (let round = 0; round < CHANGES; round += 1) {
    for (const meeting of room.listening.meetings.slice(0, 1 + (round % MEETINGS))) {
      const all = panels.next(meeting)
      const began = process.hrtime.bigint()
      await room.change(meeting)
      ways.push({ began, ended: await all })
    }
  }
  const after = await room.spent()
  const live = ways.map(({ began, ended }) => milliseconds(wokenAfter(after, began), ended))
  const whole = ways.map(({ began, ended }) => milliseconds(began, ended))
  const cpu = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system
  return { live: spreadOf(live), whole: spreadOf(whole), cpu: cpu / (ways.length * PANELS) }
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
