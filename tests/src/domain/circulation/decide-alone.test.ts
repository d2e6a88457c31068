import assert from 'node:assert/strict'
import { decideSendAlone, mayGoAlone, type SendAlone } from '../../../../src/domain/circulation/decide-alone.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, thurrock, who, withPerson } from '../../../support/domain-people.ts'
import { aCirculation, aPlan, aRecipient } from '../../../support/domain-plans.ts'
import { afterCaseOne } from '../../../support/domain-rooms.ts'

const there = [who.police, who.idva, who.housing]
const meeting = afterCaseOne(...there)
const value = thurrock.circulation.value === 'unanswered' ? assert.fail() : thurrock.circulation.value
const profile = {
  core: thurrock.core,
  circulation: { value: { ...value, alone: { hoursBefore: 4 } }, clause: 'local' },
  observersGetPapers: thurrock.observersGetPapers,
}
const directory = withPerson(aDirectory(), who.housing, { mail: 'somebody@gmail.com' })
const facts = new Map([[caseOne, { caseFile: aCase(), meeting, directory, actions: [], profile }]])
const state = aCirculation(aPlan({ recipients: there.map((personId) => aRecipient(personId)) }))
const order = (otherwise: Partial<SendAlone> = {}): SendAlone => ({
  actor: actor(who.coordinator, meeting),
  at: '2026-06-12T06:00:00Z',
  reason: ' Everybody else is at the hearing ',
  meeting,
  profile,
  facts,
  laidOut: new Map([[caseOne, { title: 'A plan' }]]),
  lastTime: new Map([[caseOne, new Set<PersonId>([who.police, who.housing])]]),
  ...otherwise,
})

describe('one person who sends alone, where nobody else is free', () => {
  it('may send to those of last time’s plan who have no flag, with a reason that is kept', () => {
    const [event, ...more] = eventsOf(decideSendAlone(state, order()))
    assert.ok(event?.type === 'plan-sent' && more.length === 0)
    assert.deepEqual(
      [event.recipients, event.alone, event.personal.alone],
      [[who.police], true, 'Everybody else is at the hearing'],
    )
    assert.deepEqual([event.by, event.checkedBy], [who.coordinator, who.coordinator])
  })

  it('may not where the profile does not say so, as in none of the five areas', () => {
    assert.equal(codeOf(decideSendAlone(state, order({ profile: thurrock }))), 'second-person-needed')
    assert.deepEqual(mayGoAlone(state, order({ profile: thurrock })), [])
  })

  it('may not before the last four hours, nor to anybody new', () => {
    assert.equal(codeOf(decideSendAlone(state, order({ at: '2026-06-12T05:59:59Z' }))), 'second-person-needed')
    assert.equal(codeOf(decideSendAlone(state, order({ lastTime: new Map() }))), 'second-person-needed')
  })

  it('says why, without a safe address, and is one of those who may send; the chair approves where the area says so', () => {
    assert.equal(codeOf(decideSendAlone(state, order({ reason: ' ' }))), 'reason-missing')
    assert.equal(codeOf(decideSendAlone(state, order({ reason: 'she is at 14 Elm Road' }))), 'safe-address-in-text')
    assert.equal(codeOf(decideSendAlone(state, order({ actor: actor(who.police, meeting) }))), 'role-not-allowed')
    const chairs = {
      ...profile,
      circulation: {
        ...profile.circulation,
        value: { ...value, alone: { hoursBefore: 4 }, approve: 'chair' as const },
      },
    }
    assert.equal(codeOf(decideSendAlone(state, order({ profile: chairs }))), 'chair-approval-needed')
    assert.equal(codeOf(decideSendAlone(null, order())), 'circulation-not-drafted')
  })
})
