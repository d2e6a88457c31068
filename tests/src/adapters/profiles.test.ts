import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../src/adapters/area-profiles.ts'
import type { RuleName } from '../../../src/domain/area-profile.ts'

const profiles = loadAreaProfiles()
const open = 'unanswered'
const prison = '4, Cases where the perpetrator is in Prison'

/** Each rule with its value and clause, area by area. */
const rules: Partial<Record<RuleName, Record<string, readonly [unknown, string]>>> = {
  commitment: {
    somerset: [true, '9.5'],
    cornwall: [true, '10.3'],
    thurrock: [true, '5'],
    gwent: [true, '2.4'],
    nyy: [true, '5, Attendance'],
  },
  recordOnly: {
    somerset: [open, 'silent'],
    cornwall: [open, 'silent'],
    thurrock: [['victim', 'perpetrator', 'move'], '5'],
    gwent: [open, 'silent'],
    nyy: [open, 'silent'],
  },
  sharingNote: {
    somerset: [true, '14.6'],
    cornwall: [true, '15.15'],
    thurrock: [true, '6'],
    gwent: [true, '4.4'],
    nyy: [true, '6, Information Sharing without Consent'],
  },
  custody: {
    somerset: [open, 'silent'],
    cornwall: [open, 'silent'],
    thurrock: [open, 'silent'],
    gwent: [open, '4.2.3'],
    nyy: [{ before: { days: 14 } }, prison],
  },
  beforehand: {
    somerset: [true, '8.3, 15.1'],
    cornwall: [true, '9.4, 16.11'],
    thurrock: [true, '5.1(6a)'],
    gwent: [true, '4.3(2)'],
    nyy: [true, '4, Assessing Risk'],
  },
  acknowledge: {
    somerset: [open, 'silent'],
    cornwall: [open, 'silent'],
    thurrock: [open, 'silent'],
    gwent: [true, '4.3(5), 4.3(6)'],
    nyy: [open, 'silent'],
  },
  listColumns: {
    somerset: [open, 'silent'],
    cornwall: [open, 'silent'],
    thurrock: [open, 'silent'],
    gwent: [open, 'silent'],
    nyy: [open, 'silent'],
  },
  researchWords: {
    somerset: [150, '14.2 (in part local)'],
    cornwall: [150, 'App F (in part local)'],
    thurrock: [150, '6 (in part local)'],
    gwent: [150, '4.10 (in part local)'],
    nyy: [150, '5, Agency Research (in part local)'],
  },
  newInformation: {
    somerset: [open, 'silent'],
    cornwall: [open, 'silent'],
    thurrock: [open, 'silent'],
    gwent: [true, '4.10'],
    nyy: [true, '5, At The MARAC Meeting (1)'],
  },
  protocolReview: {
    somerset: [{ by: open, everyMonths: 12 }, '22.1'],
    cornwall: [{ by: open, everyMonths: 12 }, '24.11'],
    thurrock: [open, '15'],
    gwent: [{ by: '2019-09-30', everyMonths: null }, '7'],
    nyy: [open, 'silent'],
  },
}

describe('what the five protocols say of the rules that came after the first profiles', () => {
  for (const [rule, areas] of Object.entries(rules)) {
    for (const [area, [value, clause]] of Object.entries(areas)) {
      it(`${rule} in ${area} (${clause})`, () => {
        const said = profiles.byArea(area)[rule as RuleName]
        assert.deepEqual([said.value, said.clause], [value, clause])
      })
    }
  }

  it('refuge: four factors in NYY, and a question where a protocol speaks of it without saying who decides', () => {
    const { value, clause } = profiles.byArea('nyy').refuge
    assert.ok(value !== open)
    assert.deepEqual([value.length, clause], [4, '4, MARAC to MARAC Referrals'])
    const asked = ['cornwall', 'thurrock'].map((area) => profiles.byArea(area).refuge)
    assert.deepEqual(
      asked.map((rule) => [rule.value, rule.clause, rule.asks?.includes('?')]),
      [
        [open, '4.6', true],
        [open, '11', true],
      ],
    )
  })

  it('complaints: each of them says where one goes, and NYY where one about the Chair does (R147)', () => {
    const said = ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'].map((area) => profiles.byArea(area).complaints)
    assert.deepEqual(
      said.map(({ clause }) => clause),
      ['19.1, 19.2', '21.11, 21.12', '8', '6', '7'],
    )
    for (const { value } of said) assert.match(value, /Chair|Operations Manager/)
    assert.match(said.at(-1)?.value ?? '', /about the Chair goes to the Superintendent at once/)
  })

  it('independence: each of them says that a MARAC owns no risk and replaces nobody, and where (R159)', () => {
    const said = ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'].map((area) => profiles.byArea(area).independence)
    assert.deepEqual(
      said.map(({ clause }) => clause),
      ['16.1', '17.11', '1', '4.11', '1; 2'],
    )
    for (const { value } of said) assert.match(value, /does not own the risk|replace|not transferred/)
  })
})
