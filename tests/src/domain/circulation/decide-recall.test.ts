import assert from 'node:assert/strict'
import type { Circulation, CirculationEvent } from '../../../../src/domain/circulation/circulation.ts'
import { decideUnholdPlan } from '../../../../src/domain/circulation/decide-lists.ts'
import { decideCorrectPlan, decideWithdrawPlan } from '../../../../src/domain/circulation/decide-recall.ts'
import { decideSendCirculation, type SendCirculation } from '../../../../src/domain/circulation/decide-sending.ts'
import { decideOpenPlan } from '../../../../src/domain/circulation/decide-delivery.ts'
import { evolveCirculation } from '../../../../src/domain/circulation/evolve-circulation.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { aCase, caseOne, caseTwo, sealed } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, thurrock, who } from '../../../support/domain-people.ts'
import { aCirculation, aPlan, aRecipient, lookedAtBy } from '../../../support/domain-plans.ts'
import { aMeeting, agreed, called, ended, entered, heard, on, opened, read } from '../../../support/domain-rooms.ts'

const at = on('11:00')
const there = [who.police, who.idva]
const hearings = [caseOne, caseTwo].flatMap((caseId) => [called(caseId, ...there), heard(caseId)])
const meeting = aMeeting(entered(...there), opened, read, agreed(...there), hearings, ended)
const by = (personId: PersonId) => ({ actor: actor(personId, meeting), at })
const factsOf = (caseFile: ReturnType<typeof aCase>) => {
  return { caseFile, meeting, directory: aDirectory(), actions: [], profile: thurrock }
}
const facts = new Map([aCase(), aCase([], {}, caseTwo)].map((each) => [each.caseId, factsOf(each)]))
const laidOut = new Map([caseOne, caseTwo].map((caseId) => [caseId, { title: 'A plan' }]))
const order: SendCirculation = { ...by(who.chair), reasons: {}, meeting, profile: thurrock, facts, laidOut }
const list = [aRecipient(who.police), aRecipient(who.idva)]
const drafted = aCirculation(aPlan({ recipients: list }), aPlan({ caseId: caseTwo, recipients: list }))
const after = (state: Circulation, decision: Decision<CirculationEvent>): Circulation =>
  eventsOf(decision).reduce<Circulation>(evolveCirculation, state)
const sendAgain = (state: Circulation) => decideSendCirculation(lookedAtBy(state, who.coordinator), order)
const sent = after(drafted, sendAgain(drafted))
const because = { caseId: caseOne, reason: ' wrong list ', safe: sealed, ...by(who.coordinator) }
const opens = (state: Circulation, personId = who.police, version?: number) =>
  codeOf(decideOpenPlan(state, { caseId: caseOne, personId, at, ...(version && { version }) }))
const lettersOf = (decision: Decision<CirculationEvent>) =>
  eventsOf(decision).map((event) => event.type === 'plan-sent' && [event.version, event.letters])

describe('withdrawing a plan', () => {
  it('stops it for everyone, with a reason, once, and keeps who had opened it', () => {
    const state = after(sent, decideWithdrawPlan(sent, because))
    assert.equal(state.plans.get(caseOne)?.status, 'withdrawn')
    assert.equal(state.plans.get(caseTwo)?.status, 'sent')
    assert.deepEqual(state.plans.get(caseOne)?.withdrawals, [
      { at, by: who.coordinator, version: 1, reason: 'wrong list' },
    ])
    assert.deepEqual(eventsOf(decideWithdrawPlan(state, because)), [])
  })

  it('is refused before it was sent, without a reason, and to others', () => {
    assert.equal(codeOf(decideWithdrawPlan(drafted, because)), 'circulation-not-drafted')
    assert.equal(codeOf(decideWithdrawPlan(sent, { ...because, reason: '' })), 'reason-missing')
    assert.equal(codeOf(decideWithdrawPlan(sent, { ...because, ...by(who.police) })), 'role-not-allowed')
  })

  it('is told to whoever had it, also once it is being sent anew without them', () => {
    const withdrawn = after(sent, decideWithdrawPlan(sent, because))
    const anew = after(withdrawn, decideUnholdPlan(withdrawn, because))
    assert.deepEqual(
      [opens(withdrawn), opens(anew), opens(anew, who.housing)],
      ['plan-withdrawn', 'plan-withdrawn', 'not-a-recipient'],
    )
  })

  it('and sending it anew brings each who had it a second letter, to a new version', () => {
    const withdrawn = after(sent, decideWithdrawPlan(sent, because))
    const anew = after(withdrawn, decideUnholdPlan(withdrawn, because))
    assert.deepEqual(lettersOf(sendAgain(anew)), [[2, { [who.police]: 2, [who.idva]: 2 }]])
  })
})

describe('a corrected version', () => {
  const begun = after(sent, decideCorrectPlan(sent, because))

  it('waits for two people, while the one before stays open and no clock runs anew', () => {
    const plan = begun.plans.get(caseOne)
    assert.deepEqual([plan?.status, plan?.correcting, plan?.sentAt], ['drafted', true, at])
    assert.deepEqual([opens(begun), codeOf(decideSendCirculation(begun, order))], [null, 'first-person-needed'])
    assert.deepEqual(eventsOf(decideCorrectPlan(begun, because)), [])
  })

  it('goes to all as a new version with a letter again; the page that shows the old one is told of the newer', () => {
    assert.deepEqual(lettersOf(sendAgain(begun)), [[2, { [who.police]: 2, [who.idva]: 2 }]])
    const corrected = after(begun, sendAgain(begun))
    assert.deepEqual([opens(corrected, who.police, 1), opens(corrected, who.police, 2)], ['plan-superseded', null])
  })

  it('is for those who are on its list now, and nobody else any more', () => {
    const off: CirculationEvent = {
      type: 'recipient-removed',
      at,
      by: who.chair,
      caseId: caseOne,
      personId: who.idva,
      personal: { reason: 'Left out on purpose' },
    }
    const shorter = evolveCirculation(begun, off)
    const corrected = after(shorter, sendAgain(shorter))
    assert.deepEqual([opens(corrected, who.idva), opens(corrected)], ['plan-withdrawn', null])
  })

  it('is refused before the first was sent, once it is withdrawn, without a reason, and to others', () => {
    assert.equal(codeOf(decideCorrectPlan(drafted, because)), 'circulation-not-drafted')
    const withdrawn = after(sent, decideWithdrawPlan(sent, because))
    assert.equal(codeOf(decideCorrectPlan(withdrawn, because)), 'plan-withdrawn')
    assert.equal(codeOf(decideCorrectPlan(sent, { ...because, reason: ' ' })), 'reason-missing')
    assert.equal(codeOf(decideCorrectPlan(sent, { ...because, ...by(who.police) })), 'role-not-allowed')
  })
})
