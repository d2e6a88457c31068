import assert from 'node:assert/strict'
import sinon from 'sinon'
import { giveUp } from '../../../../src/adapters/graph/delivery-failed.ts'
import { putInChat } from '../../../../src/application/due/put-in-chat.ts'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { hiddenSeed } from '../../../support/application-hidden.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId, on } from '../../../support/domain-rooms.ts'

const closed = { allowed: [who.coordinator, who.police] }
const joinUrl = `https://teams.example/${meetingId}`
const inChat = ({ outside }: Bench) => outside.sent.filter((line) => line.startsWith('chat '))

/** The agenda is out and everything that follows from it has left: the date is booked, and a closed case of it. */
async function booked(bench: Bench): Promise<Bench> {
  await bench.done(who.coordinator, { type: 'post-agenda', meetingId })
  while ((await bench.worker.work()) > 0);
  return bench
}

describe('the chat of a call that was booked from here', () => {
  afterEach(async () => {
    await closeBenches()
    sinon.restore()
  })

  it('has the app in it before anybody comes, once, and the chat of a closed case has not (R053)', async () => {
    const bench = await booked(await aBench(hiddenSeed('planned', { hidden: closed })))
    assert.deepEqual(inChat(bench), [`chat ${meetingId} ${joinUrl}`])
    await booked(bench)
    assert.equal(inChat(bench).length, 1)
  })

  it('is left to people where Teams will not have it, and nothing else waits for that', async () => {
    const bench = await aBench(hiddenSeed('planned', { hidden: closed }))
    sinon.stub(bench.outside.callChat, 'putIn').rejects(giveUp('graph-403'))
    await booked(bench)
    const open = (await bench.outbox()).filter(({ status }) => status !== 'done').map(({ kind }) => kind)
    assert.deepEqual(open, ['put-in-chat'])
    const { online } = (await bench.world.meeting(meetingId as MeetingId)).state ?? {}
    assert.equal(online?.joinUrl, joinUrl)
  })

  it('is left alone where nothing is put into chats from here, nothing was booked, or the meeting is over', async () => {
    const message = { key: 'put-in-chat', kind: 'put-in-chat', payload: { meetingId } } as const
    const bench = await aBench()
    await putInChat({ world: bench.world, callChat: bench.outside.callChat }, message)
    await booked(bench)
    await putInChat({ world: bench.world, callChat: null }, message)
    assert.equal(inChat(bench).length, 1)
    const ended = await aBench({
      meeting: [
        { type: 'meeting-booked', at: on('08:00'), caseId: null, joinUrl },
        { type: 'meeting-ended', at: on('11:00'), said: { by: who.chair, enteredBy: who.chair } },
      ],
    })
    await putInChat({ world: ended.world, callChat: ended.outside.callChat }, message)
    assert.deepEqual(inChat(ended), [])
  })
})
