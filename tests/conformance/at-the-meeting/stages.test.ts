import assert from 'node:assert/strict'
import { done, endMeeting, openMeeting, plannedMeeting, refusedAs, rehearsed, room } from '../../support/rehearsed.ts'
import { openedPlan, sendPlans } from './plans.ts'
import { caseAt, hear, openCase, present, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

const order = ['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'] as const

describe('the stages of a case', () => {
  let scene: Scene
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await openMeeting(scene, scene.planned, room(on.cast))
    await present(scene, scene.rep('probation'), false)
    await present(scene, scene.rep('childrens-social-care'), false)
    await done(on.cast.chair, { type: 'call-case', ...caseAt(scene, 1) })
  })
  after(() => scene.stop())

  const seen = () => openCase(scene.cast.chair, scene.meetingId)
  const answerOf = async (agencyId: string) =>
    (await seen()).answers.find((each) => each.agencyId === agencyId)?.answer ?? null
  const noted = (
    agencyId: string,
    answer: 'spoke' | 'known-nothing-new' | 'searched-not-known' | 'not-searched' | 'absent',
  ) => ({ type: 'note-answer', ...caseAt(scene, 1), agencyId, answer }) as const

  it('R066 Thurrock 5.2: a case goes through the area’s stages in its order, risks before actions', async () => {
    const { cast } = scene
    const of = caseAt(scene, 1)
    assert.deepEqual(
      (await seen()).stages.map(({ stage, visited }) => ({ stage, visited })),
      order.map((stage) => ({ stage, visited: false })),
    )
    assert.equal(
      await refusedAs(scene.rep('police'), { type: 'enter-stage', ...of, stage: 'reason' }),
      'role-not-allowed',
    )
    assert.equal((await seen()).stage, null)
    for (const stage of order) {
      await done(cast.chair, { type: 'enter-stage', ...of, stage })
      assert.equal((await seen()).stage, stage)
    }
    assert.ok((await seen()).stages.every(({ visited }) => visited))
  })

  it('R066 Thurrock 5.2: any stage can be gone back to, and none of a case that is not open', async () => {
    const { cast } = scene
    await done(cast.coordinator, { type: 'enter-stage', ...caseAt(scene, 1), stage: 'agencies' })
    assert.equal((await seen()).stage, 'agencies')
    await done(cast.chair, { type: 'enter-stage', ...caseAt(scene, 1), stage: 'reason' })
    assert.equal((await seen()).stage, 'reason')
    const other = { type: 'enter-stage', ...caseAt(scene, 2), stage: 'reason' } as const
    assert.equal(await refusedAs(cast.chair, other), 'case-not-open')
  })

  it('R066 Thurrock 5.2: a risk and an action are kept at whatever stage they are said, on the open case alone', async () => {
    const { cast } = scene
    const of = caseAt(scene, 1)
    assert.equal((await seen()).stage, 'reason')
    const risk = { type: 'record-risk', kind: 'risk', subject: 'victim', text: 'He has her door code' } as const
    const terms = { agencyId: null, personId: null, due: null, today: false, riskId: null }
    const action = { type: 'draft-action', what: 'Change the door code', ...terms } as const
    await done(cast.coordinator, { ...risk, ...of })
    await done(cast.coordinator, { ...action, ...of })
    const { risks, actions } = await seen()
    assert.deepEqual([risks.map(({ text }) => text), actions.map(({ what }) => what)], [[risk.text], [action.what]])
    assert.equal(await refusedAs(cast.coordinator, { ...risk, ...caseAt(scene, 2) }), 'case-not-open')
    assert.equal(await refusedAs(cast.coordinator, { ...action, ...caseAt(scene, 2) }), 'case-not-open')
  })

  it('R068 Thurrock 5.2: the chair sees which agency has not answered, and each answers for itself alone', async () => {
    assert.ok((await seen()).answers.every(({ answer }) => answer === null))
    assert.equal(await refusedAs(scene.rep('housing'), noted('police', 'not-searched')), 'not-your-agency')
    assert.equal(await refusedAs(scene.rep('housing'), noted('housing', 'absent')), 'role-not-allowed')
    assert.equal(await answerOf('housing'), null)
    await done(scene.rep('housing'), noted('housing', 'known-nothing-new'))
    await done(scene.rep('health'), noted('health', 'searched-not-known'))
    await done(scene.rep('mental-health'), noted('mental-health', 'not-searched'))
    await done(scene.rep('police'), noted('police', 'spoke'))
    assert.deepEqual(
      [await answerOf('housing'), await answerOf('health'), await answerOf('mental-health'), await answerOf('police')],
      ['known-nothing-new', 'searched-not-known', 'not-searched', 'spoke'],
    )
    assert.deepEqual([await answerOf('idva'), await answerOf('substance-misuse')], [null, null])
  })

  it('R068 Thurrock 5.2: the rest having nothing to add is recorded as invited and silent, or as absent', async () => {
    const { cast } = scene
    const rest = { type: 'rest-have-nothing-to-add', ...caseAt(scene, 1) } as const
    assert.equal(await refusedAs(scene.rep('police'), rest), 'role-not-allowed')
    assert.equal(await answerOf('substance-misuse'), null)
    await done(cast.chair, rest)
    assert.ok((await seen()).answers.every(({ answer }) => answer !== null))
    assert.deepEqual(
      [await answerOf('substance-misuse'), await answerOf('probation'), await answerOf('housing')],
      ['invited-did-not-speak', 'absent', 'known-nothing-new'],
    )
  })

  it('R066 Thurrock 5.2: what is unanswered is asked about at the end, and keeps no case open', async () => {
    const { cast } = scene
    await done(cast.chair, { type: 'enter-stage', ...caseAt(scene, 1), stage: 'recap' })
    const { gaps } = await seen()
    assert.deepEqual(
      ['voice', 'risk-without-action', 'action-without-agency', 'action-without-date', 'prompt', 'victim-told'].filter(
        (gap) => !gaps.includes(gap as (typeof gaps)[number]),
      ),
      [],
    )
    assert.ok(!gaps.includes('update-not-read'))
    await done(cast.chair, { type: 'finish-case', ...caseAt(scene, 1) })
    await hear(scene, 2)
    await endMeeting(scene, scene.planned)
    assert.equal((await cast.chair.view(scene.meetingId)).status, 'ended')
  })

  it('R068 Thurrock 5: in print nobody’s silence becomes knowledge, and an assumption is called one', async () => {
    await sendPlans(scene)
    const lines = async (place: number) =>
      (await openedPlan(scene.rep('police'), caseAt(scene, place))).under('How each agency stood')
    const [first, second] = [await lines(1), await lines(2)]
    const printed = (of: readonly string[], agency: string) => of[of.indexOf(agency) + 1]
    assert.equal(printed(first, 'Testshire Police'), 'Spoke')
    assert.equal(printed(first, 'Testmouth Community Health'), 'Searched, not known to us')
    assert.equal(printed(first, 'Testshire Mental Health Trust'), 'Not searched')
    assert.equal(printed(first, 'Brightbeck Recovery'), 'Invited, did not speak')
    assert.equal(printed(first, 'Testshire Probation'), 'Absent')
    assert.match(printed(first, "Testmouth Children's Social Care") ?? '', /^Absent and no update: .*\(assumption\)$/)
    assert.match(printed(second, "Testmouth Children's Social Care") ?? '', /\(assumption\)$/)
    assert.equal(printed(second, 'Testshire Probation'), 'No answer recorded')
    assert.equal(printed(second, 'Testshire Police'), 'No answer recorded')
  })
})
