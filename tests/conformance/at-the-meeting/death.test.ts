import assert from 'node:assert/strict'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import {
  agreedAction,
  done,
  endMeeting,
  openMeeting,
  plannedMeeting,
  refusedAs,
  rehearsed,
  room,
} from '../../support/rehearsed.ts'
import { openedPlan, sendPlans } from './plans.ts'
import { answerNone, caseOf, openCase, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

describe('a hearing after somebody has died', () => {
  let scene: Scene
  let died: { meetingId: string; caseId: string }
  let learned: { meetingId: string; caseId: string }
  let visit = ''
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    await answerNone(scene, on.cast.coordinator)
    died = await caseOf(scene, 'Vashelle')
    learned = await caseOf(scene, 'Zelphine')
  })
  after(() => scene.stop())

  const seen = () => openCase(scene.cast.chair, scene.meetingId)
  const draft = (of: typeof died, what: string, today = false) =>
    ({
      type: 'draft-action',
      ...of,
      what,
      agencyId: 'childrens-social-care',
      personId: null,
      due: today ? null : '2027-02-13T17:00:00Z',
      today,
      riskId: null,
    }) as const
  const toldOf = async (who: Actor) =>
    JSON.stringify(await scene.rehearsal.bridge.cardsOf(who.personId)).includes('A death has been recorded')
  const ringTold = async (who: Actor) =>
    JSON.stringify(await scene.rehearsal.bridge.cardsOf(who.personId)).includes('Please ring its owner')

  it('R097 Thurrock 5: a death recorded before the meeting is told to chair and desk, privately and to nobody else', async () => {
    const { cast, rehearsal } = scene
    const death = { type: 'record-death', caseId: died.caseId, party: 'victim' } as const
    assert.notEqual(await refusedAs(cast.observer, death), 'accepted')
    await rehearsal.settled()
    assert.equal(await toldOf(cast.chair), false)
    await done(cast.coordinator, death)
    await rehearsal.settled()
    const told = await Promise.all([cast.chair, cast.coordinator, cast.secondCoordinator].map(toldOf))
    const others = await Promise.all([scene.rep('police'), scene.rep('idva'), cast.observer].map(toldOf))
    assert.deepEqual(
      [told, others],
      [
        [true, true, true],
        [false, false, false],
      ],
    )
    assert.ok(!JSON.stringify(rehearsal.bridge.sent()).includes('A death has been recorded'))
  })

  it('R097 Thurrock 5: whoever is away, their place a deputy’s, reports what has happened and reads nothing', async () => {
    const { cast, meetingId } = scene
    const [police, { caseId }] = [scene.rep('police'), await caseOf(scene, 'Ondrelle')]
    const { personId } = police
    await done(cast.coordinator, { type: 'hand-to-deputy', meetingId, personId, deputyId: 'police-deputy' })
    assert.equal(await refusedAs(police, { type: 'record-move', caseId }), 'accepted')
    const away = await police.view(meetingId)
    assert.deepEqual([away.changes, away.stubs, away.me.placeWith === undefined], [[], [], false])
    assert.doesNotMatch(JSON.stringify(away), /Ondrelle|Vashelle/)
    await done(cast.coordinator, { type: 'hand-back-place', meetingId, personId })
    const { changes } = await cast.coordinator.view(meetingId)
    const reported = changes.find((each) => each.caseId === caseId)?.changes
    assert.deepEqual(
      reported?.map(({ what, status }) => [what, status]),
      [['move', 'reported']],
    )
  })

  it('R097 Thurrock 5: the case is heard for the record, and asks for nothing of the dead', async () => {
    const { cast } = scene
    await openMeeting(scene, scene.planned, room(cast))
    await done(cast.chair, { type: 'call-case', ...died })
    const { dead, gaps } = await seen()
    assert.deepEqual(dead, ['victim'])
    assert.deepEqual(
      (['voice', 'consent', 'victim-told'] as const).filter((gap) => gaps.includes(gap)),
      [],
    )
    const noted = { type: 'note-answer', ...died, agencyId: 'housing', answer: 'known-nothing-new' } as const
    assert.equal(await refusedAs(scene.rep('housing'), noted), 'accepted')
    const risk = { type: 'record-risk', ...died, kind: 'risk', subject: 'children', text: 'He has the keys' } as const
    assert.equal(await refusedAs(cast.coordinator, risk), 'accepted')
  })

  it('R097 Thurrock 5: no contact with the dead is planned, and the living are still put to their agencies', async () => {
    const { cast } = scene
    for (const what of ['Ring Vashelle about the locks', 'Visit the victim at work', 'Arrange a visit to Vashelle'])
      assert.equal(await refusedAs(cast.coordinator, draft(died, what)), 'party-has-died')
    const teller = { type: 'agree-victim-told', ...died, outcome: 'person', personId: 'idva-rep', how: '' } as const
    assert.equal(await refusedAs(cast.chair, teller), 'party-has-died')
    const unasked = await seen()
    assert.deepEqual([unasked.actions, unasked.victimTold?.outcome], [[], 'victim-has-died'])
    const what = 'Place the three children with their aunt by Friday and confirm to the chair'
    await done(cast.coordinator, draft(died, what))
    assert.deepEqual(
      (await seen()).actions.map((action) => action.what),
      [what],
    )
    await done(cast.chair, { type: 'finish-case', ...died })
  })

  it('R097 Thurrock 5: a death learned in the meeting stops at once what was agreed to contact or tell her', async () => {
    const { cast } = scene
    await done(cast.chair, { type: 'call-case', ...learned })
    const { actionId = '' } = await done(cast.coordinator, draft(learned, 'Ring Zelphine before four', true))
    visit = actionId
    await done(cast.coordinator, { type: 'agree-action', actionId })
    const kept = await agreedAction(scene, scene.planned, { caseId: learned.caseId, agencyId: 'housing' })
    const how = 'By telephone on her break'
    await done(cast.chair, { type: 'agree-victim-told', ...learned, outcome: 'person', personId: 'idva-rep', how })
    assert.deepEqual(
      (await seen()).actions.map((action) => action.actionId),
      [visit, kept],
    )
    await done(scene.rep('police'), { type: 'record-death', caseId: learned.caseId, party: 'victim' })
    const { actions, dead } = await seen()
    assert.deepEqual([dead, actions.map((action) => action.actionId)], [['victim'], [kept]])
    assert.equal(
      await refusedAs(scene.rep('childrens-social-care'), { type: 'accept-action', actionId }),
      'action-finished',
    )
    const told = { type: 'record-victim-told', caseId: learned.caseId, outcome: 'done' } as const
    assert.equal(await refusedAs(scene.rep('idva'), told), 'party-has-died')
  })

  it('R097 Thurrock 5: nobody is reminded of an action that a death has stopped', async () => {
    const { cast, rehearsal } = scene
    await rehearsal.clock.move(3700)
    await rehearsal.settled()
    assert.deepEqual([await ringTold(cast.coordinator), await ringTold(cast.chair)], [false, false])
    const today = draft(learned, 'Move the children to their aunt before four', true)
    const { actionId = '' } = await done(cast.coordinator, today)
    await done(cast.coordinator, { type: 'agree-action', actionId })
    await rehearsal.clock.move(3700)
    await rehearsal.settled()
    assert.deepEqual([await ringTold(cast.coordinator), await ringTold(cast.chair)], [true, true])
  })

  it('R097 Thurrock 5: a victim who has moved stops nothing, and nobody is kept from being told', async () => {
    const { cast } = scene
    await done(cast.chair, { type: 'finish-case', ...learned })
    const moved = await caseOf(scene, 'Tamsquill')
    await done(cast.chair, { type: 'call-case', ...moved })
    await done(cast.coordinator, { type: 'record-move', caseId: moved.caseId })
    const { dead, gaps } = await seen()
    assert.deepEqual([dead, gaps.includes('victim-told'), gaps.includes('voice')], [[], true, true])
    assert.equal(await refusedAs(cast.coordinator, draft(moved, 'Ring Tamsquill about the locks')), 'accepted')
  })

  it('R097 Thurrock 5: the plan says that she has died, and gives nobody the task of telling her', async () => {
    const { caseId } = await caseOf(scene, 'Tamsquill')
    await endMeeting(scene, scene.planned, caseId)
    await sendPlans(scene)
    for (const heard of [died, learned]) {
      const plan = await openedPlan(scene.rep('police'), heard)
      assert.deepEqual(plan.under('Who tells the victim'), ['The victim has died'])
      assert.ok(!plan.all.includes('Ring Zelphine'))
    }
  })
})
