import assert from 'node:assert/strict'
import type { Meeting, MeetingEvent } from '../../../../src/domain/meeting/meeting.ts'
import { secondsInHand, thirdsOf, timeByStage, timeTaken } from '../../../../src/domain/meeting/time-kept.ts'
import { at, caseNo, chair, folded, opened, said, withCaseOneOpen } from '../../../support/domain-meeting.ts'

/** Each case from one time to another, in the order given. */
const heard = (...times: readonly (readonly [number, string, string])[]): Meeting =>
  folded(
    times.flatMap(([number, from, to]): MeetingEvent[] => [
      { type: 'case-called', at: at(from), said, caseId: caseNo(number), chairedBy: chair, inRoom: [] },
      { type: 'case-heard', at: at(to), said, caseId: caseNo(number) },
    ]),
    opened(),
  )
const stage = (time: string, name: 'agencies' | 'voice' | 'reason'): MeetingEvent => {
  return { type: 'stage-entered', at: at(time), said, caseId: caseNo(1), stage: name }
}

describe('the minutes in hand', () => {
  it('are what cases left of their slots, less what others took beyond theirs', () => {
    assert.equal(secondsInHand(opened()), 0)
    assert.equal(secondsInHand(heard([1, '09:10', '09:22'])), 480)
    assert.equal(secondsInHand(heard([1, '09:10', '09:22'], [2, '09:22', '09:48'])), 120)
    assert.equal(secondsInHand(heard([1, '09:10', '09:36'])), -360)
  })

  it('go as soon as they are given to the open case, and come back where it ends before it has used them', () => {
    assert.equal(secondsInHand(withCaseOneOpen()), 0)
    const personal = { reason: 'Recovered minutes' }
    const given: MeetingEvent = {
      type: 'slot-extended',
      at: at('09:20'),
      said,
      caseId: caseNo(1),
      seconds: 300,
      personal,
    }
    const longer = folded([given], withCaseOneOpen())
    assert.equal(secondsInHand(longer), -300)
    const over = folded([{ type: 'case-heard', at: at('09:28'), said, caseId: caseNo(1) }], longer)
    assert.equal(secondsInHand(over), 120)
  })
})

describe('the report of minutes', () => {
  it('has each case that is over, in the order of calling', () => {
    const called: MeetingEvent = {
      type: 'case-called',
      at: at('09:52'),
      said,
      caseId: caseNo(1),
      chairedBy: chair,
      inRoom: [],
    }
    const meeting = folded([called], heard([2, '09:10', '09:22'], [3, '09:22', '09:52']))
    assert.deepEqual(timeTaken(meeting), [
      { caseId: caseNo(2), slotSeconds: 1200, seconds: 720 },
      { caseId: caseNo(3), slotSeconds: 1200, seconds: 1800 },
    ])
  })

  it('holds the first third of the cases against the last, where there are enough to compare', () => {
    assert.equal(thirdsOf(timeTaken(heard([1, '09:10', '09:30'], [2, '09:30', '09:45']))), null)
    const three = timeTaken(heard([1, '09:10', '09:30'], [2, '09:30', '09:45'], [3, '09:45', '09:50']))
    assert.deepEqual(thirdsOf(three), { first: 1200, last: 300 })
  })
})

describe('the time by stage', () => {
  const pause: MeetingEvent[] = [
    { type: 'slot-paused', at: at('09:14'), said, caseId: caseNo(1) },
    { type: 'slot-resumed', at: at('09:17'), said, caseId: caseNo(1) },
  ]
  const until = (...more: MeetingEvent[]) =>
    folded([stage('09:12', 'agencies'), ...pause, stage('09:20', 'voice'), ...more], withCaseOneOpen())
  const timesOf = (meeting: Meeting) => {
    const { before, ...now } = timeByStage(meeting.hearings.get(caseNo(1)) ?? assert.fail())
    return { ...now, before: Object.fromEntries(before) }
  }

  it('counts each stay that is over, before any was entered too, and leaves pauses out', () => {
    const back = until(stage('09:21', 'agencies'))
    assert.deepEqual(timesOf(back), {
      stage: 'agencies',
      sinceSpent: 480,
      before: { null: 120, agencies: 300, voice: 60 },
    })
  })

  it('has the last stay too once the case is over, and nothing before it is called', () => {
    const over = until({ type: 'case-heard', at: at('09:22'), said, caseId: caseNo(1) })
    assert.deepEqual(timesOf(over).before, { null: 120, agencies: 300, voice: 120 })
    assert.deepEqual(timesOf(opened()), { stage: null, sinceSpent: 0, before: {} })
  })
})
