import assert from 'node:assert/strict'
import { transferPack } from '../../../../src/application/documents/transfer-pack.ts'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { hearingOn, paperFor, textOf } from '../../../support/document-packs.ts'
import { cornwall, gwent } from '../../../support/domain-clocks.ts'
import { aCase, sealed } from '../../../support/domain-cases.ts'
import { plan } from '../../../support/graph-plan.ts'

const transfer = { direction: 'out', place: 'Invented Vale', at: '2027-03-03T10:00:00Z', complete: true } as const
const sent = (referral: Partial<Case['referral']> = {}): Case => ({
  ...aCase([], { safe: sealed, ...referral }),
  transfer: { ...transfer, confirmedAt: null, clause: '4.13' },
})
const pack = (given: { caseFile?: Case; profile?: typeof gwent; language?: 'en' | 'cy' } = {}) => {
  const { caseFile = sent(), profile = gwent, language = 'en' } = given
  const hearings = [hearingOn('2027-03-03', caseFile)]
  return transferPack({ caseFile, hearings, paper: paperFor('transfer-pack', { profile, language }) })
}

describe('the pack for another MARAC (R133)', () => {
  it('says from where to where, by whom and by which clause', () => {
    const text = textOf(pack())
    for (const line of ['From: Gwent MARAC', 'To: Invented Vale', 'Sent by: Invented Coordinator', 'Clause: 4.13'])
      assert.ok(text.includes(line), line)
    assert.ok(textOf(pack({ caseFile: aCase() })).includes('To: Not entered yet'))
  })

  it('has names and birth dates to search by, the referral, and what was agreed at the hearing', () => {
    const text = textOf(pack())
    for (const line of [
      'Victim | Alma Testcase | 3 February 1990',
      'Alleged perpetrator | Brann Madeup | 3 February 1990',
      'Child | Cleo Testcase | 3 February 1990',
      'Relationship: former partners',
      'Heard on 3 March 2027',
      plan.voice,
    ])
      assert.ok(text.includes(line), line)
    assert.ok(text.includes(plan.actions[0]?.what ?? '-'))
  })

  it('has no address and no way to reach anybody, and says by which way they go instead', () => {
    const said = 'She has gone to 14 Elm Road; ring Nadia Quill on 07700 900123'
    const text = textOf(
      pack({ caseFile: sent({ incidentSummary: said, doneAlready: 'Moved to Flat 3, 14 Elm Road' }) }),
    )
    assert.doesNotMatch(text, /Elm Road|Quill|07700|Birch Row|ZZ1/)
    assert.ok(text.includes('What happened: [address held]') && text.includes('Done already: [address held]'))
    assert.match(text, /Give them by telephone to the coordinator who asks/)
  })

  it('has no decision on a disclosure, and not the number that the case had here', () => {
    const disclosure = { decision: 'disclose', idva: 'made', teller: 'The police', reason: '' } as const
    const told = { ...sent(), disclosure: { ...disclosure, at: '2027-03-03T10:00:00Z', by: aCase().coordinator } }
    const text = textOf(pack({ caseFile: told }))
    assert.doesNotMatch(text, /[Dd]isclosure decision|To be disclosed|Case number/)
  })

  it('asks for receipt where the area does, by its clause, and nowhere else (R134)', () => {
    assert.match(textOf(pack()), /Please confirm to the MARAC Administrator .* \(clause 4\.13\)\.$/)
    assert.doesNotMatch(textOf(pack({ profile: cornwall })), /Please confirm/)
  })

  it('is Welsh in Welsh', () => {
    const text = textOf(pack({ language: 'cy' }))
    for (const line of ['Oddi wrth: Gwent MARAC', 'Clywyd ar 3 Mawrth 2027', 'Cyflawnwr honedig | Brann Madeup'])
      assert.ok(text.includes(line), line)
  })
})
