import assert from 'node:assert/strict'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches, type Bench } from '../../../support/application-bench.ts'
import { aSeededCase } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, opened, placeHanded, read } from '../../../support/domain-rooms.ts'

const everyone: readonly PersonId[] = Object.values(who)
const begun = [opened, read, agreed(...everyone), entered(...everyone), called(caseOne, ...everyone)].flat()
const handed = placeHanded(who.police, who.policeDeputy)

async function onDesk(bench: Bench): Promise<string | undefined> {
  const { desk } = await bench.view(who.coordinator)
  return desk?.people.find(({ personId }) => personId === who.police)?.placeWith
}

describe('the place of somebody who is away, as people see it (R018)', () => {
  after(closeBenches)

  it('opens the case for the deputy and not for them, and says to them and to the desk who has it', async () => {
    const bench = await aBench({ meeting: [...begun, handed] })
    const away = await bench.view(who.police)
    const deputy = await bench.view(who.policeDeputy)
    const name = deputy.me.name
    assert.equal(away.me.placeWith, name)
    assert.equal(away.current, 'not-yours')
    assert.doesNotMatch(JSON.stringify(away), /Alma|Brann/)
    assert.ok(deputy.current && deputy.current !== 'not-yours')
    assert.equal(deputy.me.placeWith, undefined)
    assert.equal(await onDesk(bench), name)
    const answer = { type: 'note-answer', meetingId, caseId: caseOne, agencyId: away.me.agencyId } as const
    assert.equal(await bench.codeOf(who.police, { ...answer, answer: 'spoke' }), 'place-handed')
  })

  it('lets them report a death or a move at once, by the stub they know and nothing more (R097)', async () => {
    const bench = await aBench({ meeting: [...begun, handed] })
    const { me, agenda, changes } = await bench.view(who.police)
    assert.deepEqual(
      me.reportable?.map(({ caseId }) => caseId),
      [caseOne, caseTwo],
    )
    assert.equal(agenda.map(({ victim, perpetrator }) => victim + perpetrator).join(''), '')
    await bench.done(who.police, { type: 'record-death', caseId: caseOne, party: 'victim' })
    await bench.done(who.police, { type: 'record-move', caseId: caseOne })
    const found = (await bench.view(who.chair)).changes.find(({ caseId }) => caseId === caseOne)
    assert.deepEqual(
      found?.changes.map(({ what, status }) => [what, status]),
      [
        ['victim', 'reported'],
        ['move', 'reported'],
      ],
    )
    assert.deepEqual([changes, (await bench.view(who.police)).changes], [[], []])
    assert.equal((await bench.view(who.policeDeputy)).me.reportable, undefined)
  })

  it('shows them no stub that they had not answered, and lets them report before they agreed to the statement', async () => {
    const others = everyone.filter((personId) => personId !== who.police)
    const late = [opened, read, agreed(...others), entered(...others), called(caseOne, ...others)].flat()
    const bench = await aBench({ meeting: [...late, handed], cases: [aSeededCase(caseOne, { none: others })] })
    assert.deepEqual((await bench.view(who.police)).me.reportable, [])
    await bench.done(who.police, { type: 'record-death', caseId: caseOne, party: 'child' })
  })

  it('is theirs again in one press, and the deputy keeps what the area gives a deputy', async () => {
    const bench = await aBench({ meeting: [...begun, handed] })
    const back = { type: 'hand-back-place', meetingId, personId: who.police } as const
    assert.equal(await bench.codeOf(who.police, back), 'role-not-allowed')
    await bench.done(who.coordinator, back)
    assert.equal((await bench.view(who.police)).me.placeWith, undefined)
    assert.equal(await onDesk(bench), undefined)
    for (const personId of [who.police, who.policeDeputy])
      assert.notEqual((await bench.view(personId)).current, 'not-yours', personId)
  })

  it('is theirs again once the meeting has ended', async () => {
    const bench = await aBench({ meeting: [...begun, handed] })
    await bench.done(who.coordinator, { type: 'finish-case', meetingId, caseId: caseOne })
    await bench.done(who.coordinator, { type: 'end-meeting', meetingId })
    assert.equal((await bench.view(who.police)).me.placeWith, undefined)
  })
})
