import assert from 'node:assert/strict'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import { commandSchema } from '../../../src/contracts/commands.ts'
import { everyCardAnswer } from '../../support/leak-cards.ts'
import { openPlan, plansListedFor } from '../../support/leak-documents.ts'
import { everyOrder, everyOrderOnCase } from '../../support/leak-orders.ts'
import { everyCanary, foundIn, meetingDate, wordsIn } from '../../support/leak-search.ts'
import { watch } from '../../support/leak-watch.ts'
import type { Watched } from '../../support/leak-watch.ts'
import { agreedAction, call, done, openMeeting, plannedMeeting, rehearsed, room } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const risk = 'He has copied the cellar key'
const what = 'Change the cellar lock by noon and confirm to the IDVA'
const put = 'The cellar door is being looked at'
const typed = [risk, what, put, 'cellar']

/** A representative, a coordinator and an observer who sit in the room and have not agreed to the statement. */
describe('Somebody who has not agreed to the statement', () => {
  let on: Rehearsed
  let planned: Planned
  let caseId = ''
  let actionId = ''
  let riskId = ''
  let silent: readonly Actor[] = []
  let watching: readonly Watched[] = []
  const about = () => ({
    meetingId: planned.meetingId,
    caseId,
    actionId,
    riskId,
    personId: 'housing-rep',
    agencyId: 'probation',
    version: 'local-1',
    csv: rehearsalCaseList(meetingDate),
  })
  const givenAway = (text: string) => foundIn(text, [...wordsIn(everyCanary), ...typed])

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    const { meetingId } = planned
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    const { cast } = on
    /** One case waits on the desk, on no agenda. */
    const items = planned.caseIds.slice(0, 7).map((each) => ({ caseId: each }))
    await done(cast.coordinator, { type: 'set-agenda', meetingId, items })
    const observer = { personId: cast.observer.personId, as: 'observer', caseId: null } as const
    await done(cast.chair, { type: 'admit-person', meetingId, ...observer })
    silent = [memberOf(cast, 'probation'), cast.secondCoordinator, cast.observer]
    for (const { personId } of silent)
      await done(cast.coordinator, { type: 'note-presence', meetingId, personId, present: true })
    const agreeing = room(cast).filter((who) => !silent.some(({ personId }) => personId === who.personId))
    await openMeeting(on, planned, agreeing)
    watching = await Promise.all(silent.map((who) => watch(who, meetingId)))
    await done(cast.chair, {
      type: 'defer-case',
      meetingId,
      caseId: planned.caseIds[1] ?? '',
      newDate: '2027-02-17',
      reason: put,
    })
    caseId = planned.caseIds[0] ?? ''
  })
  after(async () => {
    await Promise.all(watching.map((each) => each.leave()))
    await on.stop()
  })

  it('never stops the others: the case is called and heard with them in the room', async () => {
    const { meetingId } = planned
    await call(on, planned, caseId)
    const said = { kind: 'risk', subject: 'victim', text: risk } as const
    const made = await done(on.cast.coordinator, { type: 'record-risk', meetingId, caseId, ...said })
    riskId = made.riskId ?? ''
    actionId = await agreedAction(on, planned, { caseId, agencyId: 'probation', what, riskId, today: true })
    await on.rehearsal.settled()
    const heard = JSON.stringify((await memberOf(on.cast, 'housing').view(meetingId)).current)
    assert.deepEqual(foundIn(heard, [risk, what]), [risk, what])
  })

  it('gets nothing of any case in their view or in the list that they watch live', async () => {
    for (const [index, who] of silent.entries()) {
      assert.deepEqual(givenAway(JSON.stringify(await who.view(planned.meetingId))), [], who.personId)
      assert.deepEqual(givenAway(watching[index]?.received() ?? ''), [], who.personId)
    }
  })

  it('gets nothing by any card, refreshed or with any of its buttons pressed', async () => {
    for (const { personId } of silent) {
      const answers = await everyCardAnswer(on.rehearsal.bridge, personId, { not: ['agree-to-statement'] })
      assert.deepEqual(givenAway(answers), [], personId)
      assert.ok(answers.includes('agree-to-statement'), 'their card still offers to agree')
    }
  })

  it('is refused every order on a case, and no answer says anything of it', async () => {
    assert.deepEqual(
      everyOrder(about())
        .map(({ type }) => type)
        .toSorted(),
      commandSchema.options.map((option) => option.shape.type.value).toSorted(),
    )
    const kept = (await on.cast.chair.view(planned.meetingId)).current
    for (const who of silent.filter(({ personId }) => personId !== 'second-coordinator'))
      for (const order of everyOrderOnCase(about())) {
        const answer = await who.order(order)
        assert.ok('code' in answer || order.type === 'note-unknown', `${who.personId} ${order.type}`)
        assert.deepEqual(givenAway(JSON.stringify(answer)), [], `${who.personId} ${order.type}`)
      }
    const now = (await on.cast.chair.view(planned.meetingId)).current
    assert.deepEqual(now, kept)
  })

  it('as a coordinator, keeps the desk but neither reads nor writes a case', async () => {
    const orders = everyOrderOnCase(about()).filter(
      (order) => ('caseId' in order && order.caseId === caseId) || 'actionId' in order,
    )
    for (const order of orders) {
      const answer = await on.cast.secondCoordinator.order(order)
      assert.ok('code' in answer, order.type)
      assert.deepEqual(givenAway(JSON.stringify(answer)), [], order.type)
    }
  })

  it('gets no plan, though they were there', async () => {
    const { meetingId } = planned
    await done(on.cast.chair, { type: 'finish-case', meetingId, caseId })
    await done(on.cast.chair, { type: 'end-meeting', meetingId })
    const plans = (await on.cast.coordinator.view(meetingId)).circulation?.plans ?? []
    const flagged = plans.flatMap(({ recipients }) => recipients.filter(({ flags }) => flags.length > 0))
    const reasons = Object.fromEntries(flagged.map(({ personId }) => [`${caseId}/${personId}`, 'Looked at']))
    await done(on.cast.chair, { type: 'check-circulation', meetingId, reasons })
    await done(on.cast.coordinator, { type: 'send-circulation', meetingId, reasons })
    await on.rehearsal.settled()
    for (const who of silent) {
      assert.equal((await openPlan(who, { meetingId, caseId })).status, 403)
      assert.deepEqual(givenAway(await plansListedFor(who, meetingId)), [])
      assert.deepEqual(givenAway(JSON.stringify(await who.view(meetingId))), [])
    }
  })

  it('sees what is theirs from the moment at which they agree', async () => {
    const { meetingId } = planned
    const probation = memberOf(on.cast, 'probation')
    await done(probation, { type: 'agree-to-statement', meetingId, version: 'local-1' })
    await done(probation, { type: 'answer-connections', meetingId, shown: [caseId], possibly: [] })
    assert.ok(givenAway(JSON.stringify(await probation.view(meetingId))).includes(what))
  })
})
