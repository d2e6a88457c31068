import assert from 'node:assert/strict'
import { governance } from '../../support/after-the-meeting.ts'
import { areaOf, dueOf } from '../../support/office.ts'
import { asks, profileIn } from './protocol.ts'
import type { Protocol, RunOf } from './protocol.ts'

const rows: Record<Protocol['area'], Protocol['rows']> = {
  somerset: { R147: '19.1', R152: '22.1' },
  cornwall: { R147: '21.11', R152: '24.11' },
  thurrock: { R147: '8', R152: '15' },
  gwent: { R147: '6', R152: '7' },
  nyy: { R147: '7' },
}

/** Where a complaint goes, and when the protocol itself is looked at again. */
export function theProtocolItself(protocol: Protocol, run: RunOf): void {
  const profile = profileIn(protocol)
  const named = { ...protocol, rows: rows[protocol.area] }
  const coordinator = () => run().on.cast.coordinator

  asks(named, 'R147', 'where a complaint goes is shown in the words of the protocol, with its clause', async () => {
    const { complaints } = await governance(coordinator())
    const { value, clause } = profile.complaints
    assert.deepEqual([complaints.value, complaints.clause], [value, clause])
    assert.match(String(value), /Chair|Operations Manager/)
  })

  asks(
    named,
    'R152',
    'the protocol’s own review has its clock, or its day is asked for, and none is guessed',
    async () => {
      const rule = (await areaOf(coordinator())).rules.find((each) => each.rule === 'protocolReview')
      assert.ok(rule?.clause.startsWith(named.rows['R152'] ?? ''))
      assert.match(rule?.question ?? '', /review/)
      const [clock] = await dueOf(coordinator(), 'protocol-review')
      const dated = protocol.area === 'gwent'
      assert.deepEqual(
        [clock?.level, clock?.dueAt.slice(0, 10)],
        dated ? ['red', '2019-09-30'] : [undefined, undefined],
      )
    },
  )
}
