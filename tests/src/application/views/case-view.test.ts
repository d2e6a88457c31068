import assert from 'node:assert/strict'
import type { CaseEvent, Referral } from '../../../../src/domain/cases/case.ts'
import type { MeetingEvent } from '../../../../src/domain/meeting/meeting.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { aSeededAction, aSeededCase, answered } from '../../../support/application-seed.ts'
import type { Seed } from '../../../support/application-seed.ts'
import { agreed as actionAgreed, withdrawn } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo, riskId } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva, who.housing]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const said = { by: who.chair, enteredBy: who.chair }
const about = { at: on('09:05'), by: who.chair, caseId: caseOne }

/** Case one, open, with what is said of it. */
async function opening(given: { referral?: Partial<Referral>; events?: CaseEvent[]; seed?: Seed }) {
  const cases = [aSeededCase(caseOne, given), aSeededCase(caseTwo)]
  const bench = await aBench({ meeting: inCaseOne, cases, ...given.seed })
  bench.clock.set(on('09:10'))
  return bench
}

describe('what is read out of a referral', () => {
  afterEach(closeBenches)

  it('has first names, and no surname, address or safe contact of anybody', async () => {
    const bench = await opening({
      referral: { incidentSummary: 'He broke the door', rationale: 'Third call in a month' },
    })
    for (const personId of here) {
      const view = await bench.caseOf(personId)
      assert.deepEqual([view.victim, view.perpetrator, view.reason.summary], ['Alma', 'Brann', 'He broke the door'])
      const found = /Testcase|Madeup|Birch|ZZ1|Elm Road|Ockendon|Quill|07700|960555/.exec(JSON.stringify(view))
      assert.equal(found, null)
    }
  })

  const repeats = {
    'the address where she is': 'She is at 14 Elm Rd now',
    'her postcode': 'Her flat is near rm159zz',
    'the referred address, which is confidential': 'He waits outside 9 Birch Row',
    'a safe person': 'Her sister Nadia takes the calls',
    'a safe number': 'Ring 07700 900 123',
    'a number that is not safe': 'The landline is 01632-960555',
  }
  for (const [what, text] of Object.entries(repeats))
    it(`says “address held” in the place of every passage that repeats ${what} (H41)`, async () => {
      const passages = { rationale: text, relationship: text, doneAlready: text, interpreter: text, staffRisk: text }
      const referral = {
        ...passages,
        incidentSummary: text,
        consentReason: text,
        criticalIndicators: ['Bruises', text],
      }
      const { reason } = await (await opening({ referral })).caseOf(who.chair)
      const { criticalIndicators, summary, rationale, relationship, doneAlready, interpreter } = reason
      const shown = [summary, rationale, relationship, doneAlready, interpreter, reason.staffRisk, reason.consentReason]
      assert.deepEqual([...new Set(shown), ...criticalIndicators], ['address held', 'Bruises', 'address held'])
    })

  it('leaves a passage alone that repeats nothing of the kind', async () => {
    const rationale = 'She has moved twice since Elm Fest; her sister helps with the children'
    assert.equal((await (await opening({ referral: { rationale } })).caseOf(who.police)).reason.rationale, rationale)
  })

  it('has the children by number and age alone, on the day by London time', async () => {
    const child = (born: string | null) => ({
      firstName: 'Cleo',
      lastName: 'Testcase',
      born,
      address: '',
      postcode: '',
    })
    const children = ['2016-06-10', '2016-06-11', null].map(child)
    const bench = await opening({ referral: { children } })
    const view = await bench.caseOf(who.police)
    assert.deepEqual(view.children, [
      { label: '1', age: 10 },
      { label: '2', age: 9 },
      { label: '3', age: null },
    ])
    assert.ok(!JSON.stringify(view).includes('Cleo'))
  })
})

describe('the open case', () => {
  afterEach(closeBenches)

  it('lists every agency at the table with what it answered, and takes silence for nothing only of an absent core agency', async () => {
    const noted: MeetingEvent = { type: 'agency-answered', ...about, agencyId: agencies.police, answer: 'spoke' }
    const bench = await opening({ seed: { meeting: [...inCaseOne, noted] } })
    const { answers } = await bench.caseOf(who.chair)
    assert.deepEqual(
      answers.map(({ agencyId, present, answer, assumed }) => [agencyId, present, answer, assumed]),
      [
        [agencies.police, true, 'spoke', false],
        [agencies.idva, true, null, false],
        [agencies.children, false, null, true],
        [agencies.housing, true, null, false],
      ],
    )
  })

  it('takes nothing for silence where the agency has written, or has been noted otherwise', async () => {
    const update: CaseEvent = {
      type: 'update-sent',
      ...about,
      by: who.children,
      meetingId,
      agencyId: agencies.children,
      knowledge: 'nothing-known',
      personal: { text: '' },
    }
    const noted: MeetingEvent = {
      type: 'agency-answered',
      ...about,
      agencyId: agencies.children,
      answer: 'not-searched',
    }
    for (const given of [{ events: [update] }, { seed: { meeting: [...inCaseOne, noted] } }]) {
      const { answers } = await (await opening(given)).caseOf(who.chair)
      assert.equal(answers.find(({ agencyId }) => agencyId === agencies.children)?.assumed, false)
    }
  })

  it('shows an update that was not read out to those who read it out and to its own agency alone (H22)', async () => {
    const text = 'Two missed appointments in May'
    const from = { agencyId: agencies.children, meetingId, knowledge: 'supplied' as const, personal: { text } }
    const update: CaseEvent = { type: 'update-sent', ...about, by: who.children, ...from }
    const all = [...here, who.children]
    const meeting = [...inCaseOne, entered(who.children), agreed(who.children)]
    const bench = await opening({ events: [update], seed: { meeting } })
    const seenBy = async () => {
      const texts = all.map(async (each) => [each, JSON.stringify(await bench.view(each)).includes(text)] as const)
      return (await Promise.all(texts)).filter(([, seen]) => seen).map(([personId]) => personId)
    }
    assert.deepEqual(await seenBy(), [who.chair, who.coordinator, who.children])
    await bench.done(who.chair, { type: 'read-out-update', meetingId, caseId: caseOne, agencyId: agencies.children })
    assert.deepEqual(await seenBy(), all)
  })

  it('has its risks with how each is answered, and leaves out actions that were withdrawn', async () => {
    const risk = (number: number): CaseEvent => {
      const kind = { kind: 'risk', subject: 'victim', riskId: riskId(number) } as const
      return { type: 'risk-recorded', ...about, ...kind, personal: { text: `Invented risk ${number}` } }
    }
    const because: CaseEvent = {
      type: 'risk-accepted',
      ...about,
      riskId: riskId(2),
      personal: { because: 'He is inside' },
    }
    const actions = [
      aSeededAction('a-1', { terms: { riskId: riskId(1) }, since: [actionAgreed] }),
      aSeededAction('a-2', { number: 2, terms: { riskId: riskId(3) }, since: [actionAgreed, withdrawn] }),
    ]
    const bench = await opening({ events: [risk(1), risk(2), risk(3), because], seed: { actions } })
    const view = await bench.caseOf(who.chair)
    assert.deepEqual(
      view.risks.map(({ answeredBy, because: why }) => [answeredBy, why]),
      [
        ['action', ''],
        ['reason', 'He is inside'],
        [null, ''],
      ],
    )
    assert.deepEqual(
      [view.actions.map(({ actionNumber }) => actionNumber), view.gaps.includes('risk-without-action')],
      [[1], true],
    )
  })

  it('shows who attended to those who run the meeting alone, and nobody among them who must not hear the case', async () => {
    const bench = await opening({ events: [answered(caseOne, who.housing, 'possibly')] })
    const attended = (await bench.caseOf(who.coordinator)).attendance.map(({ personId }) => personId)
    assert.deepEqual(attended, [who.chair, who.coordinator, who.police, who.idva])
    assert.deepEqual((await bench.caseOf(who.police)).attendance, [])
  })

  it('says who chairs it, where it stands among the area’s stages, and its time with the clause', async () => {
    const stage: MeetingEvent = { type: 'stage-entered', at: on('09:05'), caseId: caseOne, said, stage: 'voice' }
    const taken: MeetingEvent = { type: 'chair-taken', at: on('09:06'), by: who.standIn }
    const bench = await opening({ seed: { meeting: [...inCaseOne, stage, taken] } })
    const view = await bench.caseOf(who.police)
    assert.deepEqual(
      [view.chairedBy, view.stage, view.slot?.seconds, view.slot?.clause],
      [`Invented ${who.standIn}`, 'voice', 1200, '5.2'],
    )
    assert.deepEqual(
      view.stages.filter(({ visited }) => visited).map((each) => each.stage),
      ['voice'],
    )
    assert.deepEqual(
      view.stages.map((each) => each.stage),
      ['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'],
    )
  })
})
