import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { castOf } from '../../../bot/rehearsal/play/play-meeting.ts'
import type { Cast } from '../../../bot/rehearsal/play/cast.ts'
import { seedMeeting } from '../../../bot/rehearsal/seed.ts'
import { startRehearsal } from '../../../bot/rehearsal/start-rehearsal.ts'
import type { Rehearsal } from '../../../bot/rehearsal/start-rehearsal.ts'
import { createLog } from '../../../src/adapters/log.ts'
import { done } from '../../support/rehearsed.ts'
import { furtherFolder } from '../../support/rehearsed-area.ts'

describe('a meeting that is planned', function () {
  this.timeout(60_000)
  let folder: string
  let areas: string
  let rehearsal: Rehearsal
  let cast: Cast
  let planned: string

  const start = async () => {
    const ports = { port: 0, bridgePort: 0, graphPort: 0, playgroundPort: 0 }
    const config = { kind: 'rehearsal', folder, area: 'harrowmere', profileFolder: areas, ...ports } as const
    rehearsal = await startRehearsal({ config, log: createLog({ destination: { write: () => {} } }), tabFolder: '' })
    cast = castOf(rehearsal)
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'caseroom-edited-'))
    areas = await mkdtemp(join(tmpdir(), 'caseroom-areas-'))
    const file = join(areas, 'harrowmere.json')
    const text = await readFile(`${furtherFolder}/harrowmere.json`, 'utf8')
    await writeFile(file, text)
    await start()
    const { store, caseroom, clock, profiles } = rehearsal
    const profile = profiles.byArea('harrowmere')
    const holidays = profiles.holidays(profile.nation, 2027)
    planned = await seedMeeting({ store, caseroom, clock, profile, holidays })
    await rehearsal.stop()
    const edited = JSON.parse(text) as { slot: { value: unknown }; terms: { chair: string } }
    edited.slot.value = { minutes: 45 }
    edited.terms.chair = 'Speaker'
    await writeFile(file, JSON.stringify(edited))
    await start()
  })
  after(async () => {
    await rehearsal.stop()
    await Promise.all([folder, areas].map((each) => rm(each, { recursive: true, force: true })))
  })

  it('keeps the words and the slots of the day on which it was planned, though the file was edited under the same number', async () => {
    const { terms, agenda } = await cast.coordinator.view(planned)
    assert.equal(terms.chair, 'Convenor')
    assert.deepEqual(new Set(agenda.map(({ slotSeconds }) => slotSeconds)), new Set([900]))
    const items = agenda.map(({ caseId }) => ({ caseId })).toReversed()
    await done(cast.coordinator, { type: 'set-agenda', meetingId: planned, items })
    const again = await cast.coordinator.view(planned)
    assert.deepEqual(new Set(again.agenda.map(({ slotSeconds }) => slotSeconds)), new Set([900]))
  })

  it('is alone in that: the next meeting is planned under the file as it is now', async () => {
    const people = { chair: 'chair', standIns: [], coordinators: ['coordinator'] }
    const startsAt = '2031-03-18T13:30:00Z'
    const { meetingId = '' } = await done(cast.coordinator, {
      type: 'plan-meeting',
      startsAt,
      bookedMinutes: 120,
      ...people,
    })
    assert.equal((await cast.coordinator.view(meetingId)).terms.chair, 'Speaker')
  })
})
