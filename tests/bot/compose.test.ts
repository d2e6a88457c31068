import assert from 'node:assert/strict'
import sinon from 'sinon'
import { aBench, closeBenches } from '../support/application-bench.ts'
import { endedBench, sendAll } from '../support/application-circulation.ts'
import { caseOne } from '../support/domain-cases.ts'
import { who } from '../support/domain-people.ts'
import { meetingId } from '../support/domain-rooms.ts'

describe('the product as it is joined together', () => {
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  it('gives everything an id of its own that the contracts take and nobody can guess', async () => {
    const bench = await aBench()
    const people = { chair: who.chair, standIns: [], coordinators: [who.coordinator] }
    const planning = { type: 'plan-meeting', startsAt: '2026-06-17T08:30:00Z', bookedMinutes: 180, ...people } as const
    const made = [await bench.done(who.coordinator, planning), await bench.done(who.coordinator, planning)]
    const ids = made.map((each) => each['meetingId'] ?? '')
    assert.equal(new Set(ids).size, 2)
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('writes one letter for everybody, in both languages, with nothing in it but the way to the page', async () => {
    const bench = await endedBench()
    await sendAll(bench)
    const send = sinon.spy(bench.outside.mailbox, 'send')
    while ((await bench.worker.work()) > 0);
    const letters = send.args.map(([{ subject, text }]) => ({ subject, text }))
    assert.equal(letters.length, 4)
    for (const letter of letters) assert.deepEqual(letter, letters[0])
    const [{ subject, text } = { subject: '', text: '' }] = letters
    assert.equal(subject, 'An item needs you / Mae eitem angen eich sylw')
    assert.match(text, /opens for your account only/)
    assert.match(text, /Dim ond eich cyfrif chi/)
    assert.deepEqual(text.match(/https?:\/\/\S+/g), [`https://caseroom.example/plan/${meetingId}`])
    assert.doesNotMatch(
      `${subject} ${text}`,
      new RegExp(`${caseOne}|marac|domestic|abuse|victim|perpetrator|meeting`, 'i'),
    )
  })

  it('keeps what it was told over a restart: the same people see the same', async () => {
    const bench = await endedBench()
    const before = await bench.view(who.coordinator)
    const restarted = await bench.again()
    assert.deepEqual(await restarted.view(who.coordinator), before)
  })
})
