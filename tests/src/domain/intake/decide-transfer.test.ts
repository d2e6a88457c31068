import assert from 'node:assert/strict'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import {
  decideConfirmTransfer,
  decideReceiveTransfer,
  decideSendTransfer,
  receiptDue,
} from '../../../../src/domain/intake/decide-transfer.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

const meeting = aMeeting()
const at = '2027-02-05T10:00:00Z'
const order = (by: keyof typeof who = 'coordinator', place = 'Otherfield MARAC') => ({
  place,
  actor: actor(who[by], meeting),
  profile: thurrock,
  at,
})
const sent = eventsOf(decideSendTransfer(aCase(), order())).reduce<Case>(evolveCase, aCase())

describe('a transfer between two MARACs', () => {
  it('is entered at the desk with its place, and chased two working days on (R133, R134)', () => {
    assert.deepEqual([sent.transfer?.direction, sent.transfer?.place], ['out', 'Otherfield MARAC'])
    assert.equal(receiptDue(sent.transfer, new Set()), '2027-02-09T10:00:00Z')
    assert.equal(codeOf(decideSendTransfer(aCase(), order('police'))), 'role-not-allowed')
    assert.equal(codeOf(decideSendTransfer(aCase(), order('coordinator', ' '))), 'wording-empty')
  })

  it('is chased no more once the other side has confirmed it', () => {
    const confirm = { actor: actor(who.coordinator, meeting), at }
    assert.equal(codeOf(decideConfirmTransfer(aCase(), confirm)), 'no-such-transfer')
    const confirmed = eventsOf(decideConfirmTransfer(sent, confirm)).reduce<Case>(evolveCase, sent)
    assert.equal(receiptDue(confirmed.transfer, new Set()), null)
    assert.deepEqual(eventsOf(decideConfirmTransfer(confirmed, confirm)), [])
  })

  it('may come in incomplete, and then says so (R051)', () => {
    const [event] = eventsOf(decideReceiveTransfer(aCase(), { ...order(), complete: false }))
    assert.ok(event?.type === 'transfer-received')
    assert.deepEqual([event.complete, event.clause], [false, '11'])
  })
})
