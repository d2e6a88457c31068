import assert from 'node:assert/strict'
import { identitiesOf } from '../../../../src/application/case-list/identities.ts'
import { identitiesToFind, preview } from '../../../../src/application/case-list/preview.ts'
import { referralOf } from '../../../../src/application/case-list/referral-of.ts'
import type { EarlierHearing } from '../../../../src/application/case-list/list-facts.ts'
import { factsWith, findingsOf, found, looked, rowWith, tableOf } from '../../../support/case-list-rows.ts'
import type { Cells } from '../../../support/case-list-rows.ts'

const earlier = (cells: Cells, hearing: Omit<EarlierHearing, 'identity'>): EarlierHearing => {
  const identity = identitiesOf(referralOf(tableOf(cells).rows[0] ?? rowWith()).referral)[hearing.role]
  assert.ok(identity)
  return { ...hearing, identity }
}

describe('the preview of a case list', () => {
  it('shows a row that nothing is asked about as new', () => {
    assert.deepEqual(looked([{}]).rows, [
      {
        row: 2,
        reference: 'T-1',
        victim: 'Ismerie',
        perpetrator: 'Oswane',
        referringAgency: 'Police',
        children: 0,
        findings: [{ kind: 'new' }],
        acceptable: true,
      },
    ])
  })

  it('shows no surname, address, birth date or whereabouts of anyone', () => {
    const cells = {
      victim_address: '1 Larkrow',
      safe_contact: '+44 7700 900123',
      children: 'Pim Quellbrook 04/05/2020',
    }
    const shown = JSON.stringify(looked([cells]))
    assert.deepEqual(
      ['Quellbrook', 'Trevanter', 'Larkrow', '7700', 'Pim', '1990'].filter((word) => shown.includes(word)),
      [],
    )
  })

  it('names the columns that no case list has', () => {
    assert.deepEqual(preview({ ...tableOf({}), ignoredColumns: ['colour'] }, factsWith()).ignoredColumns, ['colour'])
  })

  it('asks which agency an unknown name is, once for the list', () => {
    const rows = [{ referring_agency: 'Harbour Project' }, { referring_agency: 'Harbour Project' }]
    const shown = looked(rows)
    assert.deepEqual(shown.agencyQuestions, ['Harbour Project'])
    assert.deepEqual(findingsOf(shown.rows, 3).at(-1), {
      kind: 'question',
      question: 'unknown-agency',
      about: 'Harbour Project',
    })
    assert.deepEqual(
      shown.rows.map((row) => row.acceptable),
      [true, true],
    )
  })

  it('knows an agency by an alias and by its code, however it is written', () => {
    const names = [
      'mash police',
      'MASH  Police',
      'childrens services',
      "Testmouth Children's Social Care",
      'adult-social-care',
    ]
    assert.deepEqual(looked(names.map((name) => ({ referring_agency: name }))).agencyQuestions, [])
  })

  it('asks about an invited agency that the directory does not know', () => {
    const shown = looked([{ closed: 'yes', closed_ground: 'judgement', invited_agencies: 'Police; Night Ferry Club' }])
    assert.deepEqual(shown.agencyQuestions, ['Night Ferry Club'])
  })

  it('asks about a closed panel where honour is the ground, as Thurrock 4 hears it', () => {
    assert.deepEqual(found({ hbv: 'yes' }).slice(1), [
      { kind: 'question', question: 'closed-panel-ground', about: 'hbv' },
    ])
  })

  it('asks about an agency that employs a party', () => {
    assert.deepEqual(found({ party_employed_by: 'Testmouth Housing' }).slice(1), [
      { kind: 'question', question: 'employed-by', about: 'Testmouth Housing' },
    ])
  })

  it('asks about a referral received outside seven to fourteen working days, and never bars it', () => {
    const asked = (received: string) => found({ received }).some((each) => each.kind === 'question')
    assert.deepEqual(['2026-11-11', '2026-11-12', '2026-11-23', '2026-11-24'].map(asked), [true, false, false, true])
    assert.equal(looked([{ received: '2026-01-05' }]).rows[0]?.acceptable, true)
  })

  it('counts the window to the first meeting that fits where none is planned', () => {
    assert.deepEqual(found({ received: '2026-11-20' }, { meetingOn: null }), [{ kind: 'new' }])
  })

  it('sends a row back to the referrer for what only they can add, and keeps its place', () => {
    const { rows } = looked([
      { dash_score: '' },
      { grounds: 'professional judgement', dash_score: '', rationale: '' },
      { consent: '' },
      { grounds: 'repeat', dash_score: '' },
    ])
    const why = rows.map((row) => row.findings.flatMap((each) => (each.kind === 'back-to-referrer' ? [each.why] : [])))
    assert.deepEqual(why, [['dash-missing'], ['rationale-missing'], ['consent-unknown'], []])
    assert.deepEqual(
      rows.map((row) => row.acceptable),
      [true, true, true, true],
    )
  })

  it('shows only what cannot be read where a row cannot be read, and does not take it', () => {
    const [row] = looked([{ received: '31/02/2026', hbv: 'yes', consent: '' }]).rows
    assert.deepEqual(row?.findings, [{ kind: 'unreadable', cell: 'received', why: 'not-a-date' }])
    assert.equal(row?.acceptable, false)
  })

  it('shows a repeat within twelve months of being heard, whoever the perpetrator', () => {
    const repeat = (heardOn: string, role: EarlierHearing['role']) =>
      found({}, { earlier: [earlier({}, { role, heardOn, received: '2025-01-01' })] })
    assert.deepEqual(repeat('2025-11-20', 'pair'), [{ kind: 'repeat', heardOn: '2025-11-20' }])
    assert.deepEqual(repeat('2026-05-06', 'victim'), [{ kind: 'repeat', heardOn: '2026-05-06' }])
    assert.deepEqual(repeat('2025-11-19', 'pair'), [{ kind: 'new' }])
  })

  it('never shows one victim to another through a perpetrator whom they share', () => {
    const hearing = { role: 'perpetrator', heardOn: '2026-05-06', received: '2026-04-01' } as const
    assert.deepEqual(found({}, { earlier: [earlier({}, hearing)] }), [{ kind: 'new' }])
  })

  it('shows an earlier hearing where the area counts from the referral, or has not said from when', () => {
    const { profile } = factsWith()
    const gwent = { ...profile, repeat: { value: { months: 12, from: 'referred' as const, restartOnHighRisk: false }, clause: '4.2.3' } }
    const silent = { ...profile, repeat: { value: 'unanswered' as const, clause: '—' } }
    const hearing = { role: 'pair', heardOn: '2026-01-05', received: '2025-12-01' } as const
    const first = [gwent, silent].map((area) => found({}, { profile: area, earlier: [earlier({}, hearing)] })[0]?.kind)
    assert.deepEqual(first, ['repeat', 'repeat'])
    const longAgo = { role: 'pair', heardOn: '2024-01-05', received: '2023-12-01' } as const
    assert.equal(found({}, { profile: gwent, earlier: [earlier({}, longAgo)] })[0]?.kind, 'new')
  })

  it('asks for every identity once, and for none of somebody who cannot be told apart', () => {
    const unknown = { victim_born: '', perpetrator_born: '' }
    assert.deepEqual(identitiesToFind(tableOf({}, {}, unknown).rows).length, 5)
  })
})
