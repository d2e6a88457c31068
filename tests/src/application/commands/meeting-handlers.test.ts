import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { heardBy } from '../../../support/application-circulation.ts'
import { aSeededAction, aSeededCase, answered } from '../../../support/application-seed.ts'
import { agreed as actionAgreed, withdrawn } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.standIn]
const begun = [entered(...here), opened, read, agreed(...here)]
const end: Command = { type: 'end-meeting', meetingId }

describe('the end of a meeting', () => {
  afterEach(closeBenches)

  it('drafts the plan of each case that was heard, due 48 hours after, and of no other (R111)', async () => {
    const bench = await aBench({ meeting: heardBy(here, caseOne) })
    bench.clock.set(on('10:00'))
    await bench.done(who.coordinator, end)
    const { state } = await bench.world.circulation(meetingId)
    assert.deepEqual(
      [...(state?.plans.values() ?? [])].map(({ caseId, dueAt, status }) => [caseId, dueAt, status]),
      [[caseOne, '2026-06-12T10:00:00Z', 'drafted']],
    )
  })

  it('puts on each list the core partners, who took part, and whose action stands; no draft and nothing withdrawn', async () => {
    const action = (id: string, agencyId: typeof agencies.housing, since: Parameters<typeof aSeededAction>[1]) =>
      aSeededAction(id, { terms: { agencyId, personId: null }, ...since })
    const stands = action('a-1', agencies.housing, { since: [actionAgreed] })
    const bench = await aBench({ meeting: heardBy(here, caseOne), actions: [stands] })
    await bench.done(who.chair, end)
    const listOf = async (of: typeof bench) => {
      const plan = (await of.world.circulation(meetingId)).state?.plans.get(caseOne)
      return Object.fromEntries((plan?.recipients ?? []).map(({ personId, reasons }) => [personId, reasons]))
    }
    assert.deepEqual(await listOf(bench), {
      [who.police]: ['core-partner', 'took-part'],
      [who.idva]: ['core-partner'],
      [who.children]: ['core-partner'],
      [who.housing]: ['has-action'],
    })
    const fallen = [
      action('a-1', agencies.housing, {}),
      action('a-2', agencies.housing, { since: [actionAgreed, withdrawn] }),
    ]
    const without = await aBench({ meeting: heardBy(here, caseOne), actions: fallen })
    await without.done(who.chair, end)
    assert.ok(!Object.keys(await listOf(without)).includes(who.housing))
  })

  it('is refused while a case is open, and comes once', async () => {
    const bench = await aBench({ meeting: [...begun, called(caseOne, ...here)] })
    assert.equal(await bench.codeOf(who.chair, end), 'case-open')
    assert.equal((await bench.world.circulation(meetingId)).state, null)
    await bench.done(who.chair, { type: 'finish-case', meetingId, caseId: caseOne })
    await bench.done(who.chair, end)
    assert.equal(await bench.codeOf(who.chair, end), 'meeting-ended')
  })
})

describe('the chair', () => {
  afterEach(closeBenches)
  const take: Command = { type: 'take-chair', meetingId }

  it('passes in one press, and not over an open case that its new holder must not hear (Thurrock 10)', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.standIn, 'possibly')] })
    const bench = await aBench({
      meeting: [...begun, called(caseOne, ...here)],
      cases: [connected, aSeededCase(caseTwo)],
    })
    assert.equal(await bench.codeOf(who.standIn, take), 'case-held')
    assert.equal((await bench.view(who.standIn)).chairing.personId, who.chair)
    await bench.done(who.chair, { type: 'finish-case', meetingId, caseId: caseOne })
    await bench.done(who.standIn, take)
    assert.equal((await bench.view(who.standIn)).chairing.personId, who.standIn)
  })

  it('is handed back in one press, or by the desk on the word of whoever chairs, to those who may have it', async () => {
    const bench = await aBench({ meeting: begun })
    const hand = (personId: string): Command => ({ type: 'hand-chair', meetingId, personId })
    const chairing = async () => (await bench.view(who.chair)).chairing.personId
    assert.equal(await bench.codeOf(who.standIn, hand(who.chair)), 'role-not-allowed')
    await bench.done(who.standIn, take)
    assert.equal(await bench.codeOf(who.standIn, hand(who.police)), 'role-not-allowed')
    await bench.done(who.standIn, hand(who.chair))
    assert.equal(await chairing(), who.chair)
    await bench.done(who.coordinator, hand(who.standIn))
    assert.equal(await chairing(), who.standIn)
  })

  it('is nobody’s who was not approved for this meeting', async () => {
    const bench = await aBench({ meeting: begun })
    assert.equal(await bench.codeOf(who.police, take), 'role-not-allowed')
  })
})

describe('the look at outstanding actions', () => {
  afterEach(closeBenches)

  it('is at those of an earlier meeting that are not done, and at none of this one', async () => {
    const actions = [aSeededAction('a-1', { since: [actionAgreed] })]
    const bench = await aBench({ meeting: begun, actions })
    const review = (wanted: MeetingId): Command => ({ type: 'review-outstanding', meetingId: wanted, actionId: 'a-1' })
    assert.equal(await bench.codeOf(who.chair, review(meetingId)), 'no-such-action')
    const people = { chair: who.chair, standIns: [], coordinators: [who.coordinator] }
    const planning = { type: 'plan-meeting', startsAt: '2026-06-17T08:30:00Z', bookedMinutes: 180, ...people } as const
    const next = (await bench.done(who.coordinator, planning))['meetingId'] as MeetingId
    await bench.done(who.chair, { type: 'open-meeting', meetingId: next })
    assert.equal(await bench.codeOf(who.chair, review(next)), 'accepted')
    await bench.done(who.police, { type: 'finish-action', actionId: 'a-1', outcome: 'done', text: '' })
    assert.equal(await bench.codeOf(who.chair, review(next)), 'no-such-action')
  })

  it('finds none of a case that whoever looks must not know of, as if it had none', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.coordinator, 'possibly')] })
    const actions = [aSeededAction('a-1', { since: [actionAgreed] })]
    const bench = await aBench({ meeting: begun, actions, cases: [connected, aSeededCase(caseTwo)] })
    const people = { chair: who.chair, standIns: [], coordinators: [who.coordinator] }
    const planning = { type: 'plan-meeting', startsAt: '2026-06-17T08:30:00Z', bookedMinutes: 180, ...people } as const
    const next = (await bench.done(who.coordinator, planning))['meetingId'] ?? ''
    await bench.done(who.chair, { type: 'open-meeting', meetingId: next })
    const answers = ['a-1', 'a-none'].map(
      (actionId) => ({ type: 'review-outstanding', meetingId: next, actionId }) as const,
    )
    for (const review of answers) assert.equal(await bench.codeOf(who.coordinator, review), 'no-such-action')
    assert.equal(
      await bench.codeOf(who.chair, { type: 'review-outstanding', meetingId: next, actionId: 'a-1' }),
      'accepted',
    )
  })
})
