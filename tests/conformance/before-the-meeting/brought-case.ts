import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area, Cells } from '../../support/before-the-meeting.ts'
import { everythingThatLeft } from '../../support/leak-search.ts'
import { cardsOf } from '../../support/leak-cards.ts'
import type { AreaName } from '../../support/office.ts'
import { done, startsAt } from '../../support/rehearsed.ts'
import { sendPlans } from '../at-the-meeting/plans.ts'
import { sceneOf } from '../at-the-meeting/scene.ts'
import type { Scene } from '../at-the-meeting/scene.ts'

export type Of = { meetingId: string; caseId: string }
/** One area's meeting with the one case that was brought to it, which is open. */
export type Brought = { on: Area; of: Of; scene: Scene; here: readonly Actor[] }

export const wishes = 'She wants to stay near the Tansyhope garden'
export const barriers = 'She fears what the Korvane family would say'

/** Who is safe to talk to and who is not, and the words that give each away. */
export const safe = { cell: 'Ring Marnelda on 07700 900717 before noon', words: ['Marnelda', '900717'] }
export const notSafe = {
  cell: 'His aunt Drusketta, 07700 900818, passes everything on',
  words: ['Drusketta', '900818'],
}

const brought: Cells = {
  received: '2027-02-01',
  wishes,
  barriers,
  safe_contact: safe.cell,
  not_safe_contact: notSafe.cell,
  police_support: 'yes',
}

/** Plans a meeting and brings the case to it; where `hbv`, it is one of so-called honour based violence. */
export async function bring(area: AreaName, hbv: boolean): Promise<Brought> {
  const on = await startArea(area)
  try {
    const meetingId = await on.plan(startsAt)
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    const [caseId = ''] = await on.keep(meetingId, [{ ...brought, hbv: hbv ? 'yes' : 'no' }])
    await on.list(meetingId, [caseId])
    await done(on.coordinator, { type: 'post-agenda', meetingId })
    const agencies = ['police', 'idva', 'housing', 'adult-social-care', 'probation']
    const here = [on.cast.chair, on.coordinator, ...agencies.map((each) => memberOf(on.cast, each))]
    const scene = sceneOf(on, { meetingId, caseIds: [caseId], kept: [2] })
    return { on, of: { meetingId, caseId }, scene, here }
  } catch (error) {
    await on.stop()
    throw error
  }
}

/** Opens the meeting and calls the case. */
export async function hearIt({ on, of, here }: Brought): Promise<void> {
  await on.at(startsAt)
  await on.open(of.meetingId, here)
  await done(on.cast.chair, { type: 'call-case', ...of })
}

/**
 * Sends the plan out under the area's own rule: the police are named where it names nobody, and Gwent's chair approves.
 */
export async function sendIt({ on, of, scene }: Brought): Promise<void> {
  if (on.area === 'somerset' || on.area === 'cornwall') {
    const { personId } = memberOf(on.cast, 'police')
    await done(on.coordinator, { type: 'add-recipient', ...of, personId, reason: 'Was there for the case' })
  }
  await sendPlans(scene, on.area === 'gwent' ? on.cast.chair : on.cast.secondCoordinator)
}

/** What everybody is shown of the meeting, on its page and on their cards. */
export async function everyView({ on, of }: Brought): Promise<string> {
  const views = await Promise.all(on.cast.everyone.map(async (who) => JSON.stringify(await who.view(of.meetingId))))
  const cards = await Promise.all(on.cast.everyone.map(({ personId }) => cardsOf(on.rehearsal.bridge, personId)))
  return [...views, ...cards].join('\n')
}

/** Everything that left the server, with the list as it was shown when it was brought. */
export async function everythingSent({ on }: Brought): Promise<string> {
  return [everythingThatLeft(on), JSON.stringify(await on.look({ ...brought, reference: 'T-9' }))].join('\n')
}

/** Every byte that is kept, as text. */
export async function everythingKept({ on }: Brought): Promise<string> {
  const entries = await readdir(on.folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('\n')
}
