/** What one repeat of a piece of work came to, such as its rate a second. */
export type Repeat = () => Promise<number>
export type Figure = { name: string; unit: string; product: Range; floor: Range | null; ratio: number | null; target: string }
export type Range = { min: number; median: number; max: number }

const REPEATS = 5

/** Runs product and floor turn about, so that both meet the same machine; the ratio is of the medians. */
export async function compare(what: { name: string; unit: string; target: string; product: Repeat; floor: Repeat }): Promise<Figure> {
  const product: number[] = []
  const floor: number[] = []
  await what.product()
  await what.floor()
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    product.push(await what.product())
    floor.push(await what.floor())
  }
  const { name, unit, target } = what
  const ratio = rounded(rangeOf(product).median / rangeOf(floor).median)
  return { name, unit, product: rangeOf(product), floor: rangeOf(floor), ratio, target }
}

/** A figure that has no floor: measured several times, against a target of its own. */
export async function measure(what: { name: string; unit: string; target: string; product: Repeat }): Promise<Figure> {
  const product: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat += 1) product.push(await what.product())
  const { name, unit, target } = what
  return { name, unit, product: rangeOf(product), floor: null, ratio: null, target }
}

/** How many of `count` pieces of work were done a second, `together` at once. */
export async function rate(count: number, together: number, work: (index: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const began = performance.now()
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: together }, lane))
  return count / ((performance.now() - began) / 1000)
}

function rangeOf(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => rounded(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return { min: at(0), median: at(0.5), max: at(1) }
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
