import assert from 'node:assert/strict'
import { agendaCapacity } from '../../../../src/domain/meeting/agenda-capacity.ts'
import { decideDeferCase } from '../../../../src/domain/meeting/decide-agenda.ts'
import type { TimeFacts } from '../../../../src/domain/meeting/slot-clock.ts'
import { at, caseNo, coordinator, folded, planned, plannedEvents, play } from '../../../support/domain-meeting.ts'

const facts: TimeFacts = { openingSeconds: 600, breaks: { everySeconds: 5400, seconds: 600 } }

describe('the capacity of the agenda', () => {
  it('adds up opening, slots and breaks beside the time booked (R049)', () => {
    assert.deepEqual(agendaCapacity(planned(), facts), { bookedMinutes: 180, neededMinutes: 120 })
    assert.equal(agendaCapacity(planned(), { ...facts, breaks: null }).neededMinutes, 110)
  })

  it('does not count a case that was taken off, and needs only the opening where there is none', () => {
    const order = { who: coordinator, at: at('08:00'), caseId: caseNo(5) }
    const without = play(planned(), (m) => decideDeferCase(m, order))
    assert.equal(agendaCapacity(without, facts).neededMinutes, 90)
    assert.equal(agendaCapacity(folded(plannedEvents.slice(0, 1)), facts).neededMinutes, 10)
  })

  it('shows sixteen Thurrock slots as longer than a Wednesday morning', () => {
    const agenda = Array.from({ length: 16 }, (_, index) => ({
      caseId: caseNo(index + 1),
      number: index + 1,
      slotSeconds: 1200,
    }))
    assert.equal(agendaCapacity({ ...planned(), agenda }, { openingSeconds: 0, breaks: null }).neededMinutes, 320)
  })
})
