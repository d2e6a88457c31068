import assert from 'node:assert/strict'
import type { ActionEvent } from '../../../../src/domain/actions/action.ts'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import type { ActionId } from '../../../../src/domain/ids.ts'
import type { MeetingEvent } from '../../../../src/domain/meeting/meeting.ts'
import { planned, planWith, type PlanGiven } from '../../../support/application-plan.ts'
import { answered } from '../../../support/application-seed.ts'
import * as actions from '../../../support/domain-actions.ts'
import { caseOne, caseTwo, riskId, sealed } from '../../../support/domain-cases.ts'
import { agencies, thurrock, who } from '../../../support/domain-people.ts'
import { agreed, meetingId, on } from '../../../support/domain-rooms.ts'

const about = { at: on('09:05'), by: who.chair, caseId: caseOne }
const risk = (number: number, kind: 'risk' | 'protective' = 'risk'): CaseEvent => {
  const what = { kind, subject: 'victim', riskId: riskId(number) } as const
  return { type: 'risk-recorded', ...about, ...what, personal: { text: `Invented risk ${number}` } }
}

describe('the head of a plan', () => {
  it('has number, date by London time, marking, protocol, first names, and whose copy it is', () => {
    const { title, caseNumber, meetingDate, marking, protocol, victim, perpetrator, copyFor, version } = planWith()
    assert.deepEqual([title, caseNumber, meetingDate, version], ['Action plan: case 1', 1, '10 June 2026', 1])
    assert.deepEqual([marking, victim, perpetrator, copyFor], ['OFFICIAL-SENSITIVE', 'Alma', 'Brann', 'record copy'])
    assert.match(protocol, /^MARAC Operating Protocol.*, undated/)
  })

  it('has no surname, address, birth date, whereabouts or safe contact of anybody, whatever the referral holds', () => {
    const printed = JSON.stringify(
      planWith({ events: [risk(1)], referral: { safe: sealed, incidentSummary: 'Seen at Elm Road' } }),
    )
    assert.equal(/Testcase|Madeup|Birch|ZZ1|1990|Elm|Ockendon|Quill|Nadia|07700|960555|Cleo|Dov/.exec(printed), null)
  })

  it('names who chaired this case, which need not be who chairs the meeting', () => {
    assert.equal(planWith().chairedBy, `Invented ${who.chair}`)
    const taken: MeetingEvent = { type: 'chair-taken', at: on('09:06'), by: who.standIn }
    assert.equal(planWith({ during: [taken] }).chairedBy, `Invented ${who.standIn}`)
  })

  it('prints how far it may be shared, and the clauses that it rests on', () => {
    const { onwardSharing, clauses } = planWith()
    assert.match(onwardSharing, /Do not pass this plan on to another agency/)
    assert.deepEqual(
      clauses.map(({ what, clause }) => [what, clause]),
      [
        ['Time for a case', '5.2'],
        ['Sending out', '5.2, 5.3'],
        ['Names', '5.2'],
        ['Onward sharing', '5.3, 6, 16 (in part local)'],
        ['Statement', 'local'],
      ],
    )
  })
})

describe('who attended, as a plan prints it (R059)', () => {
  const namesOf = (given: PlanGiven) => planWith(given).attendees.map(({ name }) => name.replace('Invented ', ''))

  it('is everyone who was there for this case, with their agency, and how they agreed where they did not press', () => {
    const spoken: MeetingEvent = { ...agreed(who.idva)[0], how: 'spoken' } as MeetingEvent
    const { attendees } = planWith({ during: [spoken] })
    assert.deepEqual(attendees.slice(2, 4), [
      { name: `Invented ${who.police}`, agency: 'Invented Police', note: '' },
      { name: `Invented ${who.idva}`, agency: 'Invented IDVA', note: 'agreed aloud' },
    ])
    assert.deepEqual(namesOf({}), planned)
  })

  it('is nobody who must not hear the case, even where they were in the room', () => {
    const withheld = [answered(caseOne, who.housing, 'possibly')]
    assert.deepEqual(namesOf({ events: withheld }), planned.slice(0, -1))
  })

  it('is nobody who had left before this case or was taken off it', () => {
    const off: MeetingEvent = { type: 'attendance-corrected', ...about, personId: who.housing, attended: false }
    assert.ok(!namesOf({ during: [off] }).includes(who.housing))
    const wanted = { meetingId, caseId: caseTwo, version: 1 } as const
    assert.deepEqual(planWith({ wanted }).attendees, [])
  })
})

describe('how each agency stood, as a plan prints it (R030)', () => {
  const answersOf = (given: PlanGiven) =>
    Object.fromEntries(planWith(given).answers.map(({ agency, answer }) => [agency.slice(9), answer]))
  const noted = (
    agencyId: keyof typeof agencies,
    answer: Extract<MeetingEvent, { type: 'agency-answered' }>['answer'],
  ): MeetingEvent => {
    return { type: 'agency-answered', ...about, agencyId: agencies[agencyId], answer }
  }
  const assumption = 'Absent and no update: the protocol assumes that nothing relevant is held (assumption)'

  it('is what each answered, and every agency at the table has a line', () => {
    const during = [
      noted('police', 'spoke'),
      noted('idva', 'known-nothing-new'),
      noted('children', 'searched-not-known'),
    ]
    assert.deepEqual(answersOf({ during: [...during, noted('housing', 'invited-did-not-speak')] }), {
      Police: 'Spoke',
      IDVA: 'Known, nothing new',
      'Children’s Social Care': 'Searched, not known to us',
      Housing: 'Invited, did not speak',
    })
  })

  it('prints an assumption as an assumption, of an absent core agency that sent nothing, and of no other', () => {
    assert.equal(answersOf({})['Children’s Social Care'], assumption)
    assert.equal(answersOf({ during: [noted('children', 'absent')] })['Children’s Social Care'], assumption)
    assert.equal(answersOf({ during: [noted('housing', 'absent')] })['Housing'], 'Absent')
    assert.deepEqual([answersOf({})['Police'], answersOf({})['Housing']], ['No answer recorded', 'No answer recorded'])
  })

  it('assumes nothing where the agency has written, or where the protocol does not say so', () => {
    const from = { agencyId: agencies.children, meetingId, knowledge: 'nothing-known', personal: { text: '' } } as const
    const update: CaseEvent = { type: 'update-sent', ...about, by: who.children, ...from }
    assert.equal(
      answersOf({ events: [update], during: [noted('children', 'absent')] })['Children’s Social Care'],
      'Absent',
    )
    const profile = { ...thurrock, absentUpdate: { ...thurrock.absentUpdate, value: 'unanswered' as const } }
    assert.equal(answersOf({ profile })['Children’s Social Care'], 'No answer recorded')
  })
})

describe('risks and actions, as a plan prints them (R092)', () => {
  const on1 = (number: number, ...since: ActionEvent[]) => ({
    ...actions.anAction(since, { personId: who.police }),
    number,
    actionId: `a-${number}` as ActionId,
  })

  it('leaves out drafts and whatever was withdrawn, and numbers what stands', () => {
    const all = [
      on1(1, actions.agreed),
      on1(2),
      on1(3, actions.agreed, actions.withdrawn),
      on1(4, actions.agreed, actions.refused),
    ]
    const { actions: printed, risks } = planWith({ events: [risk(1)], actions: all })
    assert.deepEqual(
      printed.map(({ number, status }) => [number, status]),
      [
        [1, 'Agreed, not yet accepted'],
        [4, 'Agreed; the owner says that it cannot'],
      ],
    )
    assert.equal(risks[0]?.response, 'Action 1, 4')
  })

  it('has for each action what, which agency, who, by when by London time, and for which risk', () => {
    const [printed] = planWith({ events: [risk(1)], actions: [on1(1, actions.agreed)] }).actions
    assert.deepEqual(printed, {
      number: 1,
      what: actions.what,
      agency: 'Invented Police',
      person: `Invented ${who.police}`,
      due: 'Friday 12 June 2026, 17:00',
      risk: 'Invented risk 1',
      status: 'Agreed, not yet accepted',
    })
  })

  it('says of a risk without an action why there is none, or that none is recorded; what protects needs none', () => {
    const because: CaseEvent = {
      type: 'risk-accepted',
      ...about,
      riskId: riskId(2),
      personal: { because: 'He is inside' },
    }
    const { risks } = planWith({ events: [risk(1), risk(2), because, risk(3, 'protective')] })
    assert.deepEqual(
      risks.map(({ kind, response }) => [kind, response]),
      [
        ['Risk', 'No action recorded'],
        ['Risk', 'He is inside'],
        ['Protective factor', ''],
      ],
    )
  })
})
