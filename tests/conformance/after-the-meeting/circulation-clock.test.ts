import assert from 'node:assert/strict'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { call, done, endMeeting, openMeeting, plannedMeeting, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'
import { sentLate } from '../../../src/application/plans/plan-words.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { partOf, wordsOf } from '../../support/graph-docx.ts'
import { cardsOf } from '../../support/leak-cards.ts'
import { openPlan } from '../../support/leak-documents.ts'
import { plansOf, sendPlans } from '../../support/leak-sending.ts'

const hour = 60 * 60 * 1000
/** The clock of the rehearsal goes on by itself: a slow machine takes no longer than this to look. */
const shortly = 10 * 60 * 1000
const amber = /three quarters of the time/i
const red = /time for sending out the plans has run out/i

/** A meeting with one case heard, ended, and its plan in the hands of the desk. */
async function endedMeeting(): Promise<{ on: Rehearsed; planned: Planned; caseId: string; dueAt: string }> {
  const on = await rehearsed()
  const planned = await plannedMeeting(on)
  const [caseId = ''] = planned.caseIds
  await openMeeting(on, planned)
  await call(on, planned, caseId)
  await endMeeting(on, planned, caseId)
  const [plan] = await plansOf(on, planned)
  return { on, planned, caseId, dueAt: plan?.dueAt ?? '' }
}

/** Moves the clock and lets everything that is due leave; answers whose cards say what. */
async function at({ rehearsal }: Rehearsed, moment: number) {
  await rehearsal.clock.set(new Date(moment).toISOString())
  await rehearsal.settled()
  const saying = async (words: RegExp) => {
    const people = ['coordinator', 'second-coordinator', 'chair', 'stand-in', 'operations-manager', 'police-rep']
    const told = await Promise.all(people.map(async (each) => words.test(await cardsOf(rehearsal.bridge, each))))
    return people.filter((_, index) => told[index])
  }
  return { amber: await saying(amber), red: await saying(red) }
}

describe('R111, the clock of each plan', () => {
  let ended: Awaited<ReturnType<typeof endedMeeting>>
  const on = () => ended.on

  before(async () => {
    ended = await endedMeeting()
  })
  after(() => ended.on.stop())

  it('R111 Thurrock 5.3: each plan is due 48 hours after the meeting has ended', async () => {
    const { endedAt } = await on().cast.chair.view(ended.planned.meetingId)
    assert.equal(Date.parse(ended.dueAt) - Date.parse(endedAt ?? ''), 48 * hour)
  })

  it('R111 Thurrock 5.3: the coordinator is warned at 75 % of the clock and the chair at 100 %', async () => {
    const due = Date.parse(ended.dueAt)
    assert.deepEqual(await at(on(), due - 12 * hour - shortly), { amber: [], red: [] })
    assert.equal((await plansOf(on(), ended.planned))[0]?.clock, 'green')
    const coordinators = ['coordinator', 'second-coordinator']
    assert.deepEqual(await at(on(), due - 12 * hour), { amber: coordinators, red: [] })
    assert.equal((await plansOf(on(), ended.planned))[0]?.clock, 'amber')
    assert.deepEqual(await at(on(), due - shortly), { amber: coordinators, red: [] })
    const late = await at(on(), due)
    assert.deepEqual(late.red, [...coordinators, 'chair'])
    assert.equal((await plansOf(on(), ended.planned))[0]?.clock, 'red')
  })

  it('R111 Thurrock 5.3: nobody is warned twice of the same hour', async () => {
    const before = on().rehearsal.bridge.sent().length
    await at(on(), Date.parse(ended.dueAt) + 5 * hour)
    assert.equal(on().rehearsal.bridge.sent().length, before)
  })
})

describe('R111, a plan that goes in time', () => {
  let ended: Awaited<ReturnType<typeof endedMeeting>>

  before(async () => {
    ended = await endedMeeting()
  })
  after(() => ended.on.stop())

  it('R111 Thurrock 5.3: plans that are out by 48 hours warn nobody, and each has left before its time', async () => {
    const { on, planned, dueAt } = ended
    await at(on, Date.parse(dueAt) - 13 * hour)
    await sendPlans(on, planned)
    assert.deepEqual(await at(on, Date.parse(dueAt) + hour), { amber: [], red: [] })
    const [plan] = await plansOf(on, planned)
    assert.equal(plan?.clock, 'sent')
    assert.ok((plan?.sentAt ?? '') !== '' && (plan?.sentAt ?? '') < dueAt)
    const letters = on.rehearsal.graph.sent().filter(({ kind }) => kind === 'mail')
    assert.ok(letters.length > 0 && letters.every((letter) => letter.at < dueAt))
  })
})

describe('R111, a plan that is held', () => {
  let ended: Awaited<ReturnType<typeof endedMeeting>>

  before(async () => {
    ended = await endedMeeting()
  })
  after(() => ended.on.stop())

  it('R111 Thurrock 5.3: the clock of a plan that is held back runs on', async () => {
    const { on, planned, caseId, dueAt } = ended
    const { meetingId } = planned
    await done(on.cast.coordinator, { type: 'hold-plan', meetingId, caseId, reason: 'One name is being checked' })
    const late = await at(on, Date.parse(dueAt))
    assert.deepEqual(late.red, ['coordinator', 'second-coordinator', 'chair'])
  })

  it('R111 Thurrock 5.3: a plan that goes late says so at the desk and on the record copy, and nowhere on a reader’s', async () => {
    const { on, planned, caseId } = ended
    const { meetingId } = planned
    await done(on.cast.coordinator, { type: 'unhold-plan', meetingId, caseId })
    await sendPlans(on, planned)
    const [plan] = await plansOf(on, planned)
    assert.deepEqual([plan?.clock, plan?.register.map(({ late }) => late)], ['sent', [true]])
    const [copy] = on.rehearsal.graph.sent().filter(({ kind }) => kind === 'file')
    const record = wordsOf(partOf(await on.rehearsal.graph.read(copy?.path ?? ''), 'word/document.xml')).join('\n')
    assert.ok(record.includes(sentLate.prompt) && record.includes(sentLate.answer))
    const { status, text } = await openPlan(memberOf(on.cast, 'housing'), { meetingId, caseId })
    assert.deepEqual([status, text.includes(sentLate.prompt)], [200, false])
  })
})
