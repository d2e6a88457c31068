import assert from 'node:assert/strict'
import { done, endMeeting, openMeeting, plannedMeeting, refusedAs, rehearsed, room } from '../../support/rehearsed.ts'
import { openedPlan, sendPlans } from './plans.ts'
import { caseOf, openCase, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

type Prompt = 'child-safeguarding' | 'adult-safeguarding' | 'perpetrator' | 'lado' | 'staff-safety' | 'equality'
type Answer = 'made' | 'to-be-made' | 'none'

describe('what the chair is asked about each case', () => {
  let scene: Scene
  let of: { meetingId: string; caseId: string }
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await openMeeting(scene, scene.planned, room(on.cast))
    of = await caseOf(scene, 'Zelphine')
    await done(on.cast.chair, { type: 'call-case', ...of })
  })
  after(() => scene.stop())

  const seen = () => openCase(scene.rep('police'), scene.meetingId)
  const shown = async (prompt: Prompt) => (await seen()).prompts.find((each) => each.prompt === prompt)
  const answer = (prompt: Prompt, given: Answer, note = '') =>
    ({ type: 'answer-prompt', ...of, prompt, answer: given, note }) as const

  /** Asked, answered by the chair alone, answered anew, and kept with its note. */
  const isAskedAndKept = async (prompt: Prompt, given: Answer, note: string) => {
    assert.deepEqual([(await shown(prompt))?.answer, (await seen()).gaps.includes('prompt')], [null, true])
    assert.equal(await refusedAs(scene.rep('childrens-social-care'), answer(prompt, given, note)), 'role-not-allowed')
    assert.equal((await shown(prompt))?.answer, null)
    await done(scene.cast.coordinator, answer(prompt, 'none', 'Nothing was raised'))
    assert.deepEqual([(await shown(prompt))?.answer, (await shown(prompt))?.note], ['none', 'Nothing was raised'])
    await done(scene.cast.chair, answer(prompt, given, note))
    assert.deepEqual([(await shown(prompt))?.answer, (await shown(prompt))?.note], [given, note])
  }

  it('R078 Thurrock 1: it is asked whether a child safeguarding referral is made, to be made, or none raised and why', () =>
    isAskedAndKept('child-safeguarding', 'made', 'Section 47 enquiry is open'))

  it('R079 Thurrock 1: it is asked about an adult safeguarding referral in the same way', () =>
    isAskedAndKept('adult-safeguarding', 'to-be-made', 'Adult social care by Friday'))

  it('R081 Thurrock 2: it is asked about the perpetrator, and MAPPA', () =>
    isAskedAndKept('perpetrator', 'to-be-made', 'Probation asks for a MAPPA level'))

  it('R078 Thurrock 1: an answer that is none of the three is refused, and an unanswered prompt keeps no case open', async () => {
    const perhaps = { ...answer('staff-safety', 'none'), answer: 'perhaps' } as unknown as ReturnType<typeof answer>
    assert.equal(await refusedAs(scene.cast.chair, perhaps), 'command-malformed')
    assert.deepEqual([(await shown('staff-safety'))?.answer, (await seen()).gaps.includes('prompt')], [null, true])
    await done(scene.cast.chair, { type: 'finish-case', ...of })
  })

  it('R082 Thurrock local: where the perpetrator works with children a LADO action is proposed, and nowhere else', async () => {
    const { cast } = scene
    const coach = await caseOf(scene, 'Quennis')
    await done(cast.chair, { type: 'call-case', ...coach })
    assert.deepEqual(
      (await seen()).prompts.filter(({ proposed }) => proposed).map(({ prompt, answer: given }) => [prompt, given]),
      [['lado', null]],
    )
    assert.deepEqual((await seen()).actions, [])
    await done(cast.chair, { ...answer('lado', 'to-be-made', 'Children’s social care today'), ...coach })
    assert.equal((await shown('lado'))?.answer, 'to-be-made')
    await done(cast.chair, { type: 'finish-case', ...coach })
    await done(cast.chair, { type: 'call-case', ...(await caseOf(scene, 'Ondrelle')) })
    assert.deepEqual(
      (await seen()).prompts.filter(({ proposed }) => proposed),
      [],
    )
    assert.ok(await shown('lado'))
  })

  it('R079 Thurrock 1: the plan prints each answer with its note, and nothing for what was not answered', async () => {
    await endMeeting(scene, scene.planned, (await seen()).caseId)
    await sendPlans(scene)
    const lines = (await openedPlan(scene.rep('police'), of)).under('Prompts')
    const answerTo = (prompt: string) => lines.slice(lines.indexOf(prompt) + 1, lines.indexOf(prompt) + 3)
    assert.deepEqual(answerTo('Child safeguarding referral'), ['Made', 'Section 47 enquiry is open'])
    assert.deepEqual(answerTo('Adult safeguarding referral'), ['To be made', 'Adult social care by Friday'])
    assert.deepEqual(answerTo('Perpetrator, and MAPPA'), ['To be made', 'Probation asks for a MAPPA level'])
    assert.ok(!lines.includes('Safety of staff who visit or call'))
  })
})
