import assert from 'node:assert/strict'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import { decideSendList } from '../../../../src/domain/intake/decide-send-list.ts'
import type { SendList } from '../../../../src/domain/intake/decide-send-list.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

const meeting = aMeeting()
const order = (otherwise: Partial<SendList> = {}): SendList => ({
  actor: actor(who.coordinator, meeting),
  meeting,
  profile: thurrock,
  holidays: new Set(),
  announced: true,
  at: '2026-06-04T16:00:00Z',
  ...otherwise,
})
const inTime = (at: string, otherwise: Partial<SendList> = {}) => {
  const [event] = eventsOf(decideSendList(aCase(), order({ at, ...otherwise })))
  return event?.type === 'list-sent' ? event.inTime : null
}

describe('the case list as it goes out (R009, R011)', () => {
  it('says whether it was in time: in Thurrock until the Thursday before a Wednesday', () => {
    assert.deepEqual([inTime('2026-06-04T22:00:00Z'), inTime('2026-06-05T00:00:00Z')], [true, false])
    const silent = { ...thurrock, list: { value: 'unanswered' as const, clause: 'silent' } }
    assert.equal(inTime('2026-06-09T09:00:00Z', { profile: silent }), 'unanswered')
  })

  it('goes under the area’s warning, from the desk, for cases on the agenda', () => {
    const [event] = eventsOf(decideSendList(aCase(), order()))
    assert.equal(event?.type === 'list-sent' && event.warning, '10 (in part local)')
    assert.equal(codeOf(decideSendList(aCase(), order({ actor: actor(who.police, meeting) }))), 'role-not-allowed')
    const elsewhere = aCase([], {}, 'c-9' as CaseId)
    assert.equal(codeOf(decideSendList(elsewhere, order())), 'case-not-on-agenda')
  })

  it('never has a case on which a person must first decide', () => {
    const proposed: CaseEvent = {
      type: 'case-closed-panel-proposed',
      at: '2026-06-01T09:00:00Z',
      caseId: caseOne,
      personal: { ground: 'hbv', allowed: [] },
    }
    assert.equal(codeOf(decideSendList(aCase([proposed]), order())), 'case-closed-panel-undecided')
  })
})
