import assert from 'node:assert/strict'
import type { CaseEvent } from '../../../src/domain/cases/case.ts'
import type { RecipientFlag, RecipientReason } from '../../../src/domain/circulation/circulation.ts'
import { recipientFor, type RecipientFacts } from '../../../src/domain/circulation/recipient-flags.ts'
import { recipientsOf } from '../../../src/domain/circulation/recipients.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import { profileOf } from '../../support/domain-areas.ts'
import { aCase, caseOne } from '../../support/domain-cases.ts'
import { aDirectory, agencies, thurrock, who, withPerson } from '../../support/domain-people.ts'
import { aMeeting, agreed, called, ended, entered, heard, on, opened, read } from '../../support/domain-rooms.ts'

const there = [who.police, who.idva, who.housing, who.charity]
const meeting = aMeeting(
  entered(...there),
  opened,
  read,
  agreed(who.police, who.idva, who.charity, who.children),
  called(caseOne, ...there),
  heard(caseOne),
  ended,
)
const facts = (otherwise: Partial<RecipientFacts> = {}): RecipientFacts => {
  return { caseFile: aCase(), meeting, directory: aDirectory(), actions: [], profile: thurrock, ...otherwise }
}
const changed = (personId: PersonId, change: Parameters<typeof withPerson>[2]) => ({
  directory: withPerson(aDirectory(), personId, change),
})
const possibly: CaseEvent = {
  type: 'connections-answered',
  at: on('08:00'),
  caseId: caseOne,
  personal: { personId: who.police, answer: 'possibly' },
}
const closed: CaseEvent = {
  type: 'case-closed-panel-decided',
  at: on('08:00'),
  by: who.manager,
  caseId: caseOne,
  personal: { closed: true, allowed: [who.idva] },
}
const namesake = withPerson(aDirectory(), who.police, { name: 'Sian Testgrove' })

type Mistake = {
  says: string
  whom: PersonId
  otherwise?: Partial<RecipientFacts>
  by?: readonly RecipientReason[]
  flag: RecipientFlag
}
/** Each of them is a way in which a real plan has reached, or could reach, the wrong inbox (H06). */
const mistakes: readonly Mistake[] = [
  {
    says: 'a domain with a typing error',
    whom: who.police,
    otherwise: changed(who.police, { mail: 'police@agenccy.example' }),
    flag: 'look-alike',
  },
  {
    says: 'two people of one surname, of whom the wrong one was chosen',
    whom: who.policeDeputy,
    otherwise: { directory: withPerson(namesake, who.policeDeputy, { name: 'Sean Testgrove' }) },
    by: ['entered-late'],
    flag: 'look-alike',
  },
  {
    says: 'somebody who has left the agency',
    whom: who.police,
    otherwise: changed(who.police, { active: false }),
    flag: 'left-the-agency',
  },
  {
    says: 'a private address',
    whom: who.police,
    otherwise: changed(who.police, { mail: 'sian@hotmail.co.uk' }),
    flag: 'free-mail',
  },
  {
    says: 'a mailbox that many read',
    whom: who.police,
    otherwise: changed(who.police, { mail: 'east.duty@agency.example' }),
    flag: 'shared-mailbox',
  },
  {
    says: 'somebody who knows a party',
    whom: who.police,
    otherwise: { caseFile: aCase([possibly]) },
    flag: 'connected',
  },
  {
    says: 'somebody outside the closed panel',
    whom: who.police,
    otherwise: { caseFile: aCase([closed]) },
    flag: 'outside-closed-panel',
  },
  { says: 'an agency that has signed no agreement', whom: who.charity, flag: 'agreement-unsigned' },
  { says: 'somebody who was not there', whom: who.children, flag: 'did-not-attend' },
  { says: 'somebody who did not agree to the statement', whom: who.housing, flag: 'did-not-agree' },
  {
    says: 'a colleague of the victim or the perpetrator',
    whom: who.police,
    otherwise: { caseFile: aCase([], { partyEmployedBy: agencies.police }) },
    flag: 'employer-of-party',
  },
  {
    says: 'an address that was changed since plans last went out',
    whom: who.police,
    otherwise: { ...changed(who.police, { mailSince: on('07:00') }), lastSentAt: '2026-06-03T11:00:00Z' },
    flag: 'new-address',
  },
  {
    says: 'an address that was changed after the meeting had begun',
    whom: who.police,
    otherwise: changed(who.police, { mailSince: on('23:00') }),
    flag: 'new-address',
  },
  { says: 'the referrer of another case', whom: who.police, by: ['entered-late'], flag: 'outside-rule' },
  {
    says: 'nobody’s address at all',
    whom: who.police,
    otherwise: changed(who.police, { mail: '' }),
    flag: 'no-address',
  },
]

describe('a mistake that would send a plan to the wrong person (H06, capability 8)', () => {
  for (const { says, whom, otherwise, by, flag } of mistakes) {
    it(`${says}: caught as ${flag}`, () => {
      const { flags } = recipientFor(facts(otherwise), { personId: whom, reasons: by ?? ['took-part'] })
      assert.ok(flags.includes(flag), flags.join())
    })
  }

  it('is none of them where nothing is wrong, so that a flag means something', () => {
    assert.deepEqual(recipientFor(facts(), { personId: who.police, reasons: ['took-part'] }).flags, [])
  })

  it('sends a referrer no other case than their own (Gwent 4.9)', () => {
    const profile = profileOf('gwent')
    const mail = aDirectory().people.get(who.practitioner)?.mail ?? ''
    const of = (referrerMail: string) =>
      recipientsOf(facts({ profile, caseFile: aCase([], { referrerMail }) })).filter(({ reasons }) =>
        reasons.includes('referrer'),
      )
    assert.deepEqual(
      of(mail).map(({ personId }) => personId),
      [who.practitioner],
    )
    assert.ok(of('somebody@else.example').every(({ personId }) => personId !== who.practitioner))
  })
})
