// The floor of the live bench: Node's own server, which writes what it is given to everybody who watches a meeting.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MEETINGS, PANELS, type Meeting } from './live-shape.ts'

const watching = new Map<string, Set<ServerResponse>>()
const meetings: readonly Meeting[] = Array.from({ length: MEETINGS }, (_, index) => ({
  meetingId: `bare-${index}`,
  caseId: '',
  panels: Array.from({ length: PANELS }, (_each, panel) => `bare-${index}-${panel}`),
}))

const server = createServer((req, res) => {
  const [, , , meetingId = '', what] = (req.url ?? '').split('/')
  const beside = watching.get(meetingId) ?? new Set()
  watching.set(meetingId, beside)
  if (what === 'live') {
    res.writeHead(200, { 'Content-Type': 'text/event-stream' })
    res.write(':\n\n')
    beside.add(res)
    return
  }
  const parts: Buffer[] = []
  req.on('data', (part: Buffer) => parts.push(part))
  req.on('end', () => {
    const line = `event: view\ndata: ${Buffer.concat(parts).toString()}\n\n`
    for (const each of beside) each.write(line)
    res.end('{}')
  })
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, meetings })
})
process.on('message', () => process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss }))
process.on('disconnect', () => process.exit())
