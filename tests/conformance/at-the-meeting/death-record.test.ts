import assert from 'node:assert/strict'
import type { CaseChangesView } from '../../../src/contracts/case-view.ts'
import type { CaseId } from '../../../src/domain/ids.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { done, endMeeting, openMeeting, plannedMeeting, refusedAs, rehearsed, room } from '../../support/rehearsed.ts'
import { answerNone, caseOf, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

type OfCase = { meetingId: string; caseId: string }

describe('a record of a death or a move, from its report to its correction', () => {
  let scene: Scene
  let died: OfCase
  let learned: OfCase
  let moved: OfCase
  let ringing = ''
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    await answerNone(scene, on.cast.coordinator)
    died = await caseOf(scene, 'Vashelle')
    learned = await caseOf(scene, 'Zelphine')
    moved = await caseOf(scene, 'Tamsquill')
  })
  after(() => scene.stop())

  const changes = async ({ caseId }: OfCase, who: Actor = scene.cast.coordinator): Promise<CaseChangesView> => {
    const found = (await who.view(scene.meetingId)).changes.find((each) => each.caseId === caseId)
    if (!found) throw new Error('Nothing that has changed is shown of this case.')
    return found
  }
  const states = async (of: OfCase) => (await changes(of)).changes.map(({ what, status }) => `${what} ${status}`)
  const hears = async (who: Actor, words: string) => {
    await scene.rehearsal.settled()
    return JSON.stringify(await scene.rehearsal.bridge.cardsOf(who.personId)).includes(words)
  }
  const heardBy = (words: string, ...people: Actor[]) => Promise.all(people.map((who) => hears(who, words)))
  const erase = ({ caseId }: OfCase) => scene.rehearsal.store.eraseCase(caseId as CaseId)
  const draft = (of: OfCase, what: string, agencyId: string) =>
    ({
      type: 'draft-action',
      ...of,
      what,
      agencyId,
      personId: null,
      due: '2027-02-13T17:00:00Z',
      today: false,
      riskId: null,
    }) as const

  it('R097 Thurrock 5: a death that a representative reports before the meeting counts at once, and waits to be confirmed', async () => {
    const { cast } = scene
    const confirm = { type: 'confirm-change', caseId: died.caseId, what: 'victim' } as const
    await done(scene.rep('police'), { type: 'record-death', caseId: died.caseId, party: 'victim' })
    const { hearing, clause, transfer, changes: recorded } = await changes(died)
    assert.deepEqual([hearing, clause, transfer], ['record-only', '5', null])
    assert.deepEqual([recorded.length, recorded[0]?.status], [1, 'reported'])
    assert.equal(await refusedAs(scene.rep('police'), confirm), 'role-not-allowed')
    await done(cast.coordinator, confirm)
    assert.deepEqual(await states(died), ['victim confirmed'])
    assert.deepEqual(await heardBy('A death has been recorded', cast.chair, cast.coordinator), [true, true])
  })

  it('R097: it sets a legal hold, under which nothing of the case is erased and which few may lift', async () => {
    const { legalHold } = await changes(died)
    assert.deepEqual([legalHold?.because, legalHold?.clause, legalHold?.lifted], ['death', 'local', null])
    assert.deepEqual(await erase(died), { refusal: { code: 'legal-hold', about: died.caseId } })
    const lift = { type: 'lift-legal-hold', caseId: died.caseId, reason: 'Asked for' } as const
    for (const who of [scene.rep('police'), scene.cast.chair])
      assert.equal(await refusedAs(who, lift), 'role-not-allowed')
    assert.deepEqual(await states(died), ['victim confirmed'])
  })

  it('R097 Thurrock 5, 11: a transfer is offered where the victim moved, and no longer once that was an error', async () => {
    const { cast } = scene
    await done(scene.rep('housing'), { type: 'record-move', caseId: moved.caseId })
    const found = await changes(moved)
    assert.deepEqual([found.hearing, found.legalHold], ['record-only', null])
    assert.match(found.transfer?.clause ?? '', /\b11\b/)
    const error = { type: 'correct-change', caseId: moved.caseId, what: 'move', reason: 'Only on a visit' } as const
    assert.equal(await refusedAs(scene.rep('housing'), error), 'role-not-allowed')
    await done(cast.coordinator, error)
    const { transfer, hearing, changes: recorded } = await changes(moved)
    assert.deepEqual([transfer, hearing, recorded[0]?.status], [null, 'as-usual', 'corrected'])
    assert.equal(recorded[0]?.reason, 'Only on a visit')
    assert.deepEqual(await heardBy('A record has been set right', cast.chair, cast.coordinator), [true, true])
  })

  it('R097: a death learned in the meeting stops contact at once, and tells the owner privately that it is stopped', async () => {
    const { cast, rehearsal } = scene
    await openMeeting(scene, scene.planned, room(cast))
    await done(cast.chair, { type: 'call-case', ...learned })
    const { actionId = '' } = await done(cast.coordinator, draft(learned, 'Ring Zelphine about the locks', 'housing'))
    ringing = actionId
    await done(cast.coordinator, { type: 'agree-action', actionId })
    await done(scene.rep('police'), { type: 'record-death', caseId: learned.caseId, party: 'victim' })
    const { actions } = await cast.chair.view(scene.meetingId)
    assert.ok(!actions.some((each) => each.actionId === ringing))
    const stopped = 'A task of yours has been stopped'
    assert.deepEqual(await heardBy(stopped, scene.rep('housing'), scene.rep('police'), cast.chair), [
      true,
      false,
      false,
    ])
    assert.ok(!JSON.stringify(rehearsal.bridge.sent()).includes(stopped))
  })

  it('R097: it is asked whether the case is now for the record only, and both answers are kept with name and clause', async () => {
    const { cast } = scene
    const answer = (of: OfCase, recordOnly: boolean) => ({ type: 'decide-hearing', ...of, recordOnly }) as const
    assert.deepEqual([(await changes(learned)).hearing, (await changes(learned)).decided], ['ask', null])
    assert.equal(await refusedAs(scene.rep('police'), answer(learned, true)), 'role-not-allowed')
    await done(cast.coordinator, answer(learned, true))
    const { hearing, decided } = await changes(learned)
    const chairing = (await cast.chair.view(scene.meetingId)).chairing.name
    assert.deepEqual([hearing, decided?.recordOnly, decided?.clause, decided?.by], ['record-only', true, '5', chairing])
    await done(cast.chair, { type: 'record-move', caseId: moved.caseId })
    assert.equal((await changes(moved)).hearing, 'ask')
    await done(cast.chair, answer(moved, false))
    assert.deepEqual([(await changes(moved)).hearing, (await changes(moved)).decided?.recordOnly], ['as-usual', false])
    assert.equal(await refusedAs(cast.chair, answer(died, false)), 'no-such-change')
  })

  it('R097: living people at risk are named, children first, with their agencies and whether each was asked', async () => {
    const living = async () => (await changes(learned, scene.cast.chair)).living
    const [first] = await living()
    assert.equal(first?.who, 'child')
    const ofChildren = async () => {
      const { agencies = [] } = (await living())[0] ?? {}
      return agencies.find(({ agencyId }) => agencyId === 'childrens-social-care')?.asked
    }
    assert.equal(await ofChildren(), false)
    const what = 'See both children tonight and confirm to the chair'
    await done(scene.cast.coordinator, draft(learned, what, 'childrens-social-care'))
    assert.equal(await ofChildren(), true)
  })

  it('R097: a death recorded in error gives the action back to its owner, is told to the same people, and stays on record', async () => {
    const { cast } = scene
    const reason = 'Another family of that name'
    const error = { type: 'correct-change', caseId: learned.caseId, what: 'victim', reason } as const
    assert.equal(await refusedAs(scene.rep('police'), error), 'role-not-allowed')
    await done(cast.chair, error)
    const { actions } = await scene.rep('housing').view(scene.meetingId)
    assert.equal(actions.find((each) => each.actionId === ringing)?.status, 'agreed')
    assert.equal(await refusedAs(scene.rep('housing'), { type: 'accept-action', actionId: ringing }), 'accepted')
    const { changes: recorded, hearing, legalHold } = await changes(learned)
    assert.deepEqual([recorded[0]?.status, recorded[0]?.reason, hearing], ['corrected', reason, 'as-usual'])
    assert.equal(legalHold?.lifted, null)
    assert.deepEqual(await heardBy('A record has been set right', cast.chair, scene.rep('police')), [true, false])
    const shown = (await scene.rep('police').view(scene.meetingId)).changes.find(
      (each) => each.caseId === learned.caseId,
    )
    assert.deepEqual([shown?.changes[0]?.status, shown?.changes[0]?.reason, shown?.legalHold], ['corrected', '', null])
  })

  it('R097: once she is known to live, who tells her is agreed on and told of after the meeting as well', async () => {
    const { cast } = scene
    await endMeeting(scene, scene.planned, learned.caseId)
    const task = async () => {
      const { telling } = await scene.rep('idva').view(scene.meetingId)
      return telling.find((each) => each.caseId === learned.caseId)
    }
    assert.deepEqual([(await task())?.victimTold, (await task())?.mayRecord], [null, false])
    const teller = { outcome: 'person', personId: 'idva-rep', how: 'By telephone' } as const
    await done(cast.chair, { type: 'agree-victim-told', ...learned, ...teller })
    assert.equal((await task())?.mayRecord, true)
    await done(scene.rep('idva'), { type: 'record-victim-told', caseId: learned.caseId, outcome: 'done' })
    assert.equal((await task())?.done, 'done')
  })

  it('R097: it may be recorded after the meeting too, and the hold is lifted by the operations manager by name', async () => {
    const { cast } = scene
    await done(scene.rep('probation'), { type: 'record-death', caseId: learned.caseId, party: 'perpetrator' })
    assert.deepEqual(await states(learned), ['victim corrected', 'perpetrator reported'])
    assert.equal((await changes(learned)).hearing, 'as-usual')
    await done(cast.operationsManager, { type: 'lift-legal-hold', caseId: died.caseId, reason: 'The review is closed' })
    const { legalHold } = await changes(died)
    const { name } = (await cast.operationsManager.view(scene.meetingId)).me
    assert.deepEqual([legalHold?.lifted?.by, legalHold?.lifted?.reason], [name, 'The review is closed'])
    assert.ok('refusal' in (await erase(learned)))
    assert.deepEqual(await erase(died), { erased: true })
  })
})
