import assert from 'node:assert/strict'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { readCsv } from '../../../src/adapters/case-list/read-csv.ts'
import { done, openMeeting, plannedMeeting, refusedAs, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

describe('the sequence of the cases', () => {
  let on: Rehearsed
  let planned: Planned
  const agenda = async () => (await on.cast.chair.view(planned.meetingId)).agenda

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    await openMeeting(on, planned)
  })
  after(() => on.stop())

  it('R063 Thurrock 5.1(1): cases are heard in the order of the list that was brought', async () => {
    const table = readCsv(rehearsalCaseList('2027-02-10'))
    assert.ok('rows' in table)
    assert.deepEqual(
      (await agenda()).map(({ victim }) => victim),
      table.rows.map(({ cells }) => cells.victim_first_name),
    )
    const numbers = (await agenda()).map(({ number }) => Number(number))
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].toSorted((one, other) => one - other),
    )
  })

  it('R063 Thurrock 5.1(1): the chair hears a case earlier with a reason, and each case keeps its number', async () => {
    const { meetingId } = planned
    const last = planned.caseIds.at(-1) ?? ''
    const move = { type: 'move-case', meetingId, caseId: last, toIndex: 0, reason: 'Children first' } as const
    const [rep] = on.cast.representatives.values()
    assert.ok(rep)
    assert.equal(await refusedAs(rep, move), 'role-not-allowed')
    assert.equal(await refusedAs(on.cast.chair, { ...move, reason: ' ' }), 'command-malformed')
    const before = (await agenda()).map(({ number }) => number)
    await done(on.cast.chair, move)
    assert.deepEqual(
      (await agenda()).map(({ number }) => number),
      [before.at(-1), ...before.slice(0, -1)],
    )
  })
})
