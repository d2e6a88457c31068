import assert from 'node:assert/strict'
import type { Action } from '../../../../src/domain/actions/action.ts'
import type { AreaProfile } from '../../../../src/domain/area-profile.ts'
import { accepted, agreed, anAction, finished, withdrawn } from '../../../support/domain-actions.ts'
import { clocks, cornwall, factsOf, gwent, meetingAt, nyy, somerset, thurrock } from '../../../support/domain-clocks.ts'
import { who } from '../../../support/domain-people.ts'

const overdueAt = '2026-06-12T16:00:01Z'
const live = anAction([agreed, accepted])
const ended = meetingAt('2026-06-10T08:30:00Z', { status: 'ended', endedAt: '2026-06-10T10:00:00Z' })
const of = (profile: AreaProfile, action: Action, at = overdueAt) =>
  factsOf(profile, { at, actions: [action], meetings: [ended] })
const step = (rung: number, at: string, to: 'representative' | 'chair' | null) => {
  return { at, by: who.coordinator, enteredBy: who.coordinator, rung, to, said: '', clause: '' }
}

describe('the clock of an agreed action', () => {
  it('runs from the agreement to the date agreed, and is done when the action is', () => {
    const [clock] = clocks('action', of(thurrock, live))
    assert.deepEqual([clock?.from, clock?.dueAt, clock?.done], [live.agreedAt, live.due, false])
    assert.equal(clocks('action', of(thurrock, anAction([agreed, finished('done')])))[0]?.done, true)
    assert.deepEqual(clocks('action', of(thurrock, anAction())), [])
  })

  it('is chased here where the protocol leaves open in which system, and nowhere that names its own (R119)', () => {
    assert.equal(clocks('action', of(nyy, live)).length, 1)
    for (const profile of [somerset, cornwall, gwent]) assert.deepEqual(clocks('action', of(profile, live)), [])
  })
})

describe('the update of an action (R121)', () => {
  it('is due seven days after the meeting in NYY, and the first update answers it', () => {
    const [clock] = clocks('action-update', of(nyy, live))
    assert.deepEqual([clock?.dueAt, clock?.done], ['2026-06-17T10:00:00Z', false])
    const updates = [{ at: overdueAt, by: who.police, text: '' }]
    assert.equal(clocks('action-update', of(nyy, { ...live, updates }))[0]?.done, true)
    assert.deepEqual(clocks('action-update', of(thurrock, live)), [])
  })
})

describe('the ladder of an overdue action (R125)', () => {
  const imported = { at: overdueAt, system: 'Manta', status: 'open', on: '2026-06-13' } as const
  const late = { ...live, imported }
  const rungs = (profile: AreaProfile, action: Action, at?: string) =>
    clocks('escalation', of(profile, action, at)).map(({ rung, from }) => [rung?.to, rung?.step, rung?.of, from])

  it('says to whom a person may go next, and since when', () => {
    assert.deepEqual(rungs(somerset, late), [['representative', 1, 3, live.due]])
    const gone = { ...late, ladder: [step(0, '2026-06-13T09:00:00Z', 'representative')] }
    assert.deepEqual(rungs(somerset, gone), [['chair', 2, 3, '2026-06-13T09:00:00Z']])
    assert.deepEqual(rungs(cornwall, gone), [['chair', 2, 4, '2026-06-13T09:00:00Z']])
  })

  it('does not climb because somebody decided to wait, and ends at its top', () => {
    const waited = { ...late, ladder: [step(0, '2026-06-13T09:00:00Z', null)] }
    assert.deepEqual(rungs(somerset, waited), [['representative', 1, 3, live.due]])
    const top = ['13', '14', '15'].map((day, rung) => step(rung, `2026-06-${day}T09:00:00Z`, 'chair'))
    assert.deepEqual(rungs(somerset, { ...late, ladder: top }), [])
  })

  it('waits for the date, for what the area’s own system says, and for a ladder', () => {
    assert.deepEqual(rungs(somerset, late, '2026-06-12T15:59:00Z'), [])
    assert.deepEqual(rungs(somerset, live), [])
    assert.deepEqual(rungs(somerset, { ...anAction([agreed, withdrawn]), imported }), [])
    assert.deepEqual(rungs(thurrock, late), [])
  })
})
