import assert from 'node:assert/strict'
import { perpetratorMark, victimMark } from '../../../src/contracts/typing-view.ts'
import { smartHints, wordingPatterns } from '../../../src/domain/actions/smart.ts'
import { findersFor, hintsAsTyped } from '../../../tabs/actions/word-hints.ts'
import { terms } from '../../support/domain-actions.ts'

const names = { victim: 'Alma', perpetrator: 'Brann' }
const hints = wordingPatterns({ victim: victimMark, perpetrator: perpetratorMark })
const finders = findersFor(hints, names)
const typed = (what: string) =>
  hintsAsTyped({ what, agencyId: 'police', due: '2031-01-17T17:00', today: false, riskId: 'risk-1' }, finders)

describe('the hints as one types', () => {
  const lines = [
    'Monitor situation',
    'Liaise with housing and report the date of the move',
    'Visit Alma asap',
    'Refer to MAPPA and place a marker on the address',
    'Warn Brann about the order',
    'Alma to ring the police when ready',
    'Police: place SIG marker on address by 17:00 Friday',
    'Marker',
  ]
  for (const what of lines)
    it(`are for “${what}” what the server says of it`, () => {
      const due = '2031-01-17T17:00:00Z'
      const kept = smartHints({ ...terms, agencyId: 'a' as never, due, riskId: 'r' as never, what, names })
      assert.deepEqual([...typed(what)].toSorted(), [...kept].toSorted())
    })

  it('ask for an agency, a date and a risk, and say nothing of an empty line', () => {
    const open = { what: 'Fit a new lock', agencyId: '', due: '', today: false, riskId: '' }
    assert.deepEqual(hintsAsTyped(open, finders), ['no-agency', 'no-date', 'no-risk'])
    assert.deepEqual(hintsAsTyped({ ...open, what: ' ' }, finders), [])
  })

  it('take a name with signs in it for the name that it is', () => {
    const [finder] = findersFor(hints, { victim: 'Ann(a', perpetrator: 'O’B.r' }).filter(
      ({ hint }) => hint === 'addressed-to-party',
    )
    assert.equal(finder?.pattern.test('Tell O’B.r to leave'), true)
  })
})
