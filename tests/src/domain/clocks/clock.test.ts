import assert from 'node:assert/strict'
import { inOrder, levelOf, type Clock } from '../../../../src/domain/clocks/clock.ts'
import type { ActionId } from '../../../../src/domain/ids.ts'

const clock: Clock = {
  kind: 'circulation',
  about: {},
  from: '2026-06-10T10:00:00Z',
  amberAt: '2026-06-11T22:00:00Z',
  dueAt: '2026-06-12T10:00:00Z',
  clause: '5.3',
  done: false,
}
const action = (id: string): Clock => ({ ...clock, kind: 'action', about: { actionId: id as ActionId } })

describe('how a clock stands', () => {
  const moments = [
    ['green until three quarters of its time are gone', '2026-06-11T21:59:59Z', 'green'],
    ['amber from then on', '2026-06-11T22:00:00.500Z', 'amber'],
    ['red from the moment at which it is over', '2026-06-12T10:00:00Z', 'red'],
  ] as const
  for (const [says, now, level] of moments) it(`is ${says}`, () => assert.equal(levelOf(clock, now), level))

  it('is red at once where it is certain to be missed, and nothing once it is done', () => {
    assert.equal(levelOf({ ...clock, missed: true }, clock.from), 'red')
    assert.equal(levelOf({ ...clock, missed: true, done: true }, clock.dueAt), 'done')
  })
})

describe('the order of clocks', () => {
  it('is the one in which they run out, whatever order they came in', () => {
    const later = { ...clock, dueAt: '2026-06-12T10:00:00.250Z' }
    const all = [action('a-2'), later, clock, action('a-1')]
    const wanted = [action('a-1'), action('a-2'), clock, later]
    assert.deepEqual(inOrder(all), wanted)
    assert.deepEqual(inOrder(all.toReversed()), wanted)
  })
})
