import assert from 'node:assert/strict'
import { unlessCase } from '../../../../src/domain/meeting/case-standing.ts'
import { decideDeferCase } from '../../../../src/domain/meeting/decide-agenda.ts'
import { decideFinishCase } from '../../../../src/domain/meeting/decide-case.ts'
import type { Meeting } from '../../../../src/domain/meeting/meeting.ts'
import { at, caseNo, chair, play, refusalOf, withCaseOneOpen } from '../../../support/domain-meeting.ts'

const order = { who: chair, at: at('09:20'), caseId: caseNo(1) }
const open = () => withCaseOneOpen()
const heard = () => play(open(), (m) => decideFinishCase(m, order))
const off = () => play(open(), (m) => decideDeferCase(m, order))

describe('how a case stands', () => {
  const table: readonly [string, () => Meeting, number, string | null, string | null][] = [
    ['open', open, 1, null, 'case-open'],
    ['waiting', open, 2, 'case-not-open', null],
    ['heard', heard, 1, 'case-already-heard', 'case-already-heard'],
    ['taken off', off, 1, 'case-not-on-agenda', 'case-not-on-agenda'],
    ['of another meeting', open, 99, 'case-not-on-agenda', 'case-not-on-agenda'],
  ]
  for (const [name, meetingOf, number, whenOpenIsNeeded, whenWaitingIsNeeded] of table) {
    it(`is told to whoever orders something about a case that is ${name}`, () => {
      const caseId = caseNo(number)
      const forOpen = unlessCase(meetingOf(), { caseId, is: ['open'] })
      const forWaiting = unlessCase(meetingOf(), { caseId, is: ['waiting'] })
      assert.equal(forOpen && refusalOf(forOpen)?.code, whenOpenIsNeeded)
      assert.equal(forWaiting && refusalOf(forWaiting)?.code, whenWaitingIsNeeded)
    })
  }
})
