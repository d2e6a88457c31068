import assert from 'node:assert/strict'
import { personalChatOf } from '../../../bot/rehearsal/bridge/places.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { cardsOf, offersTo } from '../../support/leak-cards.ts'
import { everyCanary, foundIn, wordsIn } from '../../support/leak-search.ts'
import { agreedAction, call, done, openMeeting, plannedMeeting, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const what = 'Fit a second lock tonight and confirm to the IDVA'
const ring = /An action marked today has not been accepted/
const halfAnHour = 30 * 60

const asking = [
  { area: 'somerset', clause: 'Somerset 10.4.4' },
  { area: 'cornwall', clause: 'Cornwall 11.13' },
  { area: 'gwent', clause: 'Gwent 4.12' },
]

for (const { area, clause } of asking)
  describe(`an action marked today, in ${area}`, () => {
    let on: Rehearsed
    let planned: Planned
    let caseId = ''
    const sentTo = (personId: string) =>
      on.rehearsal.bridge.sent().filter(({ conversationId }) => conversationId === personalChatOf(personId))
    const toldToRing = async () => {
      const isTold = async (personId: string) => ring.test(await cardsOf(on.rehearsal.bridge, personId))
      return { coordinator: await isTold('coordinator'), chair: await isTold('chair') }
    }
    const pass = async (seconds: number) => {
      await on.rehearsal.clock.move(seconds)
      await on.rehearsal.settled()
    }
    const agreeOne = async () => {
      const actionId = await agreedAction(on, planned, { caseId, agencyId: 'housing', what, today: true })
      await on.rehearsal.settled()
      return actionId
    }

    before(async () => {
      on = await rehearsed({ area })
      planned = await plannedMeeting(on)
      caseId = planned.caseIds[0] ?? ''
      const { chair, coordinator } = on.cast
      await openMeeting(on, planned, [chair, coordinator, memberOf(on.cast, 'housing'), memberOf(on.cast, 'idva')])
      await call(on, planned, caseId)
    })
    after(() => on.stop())

    it(`R172 ${clause}: it goes to owner and deputy the moment it is agreed, before anything is approved`, async () => {
      const offers = () => ['housing-rep', 'housing-deputy'].map((each) => offersTo(on.rehearsal.bridge, each).length)
      assert.deepEqual(offers(), [0, 0])
      await agreeOne()
      assert.deepEqual(offers(), [1, 1])
      assert.ok((await cardsOf(on.rehearsal.bridge, 'housing-rep')).includes(what))
      const { status, circulation, current } = await on.cast.coordinator.view(planned.meetingId)
      assert.deepEqual([status, circulation], ['open', null])
      assert.ok(current !== null && current !== 'not-yours' && current.caseId === caseId)
    })

    it(`R172 ${clause}: it goes neutrally, with nothing of the case in what is sent`, () => {
      const sent = ['housing-rep', 'housing-deputy'].flatMap((each) => offersTo(on.rehearsal.bridge, each))
      assert.equal(sent.length, 2)
      assert.deepEqual(foundIn(JSON.stringify(sent), [what, ...wordsIn(everyCanary)]), [])
    })

    it(`R172 ${clause}: after 30 minutes unaccepted the coordinator is told to ring, after an hour the chair`, async () => {
      await pass(halfAnHour - 5)
      assert.deepEqual(await toldToRing(), { coordinator: false, chair: false })
      await pass(5)
      assert.deepEqual(await toldToRing(), { coordinator: true, chair: false })
      await pass(halfAnHour)
      assert.deepEqual(await toldToRing(), { coordinator: true, chair: true })
    })

    it(`R172 ${clause}: an acceptance in time tells nobody to ring`, async () => {
      const before = { coordinator: sentTo('coordinator').length, chair: sentTo('chair').length }
      const actionId = await agreeOne()
      await done(memberOf(on.cast, 'housing'), { type: 'accept-action', actionId })
      await pass(4 * halfAnHour)
      assert.deepEqual({ coordinator: sentTo('coordinator').length, chair: sentTo('chair').length }, before)
    })
  })
