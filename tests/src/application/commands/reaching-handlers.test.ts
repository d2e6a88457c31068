import assert from 'node:assert/strict'
import sinon from 'sinon'
import { giveUp } from '../../../../src/adapters/graph/delivery-failed.ts'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { hiddenSeed } from '../../../support/application-hidden.ts'
import { aSeededAction } from '../../../support/application-seed.ts'
import { agreedAt } from '../../../support/domain-actions.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'
import { appendOf } from '../../../support/store-appends.ts'
import { caseOne } from '../../../support/domain-cases.ts'

const here = [who.chair, who.coordinator, who.police]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const again = { type: 'try-delivery-again', meetingId, personId: who.police } as const
const told = { type: 'note-told-otherwise', meetingId, personId: who.police } as const
const offer = { key: 'offer-1', kind: 'offer-action', payload: { personId: who.police, actionId: 'a-1' } } as const
const notice = {
  key: 'tell-1',
  kind: 'tell-person',
  payload: { personId: who.police, notice: 'prepare', meetingId },
} as const
const elsewhere = { ...notice, key: 'tell-2', payload: { ...notice.payload, meetingId: 'm-other' } }
const forAnother = { ...notice, key: 'tell-3', payload: { ...notice.payload, personId: who.housing } }

/** An offer and a notice that Teams did not take, and as much for somebody else and of another meeting. */
async function unreached(): Promise<Bench> {
  const bench = await aBench({ meeting: inCaseOne, actions: [aSeededAction('a-1', { since: [agreedAt('09:15')] })] })
  await bench.store.events.append(appendOf({ outbox: [offer, notice, elsewhere, forAnother] }))
  const stubs = (['offerAction', 'tell'] as const).map((way) => sinon.stub(bench.outside.messenger, way))
  for (const stub of stubs) stub.rejects(giveUp('bot-send-unsure'))
  await everything(bench)
  for (const stub of stubs) stub.restore()
  return bench
}

async function everything(bench: Bench): Promise<void> {
  while ((await bench.worker.work()) > 0);
}

const dead = async ({ store }: Bench) => (await store.work.deadOutbox()).map(({ key }) => key).toSorted()

describe('somebody whom the bot could not reach', () => {
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  it('is written to again once the desk says so, and nobody else, and of no other meeting', async () => {
    const bench = await unreached()
    assert.deepEqual(await dead(bench), ['offer-1', 'tell-1', 'tell-2', 'tell-3'])
    await bench.done(who.coordinator, again)
    await everything(bench)
    assert.deepEqual(bench.outside.sent, [`offer ${who.police} a-1`, `tell ${who.police} prepare ${meetingId}`])
    assert.deepEqual(await dead(bench), ['tell-2', 'tell-3'])
    await bench.done(who.coordinator, again)
    await everything(bench)
    assert.equal(bench.outside.sent.length, 2)
  })

  it('is written to under a new key, so that what may have begun to leave does not stand in the way', async () => {
    const bench = await unreached()
    await bench.done(who.coordinator, again)
    const keys = (await bench.outbox()).filter(({ status }) => status === 'waiting').map(({ key }) => key)
    assert.equal(keys.length, 2)
    for (const key of keys) assert.match(key, /^(offer|tell)-1:again:\d+$/)
  })

  it('is written to once where two of the desk say so at the same moment', async () => {
    const bench = await unreached()
    await Promise.all([bench.order(who.coordinator, again), bench.order(who.coordinator, again)])
    await everything(bench)
    assert.equal(bench.outside.sent.length, 2)
  })

  it('is done with once the desk has told them in another way, and it is on record who did and when', async () => {
    const bench = await unreached()
    await bench.done(who.coordinator, told)
    await everything(bench)
    assert.deepEqual([bench.outside.sent, await dead(bench)], [[], ['tell-2', 'tell-3']])
    const meeting = (await bench.world.meeting(meetingId as MeetingId)).state
    assert.deepEqual(meeting?.toldOtherwise.get(who.police), { by: who.coordinator, at: on('08:30') })
  })

  it('is nobody else’s to see to, and nobody who is not in the directory', async () => {
    const bench = await unreached()
    for (const each of [who.police, who.chair, who.otherCoordinator])
      for (const command of [again, told]) assert.equal(await bench.codeOf(each, command), 'role-not-allowed')
    assert.equal(await bench.codeOf(who.coordinator, { ...told, personId: 'p-nobody' }), 'no-such-person')
    assert.equal((await dead(bench)).length, 4)
  })

  it('still has what they were to be told of a case that the desk must not know of', async () => {
    const bench = await aBench(hiddenSeed('it was heard', { hidden: { allowed: [who.police] } }))
    const hidden = { ...offer, payload: { ...offer.payload, actionId: 'a-hidden' } }
    await bench.store.events.append(appendOf({ outbox: [hidden] }))
    await bench.store.work.retryOutbox('offer-1', on('08:30'), 'bot-403', true)
    await bench.done(who.coordinator, told)
    assert.deepEqual(await dead(bench), ['offer-1'])
  })
})

describe('a date that could not be put into the calendar', () => {
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  it('is put there once the desk has it tried again', async () => {
    const bench = await aBench()
    const book = sinon.stub(bench.outside.calendar, 'book').rejects(giveUp('graph-403'))
    await bench.done(who.coordinator, { type: 'post-agenda', meetingId })
    await everything(bench)
    book.restore()
    assert.equal((await dead(bench)).length, 1)
    const command = { type: 'try-delivery-again', meetingId, what: 'calendar' } as const
    assert.equal(await bench.codeOf(who.police, command), 'role-not-allowed')
    await bench.done(who.coordinator, command)
    await everything(bench)
    const meeting = (await bench.world.meeting(meetingId as MeetingId)).state
    assert.deepEqual([await dead(bench), meeting?.online.joinUrl], [[], `https://teams.example/${meetingId}`])
  })
})
