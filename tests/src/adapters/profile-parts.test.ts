import assert from 'node:assert/strict'
import { ladder, listColumns, meetingDay } from '../../../src/adapters/profile-parts.ts'

const faultsOf = (
  shape: { safeParse(value: unknown): { error?: { issues: readonly { message: string }[] } } },
  value: unknown,
) => (shape.safeParse(value).error?.issues ?? []).map(({ message }) => message)
const open = { weekday: 'unanswered', time: 'unanswered' }

describe('the parts of an area’s file', () => {
  it('take a rhythm without its day or its time, and beyond every week ask for its first day where the weekday is known', () => {
    for (const value of [
      { ...open, everyWeeks: 1 },
      { ...open, everyWeeks: 2 },
      { ...open, weekday: 3, nth: 2 },
    ])
      assert.deepEqual(faultsOf(meetingDay, value), [])
    assert.ok(faultsOf(meetingDay, { weekday: 3, time: '09:30', everyWeeks: 2 }).length > 0)
    assert.ok(faultsOf(meetingDay, { ...open, everyWeeks: 0 }).length > 0)
    assert.ok(faultsOf(meetingDay, { ...open, weekday: 'weekly', everyWeeks: 1 }).length > 0)
  })

  it('take a ladder whose rungs have no wait, and none that comes back to somebody', () => {
    const rung = (to: string) => ({ to, after: 'unanswered' })
    assert.deepEqual(faultsOf(ladder, [rung('representative'), { to: 'chair', after: { days: 2 } }]), [])
    assert.deepEqual(faultsOf(ladder, [rung('chair'), rung('chair')]), [
      'the ladder comes back to somebody who was asked before',
    ])
  })

  it('take the area’s own names of columns that a case list has, each for one column', () => {
    assert.deepEqual(faultsOf(listColumns, { received: ['Date in', 'Came in'], victim_first_name: ['Forename'] }), [])
    assert.deepEqual(faultsOf(listColumns, { shoe_size: ['Shoes'] }), ['Invalid key in record'])
    assert.deepEqual(faultsOf(listColumns, { received: ['Date'], victim_born: ['DATE '] }), [
      'one header stands for two columns',
    ])
  })
})
