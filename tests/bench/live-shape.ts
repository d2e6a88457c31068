import { setImmediate } from 'node:timers/promises'

/** How many meetings are live at once in the bench, and how many panels watch each (issue: the meeting room). */
export const MEETINGS = 10
export const PANELS = 30

/** A meeting under way, its open case, and the people who watch it. */
export type Meeting = { meetingId: string; caseId: string; panels: readonly string[] }
/** What a server tells the bench once it listens. */
export type Listening = { url: string; meetings: readonly Meeting[] }
/** `woken` are the moments, by the machine's own clock in nanoseconds, at which the server knew of a change. */
export type Spent = { cpu: { user: number; system: number }; woken: readonly string[] }
/** Bytes: all that the process holds of the machine, and what is in use once its garbage is gone. */
export type Memory = { rss: number; used: number }

const woken: bigint[] = []

/** Notes, in a server, that a change is there and its panels are to hear of it. */
export function noteWoken(): void {
  woken.push(process.hrtime.bigint())
}

/** Lets a server answer what it has spent and what it holds, and end with the bench. */
export function answerSpent(): void {
  const answer = async (asked: 'spent' | 'memory') => process.send?.(asked === 'spent' ? spent() : await memory())
  process.on('message', (asked: 'spent' | 'memory') => void answer(asked))
  process.on('disconnect', () => process.exit())
}

function spent(): Spent {
  return { cpu: process.cpuUsage(), woken: woken.splice(0).map(String) }
}

/** What was closed lets go of its buffers a little after it is collected. */
async function memory(): Promise<Memory> {
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc?.()
    await setImmediate()
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, used: heapUsed + external }
}
