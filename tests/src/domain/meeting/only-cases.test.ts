import assert from 'node:assert/strict'
import { onlyCases } from '../../../../src/domain/meeting/only-cases.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { aMeeting, called, entered, opened, read } from '../../../support/domain-rooms.ts'

describe('a meeting as it is to somebody who must not know of one of its cases (R053)', () => {
  const meeting = aMeeting(entered(who.chair), opened, read, called(caseTwo, who.chair))

  it('has that case in no list, and no case open while that one is', () => {
    const known = onlyCases(meeting, (caseId) => caseId === caseOne)
    assert.deepEqual(
      [known.agenda.map(({ caseId }) => caseId), [...known.hearings.keys()], known.openCase],
      [[caseOne], [caseOne], null],
    )
  })

  it('is whole to whoever may know of every case', () => {
    assert.deepEqual(
      onlyCases(meeting, () => true),
      meeting,
    )
  })
})
