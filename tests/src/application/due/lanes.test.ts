import assert from 'node:assert/strict'
import sinon from 'sinon'
import { tryAgain } from '../../../../src/adapters/graph/delivery-failed.ts'
import { createPace, laneOf } from '../../../../src/application/due/lanes.ts'

import { closeBenches } from '../../../support/application-bench.ts'
import { endedBench, sendAll } from '../../../support/application-circulation.ts'

const noon = '2026-06-10T12:00:00Z'

describe('the pace at which work leaves', () => {
  it('hands over thirty letters a minute, and lets the next one wait until the first is a minute old', () => {
    const pace = createPace()
    for (let letter = 0; letter < 30; letter += 1) {
      assert.equal(pace.waitsUntil('mailbox', noon), null)
      pace.goes('mailbox', noon)
    }
    assert.equal(pace.waitsUntil('mailbox', '2026-06-10T12:00:59Z'), '2026-06-10T12:01:00Z')
    assert.equal(pace.waitsUntil('library', noon), null)
    assert.equal(pace.waitsUntil('mailbox', '2026-06-10T12:01:01Z'), null)
  })

  it('leaves a service of Graph alone that asked for it, and no other', () => {
    const pace = createPace()
    pace.asked('library', '2026-06-10T12:15:00Z')
    assert.equal(pace.waitsUntil('library', noon), '2026-06-10T12:15:00Z')
    assert.equal(pace.waitsUntil('library', '2026-06-10T12:15:00Z'), null)
    assert.equal(pace.waitsUntil('mailbox', noon), null)
  })

  it('does not stop the bot, which is asked chat by chat', () => {
    const pace = createPace()
    pace.asked('bot', '2026-06-10T12:15:00Z')
    assert.equal(pace.waitsUntil('bot', noon), null)
    assert.deepEqual([laneOf('tell-person'), laneOf('mail-recipient')], ['bot', 'mailbox'])
  })
})

describe('the worker that keeps the pace', () => {
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  it('leaves a service alone for as long as it asks, with all that goes there, and sends what goes elsewhere', async () => {
    const bench = await endedBench()
    await sendAll(bench)
    const send = sinon.stub(bench.outside.mailbox, 'send').rejects(tryAgain('graph-429', 900))
    const everything = async () => {
      while ((await bench.worker.work()) > 0);
    }
    await everything()
    assert.equal(send.callCount, 1)
    assert.equal(bench.outside.sent.filter((line) => line.startsWith('file ')).length, 2)
    bench.clock.move(899)
    await everything()
    assert.equal(send.callCount, 1)
    send.resolves()
    bench.clock.move(1)
    await everything()
    assert.equal(send.callCount, 5)
  })

  it('leaves to another process what it claimed and could not hold', async () => {
    const bench = await endedBench()
    await sendAll(bench)
    sinon.stub(bench.store.work, 'holdOutbox').resolves(false)
    await bench.worker.work()
    assert.deepEqual(bench.outside.sent, [])
    sinon.restore()
    bench.clock.move(121)
    await bench.worker.work()
    assert.ok(bench.outside.sent.length > 0)
  })
})
