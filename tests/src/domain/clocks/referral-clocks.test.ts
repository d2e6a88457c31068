import assert from 'node:assert/strict'
import { levelOf } from '../../../../src/domain/clocks/clock.ts'
import type { Case } from '../../../../src/domain/cases/case.ts'
import type { Quality } from '../../../../src/domain/intake/quality.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { clocks, cornwall, factsOf, gwent, meetingAt, nyy, somerset, thurrock } from '../../../support/domain-clocks.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

const now = '2026-05-21T09:00:00Z'
const referred = (otherwise: Partial<Case> = {}): Case => ({ ...aCase(), ...otherwise })
const returned: Quality = {
  by: who.coordinator,
  at: '2026-05-21T09:00:00Z',
  outcome: 'returned',
  missing: ['dash'],
  note: '',
  returnedAt: '2026-05-21T09:00:00Z',
  answeredAt: null,
  answer: '',
}

describe('until when a case is heard (R024)', () => {
  const hear = (profile: typeof thurrock, meetings: ReturnType<typeof meetingAt>[], otherwise = {}) =>
    clocks('hear-within', factsOf(profile, { meetings, cases: [referred(otherwise)] }))[0]

  it('is fourteen working days in Thurrock, over the bank holiday, and seven is never a bar', () => {
    const clock = hear(thurrock, [meetingAt('2026-05-27T08:30:00Z')])
    assert.equal(clock?.dueAt, '2026-06-10T22:59:00Z')
    assert.equal(clock?.clause, '5.1(4)')
    assert.equal(clock && levelOf(clock, now), 'green')
  })

  it('is red before the meeting where the case is listed, or put off, past it', () => {
    const listed = hear(thurrock, [meetingAt('2026-06-17T08:30:00Z')])
    assert.equal(listed && levelOf(listed, now), 'red')
    const deferral = { meetingId, newDate: '2026-06-17', decidedBy: who.chair, reason: '', withinLimit: false }
    const putOff = hear(thurrock, [], { deferrals: [deferral] })
    assert.equal(putOff && levelOf(putOff, now), 'red')
  })

  it('is the following week in Cornwall, by its cut-off, and the next meeting there is where no cut-off is known', () => {
    assert.equal(hear(cornwall, [])?.dueAt, '2026-05-31T22:59:00Z')
    assert.equal(hear(nyy, [meetingAt('2026-06-03T08:30:00Z')])?.dueAt, '2026-06-03T22:59:00Z')
    assert.equal(hear(nyy, []), undefined)
  })

  it('runs no longer once the case was heard, and never where the area gives no time', () => {
    assert.equal(hear(thurrock, [], { heardAt: [{ meetingId, at: '2026-06-10T09:00:00Z' }] }), undefined)
    assert.equal(hear(gwent, []), undefined)
  })
})

describe('the referral’s own clocks', () => {
  it('gives a decision three working days in Somerset, and the referrer three more to answer a return (R006)', () => {
    const facts = factsOf(somerset, { cases: [referred({ quality: null })] })
    assert.equal(clocks('referral-return', facts)[0]?.dueAt, '2026-05-26T22:59:00Z')
    const back = factsOf(somerset, { cases: [referred({ quality: returned })] })
    assert.deepEqual(
      clocks('referral-reply', back).map(({ dueAt, done }) => [dueAt, done]),
      [['2026-05-27T09:00:00Z', false]],
    )
    assert.equal(clocks('referral-return', back)[0]?.done, true)
  })

  it('counts the 24 hours of the circulation from its acceptance, not from its receipt (R008)', () => {
    const accepted: Quality = { ...returned, outcome: 'accepted', at: '2026-05-22T15:00:00Z', returnedAt: null }
    const facts = factsOf(somerset, { cases: [referred({ quality: accepted })] })
    assert.equal(clocks('referral-circulated', facts)[0]?.dueAt, '2026-05-23T15:00:00Z')
  })

  it('has the IDVA service told of a referral that is not the police’s within a day in Gwent (R031)', () => {
    const idva = (referringAgencyId = agencies.housing, told = new Map<'idva', string>()) =>
      clocks('idva-told', factsOf(gwent, { cases: [referred({ referringAgencyId, told })] }))[0]
    assert.equal(idva()?.dueAt, '2026-05-21T22:59:00Z')
    assert.equal(idva(agencies.police), undefined)
    assert.equal(idva(agencies.housing, new Map([['idva', now]]))?.done, true)
  })
})

describe('what is looked at long after', () => {
  const heardAt = [
    { meetingId, at: '2027-03-01T10:00:00Z' },
    { meetingId, at: '2028-02-29T10:00:00Z' },
  ]

  it('takes flags off twelve months after the last hearing, from a leap day to the end of February (R131)', () => {
    for (const profile of [somerset, cornwall, nyy]) {
      const [clock] = clocks('de-flag', factsOf(profile, { cases: [referred({ heardAt })] }))
      assert.equal(clock?.dueAt, '2029-02-28T23:59:00Z')
    }
    assert.deepEqual(clocks('de-flag', factsOf(thurrock, { cases: [referred({ heardAt })] })), [])
  })

  it('is done once every agency that had flagged its records has taken the flag off', () => {
    const done = (...flags: boolean[]) => {
      const marks = new Map(flags.map((flag, index) => [`agency-${index}`, flag]))
      return clocks('de-flag', factsOf(somerset, { cases: [referred({ heardAt, flags: marks })] }))[0]?.done
    }
    assert.deepEqual([done(), done(true, false), done(false, false)], [false, false, true])
  })

  it('chases the receipt of a transfer that nobody has confirmed (R134)', () => {
    const transfer = {
      direction: 'out',
      place: '',
      at: now,
      complete: true,
      confirmedAt: null,
      clause: '4.13',
    } as const
    const [clock] = clocks('transfer-receipt', factsOf(gwent, { cases: [referred({ transfer })] }))
    assert.deepEqual(clock?.about, { caseId: caseOne })
    assert.equal(clock && levelOf(clock, '2026-05-27T09:00:00Z'), 'red')
    const confirmed = { ...transfer, confirmedAt: now }
    assert.deepEqual(clocks('transfer-receipt', factsOf(gwent, { cases: [referred({ transfer: confirmed })] })), [])
  })
})
