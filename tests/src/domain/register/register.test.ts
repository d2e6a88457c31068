import assert from 'node:assert/strict'
import { evolveRegister, noRegister, type RegisterEvent } from '../../../../src/domain/register/register.ts'
import { who } from '../../../support/domain-people.ts'
import { on } from '../../../support/domain-rooms.ts'

const known = { at: on('12:00'), by: who.coordinator }

describe('the register of an area', () => {
  it('keeps what was taken out, what was brought back, breaches and requests, in the order in which they came', () => {
    const events: RegisterEvent[] = [
      { type: 'export-made', ...known, what: 'counts', format: 'csv', meetingId: null, rows: 3 },
      { type: 'paper-made', ...known, paper: 'attendance-return', meetingId: null },
      { type: 'statuses-taken', ...known, system: 'Manta', taken: 2, left: 1 },
      { type: 'breach-recorded', ...known, breachId: 'b-1', clause: '6', personal: { text: 'A letter astray' } },
      {
        type: 'request-recorded',
        ...known,
        requestId: 'r-1',
        kind: 'foi',
        clause: '12',
        personal: { reference: '', text: 'How many cases' },
      },
    ]
    const { exports, papers, imports, breaches, requests } = events.reduce(evolveRegister, noRegister)
    assert.deepEqual([exports[0]?.what, papers[0]?.paper, imports[0]?.taken], ['counts', 'attendance-return', 2])
    assert.deepEqual(breaches, [{ ...known, breachId: 'b-1', text: 'A letter astray' }])
    assert.deepEqual(requests[0]?.text, 'How many cases')
  })
})
