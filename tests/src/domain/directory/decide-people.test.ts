import assert from 'node:assert/strict'
import {
  decideApprovePerson,
  decideConfirmRecipients,
  decideListPerson,
  decideNameManager,
  decideNoteCommitment,
  decideRecordTraining,
  decideWithdrawPerson,
  type ListPerson,
} from '../../../../src/domain/directory/decide-people.ts'
import { evolveDirectory } from '../../../../src/domain/directory/evolve-directory.ts'
import type { AgencyId, PersonId } from '../../../../src/domain/ids.ts'
import { cornwall, gwent, thurrock } from '../../../support/domain-clocks.ts'
import { after, codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { aDirectory, agencies, who, withPerson } from '../../../support/domain-people.ts'

const directory = aDirectory()
const by = { who: who.coordinator, at: '2026-06-10T09:00:00Z' }
const personal = { name: 'Invented Person', mail: 'new@agency.example', accountId: 'account-new', tenantId: 't' }
const newcomer: ListPerson = {
  ...by,
  personId: 'p-new' as PersonId,
  agencyId: agencies.idva,
  role: 'deputy',
  personal,
  profile: thurrock,
}
const listed = after(evolveDirectory, directory, decideListPerson(directory, newcomer))
const approve = (personId: PersonId, otherwise: Partial<Parameters<typeof decideApprovePerson>[1]> = {}) => {
  return decideApprovePerson(directory, { ...by, personId, onWordOf: null, profile: gwent, ...otherwise })
}

describe('adding somebody to the directory (R155)', () => {
  it('leaves them unapproved until somebody has said so', () => {
    assert.deepEqual(
      [listed.people.get(newcomer.personId)?.approved, listed.people.get(newcomer.personId)?.active],
      [false, true],
    )
  })

  it('approves them with the same press where the area asks for no approval', () => {
    const profile = { ...thurrock, newPeopleApproved: { value: 'none', clause: '4' } as const }
    const types = eventsOf(decideListPerson(directory, { ...newcomer, profile })).map((event) => event.type)
    assert.deepEqual(types, ['person-listed', 'person-approved'])
  })

  it('refuses an agency that is not there, and an account that is somebody else’s', () => {
    const nowhere = decideListPerson(directory, { ...newcomer, agencyId: 'nowhere' as AgencyId })
    assert.equal(codeOf(nowhere), 'no-such-agency')
    const taken = { ...personal, accountId: who.police }
    assert.equal(codeOf(decideListPerson(directory, { ...newcomer, personal: taken })), 'already-exists')
  })

  it('asks for approval again behind another account, and keeps an account that was shut out for its own person', () => {
    const person = directory.people.get(who.police)
    assert.ok(person)
    const { name, mail, tenantId, agencyId, role } = person
    const swapped = {
      ...newcomer,
      agencyId,
      role,
      personId: who.police,
      personal: { name, mail, tenantId, accountId: 'x' },
    }
    const then = after(evolveDirectory, directory, decideListPerson(directory, swapped))
    assert.equal(then.people.get(who.police)?.approved, false)
    const shut = after(evolveDirectory, directory, decideWithdrawPerson(directory, { ...by, personId: who.police }))
    const again = { ...newcomer, personal: { name, mail, tenantId, accountId: person.accountId } }
    assert.equal(codeOf(decideListPerson(shut, again)), 'already-exists')
    assert.equal(eventsOf(decideListPerson(shut, { ...again, personId: who.police })).length > 0, true)
  })

  it('changes nobody’s own part, and asks for approval again in another one', () => {
    const own = { ...newcomer, personId: who.coordinator, role: 'operations-manager' as const }
    assert.equal(codeOf(decideListPerson(directory, own)), 'not-for-oneself')
    const moved = { ...newcomer, personId: who.police, personal: { ...personal, accountId: who.police } }
    const after1 = after(evolveDirectory, directory, decideListPerson(directory, moved))
    assert.equal(after1.people.get(who.police)?.approved, false)
  })
})

describe('approving somebody new (R014, R016)', () => {
  it('is the chair’s in Gwent 2.4 and 4.8: pressed by the chair, or entered on the chair’s word', () => {
    assert.equal(codeOf(approve(who.newcomer)), 'role-not-allowed')
    assert.equal(codeOf(approve(who.newcomer, { onWordOf: who.police })), 'role-not-allowed')
    assert.deepEqual(eventsOf(approve(who.newcomer, { onWordOf: who.chair })), [
      { type: 'person-approved', at: by.at, by: who.chair, enteredBy: who.coordinator, personId: who.newcomer },
    ])
    assert.equal(eventsOf(approve(who.newcomer, { who: who.chair })).length, 1)
  })

  it('is a coordinator’s where the protocol names nobody, and before there is anyone who may chair', () => {
    assert.equal(eventsOf(approve(who.newcomer, { profile: cornwall })).length, 1)
    const without = [who.chair, who.standIn].reduce(
      (state, id) => withPerson(state, id, { approved: false }),
      directory,
    )
    const first = decideApprovePerson(without, { ...by, personId: who.chair, onWordOf: null, profile: gwent })
    assert.equal(eventsOf(first).length, 1)
  })

  it('is for nobody to give themselves, and for no representative to give', () => {
    const waiting = withPerson(directory, who.standIn, { approved: false })
    const own = { who: who.standIn, at: by.at, personId: who.standIn, onWordOf: null, profile: gwent }
    assert.equal(codeOf(decideApprovePerson(waiting, own)), 'role-not-allowed')
    assert.equal(codeOf(approve(who.coordinator, { profile: cornwall })), 'not-for-oneself')
    assert.equal(codeOf(approve(who.newcomer, { who: who.police, onWordOf: who.chair })), 'role-not-allowed')
  })
})

describe('keeping somebody’s record', () => {
  it('shuts them out at once, but never oneself, so that somebody always keeps the directory', () => {
    const gone = after(evolveDirectory, directory, decideWithdrawPerson(directory, { ...by, personId: who.police }))
    assert.deepEqual([gone.people.get(who.police)?.active, gone.people.get(who.police)?.approved], [false, false])
    assert.equal(codeOf(decideWithdrawPerson(directory, { ...by, personId: who.coordinator })), 'not-for-oneself')
    assert.equal(
      codeOf(decideWithdrawPerson(directory, { ...by, who: who.police, personId: who.idva })),
      'role-not-allowed',
    )
  })

  it('keeps each step of training with its day, and takes none from tomorrow (R017)', () => {
    const train = (on: string, steps = ['induction', 'induction']) =>
      decideRecordTraining(directory, { ...by, personId: who.police, steps, on })
    const trained = after(evolveDirectory, directory, train('2026-06-10'))
    assert.deepEqual([...(trained.people.get(who.police)?.training ?? [])], [['induction', '2026-06-10']])
    assert.equal(codeOf(train('2026-06-11')), 'date-in-the-future')
  })

  it('notes in one tick whether they may commit their agency (R019)', () => {
    const noted = after(
      evolveDirectory,
      directory,
      decideNoteCommitment(directory, { ...by, personId: who.police, may: true }),
    )
    assert.equal(noted.people.get(who.police)?.canCommit, true)
    assert.deepEqual(eventsOf(decideNoteCommitment(noted, { ...by, personId: who.police, may: true })), [])
  })

  it('names somebody’s own manager, never themselves, and keeps it while they stay who they are (R012, Gwent 4.5)', () => {
    const order = { ...by, personId: who.police, managerId: who.chair }
    const named = after(evolveDirectory, directory, decideNameManager(directory, order))
    assert.equal(named.people.get(who.police)?.managerId, who.chair)
    assert.deepEqual(eventsOf(decideNameManager(named, order)), [])
    assert.equal(codeOf(decideNameManager(named, { ...order, managerId: who.police })), 'not-for-oneself')
    assert.equal(codeOf(decideNameManager(named, { ...order, managerId: 'nobody' as PersonId })), 'no-such-person')
    assert.equal(codeOf(decideNameManager(named, { ...order, who: who.chair })), 'role-not-allowed')
    const none = after(evolveDirectory, named, decideNameManager(named, { ...order, managerId: null }))
    assert.equal(none.people.get(who.police)?.managerId, null)
  })

  it('says when all recipients were looked through, and lets nobody else say it (R022)', () => {
    const checked = after(evolveDirectory, directory, decideConfirmRecipients(directory, by))
    assert.equal(checked.recipientsCheckedAt, by.at)
    assert.equal(codeOf(decideConfirmRecipients(directory, { ...by, who: who.chair })), 'role-not-allowed')
  })
})
