/** One server-sent event: its name and its data. Whoever comes back gets the whole view, so there is no id to keep. */
export type StreamEvent = { event: string; data: string }

/** Takes the stream piece by piece, wherever the network cut it, and gives back the events that are complete. */
export function createEventReader(): (piece: string) => readonly StreamEvent[] {
  let rest = ''
  return (piece) => {
    const blocks = (rest + piece).replaceAll('\r\n', '\n').split('\n\n')
    rest = blocks.pop() ?? ''
    return blocks.map(eventOf).filter((event) => event !== null)
  }
}

function eventOf(block: string): StreamEvent | null {
  const fields = block.split('\n').map(fieldOf)
  const data = fields.filter(({ name }) => name === 'data').map(({ value }) => value)
  if (data.length === 0) return null
  const last = (wanted: string): string | undefined => fields.findLast(({ name }) => name === wanted)?.value
  return { event: last('event') ?? 'message', data: data.join('\n') }
}

function fieldOf(line: string): { name: string; value: string } {
  const colon = line.indexOf(':')
  if (colon < 0) return { name: line, value: '' }
  const value = line.slice(colon + 1)
  return { name: line.slice(0, colon), value: value.startsWith(' ') ? value.slice(1) : value }
}
