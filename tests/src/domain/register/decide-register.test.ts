import assert from 'node:assert/strict'
import {
  decideRecordBreach,
  decideRecordRequest,
  runsTheMarac,
} from '../../../../src/domain/register/decide-register.ts'
import { profileOf } from '../../../support/domain-areas.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, who } from '../../../support/domain-people.ts'
import { on } from '../../../support/domain-rooms.ts'

const at = on('12:00')
const asking = (kind: 'foi' | 'subject-access' | 'court', reference = '', by = who.coordinator) => ({
  actor: actor(by),
  requestId: 'r-1',
  kind,
  reference,
  text: 'The plan of June',
  profile: profileOf('thurrock'),
  at,
})

describe('who keeps the register', () => {
  it('are coordinators, chairs and operations managers', () => {
    const people = [who.coordinator, who.chair, who.manager, who.police, who.observer]
    assert.deepEqual(
      people.filter((personId) => runsTheMarac(actor(personId))),
      [who.coordinator, who.chair, who.manager],
    )
  })
})

describe('a request for what is held (R148, R149, R150)', () => {
  it('is written down with the clause of its route, and nothing is given out', () => {
    const [made] = eventsOf(decideRecordRequest(asking('foi')))
    assert.deepEqual(made?.type === 'request-recorded' && [made.kind, made.clause], ['foi', '12, 13'])
  })

  it('of a court needs the reference of its order (Thurrock 13, H17)', () => {
    assert.equal(codeOf(decideRecordRequest(asking('court'))), 'order-reference-missing')
    assert.equal(codeOf(decideRecordRequest(asking('court', 'ZZ-1'))), null)
  })

  it('is for those who run the MARAC, in words', () => {
    assert.equal(codeOf(decideRecordRequest(asking('foi', '', who.police))), 'role-not-allowed')
    assert.equal(codeOf(decideRecordRequest({ ...asking('foi'), text: ' ' })), 'wording-empty')
  })
})

describe('a breach (R151)', () => {
  it('is recorded by anyone, with the clause of its route', () => {
    const order = { actor: actor(who.police), breachId: 'b-1', text: 'A letter', profile: profileOf('gwent'), at }
    const [made] = eventsOf(decideRecordBreach(order))
    assert.deepEqual(made?.type === 'breach-recorded' && [made.by, made.clause], [who.police, '6'])
    assert.equal(codeOf(decideRecordBreach({ ...order, text: '' })), 'wording-empty')
  })
})
