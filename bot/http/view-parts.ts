/** What stands under each first name of a view, in its order, and the same as text. */
export type Parts = ReadonlyMap<string, Part>
type Part = { value: unknown; text: string }

/** No view yet. */
export const noParts: Parts = new Map()

/** What several people are shown alike is the same object in each view, and is written out once for all of them. */
const written = new WeakMap<object, string>()

/**
 * Writes a view out; what is the very thing that it was before is not looked at again. The time stands apart: it moves
 * without anything having changed for this person.
 */
export function partsOf(view: object & { now: string }, before: Parts = noParts): Parts {
  const parts = new Map<string, Part>()
  for (const name of Object.keys(view)) {
    const value = view[name as keyof typeof view] as unknown
    if (value === undefined || name === 'now') continue
    const known = before.get(name)
    parts.set(name, known?.value === value ? known : { value, text: textOf(value) })
  }
  return parts
}

/**
 * The event that takes a page from one view to the next: the whole of it where there was none, or where a part has gone;
 * else the parts that have changed. Null where nothing has.
 */
export function stepTo(after: Parts, { before, now }: { before: Parts; now: string }): string | null {
  const changed: [string, Part][] = []
  let known = 0
  for (const [name, part] of after) {
    const was = before.get(name)
    if (was) known += 1
    if (was !== part && was?.text !== part.text) changed.push([name, part])
  }
  const gone = known < before.size
  if (changed.length === 0 && !gone) return null
  const isWhole = gone || before.size === 0
  return eventOf(isWhole ? 'view' : 'change', { now, parts: isWhole ? [...after] : changed })
}

function eventOf(name: string, { now, parts }: { now: string; parts: readonly [string, Part][] }): string {
  const all = parts.map(([part, { text }]) => `${JSON.stringify(part)}:${text}`)
  return `event: ${name}\ndata: {${[`"now":${JSON.stringify(now)}`, ...all].join(',')}}\n\n`
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let text = written.get(value)
  if (text === undefined) written.set(value, (text = JSON.stringify(value)))
  return text
}
