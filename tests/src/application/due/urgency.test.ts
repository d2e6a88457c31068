import assert from 'node:assert/strict'
import type { Notice } from '../../../../src/application/ports.ts'
import { timersAtOnce, urgencyOf } from '../../../../src/application/due/urgency.ts'

const telling = (notice: Notice) => urgencyOf({ kind: 'tell-person', payload: { notice } })
const offer = (payload: Record<string, string>) => urgencyOf({ kind: 'offer-action', payload })

describe('what leaves first', () => {
  it('R172 is an action for today before every other action', () => {
    assert.ok(offer({ today: 'true' }) < offer({}))
  })

  it('is a death, a statement that waits and a connection to decide, before anything that goes in its turn', () => {
    const first: Notice[] = ['death-recorded', 'statement-waits', 'connection-to-decide', 'action-today-unaccepted']
    for (const notice of first) assert.ok(telling(notice) < telling('plan-sent'), notice)
    assert.ok(urgencyOf({ kind: 'post-statement', payload: {} }) < urgencyOf({ kind: 'post-agenda', payload: {} }))
  })

  it('is never a reminder', () => {
    const reminders: Notice[] = ['action-due-soon', 'action-due-today', 'action-overdue', 'action-asked-after']
    for (const notice of reminders) assert.ok(telling(notice) > telling('plan-sent'), notice)
    assert.ok(telling('action-overdue') > offer({}))
  })

  it('is looked for first too: the clocks of urgent actions and of plans', () => {
    assert.deepEqual(timersAtOnce.toSorted(), ['circulation-clock', 'urgent-action'])
  })
})
