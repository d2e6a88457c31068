import assert from 'node:assert/strict'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { directoryOf } from '../../support/office.ts'
import type { AreaName } from '../../support/office.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'

describe('an agency that has not signed, and comes to the meeting', function () {
  this.timeout(60_000)
  let on: Area
  afterEach(() => on?.stop())

  /** Somebody of an agency that has not signed agrees to the statement; whether the agency has signed then. */
  async function comes(area: AreaName) {
    on = await startArea(area)
    const { chair, unsigned } = on.cast
    assert.ok(unsigned)
    const meetingId = await on.plan('2027-02-10T09:30:00Z')
    const [caseId = ''] = await on.keep(meetingId, [{}])
    await on.list(meetingId, [caseId])
    await on.at('2027-02-10T09:30:00Z')
    await done(chair, { type: 'open-meeting', meetingId })
    await done(chair, { type: 'read-statement', meetingId })
    const shown = async () => (await unsigned.view(meetingId)).stubs.map((stub) => stub.caseId)
    assert.deepEqual(await shown(), [])
    assert.equal(await refusedAs(unsigned, { type: 'post-agenda', meetingId }), 'agreement-unsigned')
    await done(unsigned, { type: 'note-presence', meetingId, personId: unsigned.personId, present: true })
    const { version } = (await chair.view(meetingId)).statement
    await done(unsigned, { type: 'agree-to-statement', meetingId, version, signature: unsigned.name })
    const { agencies } = await directoryOf(on.coordinator)
    const agency = agencies.find(({ agencyId }) => agencyId === 'housing-association')
    return { signed: agency?.signed, on: agency?.signedOn, sees: (await shown()).includes(caseId) }
  }

  it('R020 NYY 8: by attending it agrees to the sharing agreement, with the day on which it did', async () => {
    assert.deepEqual(await comes('nyy'), { signed: true, on: '2027-02-10', sees: true })
  })

  it('R020 Thurrock 16(1): attending is no signature, and nothing opens', async () => {
    assert.deepEqual(await comes('thurrock'), { signed: false, on: null, sees: false })
  })
})
