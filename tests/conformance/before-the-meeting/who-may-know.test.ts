import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { title } from '../../support/office.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'
import { provesClosedPanels } from './closed-panel-by-area.ts'
import { answersTo, knowing, knows } from './who-may-know.ts'
import type { Knowing } from './who-may-know.ts'

const areas = [
  { area: 'somerset', panel: '10.4.7', listed: '10.4.7', observer: null, connection: null },
  { area: 'cornwall', panel: '11.13.1', listed: '11.13.1', observer: '15.14.1', connection: null },
  { area: 'thurrock', panel: '4, 10', listed: '4', observer: '10', connection: '10' },
  { area: 'gwent', panel: '4.1, 4.12', listed: '4.12', observer: '4.8', connection: '4.5' },
  { area: 'nyy', panel: 'Closed MARACs', listed: 'Closed MARACs', observer: null, connection: null },
] as const

for (const { area, panel, listed, observer, connection } of areas) {
  describe(`who may know of a case in ${title[area]}`, () => {
    let on: Knowing
    const name = title[area]
    const thurrock = area === 'thurrock'
    const rep = (heading: string) => memberOf(on.cast, heading)
    const stubsOf = async (who: Actor) => (await on.seen(who)).stubs.map(({ caseId }) => caseId)
    before(async () => {
      on = await knowing(area)
    })
    after(() => on.stop())

    provesClosedPanels({ area, panel, listed }, () => on)

    if (observer !== null)
      it(`R013 ${name} ${observer}: an observer who is let in gets no papers before the meeting, only the shell of its agenda`, async () => {
        const order = { type: 'approve-person', personId: on.cast.observer.personId } as const
        const word = area === 'gwent' ? { onWordOf: on.cast.chair.personId } : {}
        await done(on.coordinator, { ...order, ...word })
        const { first, second } = on.cases
        await done(on.coordinator, { type: 'send-case-list', meetingId: on.meetingId, caseIds: [first, second] })
        await assertShell(2)
      })

    if (connection !== null) {
      it(`R012 ${name} ${connection}: who runs the meeting answers the stubs too, before the list opens to them`, async () => {
        const { first, second } = on.cases
        const { chair, operationsManager, secondCoordinator } = on.cast
        for (const who of [chair, on.coordinator, operationsManager, secondCoordinator]) {
          const closed = await on.seen(who)
          assert.equal(closed.caseList, null)
          assert.ok(closed.agenda.length > 0 && closed.agenda.every(({ victim }) => victim === ''), who.name)
          const shown = await stubsOf(who)
          assert.ok(shown.includes(first) && shown.includes(second), who.name)
          await done(who, answersTo(on, shown))
          const open = (await on.seen(who)).caseList?.cases.map(({ caseId }) => caseId)
          assert.deepEqual(open, [first, second], who.name)
        }
      })

      it(`R012 ${name} ${connection}: a declaration withholds the case at once, and goes to who decides, never to whom it is about`, async () => {
        const { first, second } = on.cases
        const { chair, standIn, operationsManager, secondCoordinator } = on.cast
        await done(rep('housing'), answersTo(on, [second], [second]))
        await done(secondCoordinator, answersTo(on, [second], [second]))
        await done(chair, answersTo(on, [first], [first]))
        const deputy = thurrock ? operationsManager : standIn
        const about = [
          { who: rep('housing'), caseId: second, decides: on.decider },
          { who: secondCoordinator, caseId: second, decides: on.decider },
          { who: chair, caseId: first, decides: deputy },
        ]
        for (const { who, caseId, decides } of about) {
          const lost = await knows(on, who, caseId)
          assert.equal(lost, false, who.name)
          const of = { meetingId: on.meetingId, caseId }
          const update = { type: 'send-update', ...of, knowledge: 'supplied', text: 'Known here' } as const
          const risk = { type: 'record-risk', ...of, kind: 'risk', subject: 'victim', text: 'A risk' } as const
          assert.deepEqual([await refusedAs(who, update), await refusedAs(who, risk)], ['no-such-case', 'no-such-case'])
          const clear = { type: 'decide-connection', caseId, personId: who.personId, decision: 'cleared' } as const
          assert.notEqual(await refusedAs(who, clear), 'accepted')
          for (const reader of [chair, standIn, on.coordinator, operationsManager, secondCoordinator]) {
            const waiting = (await on.seen(reader)).desk?.connections ?? []
            const told = waiting.some((each) => each.caseId === caseId && each.person.personId === who.personId)
            assert.equal(told, reader.personId === decides.personId, `${reader.name} about ${who.name}`)
          }
        }
      })
    }

    if (observer !== null)
      describe('once the meeting is open', () => {
        before(async () => {
          const { chair, standIn, observer: watching } = on.cast
          await on.at('2027-02-10T09:30:00Z')
          await on.open(on.meetingId, [chair, standIn, on.coordinator, rep('probation'), watching])
        })
        const order = (type: 'call-case' | 'finish-case', caseId: string) => ({ type, meetingId: on.meetingId, caseId })

        if (connection !== null)
          it(`R012 ${name} ${connection}: a stand-in chairs the case that the chair declared, while the chair is out`, async () => {
            const { first } = on.cases
            const { chair, standIn } = on.cast
            const { meetingId } = on
            assert.equal(await refusedAs(chair, order('call-case', first)), 'no-such-case')
            assert.equal(await refusedAs(on.coordinator, order('call-case', first)), 'case-held')
            await done(standIn, { type: 'take-chair', meetingId })
            assert.equal(await refusedAs(standIn, order('call-case', first)), 'case-held')
            const out = { type: 'note-presence', meetingId, personId: chair.personId, present: false } as const
            await done(on.coordinator, out)
            await done(standIn, order('call-case', first))
            const { current, chairing } = await on.seen(standIn)
            assert.ok(current !== null && current !== 'not-yours' && current.caseId === first)
            assert.equal(chairing.personId, standIn.personId)
            assert.equal(await knows(on, chair, first), false)
            await done(standIn, order('finish-case', first))
          })

        it(`R013 ${name} ${observer}: an observer in the room who agreed reads no case, not even the one that is heard`, async () => {
          const { second } = on.cases
          const chairing = connection === null ? on.cast.chair : on.cast.standIn
          await done(chairing, order('call-case', second))
          const { current } = await on.seen(rep('probation'))
          assert.ok(current !== null && current !== 'not-yours' && current.victim === 'Zelphine')
          assert.equal((await on.seen(on.cast.observer)).current, 'not-yours')
          await assertShell(2)
          await done(chairing, order('finish-case', second))
        })
      })

    async function assertShell(cases: number) {
      const view = await on.seen(on.cast.observer)
      assert.deepEqual(
        view.agenda.map(({ victim, perpetrator }) => victim + perpetrator),
        Array.from({ length: cases }, () => ''),
      )
      assert.deepEqual([view.stubs, view.caseList, view.referrals, view.actions], [[], null, [], []])
      for (const word of ['Ismerie', 'Zelphine', 'Oswane', 'Quell'])
        assert.ok(!JSON.stringify(view).includes(word), word)
    }
  })
}
