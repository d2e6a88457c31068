import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { RuleName } from '../../../../src/domain/area-profile.ts'
import { rehearsalAgencies } from '../../../../bot/rehearsal/people.ts'
import { answersAsTold } from '../../../support/profile-rules.ts'

const somerset = loadAreaProfiles().byArea('somerset')
const words = (list: string): string[] => list.split(' ')
const atOnce = (...rungs: string[]) => rungs.map((to) => ({ to, after: 'unanswered' }))
const open = 'unanswered'
const checks = words('interim-safety-plan referrer-attends target-hardening sig-marker safety-plan relisted-at-next')
const grounds = words('hbv party-employed organised-crime judgement')
const prompts = words('child-safeguarding child-contact adult-safeguarding perpetrator equality community')
const core = {
  known: words('police idva childrens-social-care adult-social-care housing health probation substance-misuse'),
  complete: 'unanswered',
}
const steps = ['Somerset County Council digital domestic abuse training modules', 'MARAC training']
const sending = { what: 'actions', within: { hours: 24 }, from: 'meetingEnd' }

/** Rule, clause, how strongly it is said, and what is said. */
const said: readonly [RuleName, string, string, unknown][] = [
  ['emergency', '10.2, 10.4.3, 10.4.5, 10.4.6', 'should', { agreedBy: [], checks }],
  ['dash', '7.2', 'must', { threshold: 14 }],
  ['returned', '8.1', 'must', { within: { workingDays: 3 }, reply: { workingDays: 3 } }],
  ['qualityAssurance', '8.1, 8.2', 'must', { by: 'coordinator', circulateWithin: { hours: 24 } }],
  ['repeat', '7.3.1, 7.3.1.1', 'must', { months: 12, from: 'heard', restartOnHighRisk: true }],
  ['research', '8.3', 'must', { sent: true, within: { workingDays: 3 } }],
  ['idvaTold', '11.3', 'must', { of: 'criteria', within: null }],
  ['flags', '11.1, 11.2, 13.3', 'must', { by: 'every-agency', months: 12 }],
  ['consent', '12.2', 'must', { reasonInRecord: true, form: null }],
  ['closedPanel', '10.4.7', 'must', { grounds, decider: 'chair' }],
  ['holdUntilDecided', '10.4.7 (in part local)', 'custom', ['party-employed']],
  ['training', '6.1', 'must', { steps, everyMonths: 12 }],
  ['deputies', '4.3', 'must', { people: 1 }],
  ['agreement', '4.1, 8.2, 14.2 (in part local)', 'must', { beforeAttending: true, everyMonths: 12 }],
  ['transferOut', '13.4', 'must', { by: ['coordinator'], receipt: false }],
  ['meetingDay', '9.1', 'must', { weekday: open, time: open, everyWeeks: 1 }],
  ['opening', 'local', 'custom', { minutes: 10 }],
  ['breaks', 'local', 'custom', { everyMinutes: 90, minutes: 10 }],
  ['stages', '9.3, 9.4 (in part local)', 'custom', words('reason agencies voice risks actions recap')],
  ['prompts', '2.5, 2.7, 9.9, 17.1', 'must', prompts],
  ['core', 'App A, 12.1 (in part local)', 'custom', core],
  ['outstanding', '4.9', 'must', { include: 'all', minAgeDays: 0 }],
  ['record', '9.11, 13.1', 'must', 'actions'],
  ['leadAgency', '2.6, 16.3', 'must', 'referrer'],
  ['referralInRoom', '9.10 (first)', 'must', true],
  ['urgent', 'local', 'custom', { coordinatorAfterMinutes: 30, chairAfterMinutes: 60 }],
  ['marking', '8.4 (in part local)', 'custom', 'OFFICIAL-SENSITIVE'],
  ['circulation', '13.1', 'must', { ...sending, to: open, approve: open, referrerOwnCase: false }],
  ['closeAction', '15.2', 'must', { text: 'whenNotDone' }],
  ['actionUpdate', '4.8, 15.2', 'must', 'as-agreed'],
  ['notPossible', '4.9', 'must', { reviewedBy: 'chair' }],
  ['escalation', '15.4', 'must', atOnce('representative', 'chair', 'board')],
  ['actionsMaster', '4.8, 9.11, 15.2', 'must', { system: 'Manta' }],
  ['nonAttendance', '5.2.4', 'must', { to: ['board'] }],
]
/** Rule, clause, how strongly it is said, and the heart of what is said in whole sentences. */
const written: readonly [RuleName, string, string, RegExp][] = [
  ['listWarning', '1.4, 8.4 (in part local)', 'must', /^OFFICIAL-SENSITIVE\..*tell the MARAC Chair at once/],
  ['requests', '19', 'should', /^Each signatory follows its own freedom of information procedures/],
  ['incident', '7.3.1.1', 'must', /to include, but not limited to: an act of violence, threat of violence/],
  ['onwardSharing', '1.4, 2.6, 12.1, 14.5 (in part local)', 'must', /of the MARAC Chair and of the agency/],
  ['statement', '9.2 (in part local)', 'must', /only where the chair and the agency that gave it/],
]
/** Clause, and what it leaves open so that the area is asked. */
const asked: readonly [string, string][] = [
  ['silent', 'cutOff list listFields hearWithin absentUpdate connections observersApproved observersGetPapers'],
  ['silent', 'bookedMinutes slot names deferWithoutReferrer disagreement closeCase retention'],
  ['7.1, 7.2', 'rationale'],
  ['7.1', 'escalationGround'],
  ['7.3.1', 'repeatPair'],
  ['3.1 / 3.1.2 to 3.1.5', 'age'],
  ['4.2', 'guestsApproved'],
  ['4.3', 'newPeopleApproved'],
  ['13.5', 'transferIn'],
  ['9.10 (second)', 'audio'],
  ['20.1', 'breaches'],
]
/** Clause, and what no meeting waits for. */
const unasked: readonly [string, string][] = [
  ['silent', 'feeder repeatExceptions changedRisk repeatChoice review recipientsReview turn caseOrder'],
  ['silent', 'quorum attendEveryCase factOrOpinion wording chairNotes'],
  ['6.7', 'indicators'],
]

describe("Somerset's profile", () => {
  answersAsTold(somerset, { said, written, asked, unasked })

  it('calls people and papers what the protocol calls them, and knows of no operations manager', () => {
    assert.deepEqual(somerset.terms, {
      coordinator: 'MARAC Case Officer',
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
    const { name, nation, version, protocol } = somerset
    assert.deepEqual(
      [name, nation, protocol.version],
      ['Somerset', 'england', 'undated draft with consultee comments, after the Domestic Abuse Act 2021'],
    )
    assert.match(protocol.title, /^Somerset Multi.Agency Risk Assessment Conference.*Working Practices/)
    assert.match(version, /^1\b/)
  })

  it('has a statement read and agreed to, in words that are ours until the area gives its own (9.2)', () => {
    assert.ok(somerset.statement.value !== 'unanswered')
    const { text, ...rule } = somerset.statement.value
    assert.deepEqual(rule, { version: 'local-1', read: 'chair', agree: 'pressed', local: true })
    assert.match(somerset.statement.asks ?? '', /text of your confidentiality statement/)
    assert.doesNotMatch(text, /domestic|violence|abuse|victim|perpetrator/i)
  })

  it('keeps from the individual engaging in abusive behaviour that there was a meeting (2.6)', () => {
    assert.match(
      String(somerset.onwardSharing.value),
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
