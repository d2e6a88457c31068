import assert from 'node:assert/strict'
import { done, openMeeting, plannedMeeting, refusedAs, rehearsed } from '../../support/rehearsed.ts'
import { caseOf, openCase, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

describe('the timed slot of a case', () => {
  let scene: Scene
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
  })
  after(() => scene.stop())

  const slot = async () => {
    const { slot: found } = await openCase(scene.cast.chair, scene.meetingId)
    assert.ok(found)
    return found
  }
  const finish = async () => {
    const { agenda, projectedFinish } = await scene.cast.chair.view(scene.meetingId)
    const last = agenda.at(-1)?.forecast?.to
    assert.ok(projectedFinish && last)
    return { projected: Date.parse(projectedFinish), last: Date.parse(last) }
  }

  const waiting = async () => {
    const { agenda } = await scene.cast.chair.view(scene.meetingId)
    return agenda.filter(({ status }) => status === 'waiting')
  }
  const nextCase = async () => ({ meetingId: scene.meetingId, caseId: (await waiting())[0]?.caseId ?? '' })
  const openNow = async () => {
    const { caseId } = await openCase(scene.cast.chair, scene.meetingId)
    return { meetingId: scene.meetingId, caseId }
  }
  /** The clock of a rehearsal runs on while a test asks, so that a forecast may be a second out. */
  const about = (one: number, other: number) => assert.ok(Math.abs(one - other) <= 1000, `${one} and ${other}`)

  it('R064 Thurrock 5.2: every case has twenty minutes, with children or without', async () => {
    const { cast, meetingId } = scene
    const { agenda } = await cast.coordinator.view(meetingId)
    assert.deepEqual(
      agenda.map(({ slotSeconds }) => slotSeconds),
      Array.from({ length: 8 }, () => 1200),
    )
    await openMeeting(scene, scene.planned, [cast.chair, cast.coordinator, scene.rep('police')])
    for (const [victim, children] of [
      ['Zelphine', 2],
      ['Ondrelle', 0],
    ] as const) {
      const of = await caseOf(scene, victim)
      await done(cast.chair, { type: 'call-case', ...of })
      assert.equal((await openCase(cast.chair, meetingId)).children.length, children)
      const { seconds, extendedSeconds, clause } = await slot()
      assert.deepEqual([seconds, extendedSeconds, clause], [1200, 0, '5.2'])
      await done(cast.chair, { type: 'finish-case', ...of })
    }
  })

  it('R064 Thurrock 5.2: another length for one case is the coordinator’s decision, and nobody else’s', async () => {
    const { cast, meetingId } = scene
    const items = (await waiting()).map(({ caseId }, index) => ({ caseId, ...(index === 1 && { minutes: 30 }) }))
    assert.equal(await refusedAs(scene.rep('police'), { type: 'set-agenda', meetingId, items }), 'role-not-allowed')
    assert.equal(await refusedAs(cast.chair, { type: 'set-agenda', meetingId, items }), 'role-not-allowed')
    const seconds = async () => (await waiting()).map((entry) => entry.slotSeconds)
    assert.deepEqual(await seconds(), [1200, 1200, 1200, 1200, 1200, 1200])
    await done(cast.coordinator, { type: 'set-agenda', meetingId, items })
    assert.deepEqual(await seconds(), [1200, 1800, 1200, 1200, 1200, 1200])
  })

  it('R064 Thurrock 5.2: a slot that has run over ends nothing by itself, and moves what comes after it', async () => {
    const { cast, meetingId, rehearsal } = scene
    const of = await nextCase()
    await done(cast.chair, { type: 'call-case', ...of })
    const before = await finish()
    await rehearsal.clock.move(600)
    about((await finish()).last, before.last)
    await rehearsal.clock.move(900)
    assert.equal((await openCase(cast.chair, meetingId)).caseId, of.caseId)
    assert.equal((await waiting()).length, 5)
    assert.ok((await finish()).last >= before.last + 299_000)
    await done(cast.chair, { type: 'finish-case', ...of })
  })

  it('R110 Thurrock 5.2: while a slot is paused no time runs, and it goes on where it was', async () => {
    const { cast, rehearsal } = scene
    const of = await nextCase()
    await done(cast.chair, { type: 'call-case', ...of })
    assert.equal(await refusedAs(scene.rep('police'), { type: 'pause-slot', ...of }), 'role-not-allowed')
    assert.equal(await refusedAs(cast.chair, { type: 'resume-slot', ...of }), 'slot-not-paused')
    await done(cast.chair, { type: 'pause-slot', ...of })
    assert.ok((await slot()).pausedAt)
    assert.equal(await refusedAs(cast.coordinator, { type: 'pause-slot', ...of }), 'slot-already-paused')
    await rehearsal.clock.move(600)
    await done(cast.coordinator, { type: 'resume-slot', ...of })
    const { pausedAt, pausedSeconds, seconds } = await slot()
    assert.deepEqual([pausedAt, seconds], [null, 1800])
    assert.ok(pausedSeconds >= 600 && pausedSeconds < 900, String(pausedSeconds))
  })

  it('R110 Thurrock 5.2: more time needs a reason, and the chair sees what it does to the last case', async () => {
    const { cast, meetingId } = scene
    const of = await openNow()
    const extend = { type: 'extend-slot', ...of, seconds: 300, reason: 'Interpreter joined late' } as const
    const before = await finish()
    assert.equal(await refusedAs(cast.chair, { ...extend, reason: ' ' }), 'command-malformed')
    assert.equal(await refusedAs(scene.rep('police'), extend), 'role-not-allowed')
    assert.equal((await slot()).extendedSeconds, 0)
    about((await finish()).last, before.last)
    await done(cast.chair, extend)
    assert.equal((await slot()).extendedSeconds, 300)
    const after = await finish()
    about(after.last, before.last + 300_000)
    about(after.projected, before.projected + 300_000)
    const seen = await scene.rep('police').view(meetingId)
    assert.deepEqual([seen.projectedFinish, ...seen.agenda.map(({ forecast }) => forecast)], Array(9).fill(null))
  })

  it('R110 Thurrock 5.2: only the slot of the open case is paused, resumed or extended', async () => {
    const { cast } = scene
    const [open, other] = [await openNow(), await nextCase()]
    assert.equal(await refusedAs(cast.chair, { type: 'pause-slot', ...other }), 'case-not-open')
    const extend = { type: 'extend-slot', ...other, seconds: 300, reason: 'Needed' } as const
    assert.equal(await refusedAs(cast.chair, extend), 'case-not-open')
    await done(cast.chair, { type: 'finish-case', ...open })
    assert.equal(await refusedAs(cast.chair, { ...extend, ...open }), 'case-already-heard')
  })

  it('R110 Thurrock 5.2: minutes that a case leaves are in hand for those who run the meeting, and spent once given', async () => {
    const { cast, meetingId, rehearsal } = scene
    const inHand = async () => (await cast.chair.view(meetingId)).running?.time.secondsInHand ?? assert.fail()
    const before = await inHand()
    const early = await nextCase()
    await done(cast.chair, { type: 'call-case', ...early })
    await rehearsal.clock.move(300)
    await done(cast.chair, { type: 'finish-case', ...early })
    assert.ok(Math.abs((await inHand()) - before - 900) <= 5)
    const longer = await nextCase()
    await done(cast.chair, { type: 'call-case', ...longer })
    await done(cast.chair, { type: 'extend-slot', ...longer, seconds: 300, reason: 'Recovered minutes' })
    assert.ok(Math.abs((await inHand()) - before - 600) <= 5)
    assert.equal((await scene.rep('police').view(meetingId)).running, undefined)
    const { taken, last } = (await cast.coordinator.view(meetingId)).running?.time ?? assert.fail()
    assert.equal(taken.at(-1)?.caseId, early.caseId)
    assert.equal(last?.caseId, (await waiting()).at(-1)?.caseId)
  })
})
