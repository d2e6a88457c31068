import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { CaseView } from '../../../src/contracts/case-view.ts'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area, Cells } from '../../support/before-the-meeting.ts'
import { done } from '../../support/rehearsed.ts'

type Of = { meetingId: string; caseId: string }
const startsAt = '2027-02-10T09:30:00Z'

/** Opens the meeting with chair, coordinator and housing there, and calls the case; answers it as the chair sees it. */
async function called(on: Area, of: Of): Promise<CaseView> {
  await on.at(startsAt)
  await on.open(of.meetingId, [on.cast.chair, on.coordinator, memberOf(on.cast, 'housing')])
  await done(on.cast.chair, { type: 'call-case', ...of })
  return open(on, of)
}

async function open(on: Area, { meetingId }: Of): Promise<CaseView> {
  const { current } = await on.cast.chair.view(meetingId)
  assert.ok(current && current !== 'not-yours')
  return current
}

/** An action that housing owes before the meeting, as the coordinator types it. */
async function drafted(on: Area, of: Of, what: string): Promise<string> {
  const owner = { agencyId: 'housing', personId: null, due: '2027-02-09T17:00:00Z', today: false, riskId: null }
  const made = await done(on.coordinator, { type: 'draft-action', ...of, what, ...owner })
  return made['actionId'] ?? ''
}

const areas = [
  { area: 'somerset', name: 'Somerset', clause: '8.3, 15.1' },
  { area: 'cornwall', name: 'Cornwall', clause: '9.4, 16.11' },
  { area: 'thurrock', name: 'Thurrock', clause: '5.1(6a)' },
  { area: 'gwent', name: 'Gwent', clause: '4.3(2)' },
  { area: 'nyy', name: 'NYY', clause: '4, Assessing Risk' },
] as const

for (const { area, name, clause } of areas) {
  describe(`the plan before the meeting in ${name}`, () => {
    let on: Area
    let of: Of
    let agreed: string
    let already: string
    before(async () => {
      on = await startArea(area)
      const meetingId = await on.plan(startsAt)
      const [caseId = ''] = await on.keep(meetingId, [{ received: '2027-02-01' }])
      of = { meetingId, caseId }
      await on.list(meetingId, [caseId])
      const housing = memberOf(on.cast, 'housing')
      for (const who of [on.coordinator, housing])
        await done(who, { type: 'answer-connections', meetingId, shown: [caseId], possibly: [] })
      agreed = await drafted(on, of, 'Change the locks by Tuesday and confirm to the IDVA')
      await done(on.coordinator, { type: 'agree-action', actionId: agreed })
      await done(housing, { type: 'accept-action', actionId: agreed })
      await done(housing, { type: 'finish-action', actionId: agreed, outcome: 'done', text: 'Changed on Monday' })
      already = await drafted(on, of, 'Fit a door chain')
      await done(on.coordinator, { type: 'mark-done-already', actionId: already })
    })
    after(() => on.stop())

    it(`R162 ${name} ${clause}: the case opens with what was agreed before and what became of it, and asks whether the risk is reduced`, async () => {
      const { beforehand, actions } = await called(on, of)
      assert.deepEqual([beforehand.clause, beforehand.actionIds, beforehand.answer], [clause, [agreed], null])
      assert.equal(actions.find((each) => each.actionId === agreed)?.status, 'done')
      await done(on.cast.chair, { type: 'answer-risk-reduced', ...of, answer: 'no', note: 'He was seen again' })
      const asked = (await open(on, of)).beforehand
      assert.deepEqual([asked.answer, asked.note], ['no', 'He was seen again'])
    })

    it(`R032 ${name} ${clause}: what was done before the meeting stands on the case as done already`, async () => {
      const { actions } = await open(on, of)
      assert.equal(actions.find((each) => each.actionId === already)?.status, 'done-already')
    })
  })
}

describe('an earlier plan in Thurrock', () => {
  let on: Area
  const couple: Cells = { victim_last_name: 'Quellbrook' }
  const other: Cells = { perpetrator_first_name: 'Brannoch', perpetrator_born: '1979-04-04' }
  before(async () => {
    on = await startArea('thurrock')
    const meetingId = await on.plan(startsAt)
    const [caseId = ''] = await on.keep(meetingId, [{ ...couple, received: '2027-02-01' }])
    await on.list(meetingId, [caseId])
    const of = { meetingId, caseId }
    await called(on, of)
    const actionId = await drafted(on, of, 'Fit a second lock to the back door')
    await done(on.coordinator, {
      type: 'change-action',
      actionId,
      what: 'Fit a second lock to the back door',
      agencyId: 'housing',
      personId: null,
      due: '2027-02-12T17:00:00Z',
      today: false,
      riskId: null,
    })
    await done(on.coordinator, { type: 'agree-action', actionId })
    await done(on.cast.chair, { type: 'finish-case', ...of })
    await done(on.cast.chair, { type: 'end-meeting', meetingId })
  })
  after(() => on.stop())

  const earlierOf = async (cells: Cells, day: string) => {
    await on.at(`${day}T08:00:00Z`)
    const meetingId = await on.plan(`${day}T09:30:00Z`)
    const [caseId = ''] = await on.keep(meetingId, [{ ...cells, reference: day, received: '2027-03-01' }])
    await on.list(meetingId, [caseId])
    await on.open(meetingId, [on.cast.chair, on.coordinator])
    await done(on.cast.chair, { type: 'call-case', meetingId, caseId })
    const { earlier } = await open(on, { meetingId, caseId })
    await done(on.cast.chair, { type: 'finish-case', meetingId, caseId })
    await done(on.cast.chair, { type: 'end-meeting', meetingId })
    return earlier
  }

  it('R026 Thurrock 5.1(5): a repeat within twelve months shows the earlier actions, whoever the perpetrator', async () => {
    const again = await earlierOf({ ...couple, ...other }, '2027-03-10')
    assert.equal(again?.heardOn, '2027-02-10')
    assert.deepEqual(
      again?.actions.map(({ what, status }) => [what, status]),
      [['Fit a second lock to the back door', 'agreed']],
    )
  })

  it('R026 Thurrock 5.1(5): the same perpetrator with another victim shows nothing of the earlier plan', async () => {
    const another = { victim_first_name: 'Zelphine', victim_last_name: 'Otherbrook', victim_born: '1985-05-05' }
    assert.equal(await earlierOf(another, '2027-03-17'), null)
  })
})
