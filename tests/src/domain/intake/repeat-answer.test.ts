import assert from 'node:assert/strict'
import fc from 'fast-check'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { EarlierReferral } from '../../../../src/domain/intake/repeat-answer.ts'
import { isInWindow, repeatAnswer, windowEnd } from '../../../../src/domain/intake/repeat-answer.ts'
import { plusDays } from '../../../../src/domain/time.ts'

const profiles = loadAreaProfiles()
const before = (earlier: Partial<EarlierReferral>): EarlierReferral => ({
  referredOn: '2026-01-05',
  heardOn: ['2026-01-14'],
  samePerpetrator: true,
  highRisk: true,
  ...earlier,
})
const asked = (area: string, received: string, ...earlier: readonly Partial<EarlierReferral>[]) =>
  repeatAnswer({ received, earlier: earlier.map(before), rules: profiles.byArea(area) })
const codes = (answer: ReturnType<typeof asked>) => answer.reasons.map((reason) => reason.code)

describe('a repeat by the protocol', () => {
  it('is within twelve months of being heard, to the day, and none the day after', () => {
    assert.equal(asked('thurrock', '2027-01-14', {}).answer, 'repeat')
    assert.equal(asked('thurrock', '2027-01-15', {}).answer, 'new')
  })

  it('is none of a case that was never heard, where the clock runs from the hearing', () => {
    assert.equal(asked('thurrock', '2026-06-01', { heardOn: [] }).answer, 'new')
  })

  it('is one of a case that was never heard, where the clock runs from the referral', () => {
    assert.equal(asked('gwent', '2026-06-01', { heardOn: [] }).answer, 'repeat')
  })

  it('asks in Gwent where its two sentences point two ways, and quotes both', () => {
    const answer = asked('gwent', '2027-01-10', {})
    assert.equal(answer.answer, 'ask')
    assert.deepEqual(answer.reasons, [
      { code: 'repeat-from-referral', clause: '4.2.3', about: ['2026-01-05', '2027-01-05'] },
      { code: 'repeat-from-hearing', clause: '4.2.3', about: ['2026-01-14', '2027-01-14'] },
    ])
  })

  it('is new in Gwent where neither sentence holds it', () => {
    assert.equal(asked('gwent', '2027-02-01', {}).answer, 'new')
  })

  it('asks about another perpetrator where the protocol does not say, and is new where it counts by the pair', () => {
    const areas = ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'] as const
    const answers = areas.map((area) => asked(area, '2026-06-01', { samePerpetrator: false }).answer)
    assert.deepEqual(answers, ['ask', 'ask', 'ask', 'new', 'new'])
  })

  it('starts afresh on a high-risk repeat that was not heard, where the area says so', () => {
    const repeat = { referredOn: '2026-12-01', heardOn: [], highRisk: true }
    assert.deepEqual(codes(asked('somerset', '2027-06-01', {}, repeat)), ['repeat-restarted'])
    assert.equal(asked('thurrock', '2027-06-01', {}, repeat).answer, 'new')
    assert.equal(asked('somerset', '2027-06-01', {}, { ...repeat, highRisk: false }).answer, 'new')
  })

  it('asks a person in Gwent within three months of the meeting, and in NYY within two weeks of it', () => {
    assert.deepEqual(codes(asked('gwent', '2026-04-14', {})), ['repeat-from-referral', 'engaging-with-idva'])
    assert.deepEqual(codes(asked('gwent', '2026-04-15', {})), ['repeat-from-referral'])
    assert.deepEqual(codes(asked('nyy', '2026-01-28', {})), ['repeat-within', 'heard-within', 'hear-or-update'])
    assert.deepEqual(codes(asked('nyy', '2026-01-29', {})), ['repeat-within', 'hear-or-update'])
    assert.equal(asked('nyy', '2026-01-20', {}).hearing, 'ask')
  })

  it('raises a review in Cornwall with the third hearing in twelve months, and nowhere else', () => {
    const twice = { heardOn: ['2026-01-14', '2026-05-13'] }
    assert.ok(codes(asked('cornwall', '2026-12-01', twice)).includes('review-due'))
    assert.ok(!codes(asked('cornwall', '2027-03-01', twice)).includes('review-due'))
    assert.ok(!codes(asked('somerset', '2026-12-01', twice)).includes('review-due'))
  })

  it('finds nothing where nobody was heard before', () => {
    assert.deepEqual(asked('somerset', '2026-06-01'), { answer: 'new', hearing: 'as-usual', reasons: [] })
  })
})

const day = fc.integer({ min: 0, max: 1500 }).map((days) => plusDays('2024-01-01', days))
const history = fc.array(
  fc.record({
    referredOn: day,
    heardOn: fc.array(day, { maxLength: 3 }),
    samePerpetrator: fc.boolean(),
    highRisk: fc.boolean(),
  }),
  { maxLength: 5 },
)
const area = fc.constantFrom('somerset', 'cornwall', 'thurrock', 'gwent', 'nyy')

describe('a repeat window, however it is computed', () => {
  it('holds the same days whether they are counted one by one or compared with its end', () => {
    const window = fc.record({ from: day, months: fc.integer({ min: 1, max: 24 }), date: day })
    fc.assert(
      fc.property(window, ({ from, months, date }) => {
        const days = new Set<string>()
        for (let each = from; each <= windowEnd(from, months); each = plusDays(each, 1)) days.add(each)
        assert.equal(isInWindow(date, { from, months }), days.has(date))
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same answer in whatever order the history is told', () => {
    fc.assert(
      fc.property(area, day, history, (which, received, earlier) => {
        const rules = profiles.byArea(which)
        const told = repeatAnswer({ received, earlier, rules })
        const backwards = repeatAnswer({ received, earlier: earlier.toReversed(), rules })
        assert.deepEqual(backwards, told)
      }),
    )
  })

  it('is not changed by what came after the referral', () => {
    fc.assert(
      fc.property(area, day, history, (which, received, earlier) => {
        const rules = profiles.byArea(which)
        const later = earlier.filter((each) => each.referredOn > received)
        const known = earlier.filter((each) => !later.includes(each))
        assert.deepEqual(repeatAnswer({ received, earlier, rules }), repeatAnswer({ received, earlier: known, rules }))
      }),
    )
  })
})
