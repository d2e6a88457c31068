import assert from 'node:assert/strict'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { agreedAction, done, openMeeting, plannedMeeting, refusedAs, rehearsed, room } from '../../support/rehearsed.ts'
import { caseOf, entryOf, openCase, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

describe('somebody who realises in the meeting that they know a party', () => {
  let scene: Scene
  let of: { meetingId: string; caseId: string }
  const victim = 'Zelphine'
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    const { cast, meetingId } = scene
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    const observer = { personId: cast.observer.personId, as: 'observer', caseId: null } as const
    await done(cast.chair, { type: 'admit-person', meetingId, ...observer })
    await openMeeting(scene, scene.planned, [...room(cast), cast.observer])
    of = await caseOf(scene, victim)
    await done(cast.chair, { type: 'call-case', ...of })
  })
  after(() => scene.stop())

  const possibly = () => {
    const { meetingId, caseId } = of
    return { type: 'answer-connections', meetingId, shown: [caseId], possibly: [caseId] } as const
  }
  const decide = (who: Actor, decision: 'withheld' | 'cleared') =>
    ({ type: 'decide-connection', caseId: of.caseId, personId: who.personId, decision }) as const
  const attended = async () => (await openCase(scene.cast.coordinator, scene.meetingId)).attendance.map((x) => x.name)
  const noticesOf = async (who: Actor) =>
    JSON.stringify(await scene.rehearsal.bridge.cardsOf(who.personId)).includes('A declared connection waits')

  it('R073 Thurrock 10: the case leaves their screen at once, and nobody else’s', async () => {
    const knows = scene.rep('housing')
    const what = 'Renew the front door by noon and confirm to the IDVA'
    await agreedAction(scene, scene.planned, { caseId: of.caseId, agencyId: 'housing', what })
    await scene.rehearsal.settled()
    const onCards = async () => JSON.stringify(await scene.rehearsal.bridge.cardsOf('housing-rep')).includes(what)
    assert.deepEqual([(await openCase(knows, scene.meetingId)).victim, await onCards()], [victim, true])
    await done(knows, possibly())
    const view = await knows.view(scene.meetingId)
    assert.deepEqual([view.actions, await onCards()], [[], false])
    assert.deepEqual([view.current, entryOf(view, of.caseId)], ['not-yours', undefined])
    assert.ok(!JSON.stringify(view).includes(victim))
    const answer = { type: 'note-answer', ...of, agencyId: 'housing', answer: 'not-searched' } as const
    assert.equal(await refusedAs(knows, answer), 'no-such-case')
    assert.equal((await openCase(scene.rep('police'), scene.meetingId)).victim, victim)
  })

  it('R073 Thurrock 10: the case is held and whom to ask to leave is shown, never why; in and out are logged', async () => {
    const { room: seen } = await scene.cast.chair.view(scene.meetingId)
    assert.deepEqual([seen?.held, seen?.askToLeave.map(({ personId }) => personId)], [true, ['housing-rep']])
    assert.doesNotMatch(JSON.stringify(seen), /connect|possibly|knows/i)
    assert.ok(!(await attended()).includes('Niamh Testbury'))
    assert.ok((await attended()).includes('Farouk Testhurst'))
    const left = { type: 'note-presence', meetingId: scene.meetingId, personId: 'housing-rep', present: false } as const
    await done(scene.cast.coordinator, left)
    const { room: after } = await scene.cast.chair.view(scene.meetingId)
    assert.equal(after?.held, false)
    const stays = after?.attendance.filter(({ personId }) => personId === 'housing-rep') ?? []
    assert.deepEqual(
      stays.map(({ from, to }) => [from !== '', to !== null]),
      [[true, true]],
    )
  })

  it('R073 Thurrock 10: the operations manager is told privately and decides, and nobody else may', async () => {
    const { cast, meetingId, rehearsal } = scene
    const knows = scene.rep('housing')
    await rehearsal.settled()
    assert.deepEqual(
      [await noticesOf(cast.operationsManager), await noticesOf(cast.chair), await noticesOf(cast.coordinator)],
      [true, false, false],
    )
    const waiting = async (who: Actor) => (await who.view(meetingId)).desk?.connections ?? []
    assert.deepEqual(
      (await waiting(cast.operationsManager)).map(({ caseId, person }) => [caseId, person.personId]),
      [[of.caseId, 'housing-rep']],
    )
    assert.deepEqual([await waiting(cast.chair), await waiting(cast.coordinator)], [[], []])
    for (const who of [cast.chair, cast.coordinator])
      assert.equal(await refusedAs(who, decide(knows, 'cleared')), 'role-not-allowed')
    assert.equal(await refusedAs(knows, decide(knows, 'cleared')), 'no-such-case')
    assert.equal((await knows.view(meetingId)).current, 'not-yours')
    await done(cast.operationsManager, decide(knows, 'cleared'))
    assert.equal((await knows.view(meetingId)).current, 'not-yours')
    const back = { type: 'note-presence', meetingId, personId: 'housing-rep', present: true } as const
    assert.equal(await refusedAs(knows, back), 'noted-out')
    await done(cast.coordinator, back)
    assert.equal((await openCase(knows, meetingId)).victim, victim)
  })

  it('R073 Thurrock 10: a connection that the operations manager upholds stays withheld, whatever is answered later', async () => {
    const { cast, meetingId } = scene
    const knows = scene.rep('probation')
    await done(knows, possibly())
    await done(cast.operationsManager, decide(knows, 'withheld'))
    const none = { ...possibly(), possibly: [] }
    assert.equal(await refusedAs(knows, none), 'no-such-case')
    const view = await knows.view(meetingId)
    assert.equal(view.current, 'not-yours')
    assert.ok(!JSON.stringify(view).includes(victim))
    assert.ok(!(await attended()).includes('Rosa Testbridge'))
  })

  it('R073 Thurrock 10: an observer tells the chair, and the operations manager withholds the case from them', async () => {
    const { cast, meetingId } = scene
    const watching = cast.observer
    const asked = async () => (await cast.chair.view(meetingId)).room?.askToLeave.map(({ personId }) => personId)
    assert.ok(!(await asked())?.includes('observer'))
    assert.equal(await refusedAs(cast.chair, decide(watching, 'withheld')), 'role-not-allowed')
    await done(cast.operationsManager, decide(watching, 'withheld'))
    assert.ok((await asked())?.includes('observer'))
    assert.ok(!(await attended()).includes('Yusuf Testend'))
  })

  it('R073 Thurrock 10: a chair who knows a party loses the case at once, and a stand-in takes it in one press', async () => {
    const { cast, meetingId } = scene
    await done(cast.chair, possibly())
    const view = await cast.chair.view(meetingId)
    assert.equal(view.current, 'not-yours')
    assert.ok(!JSON.stringify(view).includes(victim))
    const stage = { type: 'enter-stage', ...of, stage: 'voice' } as const
    assert.equal(await refusedAs(cast.chair, stage), 'no-such-case')
    assert.equal(await refusedAs(cast.standIn, stage), 'role-not-allowed')
    await done(cast.standIn, { type: 'take-chair', meetingId })
    await done(cast.standIn, stage)
    const { chairedBy, stage: now } = await openCase(cast.standIn, meetingId)
    assert.deepEqual([chairedBy, now], ['Bryn Testfield', 'voice'])
    assert.equal(await refusedAs(cast.chair, { type: 'take-chair', meetingId }), 'case-held')
  })

  it('R073 Thurrock 10: those who run the meeting and know a party are not told who else does', async () => {
    const { room: seen } = await scene.cast.chair.view(scene.meetingId)
    assert.deepEqual([seen?.caseId === of.caseId, seen?.askToLeave ?? []], [false, []])
    const { room: standIns } = await scene.cast.standIn.view(scene.meetingId)
    assert.ok(standIns?.askToLeave.some(({ personId }) => personId === 'chair'))
  })
})
