import assert from 'node:assert/strict'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { answered, aSeededCase } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const death = { type: 'record-death', caseId: caseOne, party: 'victim' } as const

describe('what has changed, as each person sees it (R097)', () => {
  afterEach(closeBenches)

  it('is nothing where nothing has, and only of cases that this person may read', async () => {
    const bench = await aBench({
      meeting: inCaseOne,
      cases: [aSeededCase(caseOne, { events: [answered(caseOne, who.idva, 'possibly')] }), aSeededCase(caseTwo)],
    })
    assert.deepEqual((await bench.view(who.chair)).changes, [])
    await bench.done(who.police, death)
    const seen = async (person: (typeof here)[number]) => (await bench.view(person)).changes.map(({ caseId }) => caseId)
    assert.deepEqual(await Promise.all([who.chair, who.police, who.idva, who.housing].map(seen)), [
      [caseOne],
      [caseOne],
      [],
      [],
    ])
  })

  it('names the living by number and part, children first, with the agencies that are theirs', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    await bench.done(who.chair, { ...death, party: 'perpetrator' })
    const [found] = (await bench.view(who.chair)).changes
    assert.deepEqual(
      found?.living.map(({ who: each, label }) => `${each} ${label}`),
      ['child 1', 'child 2', 'victim '],
    )
    assert.deepEqual(
      found?.living[0]?.agencies.map(({ agencyId, asked }) => [agencyId, asked]),
      [[agencies.children, false]],
    )
    assert.ok(!JSON.stringify(found?.living).includes('Cleo'))
  })

  it('offers a transfer where the victim moved, and for no other change', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    await bench.done(who.chair, death)
    assert.equal((await bench.view(who.chair)).changes[0]?.transfer, null)
    await bench.done(who.chair, { type: 'record-move', caseId: caseOne })
    assert.equal((await bench.view(who.chair)).changes[0]?.transfer?.clause, '5, 11')
  })
})
