import assert from 'node:assert/strict'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import { decideFlagRecords, decideRiskReduced, decideTold } from '../../../../src/domain/intake/decide-beforehand.ts'
import type { AgencyId } from '../../../../src/domain/ids.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, agencies, who } from '../../../support/domain-people.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

const meeting = aMeeting()
const at = '2026-06-10T09:00:00Z'
const by = (person: keyof typeof who) => actor(who[person], meeting)

describe('has the risk been reduced (R162)', () => {
  const asked = (person: keyof typeof who, note = '') =>
    decideRiskReduced(aCase(), { answer: 'no', note, actor: by(person), at })

  it('is answered by chair or coordinator, on the chair’s word', () => {
    const [event] = eventsOf(asked('coordinator', ' He was seen again. '))
    assert.ok(event?.type === 'risk-reduced-answered')
    assert.deepEqual([event.by, event.personal.note], [who.chair, 'He was seen again.'])
    assert.equal(codeOf(asked('police')), 'role-not-allowed')
    assert.equal(codeOf(asked('chair', 'now at 14 Elm Road')), 'safe-address-in-text')
  })
})

describe('flags on agencies’ own records (R033)', () => {
  const flag = (person: keyof typeof who, agencyId: AgencyId, state: Case = aCase(), flagged = true) =>
    decideFlagRecords(state, { agencyId, flagged, actor: by(person), directory: aDirectory(), at })

  it('are ticked by each agency for itself, and by the coordinator for one on the telephone', () => {
    assert.equal(codeOf(flag('police', agencies.housing)), 'not-your-agency')
    assert.equal(codeOf(flag('police', 'ag-nobody' as AgencyId)), 'no-such-agency')
    const once = eventsOf(flag('coordinator', agencies.housing)).reduce<Case>(evolveCase, aCase())
    assert.equal(once.flags.get(agencies.housing), true)
    assert.deepEqual(eventsOf(flag('housing', agencies.housing, once)), [])
    assert.equal(eventsOf(flag('housing', agencies.housing, once, false)).length, 1)
  })
})

describe('a task of telling somebody (R031, R167)', () => {
  const told = (person: keyof typeof who, state = aCase()) =>
    decideTold(state, { whom: 'idva', clause: '4.6', actor: by(person), at })

  it('is done by the coordinator, once', () => {
    const done = eventsOf(told('coordinator')).reduce<Case>(evolveCase, aCase())
    assert.equal(done.told.get('idva'), at)
    assert.deepEqual(eventsOf(told('coordinator', done)), [])
    assert.equal(codeOf(told('police')), 'role-not-allowed')
  })
})
