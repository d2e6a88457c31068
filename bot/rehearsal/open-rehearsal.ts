import { resolve } from 'node:path'
import type { RehearsalConfig } from '../../src/adapters/config.ts'
import type { Log } from '../../src/adapters/log.ts'
import type { Rehearsal } from './start-rehearsal.ts'
import { rehearsalPeople, rehearsalTenant } from './people.ts'
import { startPlayground } from './playground.ts'
import { rehearsalPages } from './rehearsal-pages.ts'
import type { Shown } from './rehearsal-pages.ts'
import { seedMeeting } from './seed.ts'
import { rehearsalApp } from './sign-in.ts'
import { startRehearsal } from './start-rehearsal.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * Opens the rehearsal for somebody at this computer: the sample meeting loaded, the pages, and the Playground beside
 * it.
 */
export async function openRehearsal(config: RehearsalConfig, log: Log): Promise<{ stop(): Promise<void> }> {
  const shown: Shown = { meetingId: '', playgroundUrl: null }
  const tabFolder = resolve('dist/tab')
  const rehearsal = await startRehearsal({
    config,
    log,
    tabFolder,
    pages: (parts) => rehearsalPages({ parts, shown, log }),
  })
  const { store, caseroom, clock, profiles } = rehearsal
  const profile = profiles.byArea(config.area)
  const holidays = profiles.holidays(profile.nation, Number(clock.now().slice(0, 4)))
  shown.meetingId = await seedMeeting({ store, caseroom, clock, profile, holidays })
  await rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
  say(
    `\nREHEARSAL. Every person and every case in it is invented.\n\n  ${rehearsal.url}/rehearsal\n\nStop it with Ctrl+C; it goes on from where it was. Delete ${config.folder} to begin again.\n`,
  )
  const playground = await openPlayground(config, rehearsal)
  shown.playgroundUrl = playground?.shown().url ?? null
  if (shown.playgroundUrl)
    say(`Microsoft's Agents Playground, as the police representative:\n\n  ${shown.playgroundUrl}\n`)
  return {
    stop: async () => {
      await playground?.stop()
      await rehearsal.stop()
    },
  }
}

/** The Playground is an extra: where it cannot start, everyone's cards still stand on the rehearsal's page. */
async function openPlayground(
  config: RehearsalConfig,
  { bridge }: Rehearsal,
): Promise<Awaited<ReturnType<typeof startPlayground>> | null> {
  const options = {
    folder: resolve(config.folder),
    port: config.playgroundPort,
    bridgeUrl: bridge.url,
    appId: rehearsalApp,
    tenantId: rehearsalTenant,
    people: rehearsalPeople,
    personId: 'police-rep',
  }
  try {
    const playground = await startPlayground(options)
    await bridge.show(playground.shown())
    return playground
  } catch {
    say('The Agents Playground did not start; everyone’s cards are on the rehearsal page.')
    return null
  }
}
