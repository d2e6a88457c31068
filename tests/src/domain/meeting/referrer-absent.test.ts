import assert from 'node:assert/strict'
import { referrerAbsent } from '../../../../src/domain/meeting/referrer-absent.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { Rule } from '../../../../src/domain/area-profile.ts'
import { aDirectory, agencies, who } from '../../../support/domain-people.ts'
import { aMeeting, entered } from '../../../support/domain-rooms.ts'

const referred = { referringAgencyId: agencies.police }
const asks: Rule<boolean> = { value: true, clause: 'H3' }
const silent: Rule<boolean> = { value: 'unanswered', clause: 'silent' }

describe('a case whose referring agency is not in the room', () => {
  const told = (rule: Rule<boolean>, ...here: PersonId[]) => {
    const profile = { deferWithoutReferrer: rule }
    return referrerAbsent(referred, { meeting: aMeeting(entered(...here)), directory: aDirectory(), profile })
  }

  it('is told to the chair, who is asked to defer it where the protocol says so (R067)', () => {
    assert.deepEqual(told(asks, who.idva), { agencyId: agencies.police, asksToDefer: true, clause: 'H3' })
  })

  it('is told and no more where the protocol leaves it open, or says that it is heard', () => {
    assert.equal(told(silent, who.idva)?.asksToDefer, false)
    assert.equal(told({ value: false, clause: '4' }, who.idva)?.asksToDefer, false)
  })

  it('is nothing to tell while the representative or the deputy is here', () => {
    assert.equal(told(asks, who.police), null)
    assert.equal(told(asks, who.policeDeputy), null)
  })

  it('is told though the chair comes from that agency: whoever chairs does not speak for it', () => {
    assert.equal(told(asks, who.chair)?.agencyId, agencies.police)
  })
})
