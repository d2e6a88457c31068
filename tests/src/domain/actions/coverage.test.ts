import assert from 'node:assert/strict'
import { answerTo, gapsOf, unansweredRisks, type Recap } from '../../../../src/domain/actions/coverage.ts'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import { agreed, anAction, finished, refused, withdrawn } from '../../../support/domain-actions.ts'
import { aCase, caseOne, riskId, withRisks } from '../../../support/domain-cases.ts'
import { agencies, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting, called, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const at = on('09:10')
const by = { at, by: who.chair, caseId: caseOne }
const reason: CaseEvent = { type: 'risk-accepted', ...by, riskId: riskId(2), personal: { because: 'Known.' } }
const withVoice: CaseEvent = {
  type: 'voice-recorded',
  ...by,
  heard: true,
  personal: { wishes: 'to stay', fears: '', barriers: '', missingBecause: '' },
}
const told: CaseEvent = { type: 'victim-told-agreed', ...by, outcome: 'not-safe', personal: { how: '' } }
const death: CaseEvent = { type: 'death-recorded', ...by, party: 'victim' }
const update: CaseEvent = {
  type: 'update-sent',
  ...by,
  meetingId,
  agencyId: agencies.housing,
  knowledge: 'supplied',
  personal: { text: 'Rent paid.' },
}
const prompts = thurrock.prompts.value === 'unanswered' ? [] : thurrock.prompts.value
const asked = prompts.map((prompt): CaseEvent => {
  return { type: 'prompt-answered', ...by, prompt, answer: 'none', personal: { note: '' } }
})
const complete = [withVoice, told, reason, ...asked].reduce<Case>(evolveCase, withRisks(aCase()))
const meeting = aMeeting(opened, read, called(caseOne))
const recap = (otherwise: Partial<Recap> = {}): Recap => {
  const actions = [anAction([agreed])]
  return { caseFile: complete, actions, meeting, presentAgencies: new Set(), profile: thurrock, ...otherwise }
}

describe('risk by risk (R092, Thurrock 5.2)', () => {
  it('lists what ends with neither an action nor a reason; what protects needs none', () => {
    const caseFile = withRisks(aCase())
    assert.deepEqual(unansweredRisks(caseFile, []), [riskId(1), riskId(2)])
    assert.deepEqual(unansweredRisks(caseFile, [anAction([agreed])]), [riskId(2)])
    assert.deepEqual(unansweredRisks(complete, [anAction([agreed])]), [])
  })

  it('counts an action while it is agreed or done, and opens the risk again where it was not', () => {
    const [risk] = withRisks(aCase()).risks
    assert.ok(risk)
    assert.equal(answerTo(risk, [anAction([agreed, finished('done')])]), 'action')
    for (const events of [[], [agreed, refused], [agreed, finished('not-possible')], [withdrawn]]) {
      assert.equal(answerTo(risk, [anAction(events)]), null)
    }
  })
})

describe('what the recap asks about', () => {
  it('is nothing where all was said', () => assert.deepEqual(gapsOf(recap()), []))

  it('is everything of a case that was only called', () => {
    const bare = recap({ caseFile: withRisks(aCase([], { consent: 'not-known' })), actions: [] })
    assert.deepEqual(gapsOf(bare), ['voice', 'consent', 'risk-without-action', 'prompt', 'victim-told'])
  })

  it('is a draft without an agency or a date', () => {
    const drafts = [anAction([agreed]), anAction([], { agencyId: null }), anAction([], { due: null })]
    assert.deepEqual(gapsOf(recap({ actions: drafts })), ['action-without-agency', 'action-without-date'])
  })

  it('is the update of an absent agency until it was read out or put off (R069)', () => {
    const caseFile = evolveCase(complete, update)
    assert.deepEqual(gapsOf(recap({ caseFile })), ['update-not-read'])
    assert.deepEqual(gapsOf(recap({ caseFile, presentAgencies: new Set([agencies.housing]) })), [])
    const said = { by: who.chair, enteredBy: who.chair }
    const readOut = { type: 'update-read-out', at, said, caseId: caseOne, agencyId: agencies.housing } as const
    assert.deepEqual(gapsOf(recap({ caseFile, meeting: aMeeting(opened, read, called(caseOne), readOut) })), [])
    const putOff = { ...readOut, type: 'update-deferred', personal: { reason: 'late' } } as const
    assert.deepEqual(gapsOf(recap({ caseFile, meeting: aMeeting(opened, read, called(caseOne), putOff) })), [])
    assert.deepEqual(gapsOf(recap({ caseFile: evolveCase(complete, { ...update, knowledge: 'nothing-known' }) })), [])
    assert.deepEqual(
      gapsOf(recap({ caseFile: evolveCase(complete, { ...update, meetingId: 'm-0' as typeof meetingId }) })),
      [],
    )
  })

  it('asks nothing of the dead (R097)', () => {
    const caseFile = [...asked, reason, death].reduce<Case>(evolveCase, withRisks(aCase([], { consent: 'not-known' })))
    assert.deepEqual(gapsOf(recap({ caseFile })), [])
  })

  it('asks for the prompts that the area has, and no other', () => {
    const caseFile = [withVoice, told, reason].reduce<Case>(evolveCase, withRisks(aCase()))
    const unanswered = { value: 'unanswered' as const, clause: '' }
    const silent = { prompts: unanswered, referralInRoom: unanswered }
    assert.deepEqual(gapsOf(recap({ caseFile })), ['prompt'])
    assert.deepEqual(gapsOf(recap({ caseFile, profile: silent })), [])
  })
})
