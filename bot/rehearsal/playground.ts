import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { PLAYGROUND_PATH } from './bridge/bridge.ts'
import type { TeamsPerson } from './bridge/connector.ts'
import { agendaChannel, botTeamsId, meetingChat, personalChatOf, teamsUserId } from './bridge/places.ts'

/** Microsoft's Agents Playground as the Teams client of one person, who can be changed. */
export type Playground = {
  /** Where its page is, and whose Teams it shows. */
  shown(): { url: string; personId: string }
  /** Starts it anew as another person, on the same port where that is free. */
  showAs(personId: string): Promise<{ url: string; personId: string }>
  stop(): Promise<void>
}

export type PlaygroundOptions = {
  folder: string
  port: number
  bridgeUrl: string
  appId: string
  tenantId: string
  people: readonly TeamsPerson[]
  personId: string
}

type Child = ChildProcessByStdio<Writable, Readable, null>
type Running = { child: Child; url: string; personId: string }

/** Its schema wants exactly so many others beside the one whose Teams it shows. */
const OTHERS = 5
const PATIENCE_MS = 60_000
const LOOK_AGAIN_MS = 100

/** Starts the Playground, and answers once its page does: its log says "Listening" even where it is not. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  let running = await start(options)
  const shown = () => ({ url: running.url, personId: running.personId })
  return {
    shown,
    showAs: async (personId) => {
      await stop(running)
      running = await start({ ...options, personId })
      return shown()
    },
    stop: () => stop(running),
  }
}

async function start(options: PlaygroundOptions): Promise<Running> {
  const file = resolve(options.folder, '.m365agentsplayground.yml')
  mkdirSync(dirname(file), { recursive: true })
  /** JSON is YAML. */
  writeFileSync(file, JSON.stringify(playgroundConfig(options), null, 2))
  const child = spawn(process.execPath, argumentsFor(options), {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: file,
      /** A file of its own: the Playground removes whatever lies at this path before it writes. */
      M365_AGENTS_PLAYGROUND_LOGFILE: resolve(options.folder, 'playground.log'),
    },
  })
  const url = await portOf(child).then((port) => answering(`http://127.0.0.1:${port}`))
  return { child, url, personId: options.personId }
}

function argumentsFor({ port, bridgeUrl }: PlaygroundOptions): string[] {
  const leave = new URL('./bridge/leave-with-parent.ts', import.meta.url).href
  const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')
  const endpoint = ['-e', `${bridgeUrl}${PLAYGROUND_PATH}`, '-c', 'msteams']
  const cli = join(dirname(manifest), 'cli.js')
  return ['--import', leave, cli, 'start', ...endpoint, '--port', String(port), '--disable-telemetry']
}

/** One person with five others, the meeting's chat as the group chat, and a team with the agenda channel. */
export function playgroundConfig({ appId, tenantId, people, personId }: PlaygroundOptions): object {
  const current = people.find((person) => person.personId === personId)
  const others = people.filter((person) => person.personId !== personId).slice(0, OTHERS)
  if (!current || others.length < OTHERS)
    throw new Error('The Playground needs one person of the rehearsal and five others.')
  const { teamId, teamName, teamGroupId, id, name } = agendaChannel
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: botTeamsId(appId), name: 'Caseroom (REHEARSAL)' },
    currentUser: asUser(current),
    users: others.map(asUser),
    personalChat: { id: personalChatOf(personId) },
    groupChat: { id: meetingChat.id, name: meetingChat.name },
    team: { id: teamId, name: teamName, aadGroupId: teamGroupId, channels: [{ id, name }] },
  }
}

function asUser({ personId, accountId, name, mail }: TeamsPerson): object {
  const [givenName = name, ...rest] = name.split(' ')
  const named = { name, givenName, surname: rest.join(' ') || name, userPrincipleName: mail, email: mail }
  return { id: teamsUserId(personId), aadObjectId: accountId, ...named }
}

/** The port that it took: where the one asked for is taken it takes another, and says so only here. */
function portOf(child: Child): Promise<number> {
  return new Promise((found, fail) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      said += piece
      const port = /Listening on (\d+)/.exec(said)?.[1]
      if (port) found(Number(port))
    })
    child.once('error', fail).once('exit', () => fail(new Error('The Playground ended before it was ready.')))
  })
}

async function answering(url: string): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return url
    await new Promise((again) => setTimeout(again, LOOK_AGAIN_MS))
  }
  throw new Error('The Playground does not answer.')
}

function stop({ child }: Running): Promise<void> {
  return new Promise((stopped) => {
    if (child.exitCode !== null || child.signalCode !== null) return stopped()
    child.once('exit', () => stopped())
    child.kill()
  })
}
