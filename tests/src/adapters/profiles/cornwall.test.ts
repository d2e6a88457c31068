import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { RuleName } from '../../../../src/domain/area-profile.ts'
import { rehearsalAgencies } from '../../../../bot/rehearsal/people.ts'
import { answersAsTold } from '../../../support/profile-rules.ts'

const cornwall = loadAreaProfiles().byArea('cornwall')
const words = (list: string): string[] => list.split(' ')
const atOnce = (...rungs: string[]) => rungs.map((to) => ({ to, after: 'unanswered' }))
const open = 'unanswered'
const checks = words('interim-safety-plan referrer-attends target-hardening sig-marker safety-plan relisted-at-next')
const grounds = words('hbv party-employed organised-crime judgement')
const prompts = words('child-safeguarding child-contact adult-safeguarding perpetrator suicide equality community')
const core = {
  known: words(
    'police idva childrens-social-care adult-social-care housing health probation substance-misuse mental-health',
  ),
  complete: 'unanswered',
}
const steps = [
  'shadowing a current representative',
  'MARAC Rep Training',
  'Halo training',
  'training in domestic abuse risk assessment',
]
const sending = { what: 'actions', within: { hours: 24 }, from: 'meetingEnd' }
const needs = ['drugs and alcohol use', 'mental and physical health conditions', 'housing and homelessness']

/** Rule, clause, how strongly it is said, and what is said. */
const said: readonly [RuleName, string, string, unknown][] = [
  ['cutOff', '7.5', 'must', { weekday: 4, time: '12:00' }],
  ['emergency', '11.11, 11.13', 'should', { agreedBy: [], checks }],
  ['dash', '7.2', 'must', { threshold: 14 }],
  ['rationale', '6.10', 'must', true],
  ['indicators', '18.12', 'must', needs],
  ['qualityAssurance', '9.2, 9.3', 'must', { by: 'chair', circulateWithin: { hours: 0 } }],
  ['hearWithin', '7.5', 'must', 'next-meeting'],
  ['repeat', '7.3.1, 7.3.1.1', 'must', { months: 12, from: 'heard', restartOnHighRisk: true }],
  ['review', '7.3.1.2', 'must', { hearings: 3, months: 12 }],
  ['research', '9.4, App F', 'must', { sent: true, within: { workingDays: 3 } }],
  ['idvaTold', '12.12 (first)', 'must', { of: 'all', within: null }],
  ['flags', '12.10, 12.11, 14.12, App F', 'must', { by: 'every-agency', months: 12 }],
  ['consent', '13.11', 'must', { reasonInRecord: true, form: null }],
  ['age', '3.1', 'must', { from: 16, partnerFrom: 16, familyJointly: false }],
  ['closedPanel', '11.13.1, 10.4.8', 'must', { grounds, decider: 'chair' }],
  ['holdUntilDecided', '11.13.1 (in part local)', 'custom', ['party-employed']],
  ['guestsApproved', 'App F', 'must', 'chair'],
  ['training', '6.1, App F', 'must', { steps, everyMonths: null }],
  ['deputies', '10.3', 'should', { people: 1 }],
  ['agreement', '4.1, 9.3, 15.11 (in part local)', 'must', { beforeAttending: true, everyMonths: 12 }],
  ['transferOut', '14.13', 'must', { by: ['coordinator'], receipt: false }],
  ['meetingDay', '10.1', 'must', { weekday: open, time: open, everyWeeks: 1 }],
  ['opening', 'local', 'custom', { minutes: 10 }],
  ['breaks', 'local', 'custom', { everyMinutes: 90, minutes: 10 }],
  ['stages', '13.13, App E(16) (in part local)', 'custom', words('reason agencies voice risks actions recap')],
  ['prompts', '2.5, 2.7, 10.7, 15.12, 18.11, 18.15', 'must', prompts],
  ['core', 'App A, App F, 6.3.1, 13.10 (in part local)', 'must', core],
  ['outstanding', '4.9, App E(16)', 'must', { include: 'all', minAgeDays: 0 }],
  ['record', '10.9, 14.10', 'must', 'actions'],
  ['referralInRoom', '10.8, App F', 'must', true],
  ['disagreement', '21.14', 'must', ['chair', 'steering-group']],
  ['urgent', 'local', 'custom', { coordinatorAfterMinutes: 30, chairAfterMinutes: 60 }],
  ['marking', '9.5 (in part local)', 'custom', 'OFFICIAL-SENSITIVE'],
  ['circulation', '14.10', 'must', { ...sending, to: open, approve: open, referrerOwnCase: false }],
  ['closeAction', '16.15', 'must', { text: 'always' }],
  ['actionUpdate', '4.8, 16.12', 'must', 'as-agreed'],
  ['notPossible', '16.11.1', 'must', { reviewedBy: 'chair' }],
  ['escalation', '16.14', 'must', atOnce('representative', 'chair', 'steering-group', 'agency-lead')],
  ['actionsMaster', '16.12, App F', 'must', { system: 'Halo' }],
  ['closeCase', '8.1, 8.2, 8.3', 'must', { by: 'coordinator', allActions: true, exceptionsBy: 'chair' }],
  ['nonAttendance', '5.2.4, App E(13)', 'must', { to: ['steering-group'] }],
  ['breaches', '22.11', 'must', 'To the MARAC Steering Group, for resolution.'],
]
/** Rule, clause, how strongly it is said, and the heart of what is said in whole sentences. */
const written: readonly [RuleName, string, string, RegExp][] = [
  ['listWarning', '1.5, 9.5 (in part local)', 'must', /^OFFICIAL-SENSITIVE\..*tell the MARAC Chair at once/],
  ['incident', '7.3.1.1', 'must', /to include, but not limited to: an act of violence, threat of violence/],
  ['wording', '18.13', 'must', /^a full description of the condition and its relationship to domestic abuse risk/],
  ['requests', '21.13', 'should', /^First to the MARAC Chair, then to .* Information Governance Department/],
  ['onwardSharing', '1.5, 2.6, 13.10, 15.14 (in part local)', 'must', /of the MARAC Chair and of the agency/],
  ['statement', '10.2, App E(16) (in part local)', 'must', /only where the chair and the agency that gave it/],
]
/** Clause, and what it leaves open so that the area is asked. */
const asked: readonly [string, string][] = [
  ['App E(4)', 'feeder'],
  ['7.1', 'escalationGround'],
  ['9.2', 'returned'],
  ['silent', 'list listFields absentUpdate connections bookedMinutes names deferWithoutReferrer retention'],
  ['7.3.1', 'repeatPair'],
  ['15.14.1', 'observersApproved observersGetPapers'],
  ['App E(6), App F', 'newPeopleApproved'],
  ['14.14', 'transferIn'],
  ['App F', 'slot attendEveryCase'],
  ['10.10', 'audio'],
  ['2.6, 17.13 / 6.4 / 11.13', 'leadAgency'],
]
/** Clause, and what no meeting waits for. */
const unasked: readonly [string, string][] = [
  ['silent', 'repeatExceptions changedRisk repeatChoice recipientsReview turn caseOrder quorum factOrOpinion'],
  ['silent', 'chairNotes'],
]

describe("Cornwall's profile", () => {
  answersAsTold(cornwall, { said, written, asked, unasked })

  it('calls people and papers what the protocol calls them, and knows of no operations manager', () => {
    assert.deepEqual(cornwall.terms, {
      coordinator: 'MARAC administrator',
      chair: 'MARAC Chair',
      operationsManager: 'operations manager',
      representative: 'MARAC representative',
      plan: 'action plan',
      statement: 'confidentiality statement',
      victim: 'person experiencing abuse',
      perpetrator: 'individual engaging in abusive behaviour',
    })
  })

  it('names its protocol and the state of it', () => {
    const { name, nation, version, protocol } = cornwall
    assert.deepEqual([name, nation, protocol.version], ['Cornwall', 'england', 'reviewed December 2022'])
    assert.match(protocol.title, /^Cornwall Multi.Agency Risk Assessment Conference.*Working Practices/)
    assert.match(version, /^1\b/)
  })

  it('has a statement read and agreed to, in words that are ours until the area gives its own (10.2)', () => {
    assert.ok(cornwall.statement.value !== 'unanswered')
    const { text, ...rule } = cornwall.statement.value
    assert.deepEqual(rule, { version: 'local-1', read: 'chair', agree: 'pressed', local: true })
    assert.match(cornwall.statement.asks ?? '', /text of your confidentiality statement/)
    assert.doesNotMatch(text, /domestic|violence|abuse|victim|perpetrator/i)
  })

  it('keeps from the individual engaging in abusive behaviour that there was a meeting (2.6)', () => {
    assert.match(
      String(cornwall.onwardSharing.value),
      /individual engaging in abusive behaviour is never told of it, or that the meeting/,
    )
  })

  it('names its core by headings that the directory knows', () => {
    const headings = rehearsalAgencies.map((agency) => agency.heading)
    assert.deepEqual(
      core.known.filter((heading) => !headings.includes(heading)),
      [],
    )
  })
})
