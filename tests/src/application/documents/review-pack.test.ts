import assert from 'node:assert/strict'
import { reviewPack } from '../../../../src/application/documents/review-pack.ts'
import { hearingOn, paperFor, textOf } from '../../../support/document-packs.ts'
import { cornwall, gwent } from '../../../support/domain-clocks.ts'
import { aCase, sealed, withRisks } from '../../../support/domain-cases.ts'

const caseFile = withRisks(aCase([], { safe: sealed }))
const pack = (days: readonly string[], profile = cornwall) => {
  const hearings = days.map((day) => hearingOn(day, caseFile))
  return reviewPack({ caseFile, hearings, paper: paperFor('review-pack', { profile }) })
}

describe('the review pack (R137)', () => {
  it('counts the hearings of the time that the protocol names, and says what it asks for (Cornwall 7.3.1.2)', () => {
    const text = textOf(pack(['2027-03-03', '2026-11-18', '2026-07-08', '2025-01-15']))
    assert.match(text, /Heard 3 times between 3 March 2026 and 3 March 2027\./)
    assert.match(text, /heard 3 times within 12 months \(clause 7\.3\.1\.2\)/)
  })

  it('names no number where the protocol names none', () => {
    const text = textOf(pack(['2027-03-03'], gwent))
    assert.match(text, /Heard once between/)
    assert.match(text, /names no number of hearings after which a case is reviewed/)
  })

  it('has each hearing with what became of its actions, and why', () => {
    const text = textOf(pack(['2027-03-03', '2026-07-08']))
    assert.match(text, /^3 March 2027 \| Dana Chairwell \| 2 \| 1 \| 0 \| 1$/m)
    assert.match(text, /^8 July 2026 \| 2 \| Put a marker on the address \| .* \| Done\nOn the day$/m)
    assert.match(text, /^Risk \| Person experiencing abuse \| Invented risk$/m)
  })

  it('leaves room for each agency’s own review and for what the review finds', () => {
    const { parts } = pack(['2027-03-03'])
    const tables = parts.flatMap((part) => (part.kind === 'table' ? [part] : []))
    const [reviews, questions] = tables.slice(-2)
    assert.ok(reviews?.rows.some(([agency, received]) => agency === 'Housing' && received === ''))
    assert.equal(new Set(reviews?.rows.map(([agency]) => agency)).size, reviews?.rows.length)
    assert.ok(questions?.rows.every(([, answer]) => answer?.trim() === ''))
  })

  it('has first names alone, and no address', () => {
    const text = textOf(pack(['2027-03-03']))
    assert.ok(text.includes('Person experiencing abuse: Alma'))
    assert.doesNotMatch(text, /Testcase|Madeup|Elm Road|Birch Row/)
  })
})
