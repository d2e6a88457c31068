import assert from 'node:assert/strict'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { openPlan, plansListedFor } from '../../support/leak-documents.ts'
import { lettersTo } from '../../support/leak-search.ts'
import { plansOf, sendPlans } from '../../support/leak-sending.ts'
import {
  agreedAction,
  call,
  done,
  endMeeting,
  notePresence,
  openMeeting,
  plannedMeeting,
  rehearsed,
} from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

/** Who is where in a meeting in which one case is heard by some and another by others. */
describe('R112, who is sent the plan of a case', () => {
  let on: Rehearsed
  let planned: Planned
  let first = ''
  let second = ''
  const member = (agencyId: string) => memberOf(on.cast, agencyId)
  const note = (who: Actor, present: boolean) => notePresence(on, planned, { who, present })
  const admit = (who: Actor, as: 'practitioner' | 'observer', caseId: string | null) =>
    done(on.cast.chair, { type: 'admit-person', meetingId: planned.meetingId, personId: who.personId, as, caseId })
  const recipientsOf = async (caseId: string) => {
    const plan = (await plansOf(on, planned)).find((each) => each.caseId === caseId)
    return new Map(plan?.recipients.map((each) => [each.personId, each]))
  }

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    const [one = '', two = ''] = planned.caseIds
    first = one
    second = two
    const { cast } = on
    await admit(cast.practitioner, 'practitioner', first)
    await admit(cast.observer, 'observer', null)
    await openMeeting(on, planned, [
      cast.chair,
      cast.standIn,
      cast.coordinator,
      cast.secondCoordinator,
      cast.operationsManager,
      cast.observer,
      member('idva'),
      member('childrens-social-care'),
      member('housing'),
      member('mental-health'),
      member('adult-social-care'),
      cast.practitioner,
    ])
    await done(member('idva'), {
      type: 'answer-connections',
      meetingId: planned.meetingId,
      shown: [first],
      possibly: [first],
    })
    /** In the room and never agrees; and one whose agency has not signed. */
    await note(member('substance-misuse'), true)
    if (cast.unsigned) await note(cast.unsigned, true)
    await note(member('mental-health'), false)
    await note(member('idva'), false)
    await call(on, planned, first)
    /** Hears the beginning, and realises then that they know somebody. */
    await done(member('adult-social-care'), {
      type: 'answer-connections',
      meetingId: planned.meetingId,
      shown: [first],
      possibly: [first],
    })
    await note(member('adult-social-care'), false)
    await agreedAction(on, planned, { caseId: first, agencyId: 'probation' })
    await done(cast.chair, { type: 'finish-case', meetingId: planned.meetingId, caseId: first })
    for (const who of [member('mental-health'), member('idva')]) await note(who, true)
    for (const who of [cast.practitioner, member('housing')]) await note(who, false)
    await call(on, planned, second)
    await endMeeting(on, planned, second)
  })
  after(() => on.stop())

  it('R112 Thurrock 5.3: the plan is for core partners, those who took part and owners of actions, each with the reason', async () => {
    const listed = await recipientsOf(first)
    const reasons = Object.fromEntries(
      [...listed.values()].filter(({ barred }) => !barred).map((each) => [each.personId, each.reasons]),
    )
    assert.deepEqual(reasons, {
      'police-rep': ['core-partner'],
      'idva-deputy': ['core-partner'],
      'childrens-social-care-rep': ['core-partner', 'took-part'],
      'housing-rep': ['took-part'],
      practitioner: ['took-part'],
      'probation-rep': ['has-action'],
    })
  })

  it('R112 Thurrock 5.3, 16: an unsigned agency and somebody who attended and never agreed are shown as barred', async () => {
    const barred = [...(await recipientsOf(first)).values()].filter((each) => each.barred)
    const why = Object.fromEntries(barred.map(({ personId, flags }) => [personId, flags]))
    assert.ok(why['unsigned-rep']?.includes('agreement-unsigned'))
    assert.ok(why['substance-misuse-rep']?.includes('did-not-agree'))
    assert.deepEqual(Object.keys(why).toSorted(), ['substance-misuse-rep', 'unsigned-rep'])
  })

  it('R112 Thurrock 5.3, 10: whoever must not hear the case is not on its list, not even as barred', async () => {
    const listed = await recipientsOf(first)
    for (const personId of ['idva-rep', 'adult-social-care-rep']) assert.equal(listed.get(personId), undefined)
  })

  it('R112 Thurrock 5.3: a letter goes to exactly these people, one each for the whole meeting', async () => {
    await sendPlans(on, planned)
    assert.deepEqual(lettersTo(on), [
      'childrens-social-care-rep',
      'housing-rep',
      'idva-deputy',
      'idva-rep',
      'mental-health-rep',
      'police-rep',
      'practitioner',
      'probation-rep',
    ])
  })

  it('R112 Thurrock 5.3: the plan of a case opens for exactly its recipients, once they have agreed to the statement', async () => {
    const opened: string[] = []
    const { version } = (await on.cast.chair.view(planned.meetingId)).statement
    for (const who of on.cast.everyone) {
      const order = { type: 'agree-to-statement', meetingId: planned.meetingId, version } as const
      const { code } = await openPlan(who, { meetingId: planned.meetingId, caseId: first })
      if (code === 'statement-not-agreed') await done(who, order)
      if ((await openPlan(who, { meetingId: planned.meetingId, caseId: first })).status === 200)
        opened.push(who.personId)
    }
    assert.deepEqual(opened.toSorted(), [
      'childrens-social-care-rep',
      'housing-rep',
      'idva-deputy',
      'police-rep',
      'practitioner',
      'probation-rep',
    ])
  })

  it('R113 Thurrock local: the page of a recipient lists only the cases that they were sent', async () => {
    const { meetingId } = planned
    const listed = async (who: Actor) => JSON.parse(await plansListedFor(who, meetingId)) as { caseId: string }[]
    assert.deepEqual(
      (await listed(member('housing'))).map(({ caseId }) => caseId),
      [first],
    )
    assert.deepEqual(
      (await listed(member('mental-health'))).map(({ caseId }) => caseId),
      [second],
    )
    assert.deepEqual(await listed(on.cast.observer), [])
    assert.equal((await openPlan(member('housing'), { meetingId, caseId: second })).code, 'not-a-recipient')
  })

  it('R112 Thurrock 5.3: when the case is heard again, its list says who is new, who is gone and who has another reason now', async () => {
    const { chair, coordinator, secondCoordinator } = on.cast
    const back = { because: 'new-incident', reason: 'He has been seen at the gate' } as const
    await done(coordinator, { type: 'relist-case', meetingId: planned.meetingId, caseId: first, ...back })
    const coordinators = [coordinator.personId, secondCoordinator.personId]
    const people = { chair: chair.personId, standIns: [], coordinators }
    const next = { type: 'plan-meeting', startsAt: '2027-02-17T09:30:00Z', bookedMinutes: 120, ...people } as const
    const again = { ...planned, meetingId: (await done(coordinator, next)).meetingId ?? '' }
    const { meetingId } = again
    await done(coordinator, { type: 'set-agenda', meetingId, items: [{ caseId: first, minutes: 15 }] })
    const there = [chair, coordinator, member('housing'), member('probation'), member('mental-health')]
    await openMeeting(on, again, there)
    await call(on, again, first)
    await endMeeting(on, again, first)
    const [plan] = await plansOf(on, again)
    const { of, added, removed, otherwise } = plan?.lastTime ?? assert.fail()
    const named = (personId: string) => on.cast.everyone.find((each) => each.personId === personId)?.name ?? personId
    const names = (all: readonly string[]) => all.map((each) => each.split(', ')[0])
    assert.deepEqual(
      { of, added: names(added), removed: names(removed) },
      { of: 'pair', added: [named('mental-health-rep')], removed: [named('practitioner')] },
    )
    assert.deepEqual(
      otherwise.map(({ name, before }) => [name.split(', ')[0], before]),
      [[named('probation-rep'), ['has-action']]],
    )
  })
})
