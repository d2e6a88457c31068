import assert from 'node:assert/strict'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { decideSendUpdate, type SendUpdate } from '../../../../src/domain/cases/decide-update.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, agencies, who } from '../../../support/domain-people.ts'
import { aMeeting, ended, meetingId, opened } from '../../../support/domain-rooms.ts'

const order = (otherwise: Partial<SendUpdate> = {}): SendUpdate => ({
  actor: actor(who.police, aMeeting()),
  meeting: aMeeting(),
  knowledge: 'supplied',
  text: ' Two calls this month. ',
  profile: { absentUpdate: { value: 'unanswered', clause: '4.8' } },
  at: '2026-06-09T09:00:00Z',
  ...otherwise,
})
const sent = (state: Case, otherwise: Partial<SendUpdate> = {}): Case =>
  eventsOf(decideSendUpdate(state, order(otherwise))).reduce<Case>(evolveCase, state)

describe('an agency’s written update (R029, Thurrock 5)', () => {
  it('is kept for its own agency with the time at which it came', () => {
    assert.deepEqual(sent(aCase()).updates, [
      {
        agencyId: agencies.police,
        meetingId,
        knowledge: 'supplied',
        text: 'Two calls this month.',
        receivedAt: '2026-06-09T09:00:00Z',
      },
    ])
  })

  it('takes the place of an earlier one of the same agency, and of no other', () => {
    const first = sent(sent(aCase()), { actor: actor(who.idva), text: 'Met once.' })
    const again = sent(first, { actor: actor(who.policeDeputy), text: 'Three calls.' })
    assert.deepEqual(
      again.updates.map(({ text }) => text),
      ['Met once.', 'Three calls.'],
    )
  })

  it('may say “not known to us” without a word, and otherwise not (R030)', () => {
    assert.equal(sent(aCase(), { knowledge: 'nothing-known', text: '' }).updates[0]?.knowledge, 'nothing-known')
    assert.equal(codeOf(decideSendUpdate(aCase(), order({ text: '  ' }))), 'update-text-required')
  })

  it('is taken at the meeting, and not after it', () => {
    assert.equal(codeOf(decideSendUpdate(aCase(), order({ meeting: aMeeting(opened) }))), null)
    assert.equal(codeOf(decideSendUpdate(aCase(), order({ meeting: aMeeting(opened, ended) }))), 'meeting-ended')
  })

  it('is refused from an observer, on another meeting’s case, on no case, and with a safe address in it', () => {
    assert.equal(codeOf(decideSendUpdate(aCase(), order({ actor: actor(who.observer) }))), 'role-not-allowed')
    assert.equal(codeOf(decideSendUpdate(aCase([], {}, 'c-9' as CaseId), order())), 'case-not-on-agenda')
    assert.equal(codeOf(decideSendUpdate(null, order())), 'no-such-case')
    assert.equal(codeOf(decideSendUpdate(aCase(), order({ text: 'She is at 14 Elm Rd' }))), 'safe-address-in-text')
  })
})
