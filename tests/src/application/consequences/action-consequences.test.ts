import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction, aSeededCase, answered } from '../../../support/application-seed.ts'
import type { Seed } from '../../../support/application-seed.ts'
import { accepted, agreedAt } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.children]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const actionId = 'a-1'
const agree: Command = { type: 'agree-action', actionId }
const today = { agencyId: agencies.children, due: on('22:59'), today: true }

/** An agreed action of children’s social care, marked today since ten past ten by London time. */
const agreedToday = aSeededAction(actionId, { terms: today, since: [agreedAt('09:10')] })
const agreedForFriday = aSeededAction(actionId, { since: [agreedAt('09:10')] })
const change = (terms: Partial<Extract<Command, { type: 'change-action' }>>): Command => ({
  type: 'change-action',
  actionId,
  what: 'Fit a second lock and confirm to the IDVA',
  agencyId: agencies.children,
  personId: null,
  due: '2026-06-12T16:00:00Z',
  today: false,
  riskId: null,
  ...terms,
})

describe('what leaves because of an action', () => {
  afterEach(closeBenches)

  /** Carries an order out at half past ten in London, and answers what stands in the outbox and the timers then. */
  async function after(seed: Seed, by: typeof who.chair, command: Command) {
    const bench = await aBench({ meeting: inCaseOne, ...seed })
    bench.clock.set(on('09:30'))
    await bench.done(by, command)
    return { bench, ...(await standing(bench)) }
  }

  async function standing(bench: Bench) {
    const left = await bench.outbox()
    const timers = (await bench.timers()).filter(({ kind }) => kind === 'urgent-action')
    return {
      left: left.map(({ kind, payload }) => [kind, payload['personId'], payload['notice'] ?? payload['actionId']]),
      timers: timers.map(({ key, kind, dueAt, payload }) => [key, kind, dueAt, payload]),
    }
  }
  const clocks = (from: '10:00' | '10:30') => {
    const chair = from === '10:00' ? '10:30' : '11:00'
    return [
      [`urgent:${actionId}:coordinator`, 'urgent-action', on(from), { actionId }],
      [`urgent:${actionId}:chair`, 'urgent-action', on(chair), { actionId }],
    ]
  }

  it('is nothing while it is only drafted, or while the draft is changed', async () => {
    const draft = aSeededAction(actionId, { terms: { today: true } })
    const { left, timers } = await after({ actions: [draft] }, who.coordinator, change({ today: true, due: null }))
    assert.deepEqual([left, timers], [[], []])
  })

  it('is an offer to its agency’s representative once it is agreed, by ids alone and under a key of its own', async () => {
    const { bench, left, timers } = await after({ actions: [aSeededAction(actionId)] }, who.chair, agree)
    assert.deepEqual([left, timers], [[['offer-action', who.police, actionId]], []])
    const payload = { personId: who.police, actionId }
    const row = {
      key: `offer:${actionId}:2:${who.police}`,
      kind: 'offer-action',
      payload,
      status: 'waiting',
      attempts: 0,
    }
    assert.deepEqual(await bench.outbox(), [row])
  })

  it('is an offer to the person named, and to nobody else of the agency', async () => {
    const named = aSeededAction(actionId, { terms: { personId: who.policeDeputy } })
    const { left } = await after({ actions: [named] }, who.chair, agree)
    assert.deepEqual(left, [['offer-action', who.policeDeputy, actionId]])
  })

  it('goes to owner and deputy at once where it is marked today, with clocks of 30 and 60 minutes (R172)', async () => {
    const { left, timers } = await after({ actions: [aSeededAction(actionId, { terms: today })] }, who.chair, agree)
    assert.deepEqual(left, [
      ['offer-action', who.children, actionId],
      ['offer-action', who.childrenDeputy, actionId],
    ])
    assert.deepEqual(timers, clocks('10:00'))
  })

  it('starts anew where the chair changes it after it was agreed: asked again, and the clocks from now', async () => {
    const { bench, left, timers } = await after(
      { actions: [agreedToday] },
      who.chair,
      change({ today: true, due: null }),
    )
    assert.deepEqual(
      left.map(([, personId]) => personId),
      [who.children, who.childrenDeputy],
    )
    assert.deepEqual(timers, clocks('10:00'))
    bench.clock.set(on('10:00'))
    await bench.done(who.chair, change({ today: true, due: null, agencyId: agencies.police }))
    const again = await standing(bench)
    assert.deepEqual(again.left.map(([, personId]) => personId).slice(2), [who.police, who.policeDeputy])
    assert.deepEqual(again.timers, clocks('10:30'))
  })

  it('has no clock any longer where the chair gives it another day', async () => {
    const { bench, timers } = await after({ actions: [aSeededAction(actionId, { terms: today })] }, who.chair, agree)
    assert.equal(timers.length, 2)
    await bench.done(who.chair, change({ today: false }))
    assert.deepEqual((await standing(bench)).timers, [])
  })

  it('starts anew where the chair rules that it stands', async () => {
    const { bench } = await after({ actions: [agreedToday] }, who.children, {
      type: 'refuse-action',
      actionId,
      reason: 'Nobody is free',
    })
    bench.clock.set(on('10:00'))
    await bench.done(who.chair, { type: 'rule-on-action', actionId, ruling: 'stands' })
    const { left, timers } = await standing(bench)
    assert.deepEqual(left.slice(2), [
      ['offer-action', who.children, actionId],
      ['offer-action', who.childrenDeputy, actionId],
    ])
    assert.deepEqual(timers, clocks('10:30'))
  })

  const stops: { says: string; by: typeof who.chair; command: Command }[] = [
    { says: 'it is accepted', by: who.children, command: { type: 'accept-action', actionId } },
    { says: 'it is withdrawn', by: who.chair, command: { type: 'withdraw-action', actionId } },
    { says: 'it is ruled out', by: who.chair, command: { type: 'rule-on-action', actionId, ruling: 'withdrawn' } },
    {
      says: 'it is done',
      by: who.children,
      command: { type: 'finish-action', actionId, outcome: 'done', text: 'Done' },
    },
  ]
  for (const { says, by, command } of stops)
    it(`stops its clocks when ${says}, and tells nobody`, async () => {
      const seed = { actions: [aSeededAction(actionId, { terms: today })] }
      const { bench, left, timers } = await after(seed, who.chair, agree)
      assert.deepEqual([left.length, timers.length], [2, 2])
      await bench.done(by, command)
      const now = await standing(bench)
      assert.deepEqual([now.left.length, now.timers], [2, []])
    })

  it('is nothing where the owner says how far it has come', async () => {
    const seed = { actions: [aSeededAction(actionId, { since: [agreedAt('09:10'), accepted] })] }
    const { left, timers } = await after(seed, who.police, { type: 'update-action', actionId, text: 'Fitted' })
    assert.deepEqual([left, timers], [[], []])
  })

  const backToChair: { says: string; command: Command }[] = [
    { says: 'refuses it', command: { type: 'refuse-action', actionId, reason: 'Nobody is free' } },
    {
      says: 'asks for a change',
      command: { type: 'ask-action-change', actionId, reason: 'Friday', what: '', due: null, agencyId: null },
    },
  ]
  for (const { says, command } of backToChair)
    it(`goes back to the chair and the coordinator, once each, where its owner ${says}`, async () => {
      const { left } = await after({ actions: [agreedForFriday] }, who.police, command)
      assert.deepEqual(left, [
        ['tell-person', who.chair, 'action-back-to-chair'],
        ['tell-person', who.coordinator, 'action-back-to-chair'],
      ])
    })

  const connected = (...people: (typeof who.chair)[]) => ({
    cases: [
      aSeededCase(caseOne, { events: people.map((personId) => answered(caseOne, personId, 'possibly')) }),
      aSeededCase(caseTwo),
    ],
  })

  it('passes by a representative or a deputy who must not hear the case, however urgent it is', async () => {
    const draft = aSeededAction(actionId, { terms: { agencyId: agencies.children } })
    const instead = await after({ actions: [draft], ...connected(who.children) }, who.chair, agree)
    assert.deepEqual(instead.left, [['offer-action', who.childrenDeputy, actionId]])
    const urgent = aSeededAction(actionId, { terms: today })
    const alone = await after({ actions: [urgent], ...connected(who.childrenDeputy) }, who.chair, agree)
    assert.deepEqual(alone.left, [['offer-action', who.children, actionId]])
  })

  it('goes back to a stand-in where the chair must not hear the case, and the chair learns nothing', async () => {
    const refusal: Command = { type: 'refuse-action', actionId, reason: 'Nobody is free' }
    const { left } = await after({ actions: [agreedForFriday], ...connected(who.chair) }, who.police, refusal)
    assert.deepEqual(new Set(left.map(([, personId]) => personId)), new Set([who.coordinator, who.standIn]))
  })
})
