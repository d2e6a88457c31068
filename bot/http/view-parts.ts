/** A view as text, part by part: what stands under each of its first names, in its order. */
export type Parts = ReadonlyMap<string, string>

/** No view yet. */
export const noParts: Parts = new Map()

/** What several people are shown alike is the same object in each view, and is written out once for all of them. */
const written = new WeakMap<object, string>()

/** Writes a view out. The time stands apart: it moves without anything having changed for this person. */
export function partsOf({ now: _now, ...view }: object & { now: string }): Parts {
  const parts = new Map<string, string>()
  for (const [name, value] of Object.entries(view) as [string, unknown][]) {
    if (value !== undefined) parts.set(name, textOf(value))
  }
  return parts
}

/**
 * The event that takes a page from one view to the next: the whole of it where there was none, or where a part has gone;
 * else the parts that have changed. Null where nothing has.
 */
export function stepTo(after: Parts, { before, now }: { before: Parts; now: string }): string | null {
  const changed = [...after].filter(([name, text]) => before.get(name) !== text)
  const gone = [...before.keys()].some((name) => !after.has(name))
  if (changed.length === 0 && !gone) return null
  const isWhole = gone || before.size === 0
  return eventOf(isWhole ? 'view' : 'change', { now, parts: isWhole ? [...after] : changed })
}

function eventOf(name: string, { now, parts }: { now: string; parts: readonly [string, string][] }): string {
  const all = [['now', JSON.stringify(now)] as const, ...parts]
  return `event: ${name}\ndata: {${all.map(([part, text]) => `${JSON.stringify(part)}:${text}`).join(',')}}\n\n`
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const known = written.get(value)
  if (known !== undefined) return known
  const text = JSON.stringify(value)
  written.set(value, text)
  return text
}
