/** Each part of a view under its name, in its order, as text. */
export type Parts = ReadonlyMap<string, string>

/** No view yet. */
export const noParts: Parts = new Map()

/** What several people are shown alike is the same object in each view, and is written out once for all of them. */
const written = new WeakMap<object, string>()

/** Writes a view out. The time stands apart: it moves without anything having changed for this person. */
export function partsOf(view: object & { now: string }): Parts {
  const parts = new Map<string, string>()
  for (const name of Object.keys(view)) {
    const value = view[name as keyof typeof view] as unknown
    if (value !== undefined && name !== 'now') parts.set(name, textOf(value))
  }
  return parts
}

/**
 * The event that takes a page from one view to the next: the whole of it where there was none, or where a part has
 * gone; else the parts that have changed. Null where nothing has.
 */
export function stepTo(after: Parts, { before, now }: { before: Parts; now: string }): string | null {
  const changed: [string, string][] = []
  let known = 0
  for (const [name, text] of after) {
    const was = before.get(name)
    if (was !== undefined) known += 1
    if (was !== text) changed.push([name, text])
  }
  const gone = known < before.size
  if (changed.length === 0 && !gone) return null
  const isWhole = gone || before.size === 0
  return eventOf(isWhole ? 'view' : 'change', { now, parts: isWhole ? [...after] : changed })
}

function eventOf(name: string, { now, parts }: { now: string; parts: readonly [string, string][] }): string {
  const all = parts.map(([part, text]) => `${JSON.stringify(part)}:${text}`)
  return `event: ${name}\ndata: {${[`"now":${JSON.stringify(now)}`, ...all].join(',')}}\n\n`
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value) && value.length === 0) return '[]'
  let text = written.get(value)
  if (text === undefined) written.set(value, (text = JSON.stringify(value)))
  return text
}
