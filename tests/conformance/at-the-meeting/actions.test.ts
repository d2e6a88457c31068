import assert from 'node:assert/strict'
import { pressCards } from '../../../bot/rehearsal/play/card-presser.ts'
import { isProblem } from '../../../bot/rehearsal/play/client.ts'
import { done, endMeeting, openMeeting, plannedMeeting, refusedAs, rehearsed, room } from '../../support/rehearsed.ts'
import { openedPlan, sendPlans } from './plans.ts'
import { caseAt, joinProperly, openCase, present, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

type Terms = { agencyId: string | null; personId: string | null; due: string | null; today: boolean; riskId: null }
const nothing: Terms = { agencyId: null, personId: null, due: null, today: false, riskId: null }
const inTime = '2027-02-13T17:00:00Z'

describe('actions as they are typed and agreed', () => {
  let scene: Scene
  let actionId = ''
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    await openMeeting(scene, scene.planned, room(on.cast))
    await done(on.cast.chair, { type: 'call-case', ...caseAt(scene, 1) })
  })
  after(() => scene.stop())

  const draft = (what: string, terms: Partial<Terms> = {}) =>
    ({ type: 'draft-action', ...caseAt(scene, 1), what, ...nothing, ...terms }) as const
  const change = (terms: Partial<Terms>) =>
    ({ type: 'change-action', actionId, what: 'Fit a new lock by Friday', ...nothing, ...terms }) as const
  const seen = () => openCase(scene.cast.chair, scene.meetingId)
  const action = async (id = actionId) => (await seen()).actions.find((each) => each.actionId === id)
  const agreeing = async () => {
    const answer = await scene.cast.chair.order({ type: 'agree-action', actionId })
    return isProblem(answer) ? [answer.code, answer.clause] : ['accepted']
  }
  const agreed = async (what: string, terms: Partial<Terms>) => {
    const made = await done(scene.cast.coordinator, draft(what, { due: inTime, ...terms }))
    await done(scene.cast.coordinator, { type: 'agree-action', actionId: made.actionId ?? '' })
    await scene.rehearsal.settled()
    return made.actionId ?? ''
  }
  const offeredTo = async (personId: string, what: string) =>
    JSON.stringify(await scene.rehearsal.bridge.cardsOf(personId)).includes(what)
  const doorsOf = async (personId: string) =>
    (await scene.rehearsal.bridge.cardsOf(personId)).filter(({ where }) => where === 'personal').length

  it('R090 Thurrock 5.2: words are kept as a draft the moment they are typed, with nothing but the words', async () => {
    const { cast } = scene
    assert.equal(await refusedAs(cast.coordinator, draft('  ')), 'command-malformed')
    assert.deepEqual((await seen()).actions, [])
    actionId = (await done(cast.coordinator, draft('Fit a new lock by Friday'))).actionId ?? ''
    const kept = await action()
    assert.deepEqual([kept?.status, kept?.what, kept?.due], ['draft', 'Fit a new lock by Friday', null])
    assert.deepEqual(
      ['no-agency', 'no-date'].filter((hint) => !kept?.hints.includes(hint as 'no-agency')),
      [],
    )
  })

  it('R090 Thurrock 5.2: without an agency, or without a time still to come, it cannot be agreed', async () => {
    const clause = '5.2 (in part local)'
    assert.deepEqual(await agreeing(), ['agency-missing', clause])
    await done(scene.cast.coordinator, change({ agencyId: 'housing' }))
    assert.deepEqual(await agreeing(), ['due-missing', clause])
    await done(scene.cast.coordinator, change({ agencyId: 'housing', due: '2027-02-09T17:00:00Z' }))
    assert.deepEqual(await agreeing(), ['due-in-the-past', clause])
    assert.equal((await action())?.status, 'draft')
  })

  it('R090 Thurrock 5.2: the recap asks about what it lacks, and it is agreed once it is whole', async () => {
    await done(scene.cast.coordinator, change({}))
    const asked = async () => (await seen()).gaps.filter((gap) => gap.startsWith('action-without'))
    assert.deepEqual(await asked(), ['action-without-agency', 'action-without-date'])
    await done(scene.cast.coordinator, change({ agencyId: 'housing' }))
    assert.deepEqual(await asked(), ['action-without-date'])
    await done(scene.cast.coordinator, change({ agencyId: 'housing', due: inTime }))
    assert.equal(await refusedAs(scene.rep('housing'), { type: 'agree-action', actionId }), 'role-not-allowed')
    assert.deepEqual([await asked(), await agreeing(), (await action())?.status], [[], ['accepted'], 'agreed'])
  })

  it('R091 Thurrock 5.3: an action belongs to an agency, and any of those who speak for it may accept, nobody else', async () => {
    const deputy = scene.cast.deputies.get('housing')!
    assert.equal((await action())?.agency, 'Testmouth Housing')
    assert.equal(await refusedAs(scene.rep('police'), { type: 'accept-action', actionId }), 'not-your-action')
    assert.equal(await refusedAs(scene.cast.coordinator, draft('Ring', { agencyId: 'no-such' })), 'no-such-agency')
    const strange = draft('Visit', { agencyId: 'housing', personId: 'police-rep' })
    assert.equal(await refusedAs(scene.cast.coordinator, strange), 'no-such-person')
    const theirs = draft('Visit', { agencyId: 'housing', personId: 'housing-rep' })
    assert.equal(await refusedAs(scene.rep('police'), theirs), 'role-not-allowed')
    await present(scene, deputy, true)
    await joinProperly(scene, deputy)
    await done(deputy, { type: 'accept-action', actionId })
    assert.deepEqual([(await action())?.status, (await action())?.acceptedHow], ['accepted', 'pressed'])
  })

  it('R091 Thurrock 5.3: the person defaults to the agency’s representative in the room, who is offered it', async () => {
    const what = 'File a marker on the address by noon'
    const id = await agreed(what, { agencyId: 'police' })
    assert.deepEqual([(await action(id))?.personId, (await action(id))?.owner], ['police-rep', 'Farouk Testhurst'])
    assert.deepEqual([await offeredTo('police-rep', what), await offeredTo('police-deputy', what)], [true, false])
    assert.equal(await pressCards(scene.rehearsal).accept('police-rep', id), true)
    assert.equal((await action(id))?.status, 'accepted')
  })

  it('R091 Thurrock 5.3: with the representative away it is the deputy in the room', async () => {
    await present(scene, scene.rep('housing'), false)
    const what = 'Confirm the new tenancy by letter to the IDVA'
    const id = await agreed(what, { agencyId: 'housing' })
    assert.equal((await action(id))?.personId, 'housing-deputy')
    assert.equal(await offeredTo('housing-deputy', what), true)
  })

  it('R091 Thurrock 5.3: no action is put to somebody with a connection, not even as a door; their deputy has it', async () => {
    const connected = scene.rep('probation')
    const { meetingId, caseId } = caseAt(scene, 1)
    await done(connected, { type: 'answer-connections', meetingId, shown: [caseId], possibly: [caseId] })
    await scene.rehearsal.settled()
    const before = [await doorsOf('probation-rep'), await doorsOf('probation-deputy')]
    const named = draft('Recall the licence file', { agencyId: 'probation', personId: 'probation-rep', due: inTime })
    assert.equal(await refusedAs(scene.cast.coordinator, named), 'recipient-barred')
    await agreed('Recall the licence file', { agencyId: 'probation' })
    const after = [await doorsOf('probation-rep'), await doorsOf('probation-deputy')]
    assert.deepEqual(after, [before[0], (before[1] ?? 0) + 1])
  })

  it('R090 Thurrock 5.2: what was never agreed is on no plan', async () => {
    await done(scene.cast.coordinator, draft('Think about it', { agencyId: 'housing' }))
    await endMeeting(scene, scene.planned, caseAt(scene, 1).caseId)
    await sendPlans(scene)
    const lines = (await openedPlan(scene.rep('idva'), caseAt(scene, 1))).under('Actions')
    assert.ok(lines.includes('Fit a new lock by Friday'))
    assert.ok(!lines.includes('Think about it'))
  })
})
