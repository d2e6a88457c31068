import assert from 'node:assert/strict'
import { seedMeeting } from '../../../bot/rehearsal/seed.ts'
import { castOf } from '../../../bot/rehearsal/play/play-meeting.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Cast } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'
import { inArea } from '../../support/rehearsed-area.ts'

type Opening = { area: string; name: string; read: string; agree: string; attending?: true }
const openings: readonly Opening[] = [
  { area: 'somerset', name: 'Somerset', read: '9.2', agree: '9.2' },
  { area: 'cornwall', name: 'Cornwall', read: '10.2', agree: '10.2' },
  { area: 'gwent', name: 'Gwent', read: '4.8', agree: '4.8' },
  { area: 'nyy', name: 'NYY', read: 'Role of Chair', agree: '8', attending: true },
]

for (const { area, name, read, agree, attending } of openings) {
  describe(`the opening of a meeting in ${area}`, function () {
    this.timeout(60_000)
    let cast: Cast
    let meetingId: string
    let stop = async () => {}
    before(async () => {
      const on = await inArea(area)
      stop = on.stop
      cast = castOf(on.rehearsal)
      const { store, caseroom, clock, profiles } = on.rehearsal
      const profile = profiles.byArea(area)
      const holidays = profiles.holidays(profile.nation, 2027)
      meetingId = await seedMeeting({ store, caseroom, clock, profile, holidays })
      for (const each of [cast.chair, cast.coordinator, memberOf(cast, 'idva')]) await comes(each)
      await done(cast.chair, { type: 'open-meeting', meetingId })
    })
    after(() => stop())
    const comes = ({ personId }: Actor) =>
      done(cast.coordinator, { type: 'note-presence', meetingId, personId, present: true })
    const standing = async (who: Actor) => (await who.view(meetingId)).statement.mine

    it(`R055 ${name} ${read}: the statement is read at the start, by the chair`, async () => {
      const order = { type: 'read-statement', meetingId } as const
      assert.equal(await refusedAs(memberOf(cast, 'idva'), order), 'role-not-allowed')
      await done(cast.chair, order)
      assert.notEqual((await cast.chair.view(meetingId)).statement.readAt, null)
    })

    it(`R056 ${name} ${agree}: ${attending ? 'whoever hears it read has agreed by attending' : 'each agrees by a press of their own'}`, async () => {
      assert.equal(await standing(cast.coordinator), attending ? 'agreed' : 'waiting')
      const { version } = (await cast.coordinator.view(meetingId)).statement
      for (const who of [cast.chair, cast.coordinator, memberOf(cast, 'idva')])
        await done(who, { type: 'agree-to-statement', meetingId, version })
      const { statement } = await cast.chair.view(meetingId)
      const how = statement.agreed.find(({ personId }) => personId === cast.coordinator.personId)?.how
      assert.equal(how, attending ? 'attended' : 'pressed')
    })

    it(`R057 ${name} ${agree}: who comes late has not heard it, and sees no case until they have agreed`, async () => {
      const late = memberOf(cast, 'probation')
      await comes(late)
      assert.equal(await standing(late), 'waiting')
      const { stubs, agenda } = await late.view(meetingId)
      assert.deepEqual([stubs.length, agenda.some((entry) => entry.victim !== '')], [0, false])
    })

    it(`R067 ${name}: the chair is told before the case opens that nobody is here for the agency that referred it`, async () => {
      const { stubs } = await cast.chair.view(meetingId)
      const shown = stubs.map((stub) => stub.caseId)
      await done(cast.chair, { type: 'answer-connections', meetingId, shown, possibly: [] })
      const { room } = await cast.chair.view(meetingId)
      assert.ok(room?.referrerAbsent)
      assert.equal(room.referrerAbsent.asksToDefer, false, 'no area of the five says to put it off')
      await comes(memberOf(cast, 'police'))
      const next = (await cast.chair.view(meetingId)).agenda[0]?.caseId ?? ''
      await done(cast.chair, { type: 'call-case', meetingId, caseId: next })
    })
  })
}
