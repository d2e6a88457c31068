import assert from 'node:assert/strict'
import type { ActionId, PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { aSeededAction } from '../../../support/application-seed.ts'
import type { ActionEvent } from '../../../../src/domain/actions/action.ts'
import { accepted, agreed as agreedAction, finished, refused } from '../../../support/domain-actions.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.manager, who.idva]
const meeting = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]

describe('an action in somebody’s hand', () => {
  afterEach(closeBenches)

  const inHandOf = async (personId: PersonId, since: ActionEvent[], at = on('09:30')) => {
    const bench = await aBench({ meeting, actions: [aSeededAction('a-1', { since })] })
    bench.clock.set(at)
    const found = await bench.caseroom.actionFor(personId, 'a-1' as ActionId)
    assert.ok(found)
    return found
  }

  it('can be passed to any other agency at the table, by its owner and nobody else', async () => {
    const owner = await inHandOf(who.police, [agreedAction])
    const ids = owner.agencies.map(({ agencyId }) => agencyId)
    assert.deepEqual(ids.toSorted(), [agencies.children, agencies.housing, agencies.idva].toSorted())
    assert.deepEqual((await inHandOf(who.idva, [agreedAction])).agencies, [])
  })

  it('R094 is ruled on by whoever runs the meeting, once it was refused or a change is asked for', async () => {
    assert.equal((await inHandOf(who.chair, [agreedAction])).mayRule, false)
    assert.equal((await inHandOf(who.chair, [agreedAction, refused])).mayRule, true)
    assert.equal((await inHandOf(who.police, [agreedAction, refused])).mayRule, false)
    const personal = { reason: 'It is theirs', what: '' }
    const wish: ActionEvent = {
      type: 'action-change-asked',
      at: on('09:20'),
      by: who.police,
      caseId: caseOne,
      due: null,
      agencyId: agencies.housing,
      personal,
    }
    const { mayRule, wishedAgency } = await inHandOf(who.chair, [agreedAction, wish])
    assert.deepEqual([mayRule, wishedAgency?.agencyId], [true, agencies.housing])
  })

  it('R125 shows its ladder to those who run the MARAC, once it is past its time, and to its owner never (H29)', async () => {
    const late = '2026-06-16T09:00:00Z'
    const { ladder } = await inHandOf(who.coordinator, [agreedAction, accepted], late)
    assert.deepEqual([ladder?.steps, ladder?.next?.may], [[], true])
    assert.equal((await inHandOf(who.police, [agreedAction, accepted], late)).ladder, null)
    assert.equal((await inHandOf(who.coordinator, [agreedAction, accepted])).ladder, null)
  })

  it('R124 is looked at again by the one whom the area names, once it could not be done', async () => {
    const impossible = [agreedAction, accepted, finished('not-possible')]
    assert.equal((await inHandOf(who.manager, impossible)).mayReassess, true)
    assert.equal((await inHandOf(who.chair, impossible)).mayReassess, false)
    assert.equal((await inHandOf(who.manager, [agreedAction])).mayReassess, false)
  })
})
