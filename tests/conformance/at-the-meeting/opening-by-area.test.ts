import assert from 'node:assert/strict'
import { seedMeeting } from '../../../bot/rehearsal/seed.ts'
import { castOf } from '../../../bot/rehearsal/play/play-meeting.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Cast } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'
import { inArea } from '../../support/rehearsed-area.ts'

type Opening = { area: string; name: string; read: string; agree: string; how: 'pressed' | 'signed' | 'attended' }
const openings: readonly Opening[] = [
  { area: 'somerset', name: 'Somerset', read: '9.2', agree: '9.2', how: 'pressed' },
  { area: 'cornwall', name: 'Cornwall', read: '10.2', agree: '10.2', how: 'pressed' },
  { area: 'gwent', name: 'Gwent', read: '4.8', agree: '4.8', how: 'signed' },
  { area: 'nyy', name: 'NYY', read: 'Role of Chair', agree: '8', how: 'attended' },
]

const sentences = {
  pressed: 'each agrees by a press of their own',
  signed: 'each signs at every meeting, by a press with their name typed',
  attended: 'being in the room is agreeing, recorded as such, and it can be taken back',
}

for (const { area, name, read, agree, how } of openings) {
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

    it(`R056 ${name} ${agree}: ${sentences[how]}`, async () => {
      assert.equal(await standing(cast.coordinator), how === 'attended' ? 'agreed' : 'waiting')
      const { version } = (await cast.coordinator.view(meetingId)).statement
      const order = { type: 'agree-to-statement', meetingId, version } as const
      if (how === 'signed') assert.equal(await refusedAs(cast.coordinator, order), 'signature-missing')
      for (const who of [cast.chair, cast.coordinator, memberOf(cast, 'idva')])
        await done(who, how === 'signed' ? { ...order, signature: who.name } : order)
      const { statement } = await cast.chair.view(meetingId)
      assert.equal(statement.agreed.find(({ personId }) => personId === cast.coordinator.personId)?.how, how)
      assert.equal(statement.clause.clause.includes(agree), true)
    })

    const asked = how !== 'attended'
    const late = asked ? 'has not heard it, and sees no case until they have agreed' : 'agrees by coming'
    it(`R057 ${name} ${agree}: who comes late ${late}`, async () => {
      const comer = memberOf(cast, 'probation')
      const blind = async () => {
        const { stubs, agenda } = await comer.view(meetingId)
        return stubs.length === 0 && agenda.every((entry) => entry.victim === '')
      }
      assert.ok(await blind())
      await comes(comer)
      assert.deepEqual([await standing(comer), await blind()], asked ? ['waiting', true] : ['agreed', false])
      if (asked) return
      await done(comer, { type: 'take-back-agreement', meetingId })
      assert.deepEqual([await standing(comer), await blind()], ['waiting', true])
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
