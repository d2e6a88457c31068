import assert from 'node:assert/strict'
import { reminderTimers } from '../../../../src/application/consequences/reminders.ts'
import type { Command } from '../../../../src/contracts/commands.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction, aSeededCase, answered } from '../../../support/application-seed.ts'
import { profileOf } from '../../../support/domain-areas.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, called, entered, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police]
const meeting = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const actionId = 'a-1'
const agree: Command = { type: 'agree-action', actionId }

describe('the reminders of an action', () => {
  afterEach(closeBenches)

  const running = async (bench: Bench) => {
    const timers = (await bench.timers()).filter(({ kind }) => kind === 'action-reminder')
    return timers.map(({ payload, dueAt }) => [payload['when'], dueAt])
  }
  const told = async (bench: Bench) => {
    const left = (await bench.outbox()).filter(({ kind }) => kind === 'tell-person')
    return left.map(({ payload }) => [payload['personId'], payload['notice'], payload['actionId']])
  }
  const agreedOne = async () => {
    const bench = await aBench({ meeting, actions: [aSeededAction(actionId)] })
    bench.clock.set(on('09:30'))
    await bench.done(who.chair, agree)
    return bench
  }
  const moments = [
    ['before', '2026-06-11T08:00:00Z'],
    ['on-the-day', '2026-06-12T08:00:00Z'],
    ['overdue', '2026-06-15T08:00:00Z'],
  ]

  it('run from the moment at which it is agreed, and move with its date', async () => {
    const bench = await agreedOne()
    assert.deepEqual(await running(bench), moments)
    const terms = { what: 'Fit a second lock', agencyId: 'ag-police', personId: null, today: false, riskId: null }
    await bench.done(who.chair, { type: 'change-action', actionId, ...terms, due: '2026-06-19T16:00:00Z' })
    assert.deepEqual((await running(bench))[0], ['before', '2026-06-18T08:00:00Z'])
  })

  for (const [by, command] of [
    [who.chair, { type: 'withdraw-action', actionId }],
    [who.police, { type: 'finish-action', actionId, outcome: 'done', text: '' }],
  ] as const)
    it(`end with ${command.type}`, async () => {
      const bench = await agreedOne()
      await bench.done(by, command)
      assert.deepEqual(await running(bench), [])
    })

  it('go to its owner before its day and on it, and past it to whoever decides what is next; each with its id alone', async () => {
    const bench = await agreedOne()
    for (const [, at = ''] of moments) {
      bench.clock.set(at)
      while ((await bench.worker.work()) > 0);
    }
    assert.deepEqual(await told(bench), [
      [who.police, 'action-due-soon', actionId],
      [who.police, 'action-due-today', actionId],
      [who.coordinator, 'action-overdue', actionId],
    ])
  })

  it('H01 pass by a coordinator who must not hear the case', async () => {
    const cases = [
      aSeededCase(caseOne, { events: [answered(caseOne, who.coordinator, 'possibly')] }),
      aSeededCase(caseTwo),
    ]
    const bench = await aBench({ meeting, cases, actions: [aSeededAction(actionId)] })
    bench.clock.set(on('09:30'))
    await bench.done(who.chair, agree)
    bench.clock.set('2026-06-15T08:00:00Z')
    while ((await bench.worker.work()) > 0);
    const overdue = (await told(bench)).filter(([, notice]) => notice === 'action-overdue')
    assert.deepEqual(overdue, [[who.chair, 'action-overdue', actionId]])
  })

  it('R119 are none where the area follows its actions up in a system of its own', () => {
    const moment = { stream: 'action-a-1', at: on('09:30'), profile: profileOf('somerset') }
    const set = reminderTimers(moment, { due: '2026-06-19T16:00:00Z', today: false })
    assert.deepEqual(
      set.map(({ dueAt }) => dueAt),
      [null, null, null],
    )
  })
})
