import assert from 'node:assert/strict'
import { createCaseNotes } from '../../../../src/application/after/case-notes.ts'
import type { ReadLog } from '../../../../src/application/ports.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId, on } from '../../../support/domain-rooms.ts'

describe('a note of what was shown of a case (H32)', () => {
  it('is made once for each person, place and case', async () => {
    const noted: Parameters<ReadLog['noteRead']>[0][] = []
    const note = createCaseNotes({ noteRead: (read) => Promise.resolve(void noted.push(read)) })
    const shown = { who: who.chair, at: on('11:00'), where: meetingId, what: 'follow-up' }
    await note({ ...shown, caseIds: [caseOne, caseOne, caseTwo] })
    await note({ ...shown, caseIds: [caseOne] })
    await note({ ...shown, who: who.coordinator, caseIds: [caseOne] })
    assert.deepEqual(
      noted.map(({ personId, caseId, what }) => [personId, caseId, what]),
      [
        [who.chair, caseOne, 'follow-up'],
        [who.chair, caseTwo, 'follow-up'],
        [who.coordinator, caseOne, 'follow-up'],
      ],
    )
  })
})
