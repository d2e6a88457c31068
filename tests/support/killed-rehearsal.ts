import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { SentItem } from '../../bot/rehearsal/sent-of.ts'
import type { Accepted, Command } from '../../src/contracts/commands.ts'
import type { Problem } from '../../src/contracts/problem.ts'
import type { MeetingView } from '../../src/contracts/views.ts'

const entry = fileURLToPath(new URL('./killed-server.ts', import.meta.url))
/** Longer than any order takes, so that a kill falls before, into or after it. */
const LONGEST_WAIT_MS = 30

/** An order that was answered as accepted: from then on it must be there, whatever is killed. */
export type Acknowledged = { personId: string; commandId: string; command: Command; made: Record<string, string> }

/** A rehearsal that is killed again and again, and people who go on where they were. */
export type KilledRehearsal = {
  acknowledged: readonly Acknowledged[]
  kills(): number
  /** Gives an order as a patient client does: the same command under the same id until it is answered. */
  give(personId: string, command: Command): Promise<Record<string, string>>
  /** The same, with a kill at some moment around it. */
  giveAndKill(personId: string, command: Command): Promise<Record<string, string>>
  /** Sends an acknowledged order once more. */
  again(one: Acknowledged): Promise<Accepted | Problem>
  view(personId: string, meetingId: string): Promise<MeetingView>
  clock(): Promise<string>
  setClock(at: string): Promise<void>
  sent(): Promise<readonly SentItem[]>
  /** Every entry of the local Graph's own journal, repeats included. */
  journal(): Promise<readonly Record<string, string>[]>
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts a rehearsal in a process of its own over this folder. */
export async function killedRehearsal(folder: string): Promise<KilledRehearsal> {
  let child: ChildProcess | null = null
  let url = ''
  let kills = 0
  const acknowledged: Acknowledged[] = []
  const start = async (which: 'first' | 'again' = 'again') => {
    child = fork(entry, [folder, which], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const [message] = (await once(child, 'message')) as [{ url: string }]
    url = message.url
  }
  const kill = async () => {
    const dying = child
    child = null
    if (!dying) return
    kills += 1
    const gone = once(dying, 'exit')
    dying.kill('SIGKILL')
    await gone
  }
  /** Asks until it is answered; whoever finds the server gone starts it again. */
  const patiently = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    for (;;) {
      if (!child) await start()
      try {
        return await ask()
      } catch (error) {
        if (child) throw error
      }
    }
  }
  const json = async (path: string, init?: RequestInit) => (await fetch(url + path, init)).json() as Promise<unknown>
  const as = async (personId: string, path: string, body?: unknown) => {
    const { token } = (await json(`/rehearsal/token/${personId}`)) as { token: string }
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    return json(path, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const send = (personId: string, envelope: { commandId: string; command: Command }) =>
    patiently(() => as(personId, '/api/commands', envelope)) as Promise<Accepted | Problem>
  const give = async (personId: string, command: Command) => {
    const commandId = randomUUID()
    const answer = await send(personId, { commandId, command })
    if ('code' in answer) throw new Error(`${command.type} was refused as ${answer.code} (${answer.about ?? ''})`)
    acknowledged.push({ personId, commandId, command, made: answer.made })
    return answer.made
  }
  await start('first')
  return {
    acknowledged,
    kills: () => kills,
    give,
    giveAndKill: async (personId, command) => {
      const killed = pause(randomInt(LONGEST_WAIT_MS)).then(kill)
      const [made] = await Promise.all([give(personId, command), killed])
      return made
    },
    again: ({ personId, commandId, command }) => send(personId, { commandId, command }),
    view: (personId, meetingId) => patiently(() => as(personId, `/api/meetings/${meetingId}`)) as Promise<MeetingView>,
    clock: async () => ((await patiently(() => json('/rehearsal/clock'))) as { at: string }).at,
    setClock: async (at) => {
      const headers = { 'content-type': 'application/json' }
      await patiently(() => json('/rehearsal/clock', { method: 'POST', headers, body: JSON.stringify({ at }) }))
    },
    sent: () => patiently(() => json('/rehearsal/sent')) as Promise<readonly SentItem[]>,
    journal: async () => {
      const lines = (await readFile(join(folder, 'graph', 'journal.jsonl'), 'utf8')).trim().split('\n')
      return lines.map((line) => JSON.parse(line) as Record<string, string>)
    },
    kill,
    stop: kill,
  }
}
