import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { RuleName } from '../../../../src/domain/area-profile.ts'
import { rehearsalAgencies } from '../../../../bot/rehearsal/people.ts'
import { answersAsCited } from '../../../support/profile-rules.ts'

const closedMaracs = '5, Closed MARACs / Restricted Information Sharing'
const nyy = loadAreaProfiles().byArea('nyy')

/** Each rule that the protocol answers, or that is ours until the area confirms it. */
const answered: readonly (readonly [RuleName, unknown, string])[] = [
  ['dash', { threshold: 14 }, '4, Assessing Risk; 4, Referring to MARAC'],
  ['listFields', ['names', 'birth-dates', 'addresses'], '5, MARAC Case Summary List'],
  ['hearWithin', 'next-meeting', '5, MARAC Case Summary List'],
  ['repeat', { months: 12, from: 'heard', restartOnHighRisk: false }, '4, Referring to MARAC; 4, Repeat Referrals'],
  ['repeatPair', 'pair', '4, Repeat Referrals'],
  ['repeatExceptions', [{ kind: 'heard-within', days: 14 }], '4, Repeat Referrals'],
  ['changedRisk', 'counts', '4, Referring to MARAC'],
  ['repeatChoice', true, '4, Repeat Referrals'],
  ['research', { sent: true, within: null }, '5, Agency Research'],
  ['absentUpdate', { due: { hours: 0 }, readOutBy: 'anyone', silence: 'notSupplied' }, '5, Attendance (in part local)'],
  ['idvaTold', { of: 'list', within: null }, '5, Role of the IDVA'],
  ['flags', { by: 'every-agency', months: 12 }, '4, Repeat Referrals; 5, At The MARAC Meeting (8)'],
  ['consent', { reasonInRecord: false, form: null }, '4, Victim Consent'],
  [
    'age',
    { from: 16, partnerFrom: 0, familyJointly: true },
    '4, Definition of Domestic abuse; 4, Victims and Perpetrators Under 16 years of age',
  ],
  ['holdUntilDecided', ['party-employed'], '5, Closed MARACs / Restricted Information Sharing (in part local)'],
  ['deputies', { people: 1 }, '5, Attendance'],
  ['agreement', { beforeAttending: false, everyMonths: null }, '8'],
  ['transferIn', { acknowledge: true, considerEmergency: false }, '4, MARAC to MARAC Referrals'],
  ['transferOut', { by: ['coordinator'], receipt: false }, '4, MARAC to MARAC Referrals'],
  ['turn', { seconds: 60 }, '5, Agency Research'],
  ['opening', { minutes: 10 }, 'local'],
  ['breaks', { everyMinutes: 90, minutes: 10 }, 'local'],
  [
    'stages',
    ['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'],
    '5, At The MARAC Meeting (1) to (5) (in part local)',
  ],
  ['caseOrder', 'as-listed', '5, At The MARAC Meeting'],
  ['prompts', ['child-safeguarding', 'adult-safeguarding', 'perpetrator', 'staff-safety'], '1; 3'],
  ['attendEveryCase', true, '5, Attendance'],
  ['outstanding', { include: 'uncompleted', minAgeDays: 7 }, '5, Action Planning'],
  ['record', 'minutes-and-actions', '5, At The MARAC Meeting (5), (7)'],
  ['audio', 'off', 'local'],
  ['urgent', { coordinatorAfterMinutes: 30, chairAfterMinutes: 60 }, 'local'],
  ['marking', 'OFFICIAL-SENSITIVE', '8'],
  [
    'circulation',
    {
      what: 'minutes-and-actions',
      within: { days: 7 },
      from: 'caseHeard',
      to: ['attendees'],
      approve: 'unanswered',
      referrerOwnCase: false,
    },
    '5, At The MARAC Meeting (7)',
  ],
  ['closeAction', { text: 'whenNotDone' }, '5, At The MARAC Meeting (9)'],
  ['closedPanel', { grounds: ['hbv', 'party-employed'], decider: 'unanswered' }, closedMaracs],
  ['actionUpdate', { days: 7 }, '5, Action Planning'],
  ['notPossible', { reviewedBy: 'representative' }, '5, At The MARAC Meeting (9)'],
  ['nonAttendance', { to: ['board'] }, '5, Attendance'],
]

/** Texts and long lists, with their clause: what each of them says is asserted below. */
const texts: readonly (readonly [RuleName, string])[] = [
  ['indicators', '4, Assessing Risk'],
  ['listWarning', '8 (in part local)'],
  ['training', '2, Responsibilities of Partner Agencies'],
  ['statement', '5, Role of the Chair; 8'],
  ['core', '5, Multi-Agency Engagement'],
  ['onwardSharing', '1; 8'],
]

/** What the protocol names and leaves open, or says in two ways. */
const open: readonly (readonly [RuleName, string])[] = [
  ['cutOff', '5, MARAC Case Summary List'],
  ['rationale', '4, Referring to MARAC'],
  ['escalationGround', '4, Referring to MARAC'],
  ['returned', '4, Referring to MARAC'],
  ['list', '5, MARAC Case Summary List'],
  ['incident', '4, Definition of Domestic abuse; 4, Repeat Referrals'],
  ['meetingDay', '1'],
  ['quorum', '5, Attendance'],
  ['deferWithoutReferrer', '5, At The MARAC Meeting (1)'],
  ['disagreement', '7'],
  ['actionsMaster', '5, At The MARAC Meeting (5), (6), (9)'],
  ['breaches', '7'],
]

describe('The profile of North Yorkshire & York', () => {
  answersAsCited(nyy, { answered, texts, open, silent: 22 })

  it('has nine core headings and no more, which the directory knows', () => {
    assert.ok(nyy.core.value !== 'unanswered')
    const { known, complete } = nyy.core.value
    const headings = new Set(rehearsalAgencies.map((agency) => agency.heading))
    assert.equal(
      known.join(', '),
      'police, idva, probation, childrens-social-care, adult-social-care, housing, substance-misuse, mental-health, health',
    )
    assert.ok(complete === true && known.every((heading) => headings.has(heading)))
  })

  it('names the five answers of the DASH that show high risk by themselves', () => {
    assert.ok(nyy.indicators.value !== 'unanswered')
    assert.equal(
      nyy.indicators.value.join(', '),
      'physical abuse during pregnancy, strangulation, threats to kill, cruelty to animals, use of weapons',
    )
  })

  it('has the MARAC Introduction read by the Chair and agreed to by attending, in a text that is ours', () => {
    assert.ok(nyy.statement.value !== 'unanswered')
    const { version, text, read, agree, local } = nyy.statement.value
    assert.deepEqual([version, read, agree, local], ['local-1', 'chair', 'attending', true])
    assert.match(text, /not shared outside the meeting without the consent of the Chair/)
    assert.match(text, /By attending, your agency agrees to abide by its information sharing agreement/)
    assert.doesNotMatch(text, /domestic|violence|abuse|victim|perpetrator/i)
    assert.match(nyy.statement.asks ?? '', /text of your MARAC Introduction/)
  })

  it("warns with each list in words that are ours, under the protocol's marking", () => {
    assert.match(nyy.listWarning.value, /^OFFICIAL-SENSITIVE\./)
    assert.match(nyy.listWarning.value, /tell the MARAC Chair at once/)
  })

  it('says of every plan that it stays within the agency, and from the perpetrator', () => {
    assert.match(nyy.onwardSharing.value, /within your own agency on a need-to-know basis only \(1\)/)
    assert.match(nyy.onwardSharing.value, /without the consent of the Chair \(8\)/)
    assert.match(nyy.onwardSharing.value, /Do not share it with the victim or the perpetrator/)
  })

  it('asks of a new representative that they understand their role, and asks the area for more', () => {
    assert.ok(nyy.training.value !== 'unanswered')
    assert.deepEqual([nyy.training.value.steps.length, nyy.training.value.everyMonths], [1, null])
    assert.match(nyy.training.asks ?? '', /before the first MARAC/)
  })

  it('asks the area where its protocol says two things', () => {
    assert.match(nyy.onwardSharing.asks ?? '', /need to know \(1\).+consent of the Chair/)
    assert.match(nyy.consent.asks ?? '', /Victim Consent.+Referring to MARAC/)
    assert.match(nyy.repeatExceptions.asks ?? '', /The section says both/)
    assert.match(nyy.flags.asks ?? '', /\(4\).+\(5\)/)
    assert.match(nyy.actionUpdate.asks ?? '', /on that same day/)
  })

  it('calls people and papers what the protocol calls them', () => {
    const { coordinator, chair, plan, statement, perpetrator } = nyy.terms
    assert.equal(nyy.nation, 'england')
    assert.equal(
      [coordinator, chair, plan, statement, perpetrator].join(', '),
      'MARAC Coordinator, MARAC Chair, Risk Management Plan, MARAC Introduction, perpetrator',
    )
  })
})
