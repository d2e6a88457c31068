import assert from 'node:assert/strict'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import {
  decideAnswerPrompt,
  decideRecordVoice,
  decideRecordVoiceMissing,
} from '../../../../src/domain/cases/decide-voice.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { aCase, caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, who } from '../../../support/domain-people.ts'
import { aMeeting, called, opened, read } from '../../../support/domain-rooms.ts'

const meeting = aMeeting(opened, read, called(caseOne))
const at = '2026-06-10T09:05:00Z'
const by = (personId: (typeof who)[keyof typeof who], where = meeting) => ({
  actor: actor(personId, where),
  meeting: where,
  at,
})
const after = (decision: Decision<CaseEvent>): Case => eventsOf(decision).reduce<Case>(evolveCase, aCase())
const words = { wishes: 'to stay', fears: '', barriers: 'no phone' }

describe('the victim’s voice (R035, R076)', () => {
  it('comes from the IDVA or from the chair’s console', () => {
    for (const personId of [who.idva, who.chair, who.coordinator]) {
      const { voice } = after(decideRecordVoice(aCase(), { ...by(personId), ...words }))
      assert.deepEqual(voice, { ...words, heard: true, missingBecause: '' })
    }
    assert.equal(codeOf(decideRecordVoice(aCase(), { ...by(who.police), ...words })), 'role-not-allowed')
  })

  it('is missing only with a reason (R077)', () => {
    const missing = decideRecordVoiceMissing(aCase(), { ...by(who.idva), because: 'could not be reached safely' })
    const expected = {
      heard: false,
      wishes: '',
      fears: '',
      barriers: '',
      missingBecause: 'could not be reached safely',
    }
    assert.deepEqual(after(missing).voice, expected)
    assert.equal(codeOf(decideRecordVoiceMissing(aCase(), { ...by(who.idva), because: ' ' })), 'reason-missing')
  })

  it('is not silence, not another case’s, and never where she is', () => {
    const nothing = { ...by(who.idva), wishes: '', fears: ' ', barriers: '' }
    assert.equal(codeOf(decideRecordVoice(aCase(), nothing)), 'wording-empty')
    const other = aMeeting(opened, read, called(caseTwo))
    assert.equal(codeOf(decideRecordVoice(aCase(), { ...by(who.idva, other), ...words })), 'case-not-open')
    const told = { ...by(who.idva), ...words, fears: 'that he finds Elm Road' }
    assert.equal(codeOf(decideRecordVoice(aCase(), told)), 'safe-address-in-text')
    const because = { ...by(who.idva), because: 'ring 07700900123' }
    assert.equal(codeOf(decideRecordVoiceMissing(aCase(), because)), 'safe-address-in-text')
    assert.equal(codeOf(decideRecordVoice(null, { ...by(who.idva), ...words })), 'no-such-case')
    assert.equal(codeOf(decideRecordVoiceMissing(null, { ...by(who.idva), because: 'x' })), 'no-such-case')
    assert.equal(codeOf(decideRecordVoiceMissing(aCase(), { ...by(who.police), because: 'x' })), 'role-not-allowed')
  })
})

describe('a prompt (R078)', () => {
  const asked = {
    ...by(who.chair),
    prompt: 'child-safeguarding' as const,
    answer: 'to-be-made' as const,
    note: ' today ',
  }

  it('is answered by the chair, and again where the answer changes', () => {
    const first = after(decideAnswerPrompt(aCase(), asked))
    assert.deepEqual(first.prompts.get('child-safeguarding'), { answer: 'to-be-made', note: 'today' })
    const again = decideAnswerPrompt(first, { ...asked, answer: 'made', note: '' })
    const { prompts } = eventsOf(again).reduce<Case>(evolveCase, first)
    assert.deepEqual(prompts.get('child-safeguarding'), { answer: 'made', note: '' })
  })

  it('is refused from others, on no case, and with a safe address in its note', () => {
    assert.equal(codeOf(decideAnswerPrompt(aCase(), { ...asked, ...by(who.children) })), 'role-not-allowed')
    assert.equal(codeOf(decideAnswerPrompt(null, asked)), 'no-such-case')
    assert.equal(codeOf(decideAnswerPrompt(aCase(), { ...asked, note: 'see 14ElmRd' })), 'safe-address-in-text')
  })
})
