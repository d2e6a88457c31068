import assert from 'node:assert/strict'
import type { Command } from '../../../src/contracts/commands.ts'
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
import { circulationOf, openPlan, openedPlan, readPlan, sendPlans } from './plans.ts'
import { caseAt, openCase, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

const onward = /Do not pass this plan on to another agency; it goes only to agencies that have signed/

describe('the plan as the record of the meeting', () => {
  let scene: Scene
  let actionId = ''
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await openMeeting(scene, scene.planned, room(on.cast))
    await done(on.cast.chair, { type: 'call-case', ...caseAt(scene, 1) })
  })
  after(() => scene.stop())

  const printed = async () => {
    const { all } = await openedPlan(scene.rep('idva'), caseAt(scene, 1))
    return all
  }

  it('R100 Thurrock 5.2: the plan is written live: what is typed stands before everyone who hears the case', async () => {
    const { cast, meetingId } = scene
    const risk = { kind: 'risk', subject: 'victim', text: 'He has her door code' } as const
    const seen = async () => {
      const { risks, actions } = await openCase(scene.rep('idva'), meetingId)
      return [risks.map(({ text }) => text), actions.map(({ what }) => what)]
    }
    assert.deepEqual(await seen(), [[], []])
    await done(cast.coordinator, { type: 'record-risk', ...caseAt(scene, 1), ...risk })
    const { caseId } = caseAt(scene, 1)
    actionId = await agreedAction(scene, scene.planned, { caseId, agencyId: 'police' })
    assert.deepEqual(await seen(), [[risk.text], ['Change the door code by noon and confirm to the IDVA']])
    assert.equal((await cast.chair.view(meetingId)).terms.plan, 'action plan')
    await done(cast.chair, { type: 'finish-case', ...caseAt(scene, 1) })
  })

  it('R100 Thurrock 5.2: the record can be caught up after the case, and not while another is open', async () => {
    const { cast } = scene
    const late = {
      type: 'record-risk',
      ...caseAt(scene, 1),
      kind: 'protective',
      subject: 'victim',
      text: 'Her sister lives near',
    } as const
    await done(cast.chair, { type: 'call-case', ...caseAt(scene, 2) })
    assert.equal(await refusedAs(cast.coordinator, late), 'case-not-open')
    await done(cast.chair, { type: 'finish-case', ...caseAt(scene, 2) })
    await done(cast.coordinator, late)
  })

  it('R100 Thurrock 5.2: the plan is the only record that leaves: one for each case heard, and no minutes', async () => {
    const { cast, meetingId, rehearsal } = scene
    await endMeeting(scene, scene.planned)
    assert.equal(await openPlan(scene.rep('idva'), caseAt(scene, 1)), 'not-a-recipient')
    await sendPlans(scene)
    const { plans } = await circulationOf(cast.coordinator, meetingId)
    assert.deepEqual(plans.map(({ caseId }) => caseId).toSorted(), scene.planned.caseIds.slice(0, 2).toSorted())
    const files = rehearsal.graph.sent().filter(({ kind }) => kind === 'file')
    assert.deepEqual(
      files.map(({ fileName }) => /^plan-[a-z0-9]+-\d+-v1\.docx$/.test(fileName)),
      [true, true],
    )
    assert.equal((await cast.coordinator.get(`/api/circulations/${meetingId}/minutes`)).status, 404)
    const text = await printed()
    for (const words of ['He has her door code', 'Her sister lives near', 'Change the door code by noon'])
      assert.ok(text.includes(words), words)
    assert.doesNotMatch(text, /minutes/i)
  })

  it('R100 Thurrock 5.2: every copy is what was sent; what becomes of an action stands where actions are followed', async () => {
    const sent = await printed()
    assert.match(sent, /Agreed, not yet accepted/)
    await done(scene.rep('police'), { type: 'finish-action', actionId, outcome: 'done', text: 'Code changed at nine' })
    assert.equal(await printed(), sent)
    const { actions } = await scene.rep('idva').view(scene.meetingId)
    assert.equal(actions.find((action) => action.actionId === actionId)?.status, 'done')
  })

  it('R102 Thurrock 5.2: nobody signs: the plans went without the chair, who has nothing to approve', async () => {
    const { cast, meetingId } = scene
    const { plans, checkedBy } = await circulationOf(cast.coordinator, meetingId)
    assert.deepEqual([checkedBy, ...plans.map(({ status }) => status)], ['Carys Testlake', 'sent', 'sent'])
    const approve = { type: 'approve-circulation', meetingId } as unknown as Command
    assert.match(await refusedAs(cast.chair, approve), /^(unknown-command|command-malformed)$/)
    assert.doesNotMatch(await printed(), /sign(ed|ature) (by|of)|signature|approved by/i)
  })

  it('R102 Thurrock 5.2: the plan is agreed by those in the room, whom it names, and by none who was not there', async () => {
    const plan = await openedPlan(scene.rep('idva'), caseAt(scene, 1))
    const names = plan.under('Attended for this case')
    for (const name of ['Farouk Testhurst', 'Harriet Testford', 'Amara Testwood']) assert.ok(names.includes(name), name)
    for (const name of ['Gwen Testcombe', 'Xanthe Testgate', 'Zadie Testshore']) assert.ok(!names.includes(name), name)
  })

  it('R105 Thurrock 6: every page of every copy has the area’s words on passing it on, with their clause', async () => {
    const { cast, meetingId } = scene
    const { plans } = await circulationOf(cast.coordinator, meetingId)
    const copies = plans.flatMap((plan) => plan.recipients.filter(({ barred }) => !barred).map((to) => ({ plan, to })))
    assert.ok(copies.length >= 10)
    for (const { plan, to } of copies) {
      const who = cast.everyone.find(({ personId }) => personId === to.personId)
      assert.ok(who)
      const { footers } = await openedPlan(who, { meetingId, caseId: plan.caseId })
      assert.match(footers.join('\n'), onward, to.name)
      assert.match(footers.join('\n'), /\(clause 5\.3, 6, 16 \(in part local\)\)/)
      assert.match(footers.join('\n'), new RegExp(`Copy for ${to.name}`))
    }
  })

  it('R105 Thurrock 6: the record copy says so too, and a plan opens for nobody but those to whom it was sent', async () => {
    const { cast, rehearsal } = scene
    for (const { path } of rehearsal.graph.sent().filter(({ kind }) => kind === 'file'))
      assert.match(readPlan(await rehearsal.graph.read(path)).footers.join('\n'), onward)
    assert.equal(await openPlan(cast.standIn, caseAt(scene, 1)), 'not-a-recipient')
    assert.equal(await openPlan(cast.deputies.get('police')!, caseAt(scene, 1)), 'not-a-recipient')
    assert.notEqual(typeof (await openPlan(cast.observer, caseAt(scene, 1))), 'object')
  })
})
