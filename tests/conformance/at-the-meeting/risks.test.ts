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
import { openedPlan, sendPlans } from './plans.ts'
import { caseAt, openCase, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

type Kind = 'risk' | 'vulnerability' | 'protective'

describe('the chair’s summary of risks', () => {
  let scene: Scene
  const ids: Record<string, string> = {}
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await openMeeting(scene, scene.planned, room(on.cast))
    await done(on.cast.chair, { type: 'call-case', ...caseAt(scene, 1) })
  })
  after(() => scene.stop())

  const said = (kind: Kind, text: string, subject: 'victim' | 'children' | 'perpetrator' = 'victim') =>
    ({ type: 'record-risk', ...caseAt(scene, 1), kind, subject, text }) as const
  const seen = () => openCase(scene.rep('idva'), scene.meetingId)
  const answerTo = async (riskId: string | undefined) =>
    (await seen()).risks.find((risk) => risk.riskId === riskId)?.answeredBy
  const gap = async () => (await seen()).gaps.includes('risk-without-action')

  it('R074 Thurrock 5.2: actions may be agreed before a word of the summary is written', async () => {
    assert.deepEqual([(await seen()).risks, (await seen()).stage], [[], null])
    const actionId = await agreedAction(scene, scene.planned, { caseId: caseAt(scene, 1).caseId, agencyId: 'housing' })
    const { actions, risks } = await seen()
    assert.deepEqual([actions.map((action) => [action.actionId, action.status]), risks], [[[actionId, 'agreed']], []])
  })

  it('R074 Thurrock 5.2: risks, vulnerabilities and protective factors stand in three lists that everyone sees', async () => {
    const { cast } = scene
    assert.equal(await refusedAs(scene.rep('idva'), said('risk', 'He has her door code')), 'role-not-allowed')
    assert.deepEqual((await seen()).risks, [])
    ids.door = (await done(cast.chair, said('risk', 'He has her door code'))).riskId ?? ''
    ids.nights = (await done(cast.coordinator, said('vulnerability', 'Alone on night shifts'))).riskId ?? ''
    ids.gate = (await done(cast.coordinator, said('risk', 'He waits at the gate', 'children'))).riskId ?? ''
    ids.sister = (await done(cast.coordinator, said('protective', 'Her sister lives near'))).riskId ?? ''
    const lists = (await seen()).risks.map(({ kind, subject, text }) => [kind, subject, text])
    assert.deepEqual(lists, [
      ['risk', 'victim', 'He has her door code'],
      ['vulnerability', 'victim', 'Alone on night shifts'],
      ['risk', 'children', 'He waits at the gate'],
      ['protective', 'victim', 'Her sister lives near'],
    ])
    assert.equal(await refusedAs(cast.chair, { ...said('risk', 'Late'), ...caseAt(scene, 2) }), 'case-not-open')
  })

  it('R092 Thurrock 5.2: a risk with no action is listed before the case ends, and what protects needs none', async () => {
    assert.equal(await gap(), true)
    assert.deepEqual(await Promise.all([ids.door, ids.nights, ids.gate, ids.sister].map(answerTo)), [
      null,
      null,
      null,
      null,
    ])
  })

  it('R092 Thurrock 5.2: an action is tied to a risk of its own case, and answers it once it is agreed', async () => {
    const { cast, meetingId } = scene
    const terms = { agencyId: 'police', personId: null, due: '2027-02-13T17:00:00Z', today: false }
    const draft = { type: 'draft-action', meetingId, caseId: caseAt(scene, 1).caseId, ...terms } as const
    const what = 'Fit a new door code and confirm to the IDVA'
    assert.equal(await refusedAs(cast.coordinator, { ...draft, what, riskId: 'of-another-case' }), 'no-such-risk')
    const { actionId = '' } = await done(cast.coordinator, { ...draft, what, riskId: ids.door ?? null })
    assert.equal(await answerTo(ids.door), null)
    await done(cast.coordinator, { type: 'agree-action', actionId })
    assert.equal(await answerTo(ids.door), 'action')
    assert.equal((await seen()).actions.find((action) => action.actionId === actionId)?.risk, 'He has her door code')
    ids.action = actionId
    assert.equal(await gap(), true)
  })

  it('R092 Thurrock 5.2: a risk without an action needs a reason from the chair, and then it is answered', async () => {
    const { cast } = scene
    const accepted = { type: 'accept-risk', ...caseAt(scene, 1), riskId: ids.nights ?? '' } as const
    const because = 'Her employer moves her to day shifts'
    assert.equal(await refusedAs(cast.chair, { ...accepted, because: '  ' }), 'command-malformed')
    assert.equal(await refusedAs(scene.rep('idva'), { ...accepted, because }), 'role-not-allowed')
    assert.equal(await answerTo(ids.nights), null)
    await done(cast.chair, { ...accepted, because })
    assert.equal(await answerTo(ids.nights), 'reason')
    assert.equal(await gap(), true)
    await done(cast.chair, { ...accepted, riskId: ids.gate ?? '', because: 'The school keeps its gate locked' })
    assert.equal(await gap(), false)
  })

  it('R092 Thurrock 5.2: a risk is open again when its action is withdrawn, and the case may end all the same', async () => {
    await done(scene.cast.chair, { type: 'withdraw-action', actionId: ids.action ?? '' })
    assert.deepEqual([await answerTo(ids.door), await gap()], [null, true])
    await endMeeting(scene, scene.planned, caseAt(scene, 1).caseId)
    assert.equal((await scene.cast.chair.view(scene.meetingId)).status, 'ended')
  })

  it('R092 Thurrock 5.2: the plan prints beside each risk what answers it, and says where nothing does', async () => {
    await sendPlans(scene)
    const plan = await openedPlan(scene.rep('idva'), caseAt(scene, 1))
    const lines = plan.under('Risks, vulnerabilities and protective factors')
    const response = (text: string) => lines[lines.indexOf(text) + 1]
    assert.equal(response('He has her door code'), 'No action recorded')
    assert.equal(response('Alone on night shifts'), 'Her employer moves her to day shifts')
    assert.equal(response('Her sister lives near'), '')
  })
})
