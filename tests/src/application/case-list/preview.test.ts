import assert from 'node:assert/strict'
import { identitiesOf } from '../../../../src/application/case-list/identities.ts'
import { identitiesToFind, preview } from '../../../../src/application/case-list/preview.ts'
import { referralOf } from '../../../../src/application/case-list/referral-of.ts'
import type { EarlierCase } from '../../../../src/application/case-list/list-facts.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { factsWith, findingsOf, found, looked, rowWith, tableOf } from '../../../support/case-list-rows.ts'
import type { Cells } from '../../../support/case-list-rows.ts'

type Hearing = Pick<EarlierCase, 'role' | 'received'> & { heardOn: string }

/** A case kept before, found again by one of its people and, with `pair`, by both of them. */
function earlier(cells: Cells, { role, received, heardOn }: Hearing): readonly EarlierCase[] {
  const identities = identitiesOf(referralOf(tableOf(cells).rows[0] ?? rowWith()).referral)
  const roles = role === 'pair' ? (['pair', 'victim', 'perpetrator'] as const) : [role]
  return roles.map((each) => {
    const identity = identities[each]
    assert.ok(identity)
    return { caseId: 'c-before' as CaseId, role: each, identity, received, heardOn: [heardOn], highRisk: true }
  })
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
        listedFrom: null,
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
      clause: 'local',
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
      { kind: 'question', question: 'closed-panel-ground', about: 'hbv', clause: '4 (in part local)' },
    ])
  })

  it('asks about an agency that employs a party', () => {
    assert.deepEqual(found({ party_employed_by: 'Testmouth Housing' }).slice(1), [
      { kind: 'question', question: 'employed-by', about: 'Testmouth Housing', clause: '4 (in part local)' },
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

  it('shows a repeat within twelve months of being heard, and asks about another perpetrator', () => {
    const repeat = (heardOn: string, role: EarlierCase['role']) =>
      found({}, { earlier: earlier({}, { role, heardOn, received: '2025-01-01' }) })
    assert.deepEqual(repeat('2025-11-20', 'pair'), [
      { kind: 'repeat', heardOn: '2025-11-20' },
      { kind: 'check', code: 'repeat-within', clause: '5.1(5)', task: null, about: ['2025-11-20', '2026-11-20'] },
    ])
    assert.deepEqual(repeat('2026-05-06', 'victim'), [
      { kind: 'question', question: 'repeat', about: '2026-05-06', clause: '5.1(5)' },
      { kind: 'check', code: 'repeat-other-perpetrator', clause: '5.1(5)', task: 'coordinator', about: ['2026-05-06'] },
    ])
    assert.deepEqual(repeat('2025-11-19', 'pair')[0], { kind: 'new' })
  })

  it('never shows one victim to another through a perpetrator whom they share, save that there is such a case', () => {
    const hearing = { role: 'perpetrator', heardOn: '2026-05-06', received: '2026-04-01' } as const
    assert.deepEqual(found({}, { earlier: earlier({}, hearing) }), [
      { kind: 'new' },
      { kind: 'check', code: 'same-perpetrator', clause: 'local', task: 'coordinator', about: [] },
    ])
  })

  it('asks where the area counts two ways, or has not said how', () => {
    const { profile } = factsWith()
    const gwent = {
      ...profile,
      repeat: { value: { months: 12, from: 'referred' as const, restartOnHighRisk: false }, clause: '4.2.3' },
    }
    const silent = { ...profile, repeat: { value: 'unanswered' as const, clause: '—' } }
    const hearing = { role: 'pair', heardOn: '2026-01-05', received: '2025-11-01' } as const
    const first = [gwent, silent].map((area) => found({}, { profile: area, earlier: earlier({}, hearing) })[0]?.kind)
    assert.deepEqual(first, ['question', 'question'])
    const longAgo = { role: 'pair', heardOn: '2024-01-05', received: '2023-12-01' } as const
    assert.equal(found({}, { profile: gwent, earlier: earlier({}, longAgo) })[0]?.kind, 'new')
  })

  it('shows two victims of the same name and birth date, and merges nothing', () => {
    const same = { victim_last_name: 'Quellbrook' }
    const { rows } = looked([same, { ...same, perpetrator_first_name: 'Another' }])
    assert.deepEqual(findingsOf(rows, 3), [
      { kind: 'new' },
      { kind: 'check', code: 'same-victim', clause: 'local', task: 'coordinator', about: ['2'] },
    ])
    assert.equal(rows.length, 2)
  })

  it('asks for every identity once, and for none of somebody who cannot be told apart', () => {
    const unknown = { victim_born: '', perpetrator_born: '' }
    assert.deepEqual(identitiesToFind(tableOf({}, {}, unknown).rows).length, 5)
  })
})
