import assert from 'node:assert/strict'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { hiddenSeed } from '../../../support/application-hidden.ts'
import { aDirectory, who, withPerson } from '../../../support/domain-people.ts'

const board = who.childrenDeputy
const directory = withPerson(aDirectory(), board, { role: 'board', approved: true })

describe('what a board is told of an area (R142, R053)', () => {
  after(closeBenches)

  it('is counts alone, in which a closed panel leaves no trace', async () => {
    const hidden = { allowed: [who.policeDeputy] }
    const told: string[] = []
    for (const without of [false, true]) {
      const bench = await aBench({ ...hiddenSeed('ended', { hidden, without }), directory })
      const found = await bench.caseroom.board(board)
      assert.ok('meetings' in found)
      assert.equal(typeof found.attendance.meetings, 'number')
      told.push(JSON.stringify(found))
    }
    assert.equal(told[0], told[1])
  })

  it('is for boards and those who run the MARAC, and is all that a board may ask', async () => {
    const bench = await aBench({ ...hiddenSeed('ended', { hidden: { connected: [] } }), directory })
    const { caseroom } = bench
    for (const personId of [who.chair, who.coordinator, who.manager])
      assert.ok('meetings' in (await caseroom.board(personId)))
    for (const personId of [who.police, who.practitioner, who.newcomer])
      assert.deepEqual(await caseroom.board(personId), { refusal: { code: 'role-not-allowed' } })
    for (const answer of [
      await caseroom.governance(board),
      await caseroom.directoryView(board),
      await caseroom.dueView(board),
    ])
      assert.ok('refusal' in answer)
    const me = await caseroom.me(board)
    assert.partialDeepStrictEqual(me, { meetings: [], mayPlan: false, mayReadBoard: true })
    const view = await bench.view(board)
    assert.deepEqual([view.agenda, view.actions, view.stubs, view.current], [[], [], [], null])
  })
})
