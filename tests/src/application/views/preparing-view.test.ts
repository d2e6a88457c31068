import assert from 'node:assert/strict'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import type { CaseId, PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { aSeededCase, type Seed } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, thurrock, who } from '../../../support/domain-people.ts'
import { meetingId, on, opened } from '../../../support/domain-rooms.ts'

const at = on('08:10')
const sent: CaseEvent = {
  type: 'update-sent',
  at,
  by: who.police,
  caseId: caseTwo,
  meetingId,
  agencyId: agencies.police,
  knowledge: 'nothing-known',
  personal: { text: '' },
}

describe('what somebody prepares for a meeting', () => {
  afterEach(closeBenches)

  const preparing = async (personId: PersonId, seed: Seed = {}) => {
    const bench = await aBench(seed)
    const view = await bench.caseroom.preparing(personId, meetingId)
    assert.ok(view)
    return view
  }

  it('R029 R030 is each case whose stub they have answered, with what their agency has sent for it', async () => {
    const cases = [aSeededCase(caseOne), aSeededCase(caseTwo, { events: [sent] })]
    const states = (await preparing(who.police, { cases })).cases.map((each) => [each.caseId, each.sent])
    assert.deepEqual(states, [
      [caseOne, null],
      [caseTwo, 'nothing-known'],
    ])
    assert.deepEqual(
      (await preparing(who.idva, { cases })).cases.map(({ sent: own }) => own),
      [null, null],
    )
  })

  it('R012 is no case whose stub they have not answered, and none to which they are connected', async () => {
    const none = Object.values(who).filter((personId) => personId !== who.police)
    const cases: Seed['cases'] = [aSeededCase(caseOne, { none }), aSeededCase(caseTwo)]
    const known = (await preparing(who.police, { cases })).cases.map(({ caseId }): CaseId => caseId as CaseId)
    assert.deepEqual(known, [caseTwo])
  })

  it('R072 names nobody of a case whose list has not gone out', async () => {
    for (const { victim, perpetrator } of (await preparing(who.police)).cases)
      assert.deepEqual([victim, perpetrator], ['', ''])
  })

  it('R055 is nothing in an open meeting to whoever has not agreed', async () => {
    assert.deepEqual((await preparing(who.police, { meeting: [opened] })).cases, [])
  })

  it('R029 says until when a written update is in time, with the clause', async () => {
    const { updateDue, updateClause } = await preparing(who.police)
    assert.equal(updateDue, '2026-06-09T22:59:00Z')
    assert.match(updateClause, /^5/)
  })

  it('R027 says by when research is due where the area has it sent, to a core agency that has not sent it', async () => {
    const value = { sent: true, within: { workingDays: 3 }, words: null }
    const asked = { ...thurrock, research: { ...thurrock.research, value } }
    const profiles = { byArea: () => asked, versioned: () => asked, holidays: () => new Set<string>() }
    const cases = [aSeededCase(caseOne), aSeededCase(caseTwo, { events: [{ ...sent, agencyId: agencies.idva }] })]
    const meeting: Seed['meeting'] = [{ type: 'agenda-posted', at: '2026-06-03T09:00:00Z', by: who.coordinator }]
    const bench = await aBench({ cases, meeting }, { profiles })
    const due = async (personId: PersonId) =>
      (await bench.caseroom.preparing(personId, meetingId))?.cases.map(({ researchDue }) => researchDue)
    assert.deepEqual(await due(who.idva), ['2026-06-08T09:00:00Z', null])
    assert.deepEqual(await due(who.police), [null, null])
  })

  it('has no cases for whoever speaks for no agency', async () => {
    for (const personId of [who.chair, who.coordinator, who.observer])
      assert.deepEqual((await preparing(personId)).cases, [])
  })

  it('is nothing at all for somebody whom the directory does not hold', async () => {
    const bench = await aBench()
    assert.equal(await bench.caseroom.preparing('p-nobody' as PersonId, meetingId), null)
  })
})
