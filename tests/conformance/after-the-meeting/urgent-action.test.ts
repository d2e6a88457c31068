import assert from 'node:assert/strict'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { personalChatOf } from '../../../bot/rehearsal/bridge/places.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { cardsOf, offersTo } from '../../support/leak-cards.ts'
import { everyCanary, foundIn, wordsIn } from '../../support/leak-search.ts'
import {
  agreedAction,
  call,
  done,
  notePresence,
  openMeeting,
  plannedMeeting,
  rehearsed,
} from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const what = 'Fit a second lock tonight and confirm to the IDVA'
const ring = /An action marked today has not been accepted/
const minutes = 60

describe('R172, an action marked today', () => {
  let on: Rehearsed
  let planned: Planned
  let caseId = ''
  let actionId = ''
  const sentTo = (personId: string) =>
    on.rehearsal.bridge.sent().filter(({ conversationId }) => conversationId === personalChatOf(personId))
  const isTold = async (personId: string) => ring.test(await cardsOf(on.rehearsal.bridge, personId))
  const pass = async (seconds: number) => {
    await on.rehearsal.clock.move(seconds)
    await on.rehearsal.settled()
  }
  const agreeOne = async (caseOf: string) => {
    actionId = await agreedAction(on, planned, { caseId: caseOf, agencyId: 'housing', what, today: true })
    await on.rehearsal.settled()
  }

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    caseId = planned.caseIds[0] ?? ''
    await openMeeting(on, planned)
    await call(on, planned, caseId)
    await agreeOne(caseId)
  })
  after(() => on.stop())

  it('R172 Thurrock local: it goes to owner and deputy the moment it is agreed, while the case is still open', async () => {
    assert.equal(offersTo(on.rehearsal.bridge, 'housing-rep').length, 1)
    assert.equal(offersTo(on.rehearsal.bridge, 'housing-deputy').length, 1)
    assert.ok((await cardsOf(on.rehearsal.bridge, 'housing-rep')).includes(what))
    const { status, current } = await on.cast.chair.view(planned.meetingId)
    assert.equal(status, 'open')
    assert.ok(current !== null && current !== 'not-yours' && current.caseId === caseId)
  })

  it('R172 Thurrock local: a deputy who was not in the room reads it once they have agreed to the statement', async () => {
    const deputy = on.cast.deputies.get('housing')
    assert.ok(deputy)
    const { meetingId } = planned
    const cards = () => cardsOf(on.rehearsal.bridge, deputy.personId)
    assert.ok(!(await cards()).includes(what))
    const { statement } = await deputy.view(meetingId)
    await done(deputy, { type: 'agree-to-statement', meetingId, version: statement.version })
    await done(deputy, { type: 'answer-connections', meetingId, shown: [caseId], possibly: [] })
    assert.ok((await cards()).includes(what))
  })

  it('R172 Thurrock local: it goes neutrally, with nothing of the case in what is sent', () => {
    const sent = JSON.stringify([...sentTo('housing-rep'), ...sentTo('housing-deputy')])
    assert.ok(sent.includes('An item needs you today.'))
    assert.deepEqual(foundIn(sent, [what, ...wordsIn(everyCanary)]), [])
  })

  it('R172 Thurrock local: after 30 minutes unaccepted the coordinator is told to ring, after an hour the chair', async () => {
    await pass(30 * minutes - 5)
    assert.equal(await isTold('coordinator'), false)
    await pass(5)
    assert.equal(await isTold('coordinator'), true)
    assert.equal(await isTold('chair'), false)
    await pass(30 * minutes)
    assert.equal(await isTold('chair'), true)
  })

  it('R172 Thurrock local: an acceptance in time tells nobody to ring', async () => {
    const before = { coordinator: sentTo('coordinator').length, chair: sentTo('chair').length }
    await agreeOne(caseId)
    await done(memberOf(on.cast, 'housing'), { type: 'accept-action', actionId })
    await pass(2 * 60 * minutes)
    assert.deepEqual({ coordinator: sentTo('coordinator').length, chair: sentTo('chair').length }, before)
  })
})

describe('R172, an agency whose representative must not hear the case', () => {
  let on: Rehearsed
  let planned: Planned

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    const [caseId = ''] = planned.caseIds
    const housing = memberOf(on.cast, 'housing')
    await openMeeting(on, planned)
    const { meetingId } = planned
    await done(housing, { type: 'answer-connections', meetingId, shown: [caseId], possibly: [caseId] })
    await notePresence(on, planned, { who: housing, present: false })
    await call(on, planned, caseId)
    const terms = { agencyId: 'housing', personId: null, due: null, today: true, riskId: null }
    const { actionId = '' } = await done(on.cast.coordinator, {
      type: 'draft-action',
      meetingId,
      caseId,
      what,
      ...terms,
    })
    await done(on.cast.coordinator, { type: 'agree-action', actionId })
    await on.rehearsal.settled()
  })
  after(() => on.stop())

  it('R172 Thurrock local: it goes to those of the agency who may hear the case, and nobody else hears that there is one', () => {
    assert.equal(offersTo(on.rehearsal.bridge, 'housing-deputy').length, 1)
    assert.equal(offersTo(on.rehearsal.bridge, 'housing-rep').length, 0)
  })
})
