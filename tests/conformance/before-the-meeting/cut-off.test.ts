import assert from 'node:assert/strict'
import { findingOf, startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'

/** Meetings on Wednesdays; in Cornwall referrals until noon on the Thursday before. */
const first = '2027-02-10T09:30:00Z'
const second = '2027-02-17T09:30:00Z'
const reason = 'He was told this morning where she is staying'

describe('the cut-off in Cornwall', () => {
  let on: Area
  let meetingId: string
  const waiting = async (id: string) => (await on.coordinator.view(id)).desk?.unlisted.map((each) => each.caseId)
  before(async () => {
    on = await startArea('cornwall')
    meetingId = await on.plan(first)
  })
  after(() => on.stop())

  it('R001 Cornwall 7.5: a referral at a minute to noon on Thursday is in time, and one a minute past is for the week after', async () => {
    const { rows } = await on.look({ received: '2027-02-04 11:59' }, { received: '2027-02-04 12:01' })
    assert.deepEqual(
      rows.map((row) => row.listedFrom),
      [null, '2027-02-11'],
    )
    assert.deepEqual(findingOf(rows[1], 'late'), { clause: '7.5', about: ['2027-02-10'] })
    assert.ok(rows.every((row) => row.acceptable))
  })

  it('R001 Cornwall 7.5: a late referral waits for the next meeting, and is never dropped', async () => {
    const [late = ''] = await on.keep(meetingId, [{ reference: 'L-1', received: '2027-02-05' }], [2])
    assert.deepEqual(await waiting(meetingId), [])
    assert.deepEqual(await waiting(await on.plan(second)), [late])
  })

  it('R002 Cornwall 7.5, 11.11: what misses the cut-off is offered the emergency route, with the area’s checklist', async () => {
    const { rows } = await on.look({ received: '2027-02-05' })
    assert.deepEqual(findingOf(rows[0], 'emergency-offered'), { clause: '11.11, 11.13', about: [] })
  })

  it('R001 Cornwall 7.5: noon is noon in London on both sides of a change of the clocks', async () => {
    await on.at('2027-03-15T09:00:00Z')
    for (const each of [first, second]) await skip(on, each)
    await on.plan('2027-04-07T08:30:00Z')
    const { rows } = await on.look({ received: '2027-04-01 12:00' }, { received: '2027-04-01 12:01' })
    assert.deepEqual(
      rows.map((row) => findingOf(row, 'late') !== null),
      [false, true],
    )
  })
})

/** Meetings that went by with nothing heard, so that the next list is for the one after. */
async function skip(on: Area, startsAt: string): Promise<void> {
  const { meetings } = (await (await on.coordinator.get('/api/me')).json()) as {
    meetings: { meetingId: string; startsAt: string }[]
  }
  for (const { meetingId } of meetings.filter((each) => each.startsAt === startsAt)) {
    await done(on.cast.chair, { type: 'open-meeting', meetingId })
    await done(on.cast.chair, { type: 'end-meeting', meetingId })
  }
}

const silent = [
  { area: 'thurrock', name: 'Thurrock', clause: '5' },
  { area: 'nyy', name: 'NYY', clause: '5, MARAC Case Summary List' },
] as const

for (const { area, name, clause } of silent) {
  describe(`the cut-off in ${name}`, () => {
    let on: Area
    before(async () => {
      on = await startArea(area)
    })
    after(() => on.stop())

    it(`R001 ${name} ${clause}: no day and hour are given, so nothing is late, and the area is asked`, async () => {
      await on.plan(first)
      const { rows, unanswered } = await on.look({ received: '2027-02-09' })
      assert.deepEqual([rows[0]?.listedFrom, findingOf(rows[0], 'late')], [null, null])
      assert.equal(unanswered.find(({ rule }) => rule === 'cutOff')?.clause, clause)
    })
  })
}

const emergencies = [
  {
    area: 'somerset',
    name: 'Somerset',
    clause: '10.2, 10.4.3, 10.4.5, 10.4.6',
    checks: 5,
    agreedBy: [],
    relisted: '10.4.6',
  },
  { area: 'cornwall', name: 'Cornwall', clause: '11.11, 11.13', checks: 5, agreedBy: [], relisted: '11.13' },
  { area: 'gwent', name: 'Gwent', clause: '4.12', checks: 0, agreedBy: ['referrer', 'chair'], relisted: null },
] as const

for (const { area, name, clause, checks, agreedBy, relisted } of emergencies) {
  describe(`a case that cannot wait in ${name}`, () => {
    let on: Area
    let of: { meetingId: string; caseId: string }
    before(async () => {
      on = await startArea(area)
      const meetingId = await on.plan(second)
      const [caseId = ''] = await on.keep(meetingId, [{ received: '2027-02-01' }])
      of = { meetingId, caseId }
    })
    after(() => on.stop())

    it(`R002 ${name} ${clause}: the emergency route stands beside the case, with its clause`, async () => {
      assert.equal((await on.referral(of.meetingId, of.caseId)).emergency?.clause, clause)
    })

    it(`R052 ${name} ${clause}: it is called with the area’s checklist and who agrees, and no answer stops it`, async () => {
      const offered = (await on.referral(of.meetingId, of.caseId)).emergency
      assert.deepEqual([offered?.checks.length, offered?.agreedBy], [checks, agreedBy])
      const [representative] = on.cast.representatives.values()
      assert.ok(representative)
      const order = { type: 'call-emergency', ...of, reason, checks: { 'interim-safety-plan': 'no' } } as const
      assert.equal(await refusedAs(representative, order), 'no-such-case')
      await done(on.coordinator, order)
      const { emergency } = await on.referral(of.meetingId, of.caseId)
      assert.equal(emergency?.called?.reason, reason)
      const answered = emergency?.checks.find(({ check }) => check === 'interim-safety-plan')?.answer
      assert.equal(answered ?? null, checks > 0 ? 'no' : null)
    })

    if (relisted) {
      it(`R132 ${name} ${relisted}: heard in an emergency meeting, it waits for the next one, and is not counted again`, async () => {
        await on.at('2027-02-03T14:00:00Z')
        const urgent = await on.plan('2027-02-03T14:00:00Z')
        await on.hear(urgent, of.caseId)
        const next = await on.plan('2027-02-10T09:30:00Z')
        const { relisted: again } = await on.referral(next, of.caseId)
        assert.deepEqual([again?.because, again?.countsAsRepeat], ['emergency-heard', false])
      })
    }
  })
}
