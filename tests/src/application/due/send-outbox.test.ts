import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import sinon from 'sinon'
import { giveUp, tryAgain } from '../../../../src/adapters/graph/delivery-failed.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { endedBench, sendAll } from '../../../support/application-circulation.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'
import { appendOf } from '../../../support/store-appends.ts'

const recipients = [who.children, who.housing, who.idva, who.police]

describe('what leaves when the plans are sent', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await endedBench()
    await sendAll(bench)
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })
  const everything = async () => {
    while ((await bench.worker.work()) > 0);
  }
  const sentAs = (what: string) => bench.outside.sent.filter((line) => line.startsWith(`${what} `))
  const circulation = async () => (await bench.world.circulation(meetingId)).state
  /** The process dies as the port answers: what it sent is out, and nothing more is written of it. */
  const diesNoting = () => sinon.stub(bench.store.events, 'append').rejects(new Error('killed'))

  it('is a record copy of each plan, filed in one folder of the meeting, and the filing is on record', async () => {
    await everything()
    const folder = `circulation-${meetingId}`
    assert.deepEqual(sentAs('file').toSorted(), [`file ${folder} plan-1-v1.docx`, `file ${folder} plan-2-v1.docx`])
    assert.deepEqual(
      bench.outside.written.map(({ copyFor }) => copyFor),
      ['record copy', 'record copy'],
    )
    const plans = (await circulation())?.plans
    assert.equal(plans?.get(caseOne)?.libraryItemId, 'item-of-plan-1-v1.docx')
  })

  it('is one letter for each person to the address that the directory has, and one notice for their account', async () => {
    await everything()
    const letters = recipients.map((each) => `mail ${each.slice(2)}@agency.example mail:${meetingId}:${each}`)
    assert.deepEqual(sentAs('mail').toSorted(), letters)
    assert.deepEqual(
      sentAs('announce').toSorted(),
      recipients.map((each) => `announce ${each} ${meetingId}`),
    )
    assert.deepEqual([...((await circulation())?.mailed.keys() ?? [])].toSorted(), recipients)
  })

  it('is a letter of constant words around a link, whoever it is for', async () => {
    const send = sinon.spy(bench.outside.mailbox, 'send')
    await everything()
    const words = send.args.map(([letter]) => `${letter.subject}\n${letter.text}`)
    assert.equal(new Set(words).size, 1)
    assert.match(words[0] ?? '', new RegExp(`https://caseroom.example/plan/${meetingId}\n`))
    assert.doesNotMatch(words[0] ?? '', /Alma|Brann|p-police|c-1|marac|abuse/i)
  })

  it('is not sent again where the process dies after noting it and before finishing the work', async () => {
    const finish = sinon.stub(bench.store.work, 'finishOutbox').rejects(new Error('killed'))
    await bench.worker.work()
    finish.restore()
    const before = sentAs('mail').length
    bench.clock.move(600)
    await everything()
    assert.deepEqual([before, sentAs('mail').length], [recipients.length, recipients.length])
  })

  it('is sent under the same key where the process dies between sending and noting, so that the mailbox knows it', async () => {
    const killed = diesNoting()
    await bench.worker.work()
    killed.restore()
    assert.deepEqual([...((await circulation())?.mailed ?? [])], [])
    bench.clock.move(600)
    await everything()
    const keys = new Set(sentAs('mail').map((line) => line.split(' ')[2]))
    assert.deepEqual([sentAs('mail').length, keys.size], [2 * recipients.length, recipients.length])
    assert.equal((await circulation())?.mailed.size, recipients.length)
  })

  it('goes on in another process where this one fell silent, once its lease has run out', async () => {
    const { promise: never } = Promise.withResolvers<void>()
    const send = sinon.stub(bench.outside.mailbox, 'send').returns(never)
    sinon.stub(bench.outside.library, 'file').returns(never.then(() => ({ itemId: '' })))
    sinon.stub(bench.outside.feed, 'announce').returns(never)
    void bench.worker.work()
    while (!send.called) await setImmediate()
    const other = await bench.again()
    bench.clock.move(121)
    while ((await other.worker.work()) > 0);
    assert.equal(other.outside.sent.filter((line) => line.startsWith('mail ')).length, recipients.length)
  })

  it('is filed again under the same name where filing failed, and noted once', async () => {
    const file = sinon.stub(bench.outside.library, 'file')
    file.onFirstCall().rejects(tryAgain('graph-503'))
    file.resolves({ itemId: 'item-1' })
    await everything()
    bench.clock.move(600)
    await everything()
    const names = file.args.map(([copy]) => `${copy.folder}/${copy.fileName}`)
    assert.deepEqual(new Set(names).size, 2)
    assert.equal(names.length, 3)
    assert.equal((await circulation())?.plans.get(caseTwo)?.libraryItemId, 'item-1')
  })

  it('is a second letter where a plan that was withdrawn is sent anew, and none for who is not sent it again', async () => {
    await everything()
    const ofCase = { meetingId, caseId: caseOne }
    await bench.done(who.coordinator, { type: 'withdraw-plan', ...ofCase, reason: 'A wrong name' })
    await bench.done(who.coordinator, { type: 'unhold-plan', ...ofCase })
    const left = { ...ofCase, personId: who.housing, reason: 'Was here for another case' }
    await bench.done(who.coordinator, { type: 'remove-recipient', ...left })
    bench.clock.move(60)
    await sendAll(bench)
    await everything()
    const second = sentAs('mail').filter((line) => line.endsWith(':2'))
    const again = recipients.filter((each) => each !== who.housing)
    assert.deepEqual(
      second.toSorted(),
      again.map((each) => `mail ${each.slice(2)}@agency.example mail:${meetingId}:${each}:2`),
    )
  })

  it('is no letter to whom every plan was withdrawn before it could leave', async () => {
    const withdraw = { type: 'withdraw-plan', meetingId, reason: 'A wrong name' } as const
    for (const caseId of [caseOne, caseTwo]) await bench.done(who.coordinator, { ...withdraw, caseId })
    await everything()
    assert.deepEqual([...sentAs('mail'), ...sentAs('announce'), ...sentAs('tell').slice(1)], [])
  })

  it('is nothing to somebody who has left meanwhile', async () => {
    await bench.done(who.coordinator, { type: 'withdraw-person', personId: who.housing })
    await everything()
    assert.equal(bench.outside.sent.join('\n').includes(who.housing), false)
  })

  it('is tried again once somebody at the desk says so, and what has left is not sent twice', async () => {
    const send = sinon.stub(bench.outside.mailbox, 'send').rejects(giveUp('graph-403'))
    await everything()
    send.restore()
    assert.equal((await bench.view(who.coordinator)).circulation?.undelivered.length, recipients.length)
    assert.equal(await bench.codeOf(who.police, { type: 'try-delivery-again', meetingId }), 'role-not-allowed')
    await bench.done(who.coordinator, { type: 'try-delivery-again', meetingId })
    await everything()
    assert.deepEqual((await bench.view(who.coordinator)).circulation?.undelivered, [])
    assert.deepEqual([sentAs('mail').length, sentAs('file').length], [recipients.length, 2])
  })

  it('is noted even where somebody wrote of the same circulation at that moment', async () => {
    const append = bench.store.events.append
    const stub = sinon.stub(bench.store.events, 'append').callsFake(append)
    const other = await bench.again()
    const reason = 'A name is being checked'
    stub.onFirstCall().callsFake(async (what) => {
      await other.done(who.coordinator, { type: 'withdraw-plan', meetingId, caseId: caseTwo, reason })
      return append(what)
    })
    await everything()
    const noted = await circulation()
    assert.equal(noted?.mailed.size, recipients.length)
    const filed = [caseOne, caseTwo].map((caseId) => noted?.plans.get(caseId)?.libraryItemId)
    assert.deepEqual(filed, ['item-of-plan-1-v1.docx', 'item-of-plan-2-v1.docx'])
  })
})

describe('what leaves of a meeting and its actions', () => {
  afterEach(closeBenches)

  it('goes through the bot to where it belongs, by ids alone', async () => {
    const bench = await aBench()
    const payload = { meetingId, personId: who.police, actionId: 'a-1', notice: 'prepare' }
    const kinds = ['offer-action', 'post-agenda', 'post-statement', 'tell-person'] as const
    await bench.store.events.append(appendOf({ outbox: kinds.map((kind) => ({ key: kind, kind, payload })) }))
    await bench.worker.work()
    const { sent } = bench.outside
    const expected = [`statement ${meetingId}`, `offer ${who.police} a-1`, `agenda ${meetingId}`]
    const tell = `tell ${who.police} prepare ${meetingId}`
    assert.deepEqual(sent.toSorted(), [...expected, tell].toSorted())
  })

  it('is nothing for somebody or something that is not there, and such work does not come back', async () => {
    const bench = await aBench()
    const payload = { meetingId, personId: 'p-nobody', caseId: 'c-none', version: '1' }
    const kinds = ['announce-plan', 'file-plan', 'mail-recipient'] as const
    await bench.store.events.append(appendOf({ outbox: kinds.map((kind) => ({ key: kind, kind, payload })) }))
    await bench.worker.work()
    assert.deepEqual(bench.outside.sent, [])
    assert.deepEqual(
      (await bench.outbox()).map(({ status }) => status),
      ['done', 'done', 'done'],
    )
  })
})
