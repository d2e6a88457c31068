import assert from 'node:assert/strict'
import type { MeetingView } from '../../../src/contracts/views.ts'
import { nextThing } from '../../../tabs/room/next-thing.ts'
import { scriptedAction, scriptedCase } from '../../support/tab-cases.ts'
import { scriptedAgenda, scriptedRoom, scriptedView, unagreedStatement } from '../../support/tab-views.ts'

const next = (changes: Partial<MeetingView>) => nextThing(scriptedView('chair', changes))
const stubs = [{ caseId: 'case-1', people: [] }]
const reviewed = (done: boolean) => ({ ...scriptedAction(), reviewed: done })

describe('the next thing for the chair', () => {
  it('is to open the meeting', () => {
    assert.equal(next({ status: 'planned' }).kind, 'open-meeting')
  })

  it('is to declare connections before the list opens, for the chair as for everyone', () => {
    assert.equal(next({ status: 'planned', stubs }).kind, 'declare')
    assert.equal(next({ stubs }).kind, 'declare')
  })

  it('is to read the statement, then to agree to it', () => {
    const { statement } = scriptedView('chair')
    assert.equal(next({ statement: { ...statement, readAt: null, mine: 'not-read' } }).kind, 'read-statement')
    assert.equal(next({ statement: unagreedStatement() }).kind, 'agree')
  })

  it('is to go through outstanding actions one by one, before any case', () => {
    const actions = [reviewed(true), { ...reviewed(false), actionId: 'action-2' }]
    const thing = next({ outstanding: { finishedAt: null, actions } })
    assert.deepEqual(thing.kind === 'review-outstanding' && [thing.action.actionId, thing.left], ['action-2', 1])
    assert.equal(next({ outstanding: { finishedAt: null, actions: [reviewed(true)] } }).kind, 'finish-outstanding')
  })

  it('is to call the first case that waits', () => {
    const agenda = scriptedAgenda(true).map(
      (entry, index) => ({ ...entry, status: index === 0 ? 'heard' : 'waiting' }) as const,
    )
    const thing = next({ agenda })
    assert.equal(thing.kind === 'call-case' && thing.entry.caseId, 'case-2')
  })

  it('is to look at the room where that case is held', () => {
    assert.equal(next({ room: scriptedRoom({ held: true }) }).kind, 'held')
    assert.equal(next({ room: scriptedRoom({ held: true, caseId: 'case-2' }) }).kind, 'call-case')
  })

  it('is the stage that follows in the area’s order, and to finish the case after the last', () => {
    const thing = next({ current: scriptedCase({ stage: 'risks' }) })
    assert.equal(thing.kind === 'enter-stage' && thing.stage, 'actions')
    assert.equal(next({ current: scriptedCase({ stage: 'recap' }) }).kind, 'finish-case')
  })

  it('asks no press for the first stage of a case that was just called', () => {
    const thing = next({ current: scriptedCase({ stage: null }) })
    assert.equal(thing.kind === 'enter-stage' && thing.stage, 'agencies')
  })

  it('shows nothing of a case that the chair must not hear', () => {
    assert.deepEqual(next({ current: 'not-yours' }), { kind: 'elsewhere' })
  })

  it('is to end the meeting when nothing waits', () => {
    assert.equal(next({ agenda: [] }).kind, 'end-meeting')
    assert.equal(next({ status: 'ended' }).kind, 'ended')
  })

  it('is to agree and to declare after the end too, for whoever sends the plans with the chair', () => {
    assert.equal(next({ status: 'ended', statement: unagreedStatement() }).kind, 'agree')
    assert.equal(next({ status: 'ended', stubs }).kind, 'declare')
  })
})
