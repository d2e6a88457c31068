import assert from 'node:assert/strict'
import fc from 'fast-check'
import { attendedBy } from '../../../../src/domain/meeting/attendance.ts'
import { evolveMeeting } from '../../../../src/domain/meeting/evolve-meeting.ts'
import { isHeld } from '../../../../src/domain/meeting/hold.ts'
import type { Meeting, MeetingEvent } from '../../../../src/domain/meeting/meeting.ts'
import { anyConnections, anyOrders, decideAny } from '../../../support/any-meeting.ts'
import type { AnyOrder, Connections } from '../../../support/any-meeting.ts'
import { at, folded, planned, plannedEvents, said } from '../../../support/domain-meeting.ts'

type Moment = { before: Meeting; events: readonly MeetingEvent[]; after: Meeting }

/** Everything that was accepted, moment by moment, when these orders came in this order. */
function run(orders: readonly AnyOrder[], connections: Connections): readonly Moment[] {
  const moments: Moment[] = []
  let before = planned()
  for (const [step, order] of orders.entries()) {
    const decision = decideAny(before, { order, step, connections })
    if ('refusal' in decision || decision.events.length === 0) continue
    const after = folded(decision.events, before)
    moments.push({ before, events: decision.events, after })
    before = after
  }
  return moments
}

function always(holds: (moment: Moment, connections: Connections) => void): void {
  const property = fc.property(anyOrders, anyConnections, (orders, connections) => {
    for (const moment of run(orders, connections)) holds(moment, connections)
  })
  fc.assert(property, { numRuns: 200 })
}

describe('a meeting, whatever is ordered and by whomever', () => {
  it('has at most one case open', () => {
    always(({ after }) => {
      const open = [...after.hearings.values()].filter((hearing) => hearing.status === 'open')
      assert.deepEqual(
        open.map((hearing) => hearing.caseId),
        after.openCase === null ? [] : [after.openCase],
      )
    })
  })

  it('never opens a heard case again', () => {
    always(({ before, after }) => {
      for (const [caseId, { status }] of before.hearings) {
        if (status === 'heard') assert.equal(after.hearings.get(caseId)?.status, 'heard')
      }
    })
  })

  it('calls no held case, and none in front of a chair who must not hear it', () => {
    always(({ before, events }, connections) => {
      for (const event of events.filter((each) => each.type === 'case-called')) {
        const room = connections.get(event.caseId)
        assert.ok(room)
        assert.equal(isHeld(before, { caseId: event.caseId, ...room }), false)
        const named = [event.chairedBy, event.said.by, event.said.enteredBy, ...event.inRoom]
        assert.deepEqual(
          named.filter((person) => room.mustNotHear.has(person)),
          [],
        )
      }
    })
  })

  it('never has somebody in a case’s attendance who must not hear it', () => {
    always(({ after, events }, connections) => {
      for (const [caseId, { mustNotHear }] of connections) {
        const hearing = after.hearings.get(caseId)
        if (!hearing) continue
        assert.equal(
          attendedBy(hearing, mustNotHear).some((person) => mustNotHear.has(person)),
          false,
        )
        assert.equal(hearing.chairedBy !== null && mustNotHear.has(hearing.chairedBy), false)
        for (const event of events) {
          if (event.type !== 'case-called' || event.caseId !== caseId) continue
          assert.equal(
            event.inRoom.some((person) => mustNotHear.has(person)),
            false,
          )
        }
      }
    })
  })

  it('knows when everyone in the room came in, and when everyone else went', () => {
    always(({ after }) => {
      const inside = after.comings.filter((coming) => coming.to === null).map((coming) => coming.personId)
      assert.deepEqual(inside.toSorted(), [...after.present.keys()].toSorted())
    })
  })

  it('keeps every listed case once, under one number, closed panels last', () => {
    always(({ after, events }, connections) => {
      assert.equal(new Set(after.agenda.map((item) => item.number)).size, after.agenda.length)
      for (const { caseId } of after.agenda) assert.ok(after.hearings.has(caseId))
      if (!events.some((event) => event.type === 'agenda-set' || event.type === 'case-moved')) return
      const closed = after.agenda.map((item) => connections.get(item.caseId)?.closedPanel === true)
      assert.deepEqual(
        closed,
        closed.toSorted((a, b) => Number(a) - Number(b)),
      )
    })
  })

  it('is the same when its events are read back from the log, at every moment', () => {
    const property = fc.property(anyOrders, anyConnections, (orders, connections) => {
      const moments = run(orders, connections)
      const log = [...plannedEvents]
      for (const { events, after } of moments) {
        log.push(...events)
        assert.deepEqual(folded(JSON.parse(JSON.stringify(log)) as MeetingEvent[]), after)
      }
    })
    fc.assert(property, { numRuns: 30 })
  })
})

describe('the fold of a meeting', () => {
  it('begins with the planning: anything else is a broken log', () => {
    assert.throws(() => evolveMeeting(null, { type: 'meeting-opened', at: at('09:00'), said }))
  })

  it('passes over an event about a case that is not on the agenda', () => {
    const meeting = planned()
    const event: MeetingEvent = { type: 'slot-paused', at: at('09:00'), said, caseId: 'case-99' as never }
    assert.equal(evolveMeeting(meeting, event), meeting)
  })
})
