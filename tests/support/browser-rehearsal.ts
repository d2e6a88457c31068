import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rehearsalPages } from '../../bot/rehearsal/rehearsal-pages.ts'
import type { Shown } from '../../bot/rehearsal/rehearsal-pages.ts'
import { seedMeeting } from '../../bot/rehearsal/seed.ts'
import { startRehearsal } from '../../bot/rehearsal/start-rehearsal.ts'
import type { Rehearsal } from '../../bot/rehearsal/start-rehearsal.ts'
import { createLog } from '../../src/adapters/log.ts'
import type { MeetingId, PersonId } from '../../src/domain/ids.ts'
import { londonDate } from '../../src/domain/time.ts'
import { launchBrowser } from './browser.ts'
import { takeSeat } from './browser-seat.ts'
import type { Seat } from './browser-seat.ts'

/** The rehearsal as a newcomer opens it, its sample meeting loaded, and one browser with a window for each person. */
export type BrowserRehearsal = {
  rehearsal: Rehearsal
  folder: string
  meetingId: string
  /** The day of the meeting, in London. */
  day: string
  /** The numbers of the agenda in the order of hearing, as they were drawn. */
  numbers(): Promise<readonly number[]>
  seat(personId: string, open?: string, look?: string): Promise<Seat>
  /** What went wrong so far: in any window, or in the server by its own log. */
  troubles(): readonly string[]
  close(): Promise<void>
}

/** How the log calls an error that nobody foresaw. */
const BROKEN = 'unexpected-error'

/** Starts everything but the Playground, in a folder of its own that goes with it. */
export async function openBrowserRehearsal(): Promise<BrowserRehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'caseroom-browser-'))
  const logged: string[] = []
  const rehearsal = await start(folder, logged)
  const browser = await launchBrowser()
  const { url } = rehearsal
  const seats: Seat[] = []
  return {
    rehearsal: rehearsal.running,
    folder,
    meetingId: rehearsal.shown.meetingId,
    day: londonDate(rehearsal.running.clock.now()),
    numbers: async () => {
      const meetingId = rehearsal.shown.meetingId as MeetingId
      const view = await rehearsal.running.caseroom.meetingView('coordinator' as PersonId, meetingId)
      return 'refusal' in view ? [] : view.agenda.map(({ number }) => number ?? 0)
    },
    seat: async (personId, open, look) => {
      const seat = await takeSeat(browser, { url, personId, ...(open && { open }), ...(look && { look }) })
      seats.push(seat)
      return seat
    },
    troubles: () => [...seats.flatMap((seat) => seat.troubles()), ...logged.filter((line) => line.includes(BROKEN))],
    close: async () => {
      await browser.close()
      await rehearsal.running.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function start(folder: string, logged: string[]): Promise<{ running: Rehearsal; shown: Shown; url: string }> {
  const shown: Shown = { meetingId: '', playgroundUrl: null }
  const log = createLog({ destination: { write: (line) => void logged.push(line) } })
  const ports = { port: 0, bridgePort: 0, graphPort: 0, playgroundPort: 0 }
  const running = await startRehearsal({
    config: { kind: 'rehearsal', folder, area: 'thurrock', profileFolder: null, ...ports },
    log,
    tabFolder: 'dist/tab',
    pages: (parts) => rehearsalPages({ parts, shown, log }),
  })
  const { store, caseroom, clock, profiles } = running
  const profile = profiles.byArea('thurrock')
  const holidays = profiles.holidays(profile.nation, Number(clock.now().slice(0, 4)))
  shown.meetingId = await seedMeeting({ store, caseroom, clock, profile, holidays })
  await running.bridge.installAll({ coordinatorId: 'coordinator' })
  return { running, shown, url: running.url }
}
