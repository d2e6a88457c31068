import assert from 'node:assert/strict'
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
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { answerNone, caseAt, openCase, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

const weekLater = '2027-02-17T09:30:00Z'

describe('actions outstanding from an earlier meeting', () => {
  let scene: Scene
  let meetingId = ''
  const ids: Record<'police' | 'housing' | 'health' | 'draft', string> = {
    police: '',
    housing: '',
    health: '',
    draft: '',
  }

  const plan = async (chair: Actor) => {
    const { coordinator, secondCoordinator } = scene.cast
    const coordinators = [coordinator.personId, secondCoordinator.personId]
    const people = { chair: chair.personId, standIns: [], coordinators }
    const made = await done(coordinator, { type: 'plan-meeting', startsAt: weekLater, bookedMinutes: 240, ...people })
    return made.meetingId ?? ''
  }
  const begin = async (id: string, chair: Actor) => {
    await done(chair, { type: 'open-meeting', meetingId: id })
    await done(chair, { type: 'read-statement', meetingId: id })
  }
  const outstanding = async (who: Actor, id = meetingId) => (await who.view(id)).outstanding

  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    const { cast, rehearsal } = scene
    await openMeeting(
      scene,
      scene.planned,
      room(cast).filter((who) => who !== cast.standIn),
    )
    const of = caseAt(scene, 1)
    await done(cast.chair, { type: 'call-case', ...of })
    for (const agencyId of ['police', 'housing', 'health'] as const)
      ids[agencyId] = await agreedAction(scene, scene.planned, { caseId: of.caseId, agencyId })
    const draft = { what: 'Think about it', agencyId: null, personId: null, due: null, today: false, riskId: null }
    ids.draft = (await done(cast.coordinator, { type: 'draft-action', ...of, ...draft })).actionId ?? ''
    const finished = { type: 'finish-action', actionId: ids.health, outcome: 'done', text: 'Done at noon' } as const
    await done(scene.rep('health'), finished)
    await endMeeting(scene, scene.planned, of.caseId)
    await rehearsal.clock.set(weekLater)
    meetingId = await plan(cast.chair)
    await begin(meetingId, cast.chair)
  })
  after(() => scene.stop())

  it('R062 Thurrock local: what an earlier meeting agreed and nobody has done is shown first', async () => {
    const { actions, finishedAt } = await outstanding(scene.cast.chair)
    assert.deepEqual(
      new Map(actions.map(({ actionId, reviewed }) => [actionId, reviewed])),
      new Map([
        [ids.police, false],
        [ids.housing, false],
      ]),
    )
    assert.equal(finishedAt, null)
    assert.ok(!actions.some(({ actionId }) => actionId === ids.health || actionId === ids.draft))
    const own = await outstanding(scene.cast.chair, scene.meetingId)
    assert.deepEqual(own.actions, [])
  })

  it('R062 Thurrock local: what is done in the meantime is shown no longer', async () => {
    const finished = { type: 'finish-action', actionId: ids.housing, outcome: 'done', text: 'Locks changed' } as const
    await done(scene.rep('housing'), finished)
    const { actions } = await outstanding(scene.cast.chair)
    assert.deepEqual(
      actions.map(({ actionId }) => actionId),
      [ids.police],
    )
  })

  it('R062 Thurrock local: the chair goes through them one by one, and nobody else', async () => {
    const { cast } = scene
    const review = { type: 'review-outstanding', meetingId, actionId: ids.police } as const
    const reviewed = async () => (await outstanding(cast.chair)).actions.map((action) => action.reviewed)
    assert.equal(await refusedAs(scene.rep('police'), review), 'role-not-allowed')
    assert.equal(await refusedAs(cast.chair, { ...review, actionId: ids.health }), 'no-such-action')
    assert.deepEqual(await reviewed(), [false])
    await done(cast.chair, review)
    assert.deepEqual(await reviewed(), [true])
    assert.equal(await refusedAs(scene.rep('police'), { type: 'finish-outstanding', meetingId }), 'role-not-allowed')
    await done(cast.coordinator, { type: 'finish-outstanding', meetingId })
    assert.ok((await outstanding(cast.chair)).finishedAt)
  })

  it('R062 Thurrock local: nobody sees one who has a connection to its case', async () => {
    const { cast } = scene
    const { caseId } = caseAt(scene, 1)
    assert.ok((await outstanding(cast.secondCoordinator)).actions.length > 0)
    const personId = cast.secondCoordinator.personId
    await done(cast.operationsManager, { type: 'decide-connection', caseId, personId, decision: 'withheld' })
    assert.deepEqual((await outstanding(cast.secondCoordinator)).actions, [])
    assert.ok((await outstanding(cast.chair)).actions.length > 0)
  })

  it('R062 Thurrock local: another chair, who was not at the earlier meeting, sees them too once they have agreed and answered', async () => {
    const id = await plan(scene.cast.standIn)
    await done(scene.cast.standIn, { type: 'open-meeting', meetingId: id })
    assert.deepEqual((await outstanding(scene.cast.standIn, id)).actions, [])
    await done(scene.cast.standIn, { type: 'read-statement', meetingId: id })
    await answerNone({ meetingId: id }, scene.cast.standIn)
    const { actions } = await outstanding(scene.cast.standIn, id)
    assert.deepEqual(
      actions.map(({ actionId }) => actionId),
      [ids.police],
    )
  })

  it('R062 Thurrock local: it is a place in the order and never a gate before the first case', async () => {
    const on = await rehearsed()
    try {
      const next = sceneOf(on, await plannedMeeting(on))
      await openMeeting(next, next.planned, [next.cast.chair])
      assert.equal((await next.cast.chair.view(next.meetingId)).outstanding.finishedAt, null)
      await done(next.cast.chair, { type: 'call-case', ...caseAt(next, 1) })
      assert.equal((await openCase(next.cast.chair, next.meetingId)).caseId, caseAt(next, 1).caseId)
    } finally {
      await on.stop()
    }
  })
})
