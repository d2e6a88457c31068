import assert from 'node:assert/strict'
import type { Action } from '../../../../src/domain/actions/action.ts'
import {
  decideChangeAction,
  decideDraftAction,
  decideWithdrawAction,
  type ChangeAction,
  type DraftAction,
} from '../../../../src/domain/actions/decide-drafting.ts'
import { evolveAction } from '../../../../src/domain/actions/evolve-action.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import {
  accepted,
  actionId,
  agreed,
  anAction,
  finished,
  terms,
  what,
  withdrawn,
} from '../../../support/domain-actions.ts'
import { aCase, caseOne, caseTwo, withRisks } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, agencies, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting, called, heard, opened, read } from '../../../support/domain-rooms.ts'

const at = '2026-06-10T09:10:00Z'
const meeting = aMeeting(opened, read, called(caseOne))
const caseFile = withRisks(aCase())
const by = (personId: PersonId) => ({ actor: actor(personId, meeting) })
const draft = (otherwise: Partial<DraftAction> = {}): DraftAction => {
  const wording = { what, terms, caseFile, directory: aDirectory(), at }
  return { actionId, number: 1, meeting, ...wording, ...by(who.coordinator), ...otherwise }
}
const blank = { agencyId: null, personId: null, due: null, today: false, riskId: null }
const drafted = (otherwise: Partial<DraftAction> = {}) =>
  eventsOf(decideDraftAction(null, draft(otherwise))).reduce<Action | null>(evolveAction, null)

describe('drafting an action (R090)', () => {
  it('keeps the words the moment they are typed, with nothing else', () => {
    const kept = drafted({ what: ' ring the school ', terms: blank })
    assert.deepEqual([kept?.what, kept?.status, kept?.agencyId], ['ring the school', 'draft', null])
  })

  it('says who spoke and who typed', () => {
    const [event] = eventsOf(decideDraftAction(null, draft()))
    assert.deepEqual(event?.type === 'action-drafted' && [event.by, event.enteredBy], [who.chair, who.coordinator])
  })

  it('dates one that is for today', () => {
    assert.equal(drafted({ terms: { ...blank, today: true } })?.due, '2026-06-10T22:59:59Z')
  })

  it('lets a representative offer for their own agency, and propose for any other without naming anybody (R093)', () => {
    assert.equal(drafted(by(who.police))?.agencyId, agencies.police)
    assert.equal(drafted(by(who.policeDeputy))?.agencyId, agencies.police)
    assert.equal(drafted({ ...by(who.idva), terms: { ...blank, agencyId: agencies.police } })?.personId, null)
    const named = { ...blank, agencyId: agencies.police, personId: who.police }
    assert.equal(codeOf(decideDraftAction(null, draft({ ...by(who.idva), terms: named }))), 'role-not-allowed')
    assert.equal(codeOf(decideDraftAction(null, draft(by(who.observer)))), 'role-not-allowed')
  })

  it('is refused while another case is open, so that it cannot land on the wrong one (H20)', () => {
    const next = aMeeting(opened, read, called(caseOne), heard(caseOne), called(caseTwo))
    assert.equal(codeOf(decideDraftAction(null, draft({ meeting: next }))), 'case-not-open')
  })

  it('is refused twice, and with a safe address in it', () => {
    assert.equal(codeOf(decideDraftAction(anAction(), draft())), 'already-exists')
    assert.equal(codeOf(decideDraftAction(null, draft({ what: 'Mark 14 Elm Rd' }))), 'safe-address-in-text')
  })
})

describe('changing an action', () => {
  const change = (otherwise: Partial<ChangeAction> = {}): ChangeAction => {
    const wording = { what: 'Place two markers', terms, caseFile, directory: aDirectory(), meeting, at }
    return { profile: thurrock, ...wording, ...by(who.chair), ...otherwise }
  }
  const changed = (state: Action, otherwise: Partial<ChangeAction> = {}) =>
    eventsOf(decideChangeAction(state, change(otherwise))).reduce<Action>(evolveAction, state)

  it('leaves a draft a draft, and may take its date away', () => {
    const state = changed(anAction(), { terms: { ...terms, due: null } })
    assert.deepEqual([state.what, state.status, state.due], ['Place two markers', 'draft', null])
  })

  it('asks the owner of an accepted action anew, and starts the wait again', () => {
    const state = changed(anAction([agreed, accepted]))
    assert.deepEqual([state.status, state.acceptedBy, state.agreedAt], ['agreed', null, at])
  })

  it('leaves an agreed action as complete as it was', () => {
    const incomplete = change({ terms: { ...terms, due: null } })
    assert.equal(codeOf(decideChangeAction(anAction([agreed]), incomplete)), 'due-missing')
  })

  it('is the chair’s once agreed, and the own agency’s while a draft', () => {
    assert.equal(changed(anAction(), by(who.police)).what, 'Place two markers')
    assert.equal(codeOf(decideChangeAction(anAction([agreed]), change(by(who.police)))), 'role-not-allowed')
    const given = change({ ...by(who.police), terms: { ...terms, agencyId: agencies.idva } })
    assert.equal(codeOf(decideChangeAction(anAction(), given)), 'not-your-agency')
    assert.equal(
      codeOf(decideChangeAction(anAction([], { agencyId: agencies.idva }), change(by(who.police)))),
      'not-your-agency',
    )
  })

  it('is refused when it is over, unknown, or says where she is', () => {
    assert.equal(codeOf(decideChangeAction(anAction([agreed, finished('done')]), change())), 'action-finished')
    assert.equal(codeOf(decideChangeAction(null, change())), 'no-such-action')
    assert.equal(codeOf(decideChangeAction(anAction(), change({ what: 'go to RM159ZZ' }))), 'safe-address-in-text')
  })
})

describe('taking an action back', () => {
  const order = { ...by(who.chair), caseFile, at }
  it('is the chair’s, once, and not when it is over', () => {
    const [event] = eventsOf(decideWithdrawAction(anAction([agreed]), order))
    assert.equal(event?.type, 'action-withdrawn')
    assert.deepEqual(eventsOf(decideWithdrawAction(anAction([withdrawn]), order)), [])
    assert.equal(codeOf(decideWithdrawAction(anAction([agreed, finished('done')]), order)), 'action-finished')
    assert.equal(codeOf(decideWithdrawAction(anAction(), { ...order, ...by(who.police) })), 'role-not-allowed')
    assert.equal(codeOf(decideWithdrawAction(null, order)), 'no-such-action')
  })

  it('keeps why, with no safe address in it; an older log has no reason', () => {
    const withdraw = (reason: string) => decideWithdrawAction(anAction([agreed]), { ...order, reason })
    const state = eventsOf(withdraw(' Asked twice ')).reduce<Action>(evolveAction, anAction([agreed]))
    assert.deepEqual([state.status, state.reason], ['withdrawn', 'Asked twice'])
    assert.equal(codeOf(withdraw('She is at 14 Elm Rd now')), 'safe-address-in-text')
    assert.equal(anAction([agreed, withdrawn]).reason, '')
  })
})
