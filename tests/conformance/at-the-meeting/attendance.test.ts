import assert from 'node:assert/strict'
import { done, endMeeting, openMeeting, plannedMeeting, refusedAs, rehearsed, room } from '../../support/rehearsed.ts'
import { openPlan, openedPlan, recipientsOf, sendPlans } from './plans.ts'
import { answerNone, caseAt, hear, openCase, present, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

describe('attendance for each case', () => {
  let scene: Scene
  const attendedPlan = async (place: number) => {
    const plan = await openedPlan(scene.rep('police'), caseAt(scene, place))
    return plan.under('Attended for this case')
  }

  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    const { cast } = scene
    const [leaves, comes, connected] = [scene.rep('housing'), scene.rep('probation'), scene.rep('health')]
    const aloud = scene.rep('substance-misuse')
    const others = room(cast).filter((who) => who !== aloud)
    await openMeeting(scene, scene.planned, others)
    await present(scene, aloud, true)
    const { version } = (await cast.chair.view(scene.meetingId)).statement
    const spoken = { personId: aloud.personId, meetingId: scene.meetingId, version }
    await done(cast.coordinator, { type: 'agree-to-statement', ...spoken })
    await answerNone(scene, aloud)
    await present(scene, comes, false)
    await present(scene, connected, false)
    const of7 = caseAt(scene, 7)
    await done(connected, {
      type: 'answer-connections',
      meetingId: scene.meetingId,
      shown: [],
      possibly: [of7.caseId],
    })
    await hear(scene, 6)
    await present(scene, leaves, false)
    await hear(scene, 7, async () => {
      await present(scene, comes, true)
      const { attendance } = await openCase(cast.coordinator, scene.meetingId)
      const ids = attendance.map(({ personId }) => personId)
      assert.deepEqual([ids.includes('housing-rep'), ids.includes('probation-rep')], [false, true])
    })
  })
  after(() => scene.stop())

  it('R059 Thurrock 5.2: the coordinator alone puts right who heard a case, and nobody with a connection is put on it', async () => {
    const { cast, meetingId } = scene
    const correct = (personId: string, attended: boolean) =>
      ({ type: 'correct-attendance', ...caseAt(scene, 7), personId, attended }) as const
    assert.equal(await refusedAs(scene.rep('police'), correct('mental-health-rep', false)), 'role-not-allowed')
    assert.equal(await refusedAs(cast.chair, correct('mental-health-rep', false)), 'role-not-allowed')
    assert.equal(await refusedAs(cast.coordinator, correct('health-rep', true)), 'not-invited-to-case')
    await done(cast.coordinator, correct('mental-health-rep', false))
    await endMeeting(scene, scene.planned)
    await sendPlans(scene)
    assert.equal((await cast.coordinator.view(meetingId)).status, 'ended')
    assert.ok((await attendedPlan(6)).includes('Viola Testmarsh'))
    assert.ok(!(await attendedPlan(7)).includes('Viola Testmarsh'))
  })

  it('R059 Thurrock 5.2: somebody who leaves before case 7 is not on its plan', async () => {
    assert.ok((await attendedPlan(6)).includes('Niamh Testbury'))
    assert.ok(!(await attendedPlan(7)).includes('Niamh Testbury'))
    assert.ok((await attendedPlan(7)).includes('Leon Testgrove'))
  })

  it('R059 Thurrock 5.2: somebody who comes while case 7 is open is on its plan and on no earlier one', async () => {
    assert.ok(!(await attendedPlan(6)).includes('Rosa Testbridge'))
    assert.ok((await attendedPlan(7)).includes('Rosa Testbridge'))
  })

  it('R059 Thurrock 5.2: who did not attend a case is not sent its plan for having been at the meeting', async () => {
    const [six, seven] = [caseAt(scene, 6), caseAt(scene, 7)]
    assert.ok((await recipientsOf(scene, six.caseId)).includes('housing-rep'))
    assert.ok(!(await recipientsOf(scene, seven.caseId)).includes('housing-rep'))
    assert.equal(typeof (await openPlan(scene.rep('housing'), six)), 'object')
    assert.equal(await openPlan(scene.rep('housing'), seven), 'not-a-recipient')
  })

  it('R056 Thurrock local: the plan says of somebody who agreed aloud that they did', async () => {
    const lines = await attendedPlan(6)
    const noteOf = (name: string) => lines[lines.indexOf(name) + 2]
    assert.deepEqual([noteOf('Tomasz Testhill'), noteOf('Leon Testgrove')], ['agreed aloud', ''])
  })
})
