import assert from 'node:assert/strict'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import type { Circulation, CirculationEvent } from '../../../../src/domain/circulation/circulation.ts'
import { decideCheckCirculation } from '../../../../src/domain/circulation/decide-check.ts'
import { decideSendCirculation, type SendCirculation } from '../../../../src/domain/circulation/decide-sending.ts'
import { evolveCirculation } from '../../../../src/domain/circulation/evolve-circulation.ts'
import type { CaseId, PersonId } from '../../../../src/domain/ids.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { aCase, caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, thurrock, who, withPerson } from '../../../support/domain-people.ts'
import { aCirculation, aPlan, aRecipient, lookedAtBy } from '../../../support/domain-plans.ts'
import { aMeeting, agreed, called, ended, entered, heard, on, opened, read } from '../../../support/domain-rooms.ts'

const at = on('11:00')
const there = [who.police, who.idva, who.housing]
const hearings = [caseOne, caseTwo].flatMap((caseId) => [called(caseId, ...there), heard(caseId)])
const meeting = aMeeting(entered(...there), opened, read, agreed(...there), hearings, ended)
const by = (personId: PersonId) => ({ actor: actor(personId, meeting), at })
const knows = (personId: PersonId, caseId: CaseId): Case => {
  const said: CaseEvent = { type: 'connections-answered', at, caseId, personal: { personId, answer: 'possibly' } }
  return aCase([said], {}, caseId)
}
const factsOf = (caseFile: Case, directory = aDirectory()) => ({
  caseFile,
  meeting,
  directory,
  actions: [],
  profile: thurrock,
})
const facts = (...cases: Case[]) => new Map(cases.map((each) => [each.caseId, factsOf(each)]))
const both = facts(aCase(), aCase([], {}, caseTwo))
const order = (otherwise: Partial<SendCirculation> = {}): SendCirculation => {
  const laidOut = new Map([[caseOne, { title: 'A plan' }]])
  return { ...by(who.chair), reasons: {}, meeting, profile: thurrock, facts: both, laidOut, ...otherwise }
}
const list = [aRecipient(who.police), aRecipient(who.idva)]
const drafted = aCirculation(aPlan({ recipients: list }), aPlan({ caseId: caseTwo, recipients: list }))
const checked = lookedAtBy(drafted, who.coordinator)
const after = (state: Circulation, decision: Decision<CirculationEvent>): Circulation =>
  eventsOf(decision).reduce<Circulation>(evolveCirculation, state)
const sentCases = (decision: Decision<CirculationEvent>) =>
  eventsOf(decision).map((event) => event.type === 'plan-sent' && event.caseId)

describe('two people send (capability 8)', () => {
  it('the first looks, and the second sends, each by name', () => {
    const looks = order(by(who.coordinator))
    const looked = after(drafted, decideCheckCirculation(drafted, looks))
    assert.equal(looked.plans.get(caseOne)?.checkedBy, who.coordinator)
    assert.deepEqual(eventsOf(decideCheckCirculation(looked, looks)), [])
    const [first] = eventsOf(decideSendCirculation(looked, order()))
    assert.deepEqual(first?.type === 'plan-sent' && [first.checkedBy, first.by, first.version, first.recipients], [
      who.coordinator,
      who.chair,
      1,
      [who.police, who.idva],
    ])
  })

  it('never one alone, and never none', () => {
    assert.equal(codeOf(decideSendCirculation(drafted, order())), 'first-person-needed')
    assert.equal(codeOf(decideSendCirculation(checked, order(by(who.coordinator)))), 'second-person-needed')
  })

  it('only the chair, the coordinators and the operations manager', () => {
    assert.equal(codeOf(decideSendCirculation(checked, order(by(who.police)))), 'role-not-allowed')
    assert.equal(codeOf(decideCheckCirculation(drafted, order(by(who.idva)))), 'role-not-allowed')
    assert.equal(codeOf(decideSendCirculation(checked, order(by(who.manager)))), null)
    assert.equal(codeOf(decideSendCirculation(null, order())), 'circulation-not-drafted')
    assert.equal(codeOf(decideCheckCirculation(null, order())), 'circulation-not-drafted')
  })

  it('one of them the chair, where the area says so (Gwent 4.9)', () => {
    const value = thurrock.circulation.value === 'unanswered' ? assert.fail() : thurrock.circulation.value
    const profile = { circulation: { value: { ...value, approve: 'chair' as const }, clause: '4.9' } }
    const refused = decideSendCirculation(checked, order({ profile, ...by(who.manager) }))
    assert.deepEqual('refusal' in refused && refused.refusal, { code: 'chair-approval-needed', clause: '4.9' })
    assert.equal(codeOf(decideSendCirculation(checked, order({ profile }))), null)
    assert.equal(
      codeOf(decideSendCirculation(lookedAtBy(drafted, who.chair), order({ profile, ...by(who.coordinator) }))),
      null,
    )
  })

  it('send all that is ready, once, and leave what is held', () => {
    assert.deepEqual(sentCases(decideSendCirculation(checked, order())), [caseOne, caseTwo])
    const held = aCirculation(aPlan({ recipients: list, status: 'held' }), aPlan({ caseId: caseTwo, recipients: list }))
    assert.deepEqual(sentCases(decideSendCirculation(lookedAtBy(held, who.coordinator), order())), [caseTwo])
    const sent = after(checked, decideSendCirculation(checked, order()))
    assert.equal(codeOf(decideSendCirculation(sent, order())), 'circulation-already-sent')
  })

  it('send what came on the list late to those who have not had it', () => {
    const sent = after(checked, decideSendCirculation(checked, order()))
    const recipient = aRecipient(who.housing, { reasons: ['took-part', 'entered-late'] })
    const added: CirculationEvent = {
      type: 'recipient-added',
      at,
      by: who.chair,
      caseId: caseOne,
      recipient,
      personal: { reason: 'left out' },
    }
    const late = lookedAtBy(evolveCirculation(sent, added), who.coordinator)
    const [event, ...more] = eventsOf(decideSendCirculation(late, order()))
    assert.deepEqual(event?.type === 'plan-sent' && [event.recipients, event.version, more.length], [
      [who.housing],
      1,
      0,
    ])
  })
})

describe('a person who must not hear a case', () => {
  it('cannot send its plan nor be its first: the others go, and it waits for another pair', () => {
    const chairKnows = order({ facts: facts(knows(who.chair, caseOne), aCase([], {}, caseTwo)) })
    assert.deepEqual(sentCases(decideSendCirculation(checked, chairKnows)), [caseTwo])
    const firstKnows = order({ facts: facts(knows(who.coordinator, caseOne), aCase([], {}, caseTwo)) })
    assert.deepEqual(sentCases(decideSendCirculation(checked, firstKnows)), [caseTwo])
  })

  it('is told no more than that all was sent, where it is the only plan left', () => {
    const alone = aCirculation(aPlan({ recipients: list, checkedBy: who.coordinator }))
    const chairKnows = order({ facts: facts(knows(who.chair, caseOne)) })
    assert.equal(codeOf(decideSendCirculation(alone, chairKnows)), 'circulation-already-sent')
  })
})

describe('a flagged recipient', () => {
  const listed = aCirculation(aPlan({ recipients: [...list, aRecipient(who.children, { reasons: ['core-partner'] })] }))
  const key = `${caseOne}/${who.children}`
  const looks = (reasons: Record<string, string>) =>
    decideCheckCirculation(listed, order({ reasons, ...by(who.coordinator) }))
  const looked = after(listed, looks({ [key]: 'core partner' }))

  it('needs a reason from each of the two, and both are kept', () => {
    const refused = looks({ [key]: ' ' })
    assert.deepEqual('refusal' in refused && refused.refusal, { code: 'flag-needs-reason', about: key })
    assert.equal(looked.plans.get(caseOne)?.answers.get(who.children)?.reason, 'core partner')
    assert.equal(codeOf(decideSendCirculation(looked, order())), 'flag-needs-reason')
    const [event] = eventsOf(decideSendCirculation(looked, order({ reasons: { [key]: ' seen too ' } })))
    assert.deepEqual(event?.type === 'plan-sent' && event.personal.reasons, { [who.children]: 'seen too' })
    assert.equal(event?.type === 'plan-sent' && event.recipients.includes(who.children), true)
  })

  it('of whom the first said nothing, because the flag came afterwards, asks for the first again', () => {
    const freeMail = factsOf(aCase(), withPerson(aDirectory(), who.children, { mail: 'someone@gmail.com' }))
    const later = order({ facts: new Map([[caseOne, freeMail]]), reasons: { [key]: 'seen too' } })
    assert.equal(codeOf(decideSendCirculation(looked, later)), 'first-person-needed')
  })

  it('is looked at as things stand now: who declared or left since the draft gets nothing', () => {
    const [event] = eventsOf(decideSendCirculation(checked, order({ facts: facts(knows(who.police, caseOne)) })))
    assert.deepEqual(event?.type === 'plan-sent' && event.recipients, [who.idva])
    const left = factsOf(aCase(), withPerson(aDirectory(), who.police, { active: false }))
    const [other] = eventsOf(decideSendCirculation(checked, order({ facts: new Map([[caseOne, left]]) })))
    assert.deepEqual(other?.type === 'plan-sent' && other.recipients, [who.idva])
  })

  it('has a reason that says no safe address', () => {
    const reasons = { [key]: 'she lives at 14 Elm Road' }
    assert.equal(codeOf(looks(reasons)), 'safe-address-in-text')
    assert.equal(codeOf(decideSendCirculation(looked, order({ reasons }))), 'safe-address-in-text')
  })
})

describe('what a sending says', () => {
  const sentAt = (moment: string) => eventsOf(decideSendCirculation(checked, order({ at: moment })))[0]

  it('is that it was late, where its time was over (R111)', () => {
    const [inTime, late] = [sentAt(on('11:00')), sentAt('2026-06-12T10:00:00Z')]
    assert.deepEqual(
      [inTime?.type === 'plan-sent' && inTime.late, late?.type === 'plan-sent' && late.late],
      [undefined, true],
    )
  })

  it('is one letter for each person, however many plans (R116)', () => {
    const letters = eventsOf(decideSendCirculation(checked, order())).map((event) => {
      return event.type === 'plan-sent' && event.letters
    })
    assert.deepEqual(letters, [
      { [who.police]: 1, [who.idva]: 1 },
      { [who.police]: 1, [who.idva]: 1 },
    ])
  })

  it('may be for some of the plans only', () => {
    const some = decideSendCirculation(checked, order({ caseIds: [caseTwo] }))
    assert.deepEqual(sentCases(some), [caseTwo])
  })

  it('is refused to whoever the profile does not let send', () => {
    const value = thurrock.circulation.value === 'unanswered' ? assert.fail() : thurrock.circulation.value
    const profile = { circulation: { value: { ...value, sentBy: ['coordinator' as const] }, clause: 'local' } }
    assert.equal(codeOf(decideSendCirculation(checked, order({ profile }))), 'role-not-allowed')
    assert.equal(codeOf(decideCheckCirculation(drafted, order({ profile, ...by(who.manager) }))), 'role-not-allowed')
    assert.equal(codeOf(decideCheckCirculation(drafted, order({ profile, ...by(who.coordinator) }))), null)
  })
})
