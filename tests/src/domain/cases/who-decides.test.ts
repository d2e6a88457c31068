import assert from 'node:assert/strict'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import { closedPanelDeciders, connectionDeciders } from '../../../../src/domain/cases/who-decides.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { aDirectory, thurrock, who, withPerson } from '../../../support/domain-people.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

const at = '2026-06-01T09:00:00Z'
const directory = aDirectory()
const facts = { directory, meeting: aMeeting(), profile: thurrock }
const knows = (...people: PersonId[]): Case =>
  aCase(
    people.map((personId): CaseEvent => {
      return { type: 'connections-answered', at, caseId: caseOne, personal: { personId, answer: 'possibly' } }
    }),
  )

describe('who decides about a connection (Thurrock 10)', () => {
  it('is the operations manager', () => {
    assert.deepEqual(connectionDeciders(knows(who.police), { ...facts, about: who.police }), [who.manager])
  })

  it('is whoever chairs where it is about the operations manager', () => {
    assert.deepEqual(connectionDeciders(knows(who.manager), { ...facts, about: who.manager }), [who.chair])
  })

  it('is whoever chairs where the operations manager is connected to that case too', () => {
    const both = knows(who.manager, who.police)
    assert.deepEqual(connectionDeciders(both, { ...facts, about: who.police }), [who.chair])
  })

  it('falls to those who may chair, and then to the deputies of the decider’s agency', () => {
    const chairToo = knows(who.manager, who.chair)
    assert.deepEqual(connectionDeciders(chairToo, { ...facts, about: who.manager }), [who.standIn])
    const allOfThem = knows(who.manager, who.chair, who.standIn)
    assert.deepEqual(connectionDeciders(allOfThem, { ...facts, about: who.chair }), [who.childrenDeputy])
  })

  it('is nobody who has left the directory', () => {
    const without = withPerson(directory, who.manager, { active: false })
    assert.deepEqual(connectionDeciders(knows(who.police), { ...facts, directory: without, about: who.police }), [
      who.chair,
    ])
  })

  it('is the chair where the area says the chair, and where it says nothing', () => {
    const chairs = { ...thurrock, connections: { value: { decider: 'chair' as const, alsoTold: [] }, clause: '1' } }
    const silent = { ...thurrock, connections: { value: 'unanswered' as const, clause: '1' } }
    for (const profile of [chairs, silent]) {
      assert.deepEqual(connectionDeciders(knows(who.police), { ...facts, profile, about: who.police }), [who.chair])
    }
  })

  it('is nobody outside a closed panel’s list', () => {
    const closed: CaseEvent = {
      type: 'case-closed-panel-decided',
      at,
      by: who.manager,
      caseId: caseOne,
      personal: { closed: true, allowed: [who.chair, who.police] },
    }
    assert.deepEqual(connectionDeciders(aCase([closed]), { ...facts, about: who.police }), [who.chair])
  })
})

describe('who decides about a closed panel (R054)', () => {
  it('is the operations manager in Thurrock, on no meeting yet', () => {
    assert.deepEqual(closedPanelDeciders(aCase(), { ...facts, meeting: null }), [who.manager])
  })

  it('is any chair where the area says the chair and no meeting has one', () => {
    const profile = { ...thurrock, closedPanel: { value: { grounds: [], decider: 'chair' as const }, clause: '1' } }
    assert.deepEqual(closedPanelDeciders(aCase(), { ...facts, profile, meeting: null }), [who.chair, who.standIn])
  })
})
