import assert from 'node:assert/strict'
import type { MeetingView } from '../../../src/contracts/views.ts'
import { announcementsBetween } from '../../../tabs/meeting/announcements.ts'
import { en } from '../../../tabs/wording/en.ts'
import { scriptedCase } from '../../support/tab-cases.ts'
import { scriptedView } from '../../support/tab-views.ts'

const between = (before: Partial<MeetingView> | null, after: Partial<MeetingView>) =>
  announcementsBetween(before && scriptedView('housing-rep', before), scriptedView('housing-rep', after), en)

describe('what a screen reader is told', () => {
  it('is the case that was called, by number and never by name', () => {
    assert.deepEqual(between({}, { current: scriptedCase() }), ['Case 1 is called.'])
  })

  it('is the stage, when it changes', () => {
    const before = { current: scriptedCase({ stage: 'reason' }) }
    assert.deepEqual(between(before, { current: scriptedCase({ stage: 'voice' }) }), ['Stage: The victim’s voice.'])
  })

  it('is that the case is over', () => {
    assert.deepEqual(between({ current: scriptedCase() }, {}), ['The case is over.'])
  })

  it('is that the meeting opens and ends', () => {
    assert.deepEqual(between({ status: 'planned' }, {}), ['The meeting is open.'])
    assert.deepEqual(between({}, { status: 'ended' }), ['The meeting has ended.'])
  })

  it('is nothing about a case that is not theirs, and nothing while nothing of this changes', () => {
    assert.deepEqual(between({}, { current: 'not-yours' }), [])
    assert.deepEqual(between({ current: 'not-yours' }, {}), [])
    assert.deepEqual(between({ current: scriptedCase() }, { current: scriptedCase({ actions: [] }) }), [])
    assert.deepEqual(between(null, { current: scriptedCase() }), [])
  })
})
