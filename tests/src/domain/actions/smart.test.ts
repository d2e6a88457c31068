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
    ['Health: offer ongoing support', ['date-without-meaning', 'vague-verb', 'no-outcome']],
    ['Police: monitor situation', ['vague-verb', 'no-outcome']],
    ['Police to monitor the address', ['vague-verb', 'no-outcome']],
    ['Police monitors the address', ['vague-verb', 'no-outcome']],
    ['Will continue to monitor', ['vague-verb', 'no-outcome']],
    ['IDVA: continue to support', ['vague-verb', 'no-outcome']],
    ['IDVA to continue with safety planning', ['vague-verb', 'no-outcome']],
    ['Explore housing options', ['vague-verb', 'no-outcome']],
    ['School to keep an eye on the children', ['vague-verb', 'no-outcome']],
    ['GP to be aware', ['vague-verb', 'no-outcome']],
    ['All agencies to be mindful of the risk', ['vague-verb', 'no-outcome']],
    ['Encourage engagement with services', ['vague-verb', 'no-outcome']],
    ['Try to make contact again', ['vague-verb', 'no-outcome']],
    ['Probation to work with him on his drinking', ['vague-verb', 'no-outcome']],
    ['Look into the bail conditions', ['vague-verb', 'no-outcome']],
    ['Follow up with the school', ['vague-verb', 'no-outcome']],
    ['Raise awareness among staff', ['vague-verb', 'no-outcome']],
    ['Refer to drug services if needed', ['vague-verb', 'no-outcome']],
    ['Keep under review until the court date', ['vague-verb']],
    ['Monitor the tag until 30 June and report each breach to the IDVA', ['vague-verb']],
    ['Touch base with the family', ['vague-verb', 'no-outcome']],
    ['Maintain contact with mother', ['vague-verb', 'no-outcome']],
    ['Engage with the perpetrator programme', ['vague-verb', 'no-outcome']],
    ['Marker', ['no-outcome']],
    ['Police: marker', ['no-outcome']],
    ['Safety plan', ['no-outcome']],
    ['Check records', ['no-outcome']],
    ['Visit Alma asap', ['date-without-meaning']],
    ['Change the locks as soon as possible', ['date-without-meaning']],
    ['Complete the DASH in due course', ['date-without-meaning']],
    ['Send the school letter soon', ['date-without-meaning']],
    ['Fit a door chain urgently', ['date-without-meaning']],
    ['Arrange a review at some point', ['date-without-meaning']],
    ['Visit the flat, date TBC', ['date-without-meaning']],
    ['Ring the landlord shortly', ['date-without-meaning']],
    ['Refer to MAPPA and place a marker on the address', ['two-actions']],
    ['Visit on Monday and arrange a lock change', ['two-actions']],
    ['Ring the GP; refer to mental health services', ['two-actions']],
    ['Interview the neighbour then arrest on return', ['two-actions']],
    ['Police to check the log and also issue a warning notice', ['two-actions']],
    ['Refer to MAPPA', []],
    ['Change the door code by noon and confirm to the IDVA', []],
    ['Fit new locks and window alarms by 12:00 Monday', []],
    ['Refer both children to early help by Friday and send the reference to the chair', []],
    ['Apply for a non-molestation order so that service is made before 3 July', []],
    ['IDVA: ring Alma about the lock change', []],
    ['IDVA to ring Alma on the safe number by 10:00 tomorrow and record what she wants', []],
    ['Brannock Housing to change the locks', []],
    ['Monitors in the hall to be replaced by Friday', []],
    ['Health visitor to weigh the baby at home on 12 June', []],
    ['Police: serve the stalking order on release, before 09:00 on 4 July', []],
    ['Probation to send the licence conditions to the IDVA by Thursday 16:00', []],
    ['Supporting letter for the housing register to be sent by 15 June', []],
    ['School to hold the children inside until collected by the named adult', []],
    ['Allocate a sanctuary survey for Tuesday 09:00', []],
    ['Add a treat-as-urgent flag to both phone numbers today', []],
    ['Children’s social care: strategy meeting within 24 hours of the meeting', []],
    ['Soonbury Housing to board up the back window by 18:00', []],
    ['Tell him to stay away', ['addressed-to-party']],
    ['Warn Brann about the order', ['addressed-to-party']],
    ['Advise the perpetrator of the conditions', ['addressed-to-party']],
    ['Alma to ring the police when ready', ['addressed-to-party']],
    ['The perpetrator must leave the address', ['addressed-to-party']],
    ['Victim should change her number', ['addressed-to-party']],
  ]
  it('are tried on sixty texts and more', () => assert.ok(wordings.length >= 60))

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
