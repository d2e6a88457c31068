import assert from 'node:assert/strict'
import type { CaseId } from '../../../../src/domain/ids.ts'
import type { Meeting } from '../../../../src/domain/meeting/meeting.ts'
import { openCasesWait } from '../../../../src/domain/meeting/open-cases-wait.ts'

const [closed, first, second] = ['case-c', 'case-1', 'case-2'] as CaseId[] as [CaseId, CaseId, CaseId]
const panel = (kind: 'open' | 'closed') => ({ panel: { kind } })
const cases = new Map([
  [closed, panel('closed')],
  [first, panel('open')],
  [second, panel('closed')],
])
const meetingWith = (...waiting: readonly CaseId[]) => {
  const agenda = [...cases.keys()].map((caseId, index) => ({ caseId, number: index + 1, slotSeconds: 600 }))
  const hearings = new Map(
    agenda.map(({ caseId }) => [caseId, { status: waiting.includes(caseId) ? 'waiting' : 'heard' }]),
  )
  return { agenda, hearings } as unknown as Meeting
}

describe('open cases beside a closed panel (R053)', () => {
  it('wait until each of them is heard; another closed panel is none of them', () => {
    assert.equal(openCasesWait(meetingWith(closed, first), { caseId: closed, cases }), true)
    assert.equal(openCasesWait(meetingWith(closed, second), { caseId: closed, cases }), false)
    assert.equal(openCasesWait(meetingWith(closed), { caseId: closed, cases }), false)
  })
})
