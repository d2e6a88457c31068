import assert from 'node:assert/strict'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { aSeededCase } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, heard, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police]
const closed = { closed: true, allowed: [who.chair, who.police] }
const decided = { type: 'case-closed-panel-decided', at: on('08:00'), by: who.chair, caseId: caseTwo } as const
const cases = [aSeededCase(caseOne), aSeededCase(caseTwo, { events: [{ ...decided, personal: closed }] })]
const ofOne = { meetingId, caseId: caseOne }
const orders = [
  { type: 'record-risk', ...ofOne, kind: 'risk', subject: 'victim', text: 'He has her keys' },
  { type: 'note-on-case', ...ofOne, kind: 'said', agencyId: agencies.police, basis: 'fact', text: 'Two calls' },
  { type: 'name-lead', ...ofOne, agencyId: agencies.idva },
  { type: 'answer-prompt', ...ofOne, prompt: 'equality', answer: 'none', note: '' },
  { type: 'agree-victim-told', ...ofOne, outcome: 'not-safe', how: '' },
  {
    type: 'draft-action',
    ...ofOne,
    what: 'Ring',
    agencyId: null,
    personId: null,
    due: null,
    today: false,
    riskId: null,
  },
] as const

describe('recording on a case that was heard, while a closed panel hears another', () => {
  afterEach(closeBenches)
  const heardOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here), heard(caseOne)]

  it('is for a coordinator outside the panel as it is between cases: no answer tells that one is open (R053)', async () => {
    const between = await aBench({ meeting: heardOne, cases })
    const during = await aBench({ meeting: [...heardOne, called(caseTwo, who.chair, who.police)], cases })
    for (const order of orders) {
      const answers = [await between.order(who.coordinator, order), await during.order(who.coordinator, order)]
      assert.deepEqual(
        answers.map((answer) => 'accepted' in answer),
        [true, true],
        order.type,
      )
    }
  })

  it('is refused to those inside it, lest it land on the wrong case (H20)', async () => {
    const during = await aBench({ meeting: [...heardOne, called(caseTwo, who.chair, who.police)], cases })
    for (const order of orders) assert.equal(await during.codeOf(who.chair, order), 'case-not-open', order.type)
  })
})
