import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { RuleName } from '../../../../src/domain/area-profile.ts'
import { rehearsalAgencies } from '../../../../bot/rehearsal/people.ts'
import { answersAsCited } from '../../../support/profile-rules.ts'

const gwent = loadAreaProfiles().byArea('gwent')

/** Each rule that the protocol answers, or that is ours until the area confirms it. */
const answered: readonly (readonly [RuleName, unknown, string])[] = [
  ['emergency', { agreedBy: ['referrer', 'chair'], checks: [] }, '4.12'],
  ['dash', { threshold: 14 }, '4.2.2(1), 4.3(1)'],
  ['rationale', true, '4.3(3)'],
  ['escalationGround', { incidents: 5, crimes: 3, months: 12 }, '4.2.2(2)'],
  ['list', { before: { workingDays: 5 } }, '4.5'],
  ['listFields', ['names', 'children', 'referral'], '4.5, 4.14'],
  ['repeat', { months: 12, from: 'referred', restartOnHighRisk: false }, '4.2.3'],
  ['repeatPair', 'pair', '4.2.3'],
  ['repeatExceptions', [{ kind: 'engaging-with-idva', months: 3 }], '4.2.3'],
  ['changedRisk', 'not-counted', '4.2.3'],
  ['research', { sent: false, within: null }, '4.5, 4.8'],
  ['meetingDay', { weekday: 'unanswered', time: 'unanswered', everyWeeks: 2 }, '4.8'],
  ['absentUpdate', { due: { hours: 0 }, readOutBy: 'chair', silence: 'notSupplied' }, '4.8 (in part local)'],
  ['idvaTold', { of: 'non-police', within: { hours: 24 } }, '4.6'],
  ['flags', { by: 'coordinator', months: null }, '4.6'],
  ['consent', { reasonInRecord: true, form: 'Information Sharing Without Consent Form' }, '4.4'],
  ['age', { from: 16, partnerFrom: 16, familyJointly: false }, '4.1'],
  ['connections', { decider: 'chair', alsoTold: ['line-manager'] }, '4.5 (in part local)'],
  ['closedPanel', { grounds: ['hbv', 'party-employed', 'judgement'], decider: 'chair' }, '4.1, 4.12'],
  ['holdUntilDecided', ['party-employed'], '4.12 (in part local)'],
  ['observersApproved', 'chair', '4.8'],
  ['newPeopleApproved', 'chair', '2.4'],
  ['deputies', { people: 1 }, '2.2'],
  ['agreement', { beforeAttending: true, everyMonths: null }, '2.3'],
  ['recipientsReview', { everyMonths: 6 }, '2.4'],
  ['transferIn', { acknowledge: true, considerEmergency: true }, '4.3(6), 4.13'],
  ['transferOut', { by: ['coordinator'], receipt: true }, '4.13'],
  ['slot', { minutes: 10, withChildrenMinutes: 15 }, '4.10'],
  ['opening', { minutes: 10 }, 'local'],
  ['breaks', { everyMinutes: 90, minutes: 10 }, 'local'],
  ['stages', ['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'], '4.10, 4.11 (in part local)'],
  ['outstanding', { include: 'uncompleted', minAgeDays: 0 }, '4.8'],
  ['factOrOpinion', true, '4.10'],
  ['record', 'minutes', '4.9'],
  ['chairNotes', true, '4.10'],
  ['audio', 'off', 'local'],
  ['urgent', { coordinatorAfterMinutes: 30, chairAfterMinutes: 60 }, 'local'],
  ['marking', 'OFFICIAL-SENSITIVE', '4.3(4) (in part local)'],
  [
    'circulation',
    {
      what: 'minutes',
      within: 'unanswered',
      from: 'meetingEnd',
      to: ['approvedList'],
      approve: 'chair',
      referrerOwnCase: true,
    },
    '4.9',
  ],
  ['actionsMaster', { system: 'actions spreadsheet of the MARAC Administrator' }, '4.11'],
]

/** Texts and long lists, with their clause: what each of them says is asserted below. */
const texts: readonly (readonly [RuleName, string])[] = [
  ['indicators', '4.2.1'],
  ['listWarning', '4.5'],
  ['incident', '4.2.3 (footnote 6)'],
  ['training', '2.5'],
  ['statement', '2.3, 4.8'],
  ['prompts', '1.3, 4.6, 4.9, 4.11, 4.14, 5'],
  ['core', '2.2'],
  ['onwardSharing', '4.9, 4.10 (in part local)'],
  ['breaches', '6'],
]

/** What the protocol names and leaves open, or says in two ways. */
const open: readonly (readonly [RuleName, string])[] = [
  ['returned', '4.3(3)'],
  ['qualityAssurance', '3.2, 4.3(3)'],
  ['observersGetPapers', '4.5, 4.8'],
  ['guestsApproved', '2.3'],
  ['caseOrder', '4.5'],
  ['quorum', '2.1'],
  ['attendEveryCase', '2.2'],
  ['leadAgency', '4.7'],
  ['closeAction', '4.11'],
  ['actionUpdate', '4.11'],
  ['notPossible', '4.8'],
  ['escalation', '4.8, 6'],
  ['nonAttendance', '3.2, 4.8'],
  ['retention', '4.9'],
]

describe('Gwent’s profile', () => {
  answersAsCited(gwent, { answered, texts, open, silent: 14 })

  it('has the nine core headings of 2.2, which stand for ten agencies in the directory, and no more', () => {
    assert.ok(gwent.core.value !== 'unanswered')
    const { known, complete } = gwent.core.value
    const headings = new Set(rehearsalAgencies.map((agency) => agency.heading))
    assert.equal(
      known.join(', '),
      'police, probation, housing, housing-association, childrens-social-care, adult-social-care, health, mental-health, substance-misuse, idva',
    )
    assert.ok(complete === true && known.every((heading) => headings.has(heading)))
  })

  it('names six indicators, eight prompts, and four steps before a new representative attends', () => {
    assert.ok(gwent.training.value !== 'unanswered')
    assert.equal(gwent.training.value.steps.length, 4)
    assert.ok(gwent.indicators.value !== 'unanswered')
    assert.equal(
      gwent.indicators.value.join(', '),
      'pregnancy, stalking/harassment, separation/child contact, sexual abuse, escalation of abuse, isolation',
    )
    assert.ok(gwent.prompts.value !== 'unanswered')
    assert.equal(
      gwent.prompts.value.join(', '),
      'child-safeguarding, adult-safeguarding, perpetrator, lado, dvds, staff-safety, equality, community',
    )
  })

  it('sends with each list the whole warning of 4.5', () => {
    assert.equal(
      gwent.listWarning.value,
      'Please note that the information you have received in this email relates to people who have been identified as being at high risk of harm as a result of the abuse they have been subjected to. It is possible that you may personally know, know of or work with someone who has been referred to the MARAC or that you know the alleged perpetrator. You are reminded that the contents of this email are intended solely to assist in gathering information of high risk victims, the process of managing and reducing risk and for providing professional support to them. Sharing the information in this email for any other purpose is a breach of Data Protection rules and of the MARAC Information Sharing Protocol (a copy of which can be found at www.waspi.org). It could also cause distress to the individual concerned and potentially put them at further risk of harm. If you are unsure about this please speak to your agency MARAC representative, your manager or refer to the MARAC ISP for guidance.',
    )
  })

  it('has the confidentiality agreement read by the Chair and signed, in a text that is ours', () => {
    assert.ok(gwent.statement.value !== 'unanswered')
    const { version, text, read, agree, local } = gwent.statement.value
    assert.deepEqual([version, read, agree, local], ['local-1', 'chair', 'signed', true])
    assert.match(text, /clear distinction between fact and professional opinion/)
    assert.match(text, /without the agreement of the partners of this meeting and the authorisation of the MARAC Chair/)
    assert.doesNotMatch(text, /domestic|violence|abuse|victim|perpetrator/i)
    assert.match(gwent.statement.asks ?? '', /text of your confidentiality agreement/)
  })

  it('quotes what a further incident is, and what may be passed on to whom', () => {
    assert.match(gwent.incident.value, /violence or threats of violence, stalking or harassment, rape or sexual abuse/)
    assert.match(gwent.onwardSharing.value, /third parties who have not signed up to the MARAC ISP/)
    assert.match(gwent.breaches.value, /escalated to the VAWDASV Strategic Delivery Group through the Chair/)
  })

  it('asks Gwent where its protocol says two things', () => {
    assert.match(gwent.repeat.asks ?? '', /initial referral.+reviewed more than twelve months before/)
    assert.match(gwent.prompts.asks ?? '', /4\.2\.2.+4\.14/)
    assert.match(gwent.consent.asks ?? '', /Appendix 3.+Appendix 4/)
    assert.match(gwent.circulation.asks ?? '', /all attendees.+approved list/)
    assert.match(gwent.list.asks ?? '', /working days or days of the calendar/)
  })

  it('calls people and papers what the protocol calls them', () => {
    const { coordinator, chair, plan, statement, perpetrator } = gwent.terms
    assert.equal(gwent.nation, 'wales')
    assert.equal(
      [coordinator, chair, plan, statement, perpetrator].join(', '),
      'MARAC Administrator, MARAC Chair, safety plan, confidentiality agreement, alleged perpetrator',
    )
  })
})
