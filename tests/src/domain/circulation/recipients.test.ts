import assert from 'node:assert/strict'
import type { Action } from '../../../../src/domain/actions/action.ts'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import { plansOf, recipientsOf } from '../../../../src/domain/circulation/recipients.ts'
import type { RecipientFacts } from '../../../../src/domain/circulation/recipient-flags.ts'
import type { RecipientGroup } from '../../../../src/domain/area-rules.ts'
import type { AgencyId, PersonId } from '../../../../src/domain/ids.ts'
import type { MeetingEvent } from '../../../../src/domain/meeting/meeting.ts'
import { agreed as agreedAction, anAction, withdrawn } from '../../../support/domain-actions.ts'
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
  on,
  opened,
  read,
} from '../../../support/domain-rooms.ts'

const room = [who.chair, who.coordinator, who.police, who.idva, who.housing, who.observer, who.practitioner]
const meeting = aMeeting(
  admitted(who.practitioner, 'practitioner', caseOne),
  entered(...room),
  opened,
  read,
  agreed(...room),
  called(caseOne, ...room),
  heard(caseOne),
  ended,
)
const holidays: ReadonlySet<string> = new Set()
const sevenDays = {
  what: 'minutes' as const,
  within: { days: 7 },
  from: 'caseHeard' as const,
  to: [],
  approve: 'collective' as const,
  referrerOwnCase: false,
}

const facts = (otherwise: Partial<RecipientFacts> = {}): RecipientFacts => ({
  caseFile: aCase(),
  meeting,
  directory: aDirectory(),
  actions: [],
  profile: thurrock,
  ...otherwise,
})
const listed = (otherwise: Partial<RecipientFacts> = {}) =>
  Object.fromEntries(recipientsOf(facts(otherwise)).map(({ personId, reasons }) => [personId, reasons]))
const owned = (agencyId: AgencyId, personId: PersonId | null = null): Action =>
  anAction([agreedAction], { agencyId, personId })
const knows = (...people: PersonId[]): Case =>
  aCase(
    people.map((personId): CaseEvent => {
      return {
        type: 'connections-answered',
        at: on('08:00'),
        caseId: caseOne,
        personal: { personId, answer: 'possibly' },
      }
    }),
  )

describe('the recipients of a Thurrock plan (R112, Thurrock 5.3)', () => {
  it('are exactly the core partners, those who took part, and those with an action', () => {
    const directory = withPerson(aDirectory(), who.charity, { agencyId: agencies.housing })
    assert.deepEqual(listed({ directory, actions: [owned(agencies.housing, who.charity)] }), {
      [who.police]: ['core-partner', 'took-part'],
      [who.idva]: ['core-partner', 'took-part'],
      [who.children]: ['core-partner'],
      [who.housing]: ['took-part'],
      [who.practitioner]: ['took-part'],
      [who.charity]: ['has-action'],
    })
  })

  it('leave out chair, coordinator, operations manager and observer, who took no part for an agency', () => {
    for (const personId of [who.chair, who.coordinator, who.manager, who.observer]) {
      assert.equal(personId in listed(), false)
    }
  })

  it('put the deputy in the place of a core representative who is connected, or has left', () => {
    const connected = listed({ caseFile: knows(who.children) })
    assert.deepEqual([who.children in connected, connected[who.childrenDeputy]], [false, ['core-partner']])
    const left = listed({ directory: withPerson(aDirectory(), who.children, { active: false }) })
    assert.deepEqual([who.children in left, left[who.childrenDeputy]], [false, ['core-partner']])
  })

  it('never list who is connected, though they came in, so that the list shows nobody who declared', () => {
    const found = listed({
      caseFile: knows(who.police, who.policeDeputy),
      actions: [owned(agencies.police, who.police)],
    })
    assert.deepEqual([who.police in found, who.policeDeputy in found], [false, false])
  })

  it('give a connected owner’s action to who speaks for the agency', () => {
    const found = listed({ caseFile: knows(who.police), actions: [owned(agencies.police, who.police)] })
    assert.deepEqual(found[who.policeDeputy], ['core-partner', 'has-action'])
  })

  it('count neither drafts nor actions taken back', () => {
    const actions = [
      anAction([], { agencyId: agencies.charity }),
      anAction([agreedAction, withdrawn], { agencyId: agencies.charity }),
    ]
    assert.equal(who.charity in listed({ actions }), false)
    assert.deepEqual(listed({ actions: [owned(agencies.charity)] })[who.charity], ['has-action'])
  })

  it('follow the confirmed core list instead of the protocol’s own', () => {
    const directory = { ...aDirectory(), confirmedCore: [agencies.housing] }
    const found = listed({ directory })
    assert.deepEqual(found[who.housing], ['core-partner', 'took-part'])
    assert.equal(who.children in found, false)
  })

  it('hold an unsigned core partner up to be seen, and barred', () => {
    const directory = { ...aDirectory(), confirmedCore: [agencies.charity] }
    const charity = recipientsOf(facts({ directory })).find(({ personId }) => personId === who.charity)
    assert.equal(charity?.barred, true)
  })
})

describe('the recipients elsewhere are data', () => {
  const ruled = (to: RecipientGroup[]) => {
    const value = { ...sevenDays, to, approve: 'chair' as const }
    return { profile: { ...thurrock, circulation: { value, clause: '7' } } }
  }

  it('everyone who attended but observers (NYY), the chair too', () => {
    const found = listed(ruled(['attendees']))
    assert.deepEqual(
      Object.keys(found),
      room.filter((personId) => personId !== who.observer),
    )
    assert.deepEqual(found[who.chair], ['attended'])
  })

  it('neither whom the chair let in to watch, nor in a case that they were not invited for (NYY)', () => {
    const watching = (since: MeetingEvent[]) => {
      const here = entered(who.practitioner)
      return aMeeting(...since, here, opened, called(caseOne, who.practitioner), heard(caseOne), ended)
    }
    const found = (...since: MeetingEvent[]) => listed({ ...ruled(['attendees']), meeting: watching(since) })
    assert.deepEqual(found(admitted(who.practitioner, 'observer')), {})
    assert.deepEqual(found(admitted(who.practitioner, 'practitioner', caseTwo)), {})
    assert.deepEqual(found(), {})
    assert.deepEqual(found(admitted(who.practitioner, 'practitioner', caseOne)), { [who.practitioner]: ['attended'] })
  })

  it('the approved list (Gwent): every approved representative and deputy', () => {
    const found = listed(ruled(['approvedList']))
    assert.equal(who.newcomer in found, false)
    assert.deepEqual(found[who.childrenDeputy], ['approved-list'])
  })

  it('nobody where the area does not say', () => {
    const profile = { ...thurrock, circulation: { value: 'unanswered' as const, clause: '' } }
    assert.deepEqual(listed({ profile }), {})
  })
})

describe('the plans of a meeting (R111)', () => {
  const cases = new Map([caseOne, caseTwo].map((caseId) => [caseId, aCase([], {}, caseId)]))

  it('are one for each case that was heard, due 48 hours after the end', () => {
    const plans = plansOf({ ...facts(), holidays, cases, actions: [{ ...owned(agencies.charity), caseId: caseTwo }] })
    assert.deepEqual(
      plans.map(({ caseId, dueAt }) => ({ caseId, dueAt })),
      [{ caseId: caseOne, dueAt: '2026-06-12T10:00:00Z' }],
    )
    assert.equal(
      plans[0]?.recipients.some(({ personId }) => personId === who.charity),
      false,
    )
  })

  it('run from when each case was heard where the area says so (NYY)', () => {
    const profile = { ...thurrock, circulation: { value: sevenDays, clause: '7' } }
    assert.equal(plansOf({ ...facts(), holidays, cases, profile })[0]?.dueAt, '2026-06-17T09:20:00Z')
  })
})
