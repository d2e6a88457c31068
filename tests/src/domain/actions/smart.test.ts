import assert from 'node:assert/strict'
import { smartHints, type SmartHint } from '../../../../src/domain/actions/smart.ts'
import { terms } from '../../../support/domain-actions.ts'

const names = { victim: 'Alma', perpetrator: 'Brann' }
const hints = (what: string) => smartHints({ ...terms, what, names })

describe('the SMART hints (capability 5)', () => {
  it('are none for “Police: place SIG marker on address by 17:00 Friday”', () => {
    assert.deepEqual(hints('Police: place SIG marker on address by 17:00 Friday'), [])
  })

  it('flag “Monitor situation”', () => {
    assert.deepEqual(hints('Monitor situation'), ['vague-verb', 'no-outcome'])
  })

  const wordings: [string, SmartHint[]][] = [
    ['Continue to support the family', ['vague-verb', 'no-outcome']],
    ['Liaise with housing', ['vague-verb', 'no-outcome']],
    ['Liaise with housing and report the date of the move', ['vague-verb']],
    ['Consider a referral where appropriate', ['vague-verb', 'no-outcome']],
    ['Health: offer ongoing support', ['vague-verb', 'no-outcome']],
    ['Police: monitor situation', ['vague-verb', 'no-outcome']],
    ['Marker', ['no-outcome']],
    ['Refer to MAPPA', []],
    ['Tell him to stay away', ['addressed-to-party']],
    ['Warn Brann about the order', ['addressed-to-party']],
    ['Advise the perpetrator of the conditions', ['addressed-to-party']],
    ['Alma to ring the police when ready', ['addressed-to-party']],
    ['The perpetrator must leave the address', ['addressed-to-party']],
    ['IDVA: ring Alma about the lock change', []],
    ['Brannock Housing to change the locks', []],
    ['Monitors in the hall to be replaced by Friday', ['vague-verb', 'no-outcome']],
  ]
  for (const [what, expected] of wordings) {
    it(`say ${expected.join(', ') || 'nothing'} of “${what}”`, () => assert.deepEqual(hints(what), expected))
  }

  it('ask for an agency, a date and a risk, and not for a date where it is for today', () => {
    const what = 'Place a marker on the address'
    const blank = { agencyId: null, due: null, today: false, riskId: null, what, names }
    assert.deepEqual(smartHints(blank), ['no-agency', 'no-date', 'no-risk'])
    assert.deepEqual(smartHints({ ...blank, today: true }), ['no-agency', 'no-risk'])
  })

  it('do without names that are not known', () => {
    const unnamed = smartHints({
      ...terms,
      what: 'Place a marker on the address',
      names: { victim: '', perpetrator: '' },
    })
    assert.deepEqual(unnamed, [])
  })
})
