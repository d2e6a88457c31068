import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { aSeededAction, aSeededCase, answered } from '../../../support/application-seed.ts'
import { agreed } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId, opened, entered, read } from '../../../support/domain-rooms.ts'

const hand = (personId: PersonId, deputyId: PersonId): Command => ({
  type: 'hand-to-deputy',
  meetingId,
  personId,
  deputyId,
})
const terms = { personId: who.police }
const actions = [
  aSeededAction('a-1', { terms, since: [agreed] }),
  aSeededAction('a-2', { terms, since: [agreed], caseId: caseTwo }),
]

describe('handing over to a deputy in one press (R018)', () => {
  after(closeBenches)

  it('lets the deputy in, notes who is gone, moves what is open, and asks the deputy to accept it', async () => {
    const meeting = [opened, read, entered(who.police)]
    const bench = await aBench({ actions, meeting })
    await bench.done(who.coordinator, hand(who.police, who.policeDeputy))
    const after = (await bench.world.meeting(meetingId)).state
    assert.equal(after?.admitted.get(who.policeDeputy)?.as, 'representative')
    assert.equal(after?.present.has(who.police), false)
    assert.equal(after?.away.get(who.police), who.policeDeputy)
    const owners = (await bench.world.unsettledActions()).map(({ personId }) => personId)
    assert.deepEqual(owners, [who.policeDeputy, who.policeDeputy])
    const offered = (await bench.outbox()).filter(({ kind }) => kind === 'offer-action')
    assert.deepEqual(
      offered.map(({ payload }) => payload['personId']),
      [who.policeDeputy, who.policeDeputy],
    )
    const log = await bench.store.events.load(`action-a-1`, 0)
    assert.partialDeepStrictEqual(log.at(-1)?.event, {
      type: 'action-handed-over',
      by: who.chair,
      enteredBy: who.coordinator,
    })
  })

  it('leaves what the deputy must not hear of where it is', async () => {
    const cases = [
      aSeededCase(caseOne),
      aSeededCase(caseTwo, { events: [answered(caseTwo, who.policeDeputy, 'possibly')] }),
    ]
    const bench = await aBench({ actions, cases, meeting: [opened] })
    await bench.done(who.coordinator, hand(who.police, who.policeDeputy))
    const owners = (await bench.world.unsettledActions()).map(({ actionId, personId }) => `${actionId} ${personId}`)
    assert.deepEqual(owners.toSorted(), [`a-1 ${who.policeDeputy}`, `a-2 ${who.police}`])
  })

  it('is for those who run the meeting, and to nobody but a deputy of the agency', async () => {
    const bench = await aBench({ actions, meeting: [opened] })
    assert.equal(await bench.codeOf(who.policeDeputy, hand(who.police, who.policeDeputy)), 'role-not-allowed')
    assert.equal(await bench.codeOf(who.coordinator, hand(who.police, who.childrenDeputy)), 'no-such-person')
  })
})
