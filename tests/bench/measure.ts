/** The least, the middle and the most of several repeats. */
export type Range = { min: number; median: number; max: number }
/** What design and issue ask for: of the product's own median, or of its ratio to the floor. */
export type Target = { of: 'product' | 'ratio'; is: 'at least' | 'at most'; value: number }
/** One line of the output. The ratio is taken repeat by repeat, of the two that ran beside each other. */
export type Figure = {
  name: string
  unit: string
  repeats: number
  product: Range
  floor: Range | null
  ratio: Range | null
  target: Target | null
  met: boolean | null
}
export type Measured = { product: readonly number[]; floor?: readonly number[] }

const REPEATS = 7

/** Runs product and floor turn about, so that both meet the same machine; the first turn of each warms up. */
export async function turnAbout<Product, Floor>(
  what: { product(): Promise<Product>; floor(): Promise<Floor> },
  repeats = REPEATS,
): Promise<{ product: readonly Product[]; floor: readonly Floor[] }> {
  const product: Product[] = []
  const floor: Floor[] = []
  for (let repeat = 0; repeat <= repeats; repeat += 1) {
    product.push(await what.product())
    floor.push(await what.floor())
  }
  return { product: product.slice(1), floor: floor.slice(1) }
}

/** The same for what has no floor. */
export async function again<Result>(product: () => Promise<Result>, repeats = REPEATS): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let repeat = 0; repeat <= repeats; repeat += 1) results.push(await product())
  return results.slice(1)
}

/** What several repeats came to, beside what was asked for. Nothing here fails for being slow. */
export function figure(of: { name: string; unit: string; target: Target | null } & Measured): Figure {
  const { name, unit, target } = of
  const product = rangeOf(of.product)
  const floor = of.floor ? rangeOf(of.floor) : null
  const ratio = of.floor ? rangeOf(of.product.map((value, repeat) => value / (of.floor?.[repeat] ?? Number.NaN))) : null
  const judged = target?.of === 'ratio' ? ratio : product
  const met = target && judged ? isMet(target, judged.median) : null
  return { name, unit, repeats: of.product.length, product, floor, ratio, target, met }
}

/** How many of `count` pieces of work were done a second, `together` at once. */
export async function rate(
  work: (index: number) => Promise<unknown>,
  { count, together }: { count: number; together: number },
): Promise<number> {
  let next = 0
  const began = performance.now()
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: together }, lane))
  return count / ((performance.now() - began) / 1000)
}

/** The value below which this share of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
}

function rangeOf(values: readonly number[]): Range {
  const at = (share: number) => Number(percentile(values, share).toPrecision(3))
  return { min: Number(Math.min(...values).toPrecision(3)), median: at(0.5), max: at(1) }
}

function isMet({ is, value }: Target, median: number): boolean {
  return is === 'at least' ? median >= value : median <= value
}
