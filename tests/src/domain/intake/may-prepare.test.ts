import assert from 'node:assert/strict'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import { mayPrepare, mayReadReferral } from '../../../../src/domain/intake/may-prepare.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { aDirectory, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

const notListed = 'c-9' as CaseId
const connected = (personId: (typeof who)[keyof typeof who]): CaseEvent => ({
  type: 'connections-answered',
  at: '2026-06-01T09:00:00Z',
  caseId: notListed,
  personal: { personId, answer: 'possibly' },
})
const known = (personId: (typeof who)[keyof typeof who]): CaseEvent => ({
  type: 'connections-answered',
  at: '2026-06-01T09:00:00Z',
  caseId: notListed,
  personal: { personId, answer: 'none' },
})
const may = (events: readonly CaseEvent[] = [], question = mayPrepare) =>
  (['chair', 'coordinator', 'manager', 'police', 'observer', 'standIn'] as const).filter(
    (each) =>
      'granted' in
      question({
        who: who[each],
        directory: aDirectory(),
        meeting: aMeeting(),
        caseFile: aCase(events, {}, notListed),
        profile: thurrock,
      }),
  )

describe('who prepares a case that is on no agenda yet', () => {
  it('is chair, coordinator and operations manager of the meeting it was brought for', () => {
    assert.deepEqual(may(), ['chair', 'coordinator', 'manager'])
  })

  it('is none of them who is connected to it', () => {
    assert.deepEqual(may([connected(who.chair)]), ['coordinator', 'manager'])
  })

  it('reads it by name once they have answered its stub, and whoever took it in before that (R012)', () => {
    assert.deepEqual(may([], mayReadReferral), ['coordinator'])
    assert.deepEqual(may([known(who.chair)], mayReadReferral), ['chair', 'coordinator'])
  })
})
