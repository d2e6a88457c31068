import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plotFor } from '../../bot/rehearsal/play/plot-for.ts'
import { playMeeting } from '../../bot/rehearsal/play/play-meeting.ts'
import type { Played } from '../../bot/rehearsal/play/play-meeting.ts'
import { rehearsalCaseList } from '../../bot/rehearsal/cases/case-list.ts'
import { startRehearsal } from '../../bot/rehearsal/start-rehearsal.ts'
import type { Rehearsal } from '../../bot/rehearsal/start-rehearsal.ts'
import { createLog } from '../../src/adapters/log.ts'

/** The folder in which the sixth area lies, which is invented. */
export const furtherFolder = 'tests/support/areas'

/** A rehearsal of one area, with its own folder that is gone afterwards. */
export async function inArea(
  area: string,
  profileFolder = furtherFolder,
): Promise<{ rehearsal: Rehearsal; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'caseroom-area-'))
  const ports = { port: 0, bridgePort: 0, graphPort: 0, playgroundPort: 0 }
  const config = { kind: 'rehearsal', folder, area, profileFolder, ...ports } as const
  const log = createLog({ destination: { write: () => {} } })
  const rehearsal = await startRehearsal({ config, log, tabFolder: 'dist/tab' })
  const stop = async () => {
    await rehearsal.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { rehearsal, stop }
}

/** Plays a meeting of three of the invented cases, the last of them referred by somebody who does not come. */
export async function playedIn(rehearsal: Rehearsal, area: string): Promise<Played> {
  const [header, first, , third, , , , , last] = rehearsalCaseList('2027-02-16').split('\n')
  const csv = [header, first, third, last].join('\n')
  const plot = plotFor(rehearsal, { csv, area, meeting: null })
  if ('wrong' in plot) throw new Error(plot.wrong)
  return playMeeting(rehearsal, plot)
}
