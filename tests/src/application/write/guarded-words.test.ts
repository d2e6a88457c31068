import assert from 'node:assert/strict'
import sinon from 'sinon'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { aSeededAction } from '../../../support/application-seed.ts'
import { agreed as actionAgreed } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

const guess = 'Is she in Elm Road? Or in Birch Row? In Larch Lane?'

describe('a text that is refused because it tells where somebody is', () => {
  afterEach(async () => {
    await closeBenches()
    sinon.restore()
  })

  it('is on record as a look at that case, by name, and not what it said (H32, H41)', async () => {
    const bench = await aBench()
    const noted = sinon.spy(bench.store.reads, 'noteRead')
    const notes = { type: 'keep-private-notes', meetingId, caseId: caseOne } as const
    assert.equal(await bench.codeOf(who.housing, { ...notes, text: guess }), 'safe-address-in-text')
    assert.equal(await bench.codeOf(who.housing, { ...notes, text: 'Rent is paid' }), 'accepted')
    assert.deepEqual(noted.args, [
      [{ at: bench.clock.now(), personId: who.housing, caseId: caseOne, what: 'refused safe address' }],
    ])
  })

  it('is not asked about for ever: after five within a day their words on that case are refused unread (H41)', async () => {
    const bench = await aBench()
    const say = (personId: typeof who.housing, caseId: typeof caseOne, text: string) =>
      bench.codeOf(personId, { type: 'keep-private-notes', meetingId, caseId, text })
    for (let tried = 0; tried < 5; tried += 1)
      assert.equal(await say(who.housing, caseOne, guess), 'safe-address-in-text')
    assert.equal(await say(who.housing, caseOne, guess), 'words-closed')
    assert.equal(await say(who.housing, caseOne, 'Rent is paid'), 'words-closed')
    assert.equal(await say(who.housing, caseTwo, 'Rent is paid'), 'accepted')
    assert.equal(await say(who.police, caseOne, 'Bail ends on Friday'), 'accepted')
    bench.clock.move(25 * 60 * 60)
    assert.equal(await say(who.housing, caseOne, 'Rent is paid'), 'accepted')
  })

  it('never closes out the coordinator, who enters it for others', async () => {
    const bench = await aBench()
    const update = { type: 'send-update', meetingId, caseId: caseOne, knowledge: 'supplied' } as const
    const codes = []
    for (let tried = 0; tried < 7; tried += 1)
      codes.push(await bench.codeOf(who.coordinator, { ...update, text: guess }))
    assert.equal(codes.includes('words-closed'), false)
  })

  it('is so where it is said of an action, whose case is looked up', async () => {
    const action = aSeededAction('a-1', { terms: { agencyId: agencies.housing }, since: [actionAgreed] })
    const bench = await aBench({ actions: [action] })
    const noted = sinon.spy(bench.store.reads, 'noteRead')
    await bench.order(who.housing, { type: 'update-action', actionId: 'a-1', text: guess })
    assert.deepEqual(
      noted.args.map(([read]) => [read.personId, read.caseId]),
      [[who.housing, caseOne]],
    )
  })
})
