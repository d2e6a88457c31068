import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { keyRing, type KeyRing } from '../../src/adapters/sealing/key-ring.ts'

const saidSchema = z.object({ commandId: z.string(), stream: z.string(), version: z.number() })

/** What the killed process had acknowledged. */
export type Said = z.infer<typeof saidSchema>

/** Runs a process that appends without end, and kills it outright once it has acknowledged so many. */
export async function appendUntilKilled(what: {
  url: string
  after: number
}): Promise<{ said: Said[]; ring: KeyRing }> {
  const secret = randomBytes(32)
  const program = fileURLToPath(new URL('./store-appending-process.ts', import.meta.url))
  const child = spawn(process.execPath, [program, what.url, secret.toString('hex')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  const complaints: string[] = []
  child.stderr.on('data', (chunk) => void complaints.push(String(chunk)))
  const said: Said[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(saidSchema.parse(JSON.parse(line)))
    if (said.length >= what.after) child.kill('SIGKILL')
  }
  await ended
  if (said.length < what.after) throw new Error(`The appending process ended too soon: ${complaints.join('')}`)
  return { said, ring: keyRing({ open: secret, closed: secret, directory: secret, identity: secret }) }
}
