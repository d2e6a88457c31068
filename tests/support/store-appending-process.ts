import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { keyRing } from '../../src/adapters/sealing/key-ring.ts'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { toStream, update } from './store-appends.ts'

const [, , url = '', hex = ''] = process.argv
const secret = Buffer.from(hex, 'hex')
const ring = keyRing({ open: secret, closed: secret, directory: secret, identity: secret })
const store = await openStore({ url, keyRing: ring, now: () => '2031-03-05T09:00:00Z' })

/** One of several writers, each on a stream of its own; what it says it has been told. */
async function write(): Promise<never> {
  const caseId = randomUUID()
  const stream = `case-${caseId}`
  for (let version = 1; ; version += 1) {
    const append = toStream(stream, version - 1, update(caseId, 'Invented words'))
    const answer = await store.events.append({ ...append, by: 'clock', made: { stream } })
    if (answer.kind !== 'appended') throw new Error(answer.kind)
    writeSync(1, `${JSON.stringify({ commandId: append.commandId, stream, version })}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, write))
