import assert from 'node:assert/strict'
import type { ActionEvent } from '../../../../src/domain/actions/action.ts'
import type { ActionView } from '../../../../src/contracts/views.ts'
import type { MeetingId, PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction, aSeededCase, answered } from '../../../support/application-seed.ts'
import { accepted, agreed as actionAgreed } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo, riskId } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, ended, entered, heard, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const begun = [entered(...here), opened, read, agreed(...here, who.housing, who.children)]
const inCaseOne = [...begun, called(caseOne, ...here)]
const heardCaseOne = [...inCaseOne, heard(caseOne)]
const risk = { kind: 'risk', subject: 'victim', riskId: riskId(1), personal: { text: 'He has her keys' } } as const
const cases = [
  aSeededCase(caseOne, {
    events: [{ type: 'risk-recorded', at: on('09:05'), by: who.chair, caseId: caseOne, ...risk }],
  }),
  aSeededCase(caseTwo),
]
const forHousing = { agencyId: agencies.housing, personId: who.housing, riskId: riskId(1) }

const actionsOf = async (bench: Bench, personId: PersonId): Promise<readonly ActionView[]> =>
  (await bench.view(personId)).actions

describe('an action as each may read it', () => {
  afterEach(closeBenches)

  it('has what, who, by when, for which risk, and of which case by number and first names', async () => {
    const asked: ActionEvent = {
      type: 'action-change-asked',
      at: on('09:20'),
      by: who.police,
      caseId: caseOne,
      due: '2026-06-15T16:00:00Z',
      agencyId: null,
      personal: { reason: 'Nobody is free', what: 'On Monday' },
    }
    const what = 'Place a marker on the address and confirm to the IDVA'
    const terms = { personId: who.police, riskId: riskId(1), due: '2026-06-12T16:00:00Z' }
    const actions = [aSeededAction('a-1', { what, terms, since: [actionAgreed, asked] })]
    const [action] = await actionsOf(await aBench({ meeting: inCaseOne, cases, actions }), who.police)
    assert.deepEqual(action, {
      caseId: caseOne,
      number: 1,
      victim: 'Alma',
      perpetrator: 'Brann',
      actionId: 'a-1',
      actionNumber: 1,
      what,
      status: 'change-asked',
      today: false,
      agencyId: agencies.police,
      agency: 'Invented Police',
      personId: who.police,
      owner: `Invented ${who.police}`,
      due: '2026-06-12T16:00:00Z',
      riskId: riskId(1),
      source: null,
      referralMade: '',
      discussion: [],
      risk: 'He has her keys',
      mine: true,
      overdue: false,
      acceptedHow: null,
      reason: 'Nobody is free',
      asked: { what: 'On Monday', due: '2026-06-15T16:00:00Z' },
      updates: [],
      hints: [],
    })
  })

  it('is shown to everyone who hears its case, to its owner who was not there, and to nobody else', async () => {
    const actions = [aSeededAction('a-1', { terms: forHousing, since: [actionAgreed] })]
    const bench = await aBench({ meeting: heardCaseOne, cases, actions })
    const readers = await Promise.all(
      Object.values(who).map(async (each) => [each, await actionsOf(bench, each)] as const),
    )
    assert.deepEqual(
      readers.filter(([, shown]) => shown.length > 0).map(([personId]) => personId),
      [who.chair, who.coordinator, who.police, who.idva, who.housing],
    )
    const mine = readers.filter(([, [action]]) => action?.mine).map(([personId]) => personId)
    assert.deepEqual(mine, [who.housing])
  })

  it('is kept from its owner until they have agreed to the statement, and for good where they declared a connection', async () => {
    const actions = [aSeededAction('a-1', { terms: { ...forHousing, personId: null }, since: [actionAgreed] })]
    const without = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
    assert.deepEqual(await actionsOf(await aBench({ meeting: without, cases, actions }), who.housing), [])
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.housing, 'possibly')] })
    const hidden = await aBench({ meeting: inCaseOne, cases: [connected, aSeededCase(caseTwo)], actions })
    assert.deepEqual(await actionsOf(hidden, who.housing), [])
  })

  it('is overdue once its date has passed and it is not over', async () => {
    const terms = { personId: who.police, due: on('09:30') }
    const done: ActionEvent = {
      type: 'action-finished',
      at: on('09:29'),
      by: who.police,
      caseId: caseOne,
      outcome: 'done',
      personal: { text: '' },
    }
    const actions = [
      aSeededAction('a-1', { terms, since: [actionAgreed] }),
      aSeededAction('a-2', { number: 2, terms, since: [actionAgreed, done] }),
    ]
    const bench = await aBench({ meeting: inCaseOne, cases, actions })
    bench.clock.set(on('09:30'))
    const overdue = async () => (await actionsOf(bench, who.police)).map((action) => action.overdue)
    assert.deepEqual(await overdue(), [false, false])
    bench.clock.set(on('09:31'))
    assert.deepEqual(await overdue(), [true, false])
  })

  it('says how it was accepted, and how far it has come in whose words', async () => {
    const spoken: ActionEvent = { ...accepted, how: 'spoken', enteredBy: who.coordinator } as ActionEvent
    const update: ActionEvent = {
      type: 'action-updated',
      at: on('09:40'),
      by: who.police,
      caseId: caseOne,
      personal: { text: 'Marker placed' },
    }
    const actions = [aSeededAction('a-1', { since: [actionAgreed, spoken, update] })]
    const [action] = await actionsOf(await aBench({ meeting: inCaseOne, cases, actions }), who.idva)
    assert.deepEqual([action?.status, action?.acceptedHow], ['accepted', 'spoken'])
    assert.deepEqual(action?.updates, [{ at: on('09:40'), by: `Invented ${who.police}`, text: 'Marker placed' }])
  })

  it('carries what was discussed where it is a safeguarding referral, for whoever heard the case (R135)', async () => {
    const prompt = {
      prompt: 'child-safeguarding',
      answer: 'to-be-made',
      personal: { note: 'The youngest saw it' },
    } as const
    const [heardCase] = cases
    assert.ok(heardCase)
    const events = [
      ...heardCase.events,
      { type: 'prompt-answered', at: on('09:06'), by: who.chair, caseId: caseOne, ...prompt } as const,
    ]
    const discussed = [{ ...heardCase, events }, aSeededCase(caseTwo)]
    const referral = aSeededAction('a-1', { terms: forHousing, source: 'child-safeguarding', since: [actionAgreed] })
    const other = aSeededAction('a-2', {
      number: 2,
      terms: forHousing,
      source: 'adult-safeguarding',
      since: [actionAgreed],
    })
    const crime = aSeededAction('a-3', { number: 3, terms: forHousing, source: 'crime', since: [actionAgreed] })
    const bench = await aBench({ meeting: inCaseOne, cases: discussed, actions: [referral, other, crime] })
    const discussions = async (personId: PersonId) => (await actionsOf(bench, personId)).map((each) => each.discussion)
    const said = [['The youngest saw it', 'He has her keys'], ['He has her keys'], []]
    assert.deepEqual(await discussions(who.police), said)
    assert.deepEqual(await discussions(who.housing), [[], [], []])
  })

  it('is gone for everyone once it is withdrawn', async () => {
    const bench = await aBench({
      meeting: inCaseOne,
      cases,
      actions: [aSeededAction('a-1', { since: [actionAgreed] })],
    })
    await bench.done(who.chair, { type: 'withdraw-action', actionId: 'a-1' })
    for (const personId of here) assert.deepEqual(await actionsOf(bench, personId), [])
  })
})

describe('outstanding actions of an earlier meeting', () => {
  afterEach(closeBenches)

  it('are looked at first in the next one, by those who may read them, and marked once looked at (R062)', async () => {
    const actions = [aSeededAction('a-1', { since: [actionAgreed] })]
    const bench = await aBench({ meeting: [...heardCaseOne, ended], cases, actions })
    bench.clock.set('2026-06-17T08:00:00Z')
    const people = { chair: who.chair, standIns: [], coordinators: [who.coordinator] }
    const planned = { type: 'plan-meeting', startsAt: '2026-06-17T08:30:00Z', bookedMinutes: 180, ...people } as const
    const next = (await bench.done(who.coordinator, planned))['meetingId'] as MeetingId
    const outstandingOf = async (personId: PersonId) => {
      const view = await bench.caseroom.meetingView(personId, next)
      assert.ok('outstanding' in view)
      return view.outstanding.actions.map(({ actionId, reviewed }) => [actionId, reviewed])
    }
    assert.deepEqual(await outstandingOf(who.police), [['a-1', false]])
    assert.deepEqual(await outstandingOf(who.housing), [])
    await bench.done(who.chair, { type: 'open-meeting', meetingId: next })
    await bench.done(who.chair, { type: 'review-outstanding', meetingId: next, actionId: 'a-1' })
    assert.deepEqual(await outstandingOf(who.coordinator), [['a-1', true]])
    assert.deepEqual((await bench.view(who.chair)).outstanding.actions, [])
  })
})
