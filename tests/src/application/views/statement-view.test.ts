import assert from 'node:assert/strict'
import type { StatementView } from '../../../../src/contracts/statement-view.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { thurrock, who } from '../../../support/domain-people.ts'
import { agreed, entered, meetingId, on, opened, read, version } from '../../../support/domain-rooms.ts'

const statementOf = async (bench: Bench, personId: PersonId): Promise<StatementView> =>
  (await bench.view(personId)).statement

describe('the statement', () => {
  afterEach(closeBenches)

  it('has the area’s words with their version and clause, marked as local where the protocol has none', async () => {
    const { text, version: shown, clause } = await statementOf(await aBench(), who.police)
    assert.match(text, /Everything said, shown or sent here is confidential/)
    assert.deepEqual([shown, clause], [version, { clause: 'local', local: true }])
  })

  it('tells each where they stand: not read yet, waiting for them, agreed', async () => {
    const mine = async (bench: Bench, personId: PersonId) => (await statementOf(bench, personId)).mine
    assert.equal(await mine(await aBench({ meeting: [opened] }), who.police), 'not-read')
    const bench = await aBench({ meeting: [entered(who.police, who.idva), opened, read, agreed(who.police)] })
    assert.deepEqual([await mine(bench, who.police), await mine(bench, who.idva)], ['agreed', 'waiting'])
    assert.equal((await statementOf(bench, who.idva)).readAt, on('08:31'))
  })

  it('shows who has agreed and for whom it waits to those who run the meeting, and to nobody else', async () => {
    const bench = await aBench({ meeting: [entered(who.police, who.idva), opened, read, agreed(who.police)] })
    await bench.done(who.coordinator, { type: 'agree-to-statement', meetingId, version, personId: who.housing })
    const chair = await statementOf(bench, who.chair)
    assert.deepEqual(
      chair.agreed.map(({ personId, how }) => [personId, how]),
      [
        [who.police, 'pressed'],
        [who.housing, 'spoken'],
      ],
    )
    assert.deepEqual(
      chair.waiting.map(({ personId }) => personId),
      [who.idva],
    )
    const rep = await statementOf(bench, who.idva)
    assert.deepEqual([rep.agreed, rep.waiting], [[], []])
  })

  it('counts an agreement to other words for nothing', async () => {
    const { value } = thurrock.statement
    assert.ok(value !== 'unanswered')
    const reworded = {
      ...thurrock,
      version: '2',
      statement: { ...thurrock.statement, value: { ...value, version: 'local-2' } },
    }
    const profiles = { byArea: () => reworded, versioned: () => reworded, holidays: () => new Set<string>() }
    const bench = await aBench({ meeting: [opened, entered(who.police), agreed(who.police)] }, { profiles })
    await bench.done(who.chair, { type: 'read-statement', meetingId })
    assert.equal((await statementOf(bench, who.police)).mine, 'waiting')
    assert.deepEqual(
      (await statementOf(bench, who.chair)).waiting.map(({ personId }) => personId),
      [who.police],
    )
  })
})
