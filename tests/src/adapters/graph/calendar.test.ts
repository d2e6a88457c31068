import assert from 'node:assert/strict'
import { calendar, entryWords } from '../../../../src/adapters/graph/calendar.ts'
import { type GraphDesk, graphDesk } from '../../../support/graph-desk.ts'
import { playedOn, shortTimeout } from '../../../support/graph-faults.ts'
import { failureOf, repeatUntilSent } from '../../../support/graph-repeat.ts'

const booking = {
  key: "m1 o'",
  from: '2027-03-03T09:30:00Z',
  to: '2027-03-03T13:30:00Z',
  attendees: ['asha.green@housing.example', 'ivo.brook@police.example'],
}
const calls = { 'finding the entry': /^GET .*events$/, 'making it': /^POST .*events$/ }

describe('the calendar of the controlled mailbox', () => {
  let desk: GraphDesk
  beforeEach(async () => {
    desk = await graphDesk({ timeoutMs: shortTimeout })
  })
  afterEach(() => desk.close())
  const entries = () => desk.graph.sent().filter(({ kind }) => kind === 'invitation')

  it('has an entry with a neutral title and an online meeting of its own', async () => {
    const { joinUrl } = await desk.calendar.book(booking)
    assert.deepEqual(
      entries().map(({ subject, text, to, path }) => ({ subject, text, to, path })),
      [{ ...entryWords, to: booking.attendees.join(', '), path: joinUrl }],
    )
  })

  it('has one entry for a key, with the people who are invited now and the same address', async () => {
    const { joinUrl } = await desk.calendar.book(booking)
    const again = await desk.calendar.book({ ...booking, attendees: ['Asha.Green@housing.example'] })
    assert.equal(again.joinUrl, joinUrl)
    assert.deepEqual(
      entries().map(({ to }) => to),
      ['Asha.Green@housing.example'],
    )
  })

  it('asks nobody anew where the same people are invited', async () => {
    await desk.calendar.book(booking)
    await desk.calendar.book({ ...booking, attendees: booking.attendees.toReversed() })
    assert.deepEqual(
      desk.graph.requests().filter((line) => line.startsWith('PATCH')),
      [],
    )
  })

  it('moves with the agenda, and keeps its address', async () => {
    const { joinUrl } = await desk.calendar.book(booking)
    const later = { from: '2027-03-03T10:00:00Z', to: '2027-03-03T10:20:00Z' }
    assert.equal((await desk.calendar.book({ ...booking, ...later })).joinUrl, joinUrl)
    await desk.calendar.book({ ...booking, ...later })
    assert.equal(desk.graph.requests().filter((line) => line.startsWith('PATCH')).length, 1)
  })

  it('has another meeting for another key', async () => {
    const one = await desk.calendar.book(booking)
    const other = await desk.calendar.book({ ...booking, key: 'm1:c1' })
    assert.notEqual(one.joinUrl, other.joinUrl)
  })

  it('is looked at again where Graph made an entry and no online meeting', async () => {
    const none = { dateTime: '' }
    const ask = async () => ({
      status: 200,
      body: { value: [], id: 'e1', start: none, end: none, attendees: [], onlineMeeting: null },
    })
    const without = calendar({
      graph: { ask, askAddress: ask, fetchFile: () => Promise.reject(new Error('not asked')) },
      address: 'plans@marac.example',
    })
    assert.deepEqual(await failureOf(() => without.book(booking)), {
      kind: 'retry',
      afterSeconds: null,
      code: 'calendar-without-online-meeting',
    })
  })

  for (const [call, match] of Object.entries(calls)) {
    for (const { name, fault } of playedOn(match)) {
      it(`ends with exactly one entry after ${name}, while ${call}`, async () => {
        desk.graph.failNext(fault)
        await repeatUntilSent(async () => void (await desk.calendar.book(booking)))
        assert.equal(entries().length, 1)
      })
    }
  }
})
