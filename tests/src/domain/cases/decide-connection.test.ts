import assert from 'node:assert/strict'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { hasAnswered, isConnected } from '../../../../src/domain/cases/connection.ts'
import { decideAnswerConnections, decideConnection } from '../../../../src/domain/cases/decide-connection.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

const at = '2026-06-08T09:00:00Z'
const meeting = aMeeting()
const facts = { directory: aDirectory(), meeting, profile: thurrock, at }
type Step = (state: Case) => Decision<Parameters<typeof evolveCase>[1]>
const answer = (said: 'none' | 'possibly', personId = who.police): Step => {
  return (state) => decideAnswerConnections(state, { personId, answer: said, at })
}
const decide = (decision: 'withheld' | 'cleared', about: PersonId = who.police, by: PersonId = who.manager): Step => {
  return (state) => decideConnection(state, { ...facts, about, decision, actor: actor(by, meeting) })
}
const then = (...steps: Step[]): Case =>
  steps.reduce<Case>((state, step) => eventsOf(step(state)).reduce<Case>(evolveCase, state), aCase())

describe('answering about connections (R012)', () => {
  it('withholds the case from the moment of “possibly”', () => {
    assert.equal(isConnected(then(answer('possibly')), who.police), true)
    assert.deepEqual(then(answer('none')).connections.get(who.police), { answer: 'none', decision: null, at })
  })

  it('cannot be taken back by the person: “none” after “possibly” changes nothing', () => {
    const declared = then(answer('possibly'))
    assert.deepEqual(eventsOf(answer('none')(declared)), [])
    assert.equal(isConnected(then(answer('possibly'), answer('none')), who.police), true)
  })

  it('is given anew from another account, and takes back no more there than from the one before', () => {
    const since = '2026-06-08T10:00:00Z'
    const later = { personId: who.police, answer: 'none', at: '2026-06-08T11:00:00Z', since } as const
    const anew: Step = (state) => decideAnswerConnections(state, later)
    const said = then(answer('none'))
    assert.equal(hasAnswered(said, { personId: who.police, since }), false)
    assert.equal(hasAnswered(then(answer('none'), anew), { personId: who.police, since }), true)
    assert.deepEqual(eventsOf(anew(then(answer('none'), anew))), [])
    assert.equal(isConnected(then(answer('possibly'), anew), who.police), true)
    assert.equal(isConnected(then(answer('possibly'), decide('withheld'), anew), who.police), true)
  })

  it('cannot undo a withholding either', () => {
    const withheld = then(answer('possibly'), decide('withheld'), answer('none'), answer('possibly'))
    assert.equal(isConnected(withheld, who.police), true)
    assert.deepEqual(eventsOf(answer('possibly')(withheld)), [])
  })

  it('may follow “none” at any time, and may follow a clearing', () => {
    assert.equal(isConnected(then(answer('none'), answer('possibly')), who.police), true)
    assert.equal(isConnected(then(answer('possibly'), decide('cleared'), answer('possibly')), who.police), true)
  })

  it('is one’s own alone', () => {
    const declared = then(answer('possibly', who.police), answer('none', who.idva))
    assert.equal(isConnected(declared, who.idva), false)
    assert.equal(codeOf(decideAnswerConnections(null, { personId: who.police, answer: 'none', at })), 'no-such-case')
  })
})

describe('deciding on a connection (Thurrock 10)', () => {
  it('clears or withholds, once', () => {
    const declared = then(answer('possibly'))
    assert.equal(isConnected(then(answer('possibly'), decide('cleared')), who.police), false)
    assert.equal(isConnected(then(answer('possibly'), decide('withheld')), who.police), true)
    assert.equal(eventsOf(decide('cleared')(declared)).length, 1)
    assert.deepEqual(eventsOf(decide('cleared')(then(answer('possibly'), decide('cleared')))), [])
  })

  it('lifts a withholding when the decider says so', () => {
    assert.equal(isConnected(then(answer('possibly'), decide('withheld'), decide('cleared')), who.police), false)
  })

  it('withholds on what was told in another way, and clears nothing that was never declared', () => {
    assert.equal(isConnected(then(decide('withheld', who.housing)), who.housing), true)
    assert.deepEqual(eventsOf(decide('cleared', who.housing)(aCase())), [])
  })

  it('is the operations manager’s, and never about oneself', () => {
    assert.equal(codeOf(decide('cleared', who.police, who.chair)(then(answer('possibly')))), 'role-not-allowed')
    const own = then(answer('possibly', who.manager))
    assert.equal(codeOf(decide('cleared', who.manager, who.manager)(own)), 'role-not-allowed')
    assert.equal(eventsOf(decide('cleared', who.manager, who.chair)(own)).length, 1)
  })

  it('is refused for nobody, and for no case', () => {
    assert.equal(codeOf(decide('withheld', 'nobody' as PersonId)(aCase())), 'no-such-person')
    const order = { ...facts, about: who.police, decision: 'cleared' as const, actor: actor(who.manager) }
    assert.equal(codeOf(decideConnection(null, order)), 'no-such-case')
  })
})
