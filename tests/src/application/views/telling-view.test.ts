import assert from 'node:assert/strict'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededCase } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, called, ended, entered, heard, meetingId, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const over = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here), heard(caseOne), ended]
const how = { how: 'On her break' }
const told: CaseEvent = {
  type: 'victim-told-agreed',
  at: '2026-06-10T09:10:00Z',
  by: who.chair,
  caseId: caseOne,
  outcome: 'person',
  personId: who.police,
  personal: how,
}
const seed = { meeting: over, cases: [aSeededCase(caseOne, { events: [told] }), aSeededCase(caseTwo)] }
const seen = async (bench: Bench, person: PersonId) => (await bench.view(person)).telling

describe('the telling of a victim after her case was heard (R130, R097)', () => {
  afterEach(closeBenches)

  it('is with the person agreed on, the IDVA and the desk, and is theirs to settle', async () => {
    const bench = await aBench(seed)
    for (const person of [who.police, who.idva, who.coordinator]) {
      const [found, ...more] = await seen(bench, person)
      assert.deepEqual([found?.mayRecord, found?.victimTold?.how, more], [true, 'On her break', []])
    }
    assert.equal((await seen(bench, who.chair))[0]?.mayRecord, false)
    assert.equal((await seen(bench, who.chair))[0]?.mayAgree, true)
    await bench.done(who.police, { type: 'record-victim-told', caseId: caseOne, outcome: 'unsafe' })
    assert.equal((await seen(bench, who.coordinator))[0]?.done, 'unsafe')
  })

  it('can be given to somebody else by those who run the meeting, after its end as well', async () => {
    const bench = await aBench(seed)
    const anew = {
      type: 'agree-victim-told',
      meetingId,
      caseId: caseOne,
      outcome: 'person',
      personId: who.idva,
    } as const
    await bench.done(who.coordinator, { ...anew, how: 'By telephone' })
    assert.equal((await seen(bench, who.idva))[0]?.victimTold?.person, `Invented ${who.idva}`)
    assert.equal((await seen(bench, who.police))[0]?.mayRecord, false)
  })

  it('is nobody’s once she has died, and theirs again where that was an error', async () => {
    const bench = await aBench(seed)
    await bench.done(who.police, { type: 'record-death', caseId: caseOne, party: 'victim' })
    const [found] = await seen(bench, who.police)
    assert.deepEqual([found?.mayRecord, found?.victimTold?.outcome], [false, 'victim-has-died'])
    await bench.done(who.chair, { type: 'correct-change', caseId: caseOne, what: 'victim', reason: 'In error' })
    assert.equal((await seen(bench, who.police))[0]?.mayRecord, true)
  })

  it('is shown to nobody who was not there and was not agreed on', async () => {
    assert.deepEqual(await seen(await aBench(seed), who.housing), [])
  })
})
