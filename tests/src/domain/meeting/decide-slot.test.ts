import assert from 'node:assert/strict'
import { decideExtendSlot, decidePauseSlot, decideResumeSlot } from '../../../../src/domain/meeting/decide-slot.ts'
import { decideFinishCase } from '../../../../src/domain/meeting/decide-case.ts'
import {
  at,
  caseNo,
  chair,
  codeOf,
  coordinator,
  eventsOf,
  onTheChairsWord,
  opened,
  play,
  policeRep,
  withCaseOneOpen,
} from '../../../support/domain-meeting.ts'

const caseId = caseNo(1)
const order = (time: string) => ({ who: chair, at: at(time), caseId })
const slotOf = (meeting: ReturnType<typeof opened>) => meeting.hearings.get(caseId)?.slot

describe('the slot of a case', () => {
  it('stops while it is paused and runs on after it (R110)', () => {
    const paused = play(withCaseOneOpen(), (m) => decidePauseSlot(m, order('09:15')))
    assert.equal(slotOf(paused)?.pausedAt, at('09:15'))
    assert.equal(codeOf(decidePauseSlot(paused, order('09:16'))), 'slot-already-paused')
    const running = play(paused, (m) => decideResumeSlot(m, order('09:18')))
    assert.equal(slotOf(running)?.pausedAt, null)
    assert.equal(slotOf(running)?.pausedSeconds, 180)
    assert.equal(codeOf(decideResumeSlot(running, order('09:19'))), 'slot-not-paused')
  })

  it('is extended with a reason, again and again', () => {
    const longer = { ...order('09:25'), seconds: 300, reason: 'A disclosure that should not be hurried' }
    const twice = play(
      withCaseOneOpen(),
      (m) => decideExtendSlot(m, longer),
      (m) => decideExtendSlot(m, longer),
    )
    assert.equal(slotOf(twice)?.extendedSeconds, 600)
    assert.equal(codeOf(decideExtendSlot(withCaseOneOpen(), { ...longer, reason: ' ' })), 'reason-missing')
    const [event] = eventsOf(decideExtendSlot(withCaseOneOpen(), { ...longer, who: coordinator }))
    assert.deepEqual(event?.type === 'slot-extended' && event.said, onTheChairsWord)
  })

  it('ends its pause with the case', () => {
    const paused = play(withCaseOneOpen(), (m) => decidePauseSlot(m, order('09:15')))
    const heard = play(paused, (m) => decideFinishCase(m, order('09:25')))
    assert.deepEqual(slotOf(heard), {
      calledAt: at('09:10'),
      seconds: 1200,
      extendedSeconds: 0,
      pausedAt: null,
      pausedSeconds: 600,
      endedAt: at('09:25'),
    })
  })

  it('belongs to the open case and to whoever controls the meeting', () => {
    const longer = { ...order('09:25'), seconds: 300, reason: 'More time' }
    for (const decide of [decidePauseSlot, decideResumeSlot]) {
      assert.equal(codeOf(decide(opened(), order('09:15'))), 'case-not-open')
      assert.equal(codeOf(decide(withCaseOneOpen(), { ...order('09:15'), who: policeRep })), 'role-not-allowed')
    }
    assert.equal(codeOf(decideExtendSlot(opened(), longer)), 'case-not-open')
    assert.equal(codeOf(decideExtendSlot(withCaseOneOpen(), { ...longer, who: policeRep })), 'role-not-allowed')
  })
})
