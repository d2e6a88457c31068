import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import { changeCounts, decideRelist, decideRepeat } from '../../../../src/domain/intake/decide-repeat.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, who } from '../../../support/domain-people.ts'
import { aMeeting, meetingId } from '../../../support/domain-rooms.ts'

const profiles = loadAreaProfiles()
const meeting = aMeeting()
const at = '2026-06-22T09:00:00Z'
const order = (area: string, by: keyof typeof who = 'coordinator', reason = 'Told by the IDVA') => ({
  reason,
  actor: actor(who[by], meeting),
  profile: profiles.byArea(area),
  at,
})
const heard: CaseEvent = { type: 'hearing-noted', at: '2026-06-10T09:00:00Z', caseId: caseOne, meetingId }

describe('what a person says of a case that came before', () => {
  const said = (area: string, decision: 'repeat' | 'new' | 'changed-circumstances') => {
    const [event] = eventsOf(decideRepeat(aCase(), { ...order(area), decision, route: 'hear-again' }))
    return event?.type === 'repeat-decided' ? event.countsAsRepeat : null
  }

  it('counts as they say, and a changed risk as the area says (R046)', () => {
    assert.deepEqual([said('gwent', 'repeat'), said('gwent', 'new')], [true, false])
    assert.deepEqual([said('gwent', 'changed-circumstances'), said('nyy', 'changed-circumstances')], [false, true])
    assert.equal(changeCounts(profiles.byArea('somerset')), 'unanswered')
  })

  it('has a reason, and is for those who prepare the meeting', () => {
    const route = { decision: 'repeat', route: 'update-all' } as const
    assert.equal(codeOf(decideRepeat(aCase(), { ...order('nyy', 'coordinator', ' '), ...route })), 'reason-missing')
    assert.equal(codeOf(decideRepeat(aCase(), { ...order('nyy', 'police'), ...route })), 'role-not-allowed')
    assert.equal(codeOf(decideRepeat(null, { ...order('nyy'), ...route })), 'no-such-case')
  })
})

describe('a case that is heard another time', () => {
  it('must have been heard once, and a new incident always counts', () => {
    const again = { ...order('gwent'), because: 'new-incident' } as const
    assert.equal(codeOf(decideRelist(aCase(), again)), 'case-not-heard')
    const [event] = eventsOf(decideRelist(aCase([heard]), again))
    assert.equal(event?.type === 'case-relisted' && event.countsAsRepeat, true)
  })

  it('waits until its next hearing, and no longer', () => {
    const [relisted] = eventsOf(decideRelist(aCase([heard]), { ...order('gwent'), because: 'changed-circumstances' }))
    assert.ok(relisted)
    assert.equal(aCase([heard, relisted]).relisted?.countsAsRepeat, false)
    assert.equal(aCase([heard, relisted, heard]).relisted, null)
  })
})
