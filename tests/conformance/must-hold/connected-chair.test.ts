import assert from 'node:assert/strict'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { personalChatOf } from '../../../bot/rehearsal/bridge/places.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { inOrderOfList } from '../../support/leak-agenda.ts'
import { everyCardAnswer } from '../../support/leak-cards.ts'
import { openPlan } from '../../support/leak-documents.ts'
import { foundIn, wordsOfCase } from '../../support/leak-search.ts'
import { plansOf, reasonsFor } from '../../support/leak-sending.ts'
import { watch } from '../../support/leak-watch.ts'
import type { Watched } from '../../support/leak-watch.ts'
import {
  agreedAction,
  call,
  done,
  endMeeting,
  notePresence,
  openMeeting,
  plannedMeeting,
  refusedAs,
  rehearsed,
} from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const risk = 'He has copied the cellar key'

describe('A chair with a declared connection to case 3', () => {
  let on: Rehearsed
  let planned: Planned
  let third = ''
  let watched: Watched
  let ofCase: readonly string[] = []
  const givenAway = (text: string) => foundIn(text, [...ofCase, third, risk])
  const chairsView = () => on.cast.chair.view(planned.meetingId)
  const note = (who: Actor, present: boolean) => notePresence(on, planned, { who, present })
  const calling = () => ({ type: 'call-case', meetingId: planned.meetingId, caseId: third }) as const

  before(async () => {
    on = await rehearsed()
    planned = await inOrderOfList(on, await plannedMeeting(on))
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    third = planned.caseIds[2] ?? ''
    const { chair, coordinator } = on.cast
    const { meetingId } = planned
    await done(chair, { type: 'answer-connections', meetingId, shown: [third], possibly: [third] })
    await openMeeting(on, planned)
    const named = (await coordinator.view(meetingId)).agenda.find(({ caseId }) => caseId === third)
    ofCase = wordsOfCase(named?.victim ?? '')
    watched = await watch(chair, meetingId)
    for (const caseId of planned.caseIds.slice(0, 2)) {
      await call(on, planned, caseId)
      await done(chair, { type: 'finish-case', meetingId, caseId })
    }
  })
  after(async () => {
    await watched.leave()
    await on.stop()
  })

  it('sees nothing of it, though the chair runs the meeting: not in the agenda, its times, or its counts', async () => {
    const view = await chairsView()
    const all = await on.cast.coordinator.view(planned.meetingId)
    assert.deepEqual(givenAway(JSON.stringify(view)), [])
    assert.equal(view.agenda.length, all.agenda.length - 1)
    const slot = all.agenda.find(({ caseId }) => caseId === third)?.slotSeconds ?? 0
    const shorter = Date.parse(all.projectedFinish ?? '') - Date.parse(view.projectedFinish ?? '')
    assert.ok(slot > 0 && shorter >= slot * 1000 - 60_000)
  })

  it('cannot call it, and whoever calls it for them is told only that it is held', async () => {
    assert.notEqual(await refusedAs(on.cast.chair, calling()), 'accepted')
    const answer = await on.cast.coordinator.order(calling())
    assert.equal('code' in answer && answer.code, 'case-held')
    assert.doesNotMatch(JSON.stringify(answer), /connect/i)
  })

  it('hands over to a stand-in in one press, who hears the case while the chair is out', async () => {
    const { standIn, chair, coordinator } = on.cast
    const { meetingId } = planned
    await done(standIn, { type: 'take-chair', meetingId })
    assert.equal(await refusedAs(standIn, calling()), 'case-held')
    await note(chair, false)
    await done(standIn, calling())
    const said = { kind: 'risk', subject: 'victim', text: risk } as const
    const { riskId = '' } = await done(coordinator, { type: 'record-risk', meetingId, caseId: third, ...said })
    await agreedAction(on, planned, { caseId: third, agencyId: 'police', what: risk, riskId, today: true })
    const { current, chairing } = await standIn.view(meetingId)
    assert.ok(current !== null && current !== 'not-yours' && current.risks.length === 1)
    assert.equal(chairing.personId, standIn.personId)
  })

  it('shows the chair nothing of it meanwhile: no view, no stream, no card, and no order works', async () => {
    const { chair } = on.cast
    const { meetingId } = planned
    await watched.until('the case is open', ({ current }) => current !== null)
    assert.deepEqual(givenAway(JSON.stringify(await chairsView())), [])
    assert.deepEqual(givenAway(watched.received()), [])
    assert.deepEqual(givenAway(await everyCardAnswer(on.rehearsal.bridge, chair.personId)), [])
    assert.notEqual(await refusedAs(chair, { type: 'take-chair', meetingId }), 'accepted')
    assert.notEqual(await refusedAs(chair, { type: 'finish-case', meetingId, caseId: third }), 'accepted')
  })

  it('gives the chair back afterwards, and a late action of that case is told to a stand-in and never to the chair', async () => {
    const { standIn, chair } = on.cast
    const { meetingId } = planned
    const told = (personId: string) =>
      on.rehearsal.bridge.sent().filter(({ conversationId }) => conversationId === personalChatOf(personId)).length
    await done(standIn, { type: 'finish-case', meetingId, caseId: third })
    await note(chair, true)
    await done(chair, { type: 'take-chair', meetingId })
    await on.rehearsal.settled()
    const before = { chair: told('chair'), standIn: told('stand-in') }
    await on.rehearsal.clock.move(61 * 60)
    await on.rehearsal.settled()
    assert.deepEqual({ chair: told('chair'), standIn: told('stand-in') }, { ...before, standIn: before.standIn + 1 })
    await watched.leave()
    assert.deepEqual(givenAway(JSON.stringify(await chairsView())), [])
  })

  it('says on the plan who chaired that case, and who chaired the others', async () => {
    const { chair, standIn, coordinator, secondCoordinator } = on.cast
    const { meetingId } = planned
    await endMeeting(on, planned)
    const reasons = reasonsFor(await plansOf(on, planned))
    await done(coordinator, { type: 'check-circulation', meetingId, reasons })
    await done(secondCoordinator, { type: 'send-circulation', meetingId, reasons })
    const police = memberOf(on.cast, 'police')
    const chairedBy = async (caseId: string) =>
      /Chaired by\s*(.*)/.exec((await openPlan(police, { meetingId, caseId })).text)?.[1]
    assert.equal(await chairedBy(third), standIn.name)
    assert.equal(await chairedBy(planned.caseIds[0] ?? ''), chair.name)
    assert.deepEqual(givenAway(JSON.stringify(await chairsView())), [])
  })
})
