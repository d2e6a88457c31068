import assert from 'node:assert/strict'
import { done, endMeeting, openMeeting, plannedMeeting, refusedAs, rehearsed, room } from '../../support/rehearsed.ts'
import { openedPlan, sendPlans } from './plans.ts'
import { caseAt, openCase, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

describe('who tells the victim', () => {
  let scene: Scene
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await openMeeting(scene, scene.planned, room(on.cast))
    const { caseId, meetingId } = caseAt(scene, 1)
    const connected = { type: 'answer-connections', meetingId, shown: [caseId], possibly: [caseId] } as const
    await done(scene.rep('health'), connected)
    await done(on.cast.coordinator, {
      type: 'note-presence',
      meetingId,
      personId: scene.rep('health').personId,
      present: false,
    })
    await done(on.cast.chair, { type: 'call-case', ...caseAt(scene, 1) })
  })
  after(() => scene.stop())

  const seen = () => openCase(scene.rep('police'), scene.meetingId)
  const told = (person: string, how = 'By telephone on her break') =>
    ({ type: 'agree-victim-told', ...caseAt(scene, 1), outcome: 'person', personId: person, how }) as const
  const open = async () => {
    const { victimTold, gaps } = await seen()
    return [victimTold, gaps.includes('victim-told')]
  }

  it('R096 Thurrock 5.2: the recap asks until a person is named, by the chair, the desk or the IDVA alone', async () => {
    assert.deepEqual(await open(), [null, true])
    assert.equal(await refusedAs(scene.rep('housing'), told('idva-rep')), 'role-not-allowed')
    assert.equal(await refusedAs(scene.cast.chair, told('nobody-at-all')), 'no-such-person')
    const { personId: _, ...unnamed } = told('idva-rep')
    assert.equal(await refusedAs(scene.cast.chair, unnamed), 'no-such-person')
    assert.deepEqual(await open(), [null, true])
    await done(scene.rep('idva'), told('idva-rep'))
    const agreed = { outcome: 'person', person: 'Harriet Testford', how: 'By telephone on her break' }
    assert.deepEqual(await open(), [agreed, false])
  })

  it('R096 Thurrock 5.2: nobody who must not hear the case is named to tell her', async () => {
    assert.equal(await refusedAs(scene.cast.chair, told('health-rep')), 'recipient-barred')
    assert.equal((await seen()).victimTold?.person, 'Harriet Testford')
  })

  it('R096 Thurrock 5.2: that it is not safe to tell her, and that she has died, are answers too', async () => {
    for (const [place, outcome] of [
      [2, 'not-safe'],
      [3, 'victim-has-died'],
    ] as const) {
      const before = caseAt(scene, place - 1)
      await done(scene.cast.chair, { type: 'finish-case', ...before })
      const of = caseAt(scene, place)
      await done(scene.cast.chair, { type: 'call-case', ...of })
      assert.deepEqual(await open(), [null, true])
      await done(scene.cast.chair, { type: 'agree-victim-told', ...of, outcome, how: '' })
      assert.deepEqual(await open(), [{ outcome, person: '', how: '' }, false])
    }
  })

  it('R096 Thurrock 5.2: each plan prints who tells her and how, or why nobody does', async () => {
    await done(scene.cast.chair, { type: 'finish-case', ...caseAt(scene, 3) })
    await done(scene.cast.chair, { type: 'call-case', ...caseAt(scene, 4) })
    await endMeeting(scene, scene.planned, caseAt(scene, 4).caseId)
    await sendPlans(scene)
    const printed = async (place: number) =>
      (await openedPlan(scene.rep('police'), caseAt(scene, place))).under('Who tells the victim').join()
    assert.deepEqual(await Promise.all([1, 2, 3, 4].map(printed)), [
      'Harriet Testford: By telephone on her break',
      'Not safe to tell',
      'The victim has died',
      'Not yet agreed',
    ])
  })
})
