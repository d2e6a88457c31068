import assert from 'node:assert/strict'
import { isProblem } from '../../../bot/rehearsal/play/client.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import type { Command } from '../../../src/contracts/commands.ts'
import { agreedAction, done, openMeeting, refusedAs, rehearsed } from '../../support/rehearsed.ts'
import { closedPanelMeeting } from './closed-panel-meeting.ts'
import type { ClosedPanelScene } from './closed-panel-meeting.ts'
import { circulationOf, openPlan, openedPlan, recipientsOf, sendPlans } from './plans.ts'
import { openCase, present } from './scene.ts'

describe('a case that a closed panel hears', () => {
  let scene: ClosedPanelScene
  before(async () => {
    const on = await rehearsed()
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    scene = await closedPanelMeeting(on)
  })
  after(() => scene.stop())

  const viewOf = (who: Actor) => who.view(scene.meetingId)
  const isUnknownTo = async (who: Actor) => {
    const seen = JSON.stringify(await viewOf(who))
    assert.ok(!seen.includes(scene.closed.caseId) && !seen.includes(scene.victim), who.name)
  }
  const reason = 'Its agencies must leave'
  const call = (who: Actor) => refusedAs(who, { type: 'call-case', ...scene.closed, reason })
  const minutes = (iso: string | null | undefined) =>
    iso ? Math.round((Date.parse(iso) - Date.parse('2027-02-10T09:30:00Z')) / 60_000) : null

  it('R108 Thurrock 4: an honour-based case is on no agenda until the operations manager has decided', async () => {
    assert.equal(scene.listedBeforeDecision, 'case-closed-panel-undecided')
    const { agenda } = await viewOf(scene.cast.coordinator)
    assert.deepEqual([agenda.length, agenda.at(-1)?.caseId], [8, scene.closed.caseId])
    const decide = { type: 'decide-closed-panel', caseId: scene.closed.caseId, closed: false, allowed: [] } as const
    for (const who of [scene.cast.chair, scene.cast.coordinator, scene.rep('housing')])
      assert.notEqual(await refusedAs(who, decide), 'accepted', who.name)
    assert.equal((await viewOf(scene.cast.coordinator)).agenda.length, 8)
  })

  it('R108 Thurrock 4: it is in no list and no count of anybody outside, and no gap shows in the numbers', async () => {
    const open = (await viewOf(scene.cast.coordinator)).agenda.filter(({ caseId }) => caseId !== scene.closed.caseId)
    const numbers = open.map(({ number }) => Number(number))
    assert.deepEqual(
      numbers,
      numbers.toSorted((one, other) => one - other),
    )
    for (const who of scene.outsiders) {
      await isUnknownTo(who)
      const { agenda, stubs } = await viewOf(who)
      assert.deepEqual(
        agenda.map(({ number }) => number),
        numbers,
        who.name,
      )
      assert.equal(stubs.length, 7, who.name)
    }
    for (const who of scene.insiders) {
      const { agenda, stubs } = await viewOf(who)
      assert.deepEqual([agenda.length, stubs.length], [8, 8], who.name)
    }
  })

  it('R108 Thurrock 4: it is in no total and no time of a second coordinator who is outside', async () => {
    const { coordinator, secondCoordinator } = scene.cast
    const totals = async (who: Actor) => {
      const { desk, projectedFinish } = await viewOf(who)
      return [desk?.capacity.neededMinutes, minutes(projectedFinish)]
    }
    assert.deepEqual(await totals(coordinator), [180, 180])
    assert.deepEqual(await totals(secondCoordinator), [160, 160])
  })

  it('R108 Thurrock 4: who asks about it from outside is answered as about a case that does not exist', async () => {
    const { meetingId, caseId } = scene.closed
    const orders = (id: string): Command[] => [
      { type: 'call-case', meetingId, caseId: id },
      { type: 'move-case', meetingId, caseId: id, toIndex: 0, reason: 'Interpreter' },
      { type: 'note-answer', meetingId, caseId: id, agencyId: 'housing', answer: 'not-searched' },
      { type: 'send-update', meetingId, caseId: id, knowledge: 'supplied', text: 'Nothing' },
      { type: 'answer-connections', meetingId, shown: [id], possibly: [] },
    ]
    for (const who of [scene.cast.secondCoordinator, scene.rep('housing')])
      for (const [index, order] of orders(caseId).entries()) {
        const other = orders('11111111-0000-4000-8000-000000000000')[index]
        assert.ok(other)
        const code = await refusedAs(who, order)
        assert.notEqual(code, 'accepted')
        assert.equal(code, await refusedAs(who, other), order.type)
      }
  })

  it('R108, R053 Thurrock 4: it is called only when nobody outside the list is in the room, before open cases with the reason', async () => {
    const { cast } = scene
    const inside = scene.insiders.filter((who) => who !== scene.rep('idva'))
    await openMeeting(scene, scene.planned, [...inside, ...scene.outsiders])
    const unknown = { type: 'note-unknown', meetingId: scene.meetingId, unknownId: 'caller-9', kind: 'phone' } as const
    await done(cast.chair, { ...unknown, present: true })
    assert.equal(await call(cast.chair), 'case-held')
    for (const who of scene.outsiders) await present(scene, who, false)
    assert.equal(await call(cast.chair), 'case-held')
    await done(cast.chair, { ...unknown, present: false })
    await present(scene, scene.rep('housing'), true)
    await done(cast.chair, { type: 'check-roster', ...scene.closed })
    assert.equal(await call(cast.chair), 'case-held')
    await present(scene, scene.rep('housing'), false)
    const { heardApart } = (await viewOf(cast.chair)).agenda.find(({ caseId }) => caseId === scene.closed.caseId) ?? {}
    assert.equal(heardApart, '4, 10 (in part local)')
    const early = await cast.chair.order({ type: 'call-case', ...scene.closed })
    assert.ok(isProblem(early))
    assert.deepEqual([early.code, early.clause], ['reason-missing', heardApart])
    assert.equal(await call(cast.chair), 'accepted')
    const { room } = await viewOf(cast.chair)
    assert.deepEqual(
      room?.shouldBeHere.map(({ personId }) => personId),
      ['idva-rep'],
    )
  })

  it('R108 Thurrock 4: its format is that of every other case, for those who are in it', async () => {
    const { stages, slot, prompts, answers, victim } = await openCase(scene.rep('police'), scene.meetingId)
    assert.deepEqual([victim, stages.length, slot?.seconds, prompts.length], [scene.victim, 6, 1200, 6])
    assert.ok(answers.length > 0)
    const answer = { type: 'note-answer', ...scene.closed, agencyId: 'police', answer: 'known-nothing-new' } as const
    assert.equal(await refusedAs(scene.rep('police'), answer), 'accepted')
    assert.equal(await refusedAs(scene.rep('housing'), { ...answer, agencyId: 'housing' }), 'no-such-case')
  })

  it('R108 Thurrock 4: while it is heard nobody outside can tell that any case is open', async () => {
    for (const who of scene.outsiders) {
      await isUnknownTo(who)
      const { current, agenda, room } = await viewOf(who)
      assert.equal(current, null, who.name)
      assert.ok(agenda.every(({ status }) => status === 'waiting'))
      assert.deepEqual([room?.caseId === scene.closed.caseId, room?.askToLeave ?? []], [false, []], who.name)
    }
  })

  it('R108 Thurrock 4: an action of it that waits is on no desk outside, and nobody outside is told of it', async () => {
    const { cast, rehearsal, planned } = scene
    const { caseId } = scene.closed
    const what = 'Place the children before four and confirm to the chair'
    const agencyId = 'childrens-social-care'
    await agreedAction(scene, planned, { caseId, agencyId, what, today: true })
    await rehearsal.clock.move(3700)
    await rehearsal.settled()
    const waiting = async (who: Actor) => (await viewOf(who)).desk?.lateTodayActions.length
    assert.deepEqual([await waiting(cast.coordinator), await waiting(cast.secondCoordinator)], [1, 0])
    const told = async (who: Actor) =>
      JSON.stringify(await rehearsal.bridge.cardsOf(who.personId)).includes('Please ring its owner')
    assert.deepEqual([await told(cast.coordinator), await told(cast.secondCoordinator)], [true, false])
    for (const who of scene.outsiders) await isUnknownTo(who)
  })

  it('R108 Thurrock 4: somebody outside who comes in holds it again, and is not on its attendance', async () => {
    await present(scene, scene.rep('housing'), true)
    const { room } = await viewOf(scene.cast.chair)
    assert.deepEqual([room?.held, room?.askToLeave.map(({ personId }) => personId)], [true, ['housing-rep']])
    await isUnknownTo(scene.rep('housing'))
    const { attendance } = await openCase(scene.cast.chair, scene.meetingId)
    const names = attendance.map(({ name }) => name)
    assert.deepEqual([names.includes('Niamh Testbury'), names.includes('Farouk Testhurst')], [false, true])
    await done(scene.cast.chair, { type: 'finish-case', ...scene.closed })
  })

  it('R108 Thurrock 4: its plan goes to those on the list alone, and is on no desk outside it', async () => {
    const { cast, meetingId, closed } = scene
    await done(cast.chair, { type: 'end-meeting', meetingId })
    const listed = scene.insiders.map(({ personId }) => personId)
    const recipients = await recipientsOf(scene, closed.caseId)
    assert.ok(recipients.includes('police-rep') && recipients.every((personId) => listed.includes(personId)))
    assert.deepEqual((await circulationOf(cast.secondCoordinator, meetingId)).plans, [])
    await sendPlans(scene, cast.operationsManager)
    assert.ok((await openedPlan(scene.rep('police'), closed)).all.includes(scene.victim))
    for (const who of scene.outsiders) {
      assert.equal(typeof (await openPlan(who, closed)), 'string', who.name)
      assert.equal(await (await who.get(`/api/circulations/${meetingId}/mine`)).text(), '[]', who.name)
      await isUnknownTo(who)
    }
  })
})
