import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { DirectoryEvent } from '../../../../src/domain/directory/directory.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches, codeIn } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read, version } from '../../../support/domain-rooms.ts'
import { toStream } from '../../../support/store-appends.ts'

const here = [who.chair, who.coordinator, who.manager, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const pause: Command = { type: 'pause-slot', meetingId, caseId: caseOne }
const clearing = { type: 'decide-connection', caseId: caseOne, personId: who.police, decision: 'cleared' } as const

describe('an order of somebody who has no part yet', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench({ meeting: inCaseOne })
  })
  afterEach(closeBenches)
  const listedAnew = async (personId: PersonId) => {
    const { state, version: at } = await bench.world.directory()
    const person = state.people.get(personId)
    assert.ok(person)
    const { name, mail, tenantId, agencyId, role } = person
    const personal = { name, mail, tenantId, accountId: 'another-account' }
    const event: DirectoryEvent = { type: 'person-listed', at: on('09:30'), personId, agencyId, role, personal }
    await bench.store.events.append(toStream('directory', at, event))
  }

  it('is refused to the chair, the coordinator and the operations manager too, once their account is another', async () => {
    for (const personId of [who.chair, who.coordinator, who.manager]) {
      await listedAnew(personId)
      assert.equal(await bench.codeOf(personId, pause), 'not-approved', personId)
      assert.equal(await bench.codeOf(personId, clearing), 'not-approved', personId)
      const { desk, room, people, agenda } = await bench.view(personId)
      assert.deepEqual([desk, room, people, agenda], [null, null, [], []], personId)
    }
  })

  it('is refused to an agency that has not signed, save for coming in, agreeing, and information in writing', async () => {
    const { version: at } = await bench.world.directory()
    const withdrawn: DirectoryEvent = {
      type: 'agency-withdrawn',
      at: on('09:30'),
      by: who.coordinator,
      agencyId: agencies.police,
    }
    await bench.store.events.append(toStream('directory', at, withdrawn))
    const answer: Command = {
      type: 'note-answer',
      meetingId,
      caseId: caseOne,
      agencyId: agencies.police,
      answer: 'spoke',
    }
    assert.equal(await bench.codeOf(who.police, answer), 'agreement-unsigned')
    const presence: Command = { type: 'note-presence', meetingId, personId: who.police, present: true }
    assert.equal(await bench.codeOf(who.police, presence), 'accepted')
    assert.equal(await bench.codeOf(who.police, { type: 'agree-to-statement', meetingId, version }), 'accepted')
  })

  it('tells no version to a chair who must not hear a case of the meeting, so that none moves with it', async () => {
    assert.notEqual((await bench.view(who.chair)).meetingVersion, null)
    const declared: Command = { type: 'answer-connections', meetingId, shown: [caseTwo], possibly: [caseTwo] }
    await bench.done(who.chair, declared)
    assert.equal((await bench.view(who.chair)).meetingVersion, null)
    assert.notEqual(codeIn(await bench.order(who.chair, pause, { expectedVersion: 0 })), 'stale-version')
  })

  it('tells the version of a meeting to nobody who does not run it', async () => {
    const answer: Command = {
      type: 'note-answer',
      meetingId,
      caseId: caseOne,
      agencyId: agencies.police,
      answer: 'spoke',
    }
    for (const expectedVersion of [0, 1, 2]) {
      assert.notEqual(codeIn(await bench.order(who.housing, answer, { expectedVersion })), 'stale-version')
    }
    assert.equal(codeIn(await bench.order(who.chair, pause, { expectedVersion: 0 })), 'stale-version')
  })
})
