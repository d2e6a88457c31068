import assert from 'node:assert/strict'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { repeatUntilSent } from '../../../support/graph-repeat.ts'
import { playedOn, shortTimeout } from '../../../support/graph-faults.ts'
import { type GraphDesk, graphDesk } from '../../../support/graph-desk.ts'

const notice = { key: 'announce-plan:m1:p1', accountId: 'account-1', meetingId: 'm1' as MeetingId }

describe('the activity feed', () => {
  let desk: GraphDesk
  beforeEach(async () => {
    desk = await graphDesk({ timeoutMs: shortTimeout })
  })
  afterEach(() => desk.close())

  it('announces with the same constant words to everyone', async () => {
    await desk.feed.announce(notice)
    await desk.feed.announce({ ...notice, key: 'announce-plan:m1:p2', accountId: 'account-2' })
    assert.deepEqual(
      desk.graph.sent().map(({ kind, to, subject, text }) => [kind, to, subject, text]),
      [
        ['activity', 'account-1', 'Caseroom', 'There is something for you to read.'],
        ['activity', 'account-2', 'Caseroom', 'There is something for you to read.'],
      ],
    )
  })

  it('replaces its own notice where it is repeated, and no other', async () => {
    await desk.feed.announce(notice)
    await desk.feed.announce(notice)
    await desk.feed.announce({ ...notice, key: 'announce-plan:m2:p1', meetingId: 'm2' as MeetingId })
    assert.equal(desk.graph.sent().length, 2)
  })

  for (const { name, fault } of playedOn(/sendActivityNotification$/)) {
    it(`ends with exactly one notice after ${name}`, async () => {
      desk.graph.failNext(fault)
      const failures = await repeatUntilSent(() => desk.feed.announce(notice))
      assert.equal(failures.length >= 1, true)
      assert.equal(desk.graph.sent().length, 1)
    })
  }
})
