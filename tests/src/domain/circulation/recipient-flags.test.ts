import assert from 'node:assert/strict'
import { recipientFor, takesPart, type RecipientFacts } from '../../../../src/domain/circulation/recipient-flags.ts'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import type { CaseId, PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { aDirectory, agencies, thurrock, who, withPerson } from '../../../support/domain-people.ts'
import {
  aMeeting,
  admitted,
  agreed,
  called,
  ended,
  entered,
  heard,
  opened,
  read,
} from '../../../support/domain-rooms.ts'

const at = '2026-06-01T09:00:00Z'
const there = [who.police, who.idva, who.newcomer, who.charity, who.practitioner]
const past = (...agreeing: PersonId[]) =>
  aMeeting(entered(...there), opened, read, agreed(...agreeing), called(caseOne, ...there), heard(caseOne), ended)
const facts = (otherwise: Partial<RecipientFacts> = {}): RecipientFacts => ({
  caseFile: aCase(),
  meeting: past(...there),
  directory: aDirectory(),
  actions: [],
  profile: thurrock,
  ...otherwise,
})
const of = (personId: PersonId, otherwise: Partial<RecipientFacts> = {}) => {
  const { flags, barred } = recipientFor(facts(otherwise), { personId, reasons: ['took-part'] })
  return { flags, barred }
}
const possibly: CaseEvent = {
  type: 'connections-answered',
  at,
  caseId: caseOne,
  personal: { personId: who.police, answer: 'possibly' },
}
const closed: CaseEvent = {
  type: 'case-closed-panel-decided',
  at,
  by: who.manager,
  caseId: caseOne,
  personal: { closed: true, allowed: [who.idva] },
}
const mail = (address: string) => ({ directory: withPerson(aDirectory(), who.police, { mail: address }) })

const invited = (personId: PersonId, as: 'practitioner' | 'observer', caseId: CaseId | null = null) =>
  aMeeting(
    admitted(personId, as, caseId),
    entered(personId),
    opened,
    read,
    agreed(personId),
    called(caseOne, personId),
    heard(caseOne),
  )

describe('a recipient (capability 8)', () => {
  it('without anything to look at has no flag', () => {
    assert.deepEqual(of(who.police), { flags: [], barred: false })
  })

  const barred: { says: string; personId: PersonId; otherwise?: Partial<RecipientFacts>; flag: string }[] = [
    { says: 'is connected', personId: who.police, otherwise: { caseFile: aCase([possibly]) }, flag: 'connected' },
    {
      says: 'is outside a closed panel',
      personId: who.police,
      otherwise: { caseFile: aCase([closed]) },
      flag: 'outside-closed-panel',
    },
    { says: 'comes from an unsigned agency (R020)', personId: who.charity, flag: 'agreement-unsigned' },
    { says: 'is not approved (R016)', personId: who.newcomer, flag: 'not-approved' },
    {
      says: 'only watches (R014, Thurrock 10)',
      personId: who.observer,
      otherwise: { meeting: invited(who.observer, 'observer') },
      flag: 'outside-rule',
    },
    {
      says: 'has left',
      personId: who.police,
      otherwise: { directory: withPerson(aDirectory(), who.police, { active: false }) },
      flag: 'left-the-agency',
    },
    {
      says: 'was there and did not agree',
      personId: who.police,
      otherwise: { meeting: past(who.idva) },
      flag: 'did-not-agree',
    },
  ]
  for (const { says, personId, otherwise, flag } of barred) {
    it(`is barred who ${says}`, () => assert.deepEqual(of(personId, otherwise), { flags: [flag], barred: true }))
  }

  it('is barred whom the directory does not hold', () => {
    assert.deepEqual(of('nobody' as PersonId), { flags: ['left-the-agency'], barred: true })
  })

  const flagged: { says: string; personId: PersonId; otherwise?: Partial<RecipientFacts>; flags: string[] }[] = [
    {
      says: 'was not there, and so had nothing to agree to (Thurrock 5.3)',
      personId: who.children,
      flags: ['did-not-agree', 'did-not-attend'],
    },
    {
      says: 'was not there and has agreed since',
      personId: who.children,
      otherwise: { meeting: past(...there, who.children) },
      flags: ['did-not-attend'],
    },
    {
      says: 'works where a party works',
      personId: who.police,
      otherwise: { caseFile: aCase([], { partyEmployedBy: agencies.police }) },
      flags: ['employer-of-party'],
    },
    { says: 'has free mail', personId: who.police, otherwise: mail('someone@gmail.com'), flags: ['free-mail'] },
    {
      says: 'shares a mailbox',
      personId: who.police,
      otherwise: mail('marac@police.example'),
      flags: ['shared-mailbox'],
    },
    {
      says: 'shares a team’s mailbox',
      personId: who.police,
      otherwise: mail('east.duty@police.example'),
      flags: ['shared-mailbox'],
    },
  ]
  for (const { says, personId, otherwise, flags } of flagged) {
    it(`needs a reason who ${says}`, () => assert.deepEqual(of(personId, otherwise), { flags, barred: false }))
  }

  it('needs a reason who is added to a case for which they were not invited, also where no protocol names recipients', () => {
    const profile = { ...thurrock, circulation: { value: 'unanswered', clause: '4.8' } } as const
    const { practitioner } = who
    const meeting = invited(practitioner, 'practitioner', caseTwo)
    const late = { personId: practitioner, reasons: ['entered-late'] } as const
    assert.deepEqual(recipientFor(facts({ meeting, profile }), late).flags, ['outside-rule'])
  })

  it('admitted for today counts as approved', () => {
    const meeting = aMeeting(
      admitted(who.newcomer, 'representative'),
      entered(who.newcomer),
      opened,
      read,
      agreed(who.newcomer),
      called(caseOne, who.newcomer),
      heard(caseOne),
      ended,
    )
    assert.deepEqual(of(who.newcomer, { meeting }), { flags: [], barred: false })
  })

  it('of a meeting in which no statement was read has agreed to nothing', () => {
    const unread = aMeeting(entered(who.police), opened, called(caseOne, who.police), heard(caseOne), ended)
    assert.deepEqual(of(who.police, { meeting: unread }), { flags: ['did-not-agree'], barred: true })
  })
})

describe('taking part in a case (Thurrock 5.3)', () => {
  const part = (personId: PersonId, meeting = past(), directory = aDirectory()) => {
    const person = directory.people.get(personId)
    return person ? takesPart(person, { meeting, caseFile: aCase() }) : null
  }

  it('is for representatives and deputies, and practitioners invited to it', () => {
    assert.deepEqual([part(who.police), part(who.policeDeputy)], [true, true])
    assert.equal(part(who.practitioner), false)
    assert.equal(part(who.practitioner, aMeeting(admitted(who.practitioner, 'practitioner', caseOne))), true)
    assert.equal(part(who.practitioner, aMeeting(admitted(who.practitioner, 'practitioner', caseTwo))), false)
  })

  it('is not for the chair, the coordinator, the operations manager or an observer', () => {
    for (const personId of [who.chair, who.standIn, who.coordinator, who.manager, who.observer]) {
      assert.equal(part(personId), false)
    }
    assert.equal(part(who.police, aMeeting(admitted(who.police, 'observer'))), false)
    for (const personId of [who.chair, who.coordinator]) {
      assert.equal(part(personId, past(), withPerson(aDirectory(), personId, { role: 'representative' })), false)
    }
  })

  it('is for a representative who stood in as chair', () => {
    assert.equal(part(who.police, aMeeting({ type: 'chair-taken', at, by: who.police })), true)
  })
})
