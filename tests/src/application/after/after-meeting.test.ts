import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { SheetWanted } from '../../../../src/application/after/after-meeting.ts'
import type { Profiles } from '../../../../src/application/ports.ts'
import type { MeetingId, PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { causes, hiddenSeed, hiddenWords, phases } from '../../../support/application-hidden.ts'
import type { Cause, Phase } from '../../../support/application-hidden.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

/** Thurrock's meeting in an area that follows its actions up in a system of its own. */
const profiles = loadAreaProfiles()
const elsewhere: Profiles = {
  ...profiles,
  byArea: (area) => ({ ...profiles.byArea(area), actionsMaster: profiles.byArea('somerset').actionsMaster }),
}
const tables: readonly SheetWanted[] = [
  { what: 'actions', format: 'csv', meetingId: meetingId as MeetingId },
  { what: 'agency-actions', format: 'json', meetingId: meetingId as MeetingId },
  { what: 'cases', format: 'json', meetingId: meetingId as MeetingId },
  { what: 'cases', format: 'csv', meetingId: meetingId as MeetingId, safeContactBecause: 'It is kept there' },
  { what: 'counts', format: 'csv', meetingId: meetingId as MeetingId },
  { what: 'attendance', format: 'csv', meetingId: null },
  { what: 'performance', format: 'csv', meetingId: null },
]
/** The numbers that the hidden case's action could have in any meeting of that day. */
const guesses = ['number,status,date', ...[1, 2, 3].map((number) => `2026-06-10/${number}.7,done,2026-06-10`)].join(
  '\n',
)

/** All that one person can ask once the meeting is over; the file names and the register have no words of a case. */
async function allFor({ caseroom }: Bench, personId: PersonId): Promise<string> {
  const files = []
  for (const wanted of tables) {
    const file = await caseroom.exportSheet(personId, wanted)
    files.push('refusal' in file ? file.refusal.code : new TextDecoder().decode(file.bytes))
  }
  const views = [
    await caseroom.followUp(personId, meetingId as MeetingId),
    await caseroom.governance(personId),
    await caseroom.board(personId),
    await caseroom.my(personId),
    await caseroom.previewStatuses(personId, guesses),
  ]
  return JSON.stringify([files, views])
}

const differing = async (phase: Phase, { hidden, from }: Omit<Cause, 'says'>) => {
  const there = await aBench(hiddenSeed(phase, { hidden }), { profiles: elsewhere })
  const notThere = await aBench(hiddenSeed(phase, { hidden, without: true }), { profiles: elsewhere })
  const told: string[] = []
  for (const personId of from) {
    const [seen, otherwise] = [await allFor(there, personId), await allFor(notThere, personId)]
    if (seen !== otherwise || hiddenWords.some((word) => seen.includes(word))) told.push(`${personId}: ${seen}`)
  }
  return told
}

describe('what is asked once a meeting is over, about a case that somebody may not know of', () => {
  afterEach(closeBenches)

  for (const cause of causes) {
    for (const phase of phases) {
      it(`is answered as if there were none: ${cause.says}, ${phase} (R053, H01)`, async () => {
        assert.deepEqual(await differing(phase, cause), [])
      }).timeout(30_000)
    }
  }

  it('is answered to those who may know of it', async () => {
    const bench = await aBench(hiddenSeed('ended', { hidden: { connected: [] } }), { profiles: elsewhere })
    const seen = await allFor(bench, who.coordinator)
    assert.ok(seen.includes('Brummel') && seen.includes('ready'), seen)
  })
})
