import assert from 'node:assert/strict'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import {
  decideAgreeVictimTold,
  decideRecordVictimTold,
  victimTeller,
  type AgreeVictimTold,
} from '../../../../src/domain/cases/decide-victim-told.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, who } from '../../../support/domain-people.ts'
import { aMeeting, called, opened, read } from '../../../support/domain-rooms.ts'

const meeting = aMeeting(opened, read, called(caseOne))
const at = '2026-06-10T09:15:00Z'
const death: CaseEvent = { type: 'death-recorded', at, by: who.police, caseId: caseOne, party: 'victim' }
const order = (otherwise: Partial<AgreeVictimTold> = {}): AgreeVictimTold => ({
  outcome: 'person',
  personId: who.idva,
  how: 'at the next visit',
  actor: actor(who.chair, meeting),
  meeting,
  directory: aDirectory(),
  at,
  ...otherwise,
})
const agreed = (state = aCase(), otherwise: Partial<AgreeVictimTold> = {}): Case =>
  eventsOf(decideAgreeVictimTold(state, order(otherwise))).reduce<Case>(evolveCase, state)

describe('who tells the victim (R096)', () => {
  it('is a named person, agreed by the chair or the IDVA', () => {
    assert.equal(victimTeller(agreed()), who.idva)
    assert.equal(victimTeller(agreed(aCase(), { actor: actor(who.idva, meeting) })), who.idva)
    assert.equal(
      codeOf(decideAgreeVictimTold(aCase(), order({ actor: actor(who.police, meeting) }))),
      'role-not-allowed',
    )
  })

  it('may be nobody: not safe, or the victim has died', () => {
    for (const outcome of ['not-safe', 'victim-has-died'] as const) {
      const state = agreed(aCase(), { outcome, personId: null, how: '' })
      assert.equal(state.victimTold?.outcome, outcome)
      assert.equal(victimTeller(state), null)
    }
  })

  it('is nobody once the victim’s death is recorded, and the answer is that she has died (R097)', () => {
    assert.equal(codeOf(decideAgreeVictimTold(aCase([death]), order())), 'party-has-died')
    assert.equal(agreed(aCase([death]), { outcome: 'victim-has-died' }).victimTold?.outcome, 'victim-has-died')
    assert.equal(victimTeller(evolveCase(agreed(), death)), null)
  })

  it('is somebody known, who may hear of the case, told how without where she is', () => {
    assert.equal(codeOf(decideAgreeVictimTold(aCase(), order({ personId: null }))), 'no-such-person')
    assert.equal(codeOf(decideAgreeVictimTold(aCase(), order({ personId: 'nobody' as PersonId }))), 'no-such-person')
    assert.equal(codeOf(decideAgreeVictimTold(aCase(), order({ personId: who.observer }))), 'takes-nothing-on')
    const personal = { personId: who.idva, answer: 'possibly' as const }
    const connected = aCase([{ type: 'connections-answered', at, caseId: caseOne, personal }])
    assert.equal(codeOf(decideAgreeVictimTold(connected, order())), 'recipient-barred')
    assert.equal(codeOf(decideAgreeVictimTold(aCase(), order({ how: 'at 14 Elm Road' }))), 'safe-address-in-text')
    assert.equal(codeOf(decideAgreeVictimTold(null, order())), 'no-such-case')
  })
})

describe('that the victim was told (R130)', () => {
  const told = (personId: PersonId, state: Case | null = agreed(), outcome: 'done' | 'unsafe' | 'unable' = 'done') =>
    decideRecordVictimTold(state, { outcome, actor: actor(personId, meeting), at })

  it('is said by the person agreed on, the IDVA or the desk: done, unsafe or unable', () => {
    for (const personId of [who.idva, who.coordinator]) {
      assert.equal(eventsOf(told(personId)).reduce<Case>(evolveCase, agreed()).victimTold?.done, 'done')
    }
    const unable = eventsOf(told(who.idva, agreed(), 'unable')).reduce<Case>(evolveCase, agreed())
    assert.equal(unable.victimTold?.done, 'unable')
    assert.deepEqual(eventsOf(told(who.idva, unable, 'unable')), [])
    assert.equal(codeOf(told(who.police)), 'not-your-action')
  })

  it('is refused where nobody was agreed on, on no case, and after a death', () => {
    assert.equal(codeOf(told(who.idva, aCase())), 'no-such-action')
    assert.equal(codeOf(told(who.idva, null)), 'no-such-case')
    assert.equal(codeOf(told(who.idva, evolveCase(agreed(), death))), 'party-has-died')
  })
})
