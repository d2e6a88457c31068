// The floor of the live bench: Node's own server, which writes what it is given to everybody who watches a meeting.
// Started as `durable`, it puts one row on the disk first. Whoever connects is sent its second argument.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareInserts } from './bare-inserts.ts'
import { answerSpent, MEETINGS, noteWoken, PANELS, type Meeting } from './live-shape.ts'

const watching = new Map<string, Set<ServerResponse>>()
const meetings: readonly Meeting[] = Array.from({ length: MEETINGS }, (_, index) => ({
  meetingId: `bare-${index}`,
  caseId: '',
  panels: Array.from({ length: PANELS }, (_each, panel) => `bare-${index}-${panel}`),
}))
const [kind, first = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'bare-'))
process.on('exit', () => rmSync(folder, { recursive: true }))
const inserts = kind === 'durable' ? await bareInserts(`sqlite:${join(folder, 'store')}`) : null

const server = createServer((req, res) => {
  const [, , , meetingId = '', what] = (req.url ?? '').split('/')
  const beside = watching.get(meetingId) ?? new Set()
  watching.set(meetingId, beside)
  if (what === 'live') {
    res.writeHead(200, { 'Content-Type': 'text/event-stream' })
    res.write(`event: view\ndata: ${first}\n\n`)
    res.once('close', () => void beside.delete(res))
    beside.add(res)
    return
  }
  const parts: Buffer[] = []
  req.on('data', (part: Buffer) => parts.push(part))
  req.on('end', () => void tell(beside, Buffer.concat(parts).toString()).then(() => res.end('{}')))
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, meetings })
})
answerSpent()

async function tell(beside: ReadonlySet<ServerResponse>, change: string): Promise<void> {
  if (inserts) await inserts.insert()
  noteWoken()
  const line = `event: view\ndata: ${change}\n\n`
  for (const each of beside) each.write(line)
}
