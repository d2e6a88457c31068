import assert from 'node:assert/strict'
import { done, endMeeting, openMeeting, plannedMeeting, refusedAs, rehearsed, room } from '../../support/rehearsed.ts'
import { openedPlan, sendPlans } from './plans.ts'
import { caseAt, openCase, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

const wishes = 'Wants to stay near her sister'
const fears = 'That he comes back at night'

describe('the victim’s voice', () => {
  let scene: Scene
  const places = { heard: 1, missing: 2, silent: 3 }
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await openMeeting(scene, scene.planned, room(on.cast))
  })
  after(() => scene.stop())

  const seen = () => openCase(scene.rep('police'), scene.meetingId)
  const call = (place: number) => done(scene.cast.chair, { type: 'call-case', ...caseAt(scene, place) })
  const finish = (place: number) => done(scene.cast.chair, { type: 'finish-case', ...caseAt(scene, place) })
  const printed = async (place: number) =>
    (await openedPlan(scene.rep('police'), caseAt(scene, place))).under('The victim’s voice').join('\n')

  it('R076 Thurrock 5.2: the voice is asked for until the IDVA or the chair has brought it, and by nobody else', async () => {
    await call(places.heard)
    const voice = { type: 'record-voice', ...caseAt(scene, places.heard), wishes, fears, barriers: '' } as const
    assert.ok((await seen()).gaps.includes('voice'))
    assert.equal(await refusedAs(scene.rep('housing'), voice), 'role-not-allowed')
    assert.equal(await refusedAs(scene.rep('idva'), { ...voice, wishes: ' ', fears: '' }), 'wording-empty')
    assert.deepEqual([(await seen()).voice, (await seen()).gaps.includes('voice')], [null, true])
    await done(scene.rep('idva'), voice)
    const { voice: heard, gaps } = await seen()
    assert.deepEqual([heard?.heard, heard?.wishes, heard?.fears, gaps.includes('voice')], [true, wishes, fears, false])
    await finish(places.heard)
  })

  it('R077 Thurrock local: where the voice is missing the reason is recorded, and an empty one is none', async () => {
    await call(places.missing)
    const of = caseAt(scene, places.missing)
    const missing = { type: 'record-voice-missing', ...of, because: 'No safe moment to ask her before today' } as const
    assert.equal(await refusedAs(scene.cast.chair, { ...missing, because: '  ' }), 'command-malformed')
    assert.equal(await refusedAs(scene.rep('housing'), missing), 'role-not-allowed')
    assert.ok((await seen()).gaps.includes('voice'))
    await done(scene.cast.chair, missing)
    const { voice, gaps } = await seen()
    assert.deepEqual([voice?.heard, voice?.missingBecause], [false, missing.because])
    assert.ok(!gaps.includes('voice'))
    await finish(places.missing)
  })

  it('R076 Thurrock 5.2: the stage is never passed over in silence: later stages still ask, and stop nothing', async () => {
    await call(places.silent)
    for (const stage of ['risks', 'actions', 'recap'] as const) {
      await done(scene.cast.chair, { type: 'enter-stage', ...caseAt(scene, places.silent), stage })
      const { stages, gaps } = await seen()
      assert.equal(stages.find((each) => each.stage === 'voice')?.visited, false)
      assert.ok(gaps.includes('voice'))
    }
    await endMeeting(scene, scene.planned, caseAt(scene, places.silent).caseId)
    await sendPlans(scene)
    assert.equal(await printed(places.silent), 'Not recorded')
    assert.equal(await printed(places.heard), `Wishes: ${wishes}\nFears: ${fears}`)
  })

  it('R077 Thurrock local: the plan prints why the voice is missing, and never an empty line', async () => {
    assert.equal(await printed(places.missing), 'Not heard: No safe moment to ask her before today')
  })
})
