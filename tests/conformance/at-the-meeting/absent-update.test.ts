import assert from 'node:assert/strict'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { done, openMeeting, plannedMeeting, refusedAs, rehearsed, room, startsAt } from '../../support/rehearsed.ts'
import { caseAt, openCase, present, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

const words = {
  health: 'Two missed appointments at the Wobbleton clinic',
  probation: 'He has kept every appointment at Fernley Court',
}

describe('the written update of an agency that is absent', () => {
  let scene: Scene
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await on.rehearsal.clock.set('2027-02-09T15:00:00Z')
    for (const agencyId of ['health', 'probation'] as const)
      await done(scene.rep(agencyId), {
        type: 'send-update',
        ...caseAt(scene, 1),
        knowledge: 'supplied',
        text: words[agencyId],
      })
    await on.rehearsal.clock.set(startsAt)
    await openMeeting(scene, scene.planned, room(on.cast))
    await present(scene, scene.rep('health'), false)
    await present(scene, scene.rep('probation'), false)
    await done(on.cast.chair, { type: 'call-case', ...caseAt(scene, 1) })
    await done(on.cast.chair, { type: 'enter-stage', ...caseAt(scene, 1), stage: 'agencies' })
  })
  after(() => scene.stop())

  const updateOf = async (who: Actor, agencyId: string) => {
    const { answers } = await openCase(who, scene.meetingId)
    return answers.find((each) => each.agencyId === agencyId)?.update ?? null
  }
  const gaps = async () => (await openCase(scene.cast.chair, scene.meetingId)).gaps
  const readOut = (agencyId: string) => ({ type: 'read-out-update', ...caseAt(scene, 1), agencyId }) as const

  it('R069 Thurrock 5: the chair has the words of an absent agency to read out, with when they came', async () => {
    const update = await updateOf(scene.cast.chair, 'health')
    assert.deepEqual(
      [update?.text, update?.knowledge, update?.read, update?.deferred],
      [words.health, 'supplied', false, false],
    )
    assert.match(update?.receivedAt ?? '', /^2027-02-09T15:00/)
    assert.equal(await updateOf(scene.cast.chair, 'housing'), null)
    assert.equal(await refusedAs(scene.cast.chair, readOut('housing')), 'no-such-update')
  })

  it('R069 Thurrock 5: until it has been read out it is for chair, coordinator and its own agency, and nobody else', async () => {
    assert.equal((await updateOf(scene.cast.coordinator, 'health'))?.text, words.health)
    const seen = JSON.stringify(await scene.rep('housing').view(scene.meetingId))
    assert.ok(!seen.includes(words.health) && !seen.includes(words.probation))
  })

  it('R069 Thurrock 5: the chair is warned before the stage is left, until every update is read out or put off', async () => {
    const { chair } = scene.cast
    assert.ok((await gaps()).includes('update-not-read'))
    assert.equal(await refusedAs(scene.rep('housing'), readOut('health')), 'role-not-allowed')
    assert.equal((await updateOf(chair, 'health'))?.read, false)
    await done(chair, readOut('health'))
    assert.equal((await updateOf(chair, 'health'))?.read, true)
    assert.equal((await updateOf(scene.rep('housing'), 'health'))?.text, words.health)
    assert.ok((await gaps()).includes('update-not-read'))
  })

  it('R069 Thurrock 5: an update is put off with a reason, never without, and the case may end in any event', async () => {
    const { chair } = scene.cast
    assert.equal(await refusedAs(chair, { ...readOut('probation'), deferredBecause: ' ' }), 'command-malformed')
    assert.equal((await updateOf(chair, 'probation'))?.deferred, false)
    await done(chair, { ...readOut('probation'), deferredBecause: 'Asked for by telephone after the meeting' })
    assert.equal((await updateOf(chair, 'probation'))?.deferred, true)
    assert.ok(!(await gaps()).includes('update-not-read'))
    await done(chair, { type: 'finish-case', ...caseAt(scene, 1) })
  })

  it('R069 Thurrock 5: it is asked about to the end of the case, which nothing unread keeps open', async () => {
    const { cast } = scene
    const of = caseAt(scene, 2)
    const late = { type: 'send-update', ...of, knowledge: 'supplied', text: 'Nothing since March' } as const
    await done(scene.rep('probation'), late)
    await done(cast.chair, { type: 'call-case', ...of })
    await done(cast.chair, { type: 'enter-stage', ...of, stage: 'recap' })
    assert.ok((await gaps()).includes('update-not-read'))
    assert.equal(await refusedAs(cast.chair, { type: 'finish-case', ...of }), 'accepted')
    assert.equal(await refusedAs(cast.chair, { ...readOut('probation'), caseId: of.caseId }), 'accepted')
  })
})
