import assert from 'node:assert/strict'
import type { CasePlan, FlagAnswer } from '../../../../src/domain/circulation/circulation.ts'
import { firstLookAt, isTheFirst, waitingOf } from '../../../../src/domain/circulation/first-look.ts'
import type { RecipientFacts } from '../../../../src/domain/circulation/recipient-flags.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { aDirectory, thurrock, who, withPerson } from '../../../support/domain-people.ts'
import { aPlan, aRecipient } from '../../../support/domain-plans.ts'
import { afterCaseOne, on } from '../../../support/domain-rooms.ts'

const there = [who.police, who.idva]
const meeting = afterCaseOne(...there)
const facts: RecipientFacts = { caseFile: aCase(), meeting, directory: aDirectory(), actions: [], profile: thurrock }
const plan = (otherwise: Partial<CasePlan> = {}): CasePlan => ({
  ...aPlan({ recipients: [aRecipient(who.police), aRecipient(who.idva)] }),
  ...otherwise,
})
const people = (of: CasePlan, given = facts) => waitingOf(of, given).map(({ personId }) => personId)
const look = (of: CasePlan, given = facts) => firstLookAt({ plan: of, facts: given, recipients: waitingOf(of, given) })

describe('who waits for a plan', () => {
  it('is everyone on its list who has not had it; all of them again where it is corrected', () => {
    assert.deepEqual(people(plan()), there)
    const sent = { status: 'sent' as const, sentTo: new Set<PersonId>([who.police]) }
    assert.deepEqual(people(plan(sent)), [who.idva])
    assert.deepEqual(people(plan({ ...sent, correcting: true })), there)
  })

  it('is nobody where it is held or withdrawn', () => {
    assert.deepEqual([people(plan({ status: 'held' })), people(plan({ status: 'withdrawn' }))], [[], []])
  })

  it('is nobody who must not hear the case, whatever the list said when it was drafted', () => {
    const said = { type: 'connections-answered' as const, at: on('11:00'), caseId: caseOne }
    const connected = aCase([{ ...said, personal: { personId: who.idva, answer: 'possibly' } }])
    assert.deepEqual(people(plan(), { ...facts, caseFile: connected }), [who.police])
  })
})

describe('the first look at a plan', () => {
  const known = plan({ checkedBy: who.coordinator })
  const moved = { ...facts, directory: withPerson(aDirectory(), who.idva, { mail: 'idva@gmail.com' }) }
  const answer: FlagAnswer = { personId: who.idva, flags: ['free-mail'], reason: 'Her own charity has no other' }

  it('is of whoever looked, until they must not hear the case', () => {
    assert.equal(look(plan()), null)
    assert.equal(look(known), who.coordinator)
  })

  it('is nobody’s any more where a flag has come of which they said nothing', () => {
    assert.equal(look(known, moved), null)
    assert.equal(look({ ...known, answers: new Map([[who.idva, answer]]) }, moved), who.coordinator)
  })

  it('is nobody’s any more where an address was changed after it, whatever was said of the one before', () => {
    const answers = new Map([[who.idva, { ...answer, flags: ['new-address' as const] }]])
    const moving = (mailSince: string) => ({
      ...facts,
      directory: withPerson(aDirectory(), who.idva, { mailSince }),
    })
    const looked = { ...known, answers, checkedAt: on('11:00') }
    assert.equal(look(looked, moving(on('10:30'))), who.coordinator)
    assert.equal(look(looked, moving(on('11:30'))), null)
  })

  it('is of the same person too where a second account reads the same address', () => {
    const sender = { first: who.coordinator, sender: who.manager }
    const mail = aDirectory().people.get(who.coordinator)?.mail.toUpperCase() ?? ''
    const twice = { ...facts, directory: withPerson(aDirectory(), who.manager, { mail }) }
    const of = (given: typeof facts) => isTheFirst({ plan: known, facts: given, recipients: [] }, sender)
    assert.deepEqual([of(facts), of(twice)], [false, true])
  })

  it('is nobody’s any more where the plan says something else since, or where nobody can tell', () => {
    const seen = { ...known, checkedDigest: 'as it was' }
    assert.equal(look(seen, { ...facts, planDigest: 'as it was' }), who.coordinator)
    assert.equal(look(seen, { ...facts, planDigest: 'otherwise' }), null)
    assert.equal(look(seen), null)
    assert.equal(look(known, { ...facts, planDigest: 'otherwise' }), who.coordinator, 'an older log kept none')
  })

  it('stays for a further recipient, who gets the version that the others have', () => {
    const sent = { ...known, checkedDigest: 'as it was', sentAt: on('13:00'), sentTo: new Set([who.police]) }
    assert.equal(look(sent, { ...facts, planDigest: 'otherwise' }), who.coordinator)
    assert.equal(look({ ...sent, correcting: true }, { ...facts, planDigest: 'otherwise' }), null)
  })

  it('is nobody’s any more where whoever looked has been shut out since', () => {
    const gone = { ...facts, directory: withPerson(aDirectory(), who.coordinator, { active: false }) }
    assert.equal(look(known, gone), null)
  })
})
