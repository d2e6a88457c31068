import assert from 'node:assert/strict'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import { inOrderOfList } from '../../support/leak-agenda.ts'
import { cardsOf, everyCardAnswer } from '../../support/leak-cards.ts'
import { openPlan, plansListedFor } from '../../support/leak-documents.ts'
import { everyOrderOnCase } from '../../support/leak-orders.ts'
import { foundIn, meetingDate, wordsOfCase } from '../../support/leak-search.ts'
import { sendPlans } from '../../support/leak-sending.ts'
import { watch } from '../../support/leak-watch.ts'
import type { Watched } from '../../support/leak-watch.ts'
import {
  agreedAction,
  call,
  done,
  notePresence,
  openMeeting,
  plannedMeeting,
  refusedAs,
  rehearsed,
  room,
} from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const risk = 'He has copied the cellar key'

/** What a view says, apart from its moment, and from whom to ask out and in, which only those who run it are shown. */
function seen(view: MeetingView): object {
  const room = view.room && { ...view.room, askToLeave: [], shouldBeHere: [], held: false }
  const agenda = view.agenda.map((entry) => ({ ...entry, forecast: null }))
  const running = view.running && { ...view.running, time: null }
  return { ...view, now: '', projectedFinish: null, room, agenda, running }
}

/** The representative for housing declares a connection to the third case. */
describe('A representative with a declared connection to case 3', () => {
  let on: Rehearsed
  let planned: Planned
  let third = ''
  let connected: Actor
  let others: readonly Actor[] = []
  let watched: Watched
  let before_: ReadonlyMap<string, unknown> = new Map()
  let ofCase: readonly string[] = []
  const givenAway = (text: string) => foundIn(text, [...ofCase, third, risk])
  const viewOf = (who: Actor) => who.view(planned.meetingId)
  const note = (who: Actor, present: boolean) => notePresence(on, planned, { who, present })
  const hear = async (caseId: string) => {
    await call(on, planned, caseId)
    await done(on.cast.chair, { type: 'finish-case', meetingId: planned.meetingId, caseId })
  }

  before(async () => {
    on = await rehearsed()
    planned = await inOrderOfList(on, await plannedMeeting(on))
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    third = planned.caseIds[2] ?? ''
    connected = memberOf(on.cast, 'housing')
    others = room(on.cast).filter(({ personId }) => personId !== connected.personId)
    await openMeeting(on, planned)
    const named = (await viewOf(on.cast.coordinator)).agenda.find(({ caseId }) => caseId === third)
    ofCase = wordsOfCase(named?.victim ?? '')
    await hear(planned.caseIds[0] ?? '')
    await hear(planned.caseIds[1] ?? '')
    await on.rehearsal.settled()
    before_ = new Map(await Promise.all(others.map(async (who) => [who.personId, seen(await viewOf(who))] as const)))
    const order = {
      type: 'answer-connections',
      meetingId: planned.meetingId,
      shown: [third],
      possibly: [third],
    } as const
    await done(connected, order)
    watched = await watch(connected, planned.meetingId)
  })
  after(async () => {
    await watched.leave()
    await on.stop()
  })

  it('loses it from their view and their counts at once', async () => {
    const view = await viewOf(connected)
    assert.deepEqual(givenAway(JSON.stringify(view)), [])
    assert.equal(view.agenda.length, 7)
    const others = (await viewOf(on.cast.coordinator)).agenda.filter(({ caseId }) => caseId !== third)
    assert.deepEqual(
      view.agenda.map(({ number }) => number),
      others.map(({ number }) => number),
    )
  })

  it('is told to nobody but who decides: every other view stays as it was', async () => {
    for (const who of others.filter(({ personId }) => personId !== 'operations-manager'))
      assert.deepEqual(seen(await viewOf(who)), before_.get(who.personId), who.personId)
    const asked = (await viewOf(on.cast.operationsManager)).desk?.connections
    assert.deepEqual(
      asked?.map(({ caseId, person }) => [caseId, person.personId]),
      [[third, connected.personId]],
    )
  })

  it('shows up in nobody’s cards but the decider’s', async () => {
    await on.rehearsal.settled()
    for (const { personId } of others) {
      const told = /declared connection/i.test(await cardsOf(on.rehearsal.bridge, personId))
      assert.equal(told, personId === 'operations-manager', personId)
    }
  })

  it('holds the case while they are in the room; the chair sees whom to ask to leave and not why', async () => {
    const order = { type: 'call-case', meetingId: planned.meetingId, caseId: third } as const
    assert.equal(await refusedAs(on.cast.chair, order), 'case-held')
    const { room: inRoom, desk } = await viewOf(on.cast.chair)
    assert.equal(inRoom?.caseId, third)
    assert.equal(inRoom?.held, true)
    assert.deepEqual(
      inRoom?.askToLeave.map((person) => Object.keys(person)),
      [['personId', 'name', 'agency']],
    )
    assert.deepEqual(inRoom?.askToLeave[0]?.personId, connected.personId)
    assert.deepEqual(desk?.connections ?? [], [])
    for (const who of others.filter(({ personId }) => personId.endsWith('-rep')))
      assert.equal((await viewOf(who)).room, null, who.personId)
  })

  it('sees nothing of it while it is heard without them: no view, no stream, no card, no answer to an order', async () => {
    await note(connected, false)
    await call(on, planned, third)
    const { meetingId } = planned
    const view = await watched.until('the case is open', ({ current }) => current !== null)
    assert.equal(view.current, 'not-yours')
    const sofar = watched.views().length
    const said = { kind: 'risk', subject: 'victim', text: risk } as const
    const { riskId = '' } = await done(on.cast.coordinator, { type: 'record-risk', meetingId, caseId: third, ...said })
    const actionId = await agreedAction(on, planned, { caseId: third, agencyId: 'police', what: risk, riskId })
    const about = { meetingId, caseId: third, actionId, riskId, personId: connected.personId, agencyId: 'housing' }
    const orders = everyOrderOnCase({ ...about, version: 'local-1', csv: rehearsalCaseList(meetingDate) })
    for (const order of orders.filter((each) => 'actionId' in each || ('caseId' in each && each.caseId === third))) {
      const answer = await connected.order(order)
      assert.ok('code' in answer, order.type)
      assert.deepEqual(foundIn(JSON.stringify(answer), [...ofCase, risk]), [], order.type)
    }
    const answers = await everyCardAnswer(on.rehearsal.bridge, connected.personId)
    assert.deepEqual(givenAway(answers), [])
    assert.deepEqual(givenAway(JSON.stringify(await viewOf(connected))), [])
    assert.deepEqual(givenAway(watched.received()), [])
    await on.rehearsal.settled()
    assert.equal(watched.views().length, sofar, 'their page moved while others were served')
  })

  it('is not in its attendance, though they come back while it is open', async () => {
    await note(connected, true)
    assert.deepEqual(givenAway(JSON.stringify(await viewOf(connected))), [])
    const current = (await viewOf(on.cast.chair)).current
    assert.ok(current !== null && current !== 'not-yours')
    assert.ok(current.attendance.length > 0)
    assert.ok(!JSON.stringify(current.attendance).includes(connected.personId))
    const put = { personId: connected.personId, attended: true } as const
    const order = { type: 'correct-attendance', meetingId: planned.meetingId, caseId: third, ...put } as const
    assert.notEqual(await refusedAs(on.cast.coordinator, order), 'accepted')
  })

  it('is not on its plan, is not sent it, and does not find it among their plans', async () => {
    const { meetingId } = planned
    const { chair } = on.cast
    await done(chair, { type: 'finish-case', meetingId, caseId: third })
    await hear(planned.caseIds[3] ?? '')
    await done(chair, { type: 'end-meeting', meetingId })
    await sendPlans(on, planned)
    const plan = await openPlan(memberOf(on.cast, 'police'), { meetingId, caseId: third })
    assert.equal(plan.status, 200)
    assert.ok(!plan.text.includes(connected.name))
    assert.equal((await openPlan(connected, { meetingId, caseId: third })).code, 'not-a-recipient')
    assert.equal((await openPlan(connected, { meetingId, caseId: planned.caseIds[0] ?? '' })).status, 200)
    const listed = JSON.parse(await plansListedFor(connected, meetingId)) as unknown[]
    assert.deepEqual(givenAway(JSON.stringify(listed)), [])
    assert.equal(listed.length, 3)
    assert.deepEqual(givenAway(JSON.stringify(await viewOf(connected))), [])
  })
})
