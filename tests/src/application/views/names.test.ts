import assert from 'node:assert/strict'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { aDirectory, agencies, who, withPerson } from '../../../support/domain-people.ts'
import { entered, opened } from '../../../support/domain-rooms.ts'

describe('the agencies of a meeting', () => {
  afterEach(closeBenches)

  it('are shown with whether they are core, who is here to speak for them, and who could stand in (R018, R060)', async () => {
    const meeting = [entered(who.police, who.housing, who.childrenDeputy), opened]
    const { agencies: shown } = await (await aBench({ meeting })).view(who.chair)
    const named = (personId: string) => `Invented ${personId}`
    assert.deepEqual(
      shown.map(({ agencyId, core, missing, present, deputies }) => [agencyId, core, missing, present, deputies]),
      [
        [agencies.police, true, false, [named(who.police)], [named(who.policeDeputy)]],
        [agencies.idva, true, true, [], []],
        [agencies.children, true, false, [named(who.childrenDeputy)], [named(who.childrenDeputy)]],
        [agencies.housing, false, false, [named(who.housing)], []],
        [agencies.charity, false, false, [], []],
      ],
    )
  })

  it('are not there because the chair or the coordinator comes from one of them', async () => {
    const { agencies: shown } = await (await aBench({ meeting: [entered(who.chair, who.coordinator)] })).view(who.chair)
    const missing = shown.filter((agency) => agency.missing).map(({ agencyId }) => agencyId)
    assert.deepEqual(missing, [agencies.police, agencies.idva, agencies.children])
  })

  it('name nobody who has left', async () => {
    const directory = withPerson(aDirectory(), who.policeDeputy, { active: false, approved: false })
    const view = await (await aBench({ directory })).view(who.coordinator)
    assert.deepEqual(view.agencies.find(({ agencyId }) => agencyId === agencies.police)?.deputies, [])
    assert.ok(!view.people.some(({ personId }) => personId === who.policeDeputy))
    assert.ok(view.people.some(({ personId }) => personId === who.police))
  })
})
