import assert from 'node:assert/strict'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import {
  asksForRecipients,
  decideNameRecipients,
  nameable,
} from '../../../../src/domain/circulation/name-recipients.ts'
import { plansOf, recipientsOf } from '../../../../src/domain/circulation/recipients.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { afterwards, profileOf, underAll, type FiveArea } from '../../../support/domain-areas.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { aDirectory, agencies, who } from '../../../support/domain-people.ts'
import { aCirculation, aPlan, aRecipient } from '../../../support/domain-plans.ts'
import { afterCaseOne, on } from '../../../support/domain-rooms.ts'

const there = [who.police, who.idva, who.housing, who.observer]
const meeting = afterCaseOne(...there)
const facts = (area: FiveArea, caseFile: Case = aCase()) => ({
  caseFile,
  meeting,
  directory: aDirectory(),
  actions: [],
  profile: profileOf(area),
})
const state = aCirculation(aPlan({ recipients: [aRecipient(who.police)] }))
const naming = (area: FiveArea, personIds: readonly PersonId[], by: PersonId = who.coordinator) =>
  decideNameRecipients(state, {
    caseId: caseOne,
    personIds,
    facts: facts(area),
    actor: afterwards(by),
    at: on('11:00'),
  })

describe('where the protocol names no recipients (R112, X1)', () => {
  it('Somerset and Cornwall ask, and nobody is on their lists until a person has named them', () => {
    assert.deepEqual(
      underAll(({ circulation }) => asksForRecipients(circulation)),
      { somerset: true, cornwall: true, thurrock: false, gwent: false, nyy: false },
    )
    for (const area of ['somerset', 'cornwall'] as const) assert.deepEqual(recipientsOf(facts(area)), [])
  })

  it('the coordinator names them from those who attended, once each', () => {
    const added = eventsOf(naming('somerset', [who.police, who.idva, who.idva]))
    assert.deepEqual(
      added.map((event) => event.type === 'recipient-added' && [event.recipient.personId, event.recipient.reasons]),
      [[who.idva, ['named-by-hand']]],
    )
  })

  it('and nobody who was not there, watched, must not hear of it, or may not be sent it', () => {
    const connected: CaseEvent = {
      type: 'connections-answered',
      at: on('11:00'),
      caseId: caseOne,
      personal: { personId: who.idva, answer: 'possibly' },
    }
    assert.deepEqual(nameable(facts('cornwall', aCase([connected]))), [who.police, who.housing])
    const refused = naming('cornwall', [who.children])
    assert.deepEqual('refusal' in refused && refused.refusal, {
      code: 'not-at-hearing',
      clause: '14.10',
      about: who.children,
    })
    assert.equal(codeOf(naming('cornwall', [who.observer])), 'not-at-hearing')
    assert.equal(codeOf(naming('cornwall', [who.idva], who.police)), 'role-not-allowed')
  })

  it('elsewhere the rule names them, and anyone else is added with a reason', () => {
    assert.equal(codeOf(naming('thurrock', [who.idva])), 'reason-missing')
  })
})

describe('the recipients of one case under each protocol (R111, R112, R113)', () => {
  it('are the rule’s, and nobody where it asks; in Gwent whoever referred gets that case', () => {
    const found = underAll((profile) =>
      recipientsOf({ ...facts('thurrock'), profile })
        .filter(({ barred }) => !barred)
        .map(({ personId }) => personId),
    )
    assert.deepEqual([found.somerset, found.cornwall], [[], []])
    assert.deepEqual(found.thurrock.toSorted(), [who.children, who.housing, who.idva, who.police].toSorted())
    assert.deepEqual(found.nyy, [who.police, who.idva, who.housing])
    assert.ok(found.gwent.includes(who.childrenDeputy))
  })

  it('in Gwent the referrer by their own address, or who speaks for their agency', () => {
    const reasons = (caseFile: Case, personId: PersonId) =>
      recipientsOf(facts('gwent', caseFile)).find((each) => each.personId === personId)?.reasons ?? []
    assert.ok(reasons(aCase(), who.police).includes('referrer'))
    const byManager = aCase([], { referrerMail: ' Manager@agency.example' })
    assert.deepEqual(reasons(byManager, who.manager), ['referrer'])
    const byCharity = { ...aCase(), referringAgencyId: agencies.charity }
    assert.ok(reasons(byCharity, who.charity).includes('referrer'))
  })

  it('each plan on the clock of its area: a day, two days, seven from the hearing, or none', () => {
    const cases = new Map([[caseOne, aCase()]])
    const due = underAll((profile) => {
      const { caseFile: _, ...around } = facts('thurrock')
      return plansOf({ ...around, profile, cases, holidays: new Set() })[0]?.dueAt
    })
    assert.deepEqual(due, {
      somerset: '2026-06-11T10:00:00Z',
      cornwall: '2026-06-11T10:00:00Z',
      thurrock: '2026-06-12T10:00:00Z',
      gwent: null,
      nyy: '2026-06-17T09:20:00Z',
    })
  })
})
