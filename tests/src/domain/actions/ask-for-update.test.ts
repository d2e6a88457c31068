import assert from 'node:assert/strict'
import { decideAskForUpdate } from '../../../../src/domain/actions/ask-for-update.ts'
import type { ActionEvent } from '../../../../src/domain/actions/action.ts'
import { accepted, agreed, anAction, finished } from '../../../support/domain-actions.ts'
import { profileOf } from '../../../support/domain-areas.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { eventsOf } from '../../../support/domain-decisions.ts'
import { who } from '../../../support/domain-people.ts'

const at = '2026-06-17T10:00:00Z'
const said: ActionEvent = { type: 'action-updated', at, by: who.police, caseId: caseOne, personal: { text: 'Begun' } }
const asked: ActionEvent = { type: 'action-update-asked', at, caseId: caseOne }

describe('asking an owner how far an action has come (R121)', () => {
  const asks = (events: ActionEvent[], area: 'nyy' | 'somerset' = 'nyy') =>
    eventsOf(decideAskForUpdate(anAction(events), { profile: profileOf(area), at }))

  it('is done once, while there is no word of it', () => {
    assert.deepEqual(asks([agreed, accepted]), [asked])
    for (const events of [[agreed, said], [agreed, asked], [agreed, finished('done')], []]) {
      assert.deepEqual(asks(events), [])
    }
    assert.deepEqual(eventsOf(decideAskForUpdate(null, { profile: profileOf('nyy'), at })), [])
  })

  it('is never done where another system is the master (R119)', () => {
    assert.deepEqual(asks([agreed], 'somerset'), [])
  })
})
