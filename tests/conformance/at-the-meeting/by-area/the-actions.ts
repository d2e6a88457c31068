import assert from 'node:assert/strict'
import type { Shared } from './area-meeting.ts'
import { claims } from './claims.ts'
import type { Claiming } from './claims.ts'

const blank = { agencyId: null, personId: null, due: null, today: false, riskId: null }
const friday = '2027-02-12T17:00:00Z'

/** The risks of the open case, what is done about them, by whom, and who tells the victim. */
export function provesTheActions(area: Claiming, shared: Shared): void {
  const claim = claims(area)
  const of = () => shared.on.zelphine
  const is = (...areas: string[]) => areas.includes(area.area)
  const draft = (what: string, terms: Partial<typeof blank> | object = {}) =>
    ({ type: 'draft-action', ...of(), what, ...blank, ...terms }) as const
  const risk = (kind: 'risk' | 'vulnerability' | 'protective', text: string) =>
    ({ type: 'record-risk', ...of(), kind, subject: 'victim', text }) as const
  const action = async (id: string | undefined) =>
    (await shared.on.seen()).actions.find(({ actionId }) => actionId === id)
  let riskId = ''

  it('a risk is said', async () => {
    const made = await shared.on.do(shared.on.chair, risk('risk', 'He has a key to the flat'))
    riskId = made['riskId'] ?? ''
  })

  claim('R074', 'risks, vulnerabilities and what protects stand in three lists that everyone sees', async () => {
    const { on } = shared
    await on.do(on.chair, risk('vulnerability', 'She sleeps badly'))
    await on.do(on.chair, risk('protective', 'Her sister lives next door'))
    assert.equal(await on.refused(on.housing, risk('risk', 'Anything')), 'role-not-allowed')
    const kinds = (await on.seen(on.police)).risks.map(({ kind }) => kind)
    assert.deepEqual([...new Set(kinds)].toSorted(), ['protective', 'risk', 'vulnerability'])
  })

  claim('R075', 'each risk and vulnerability is asked what reduces it; what protects needs no answer', async () => {
    const { on } = shared
    await on.do(on.chair, risk('vulnerability', 'She has no money of her own'))
    await on.do(on.chair, risk('protective', 'The neighbours look out for her'))
    const asking = async () =>
      (await on.seen()).risks.filter(({ kind, answeredBy }) => kind !== 'protective' && answeredBy === null)
    assert.ok((await asking()).length > 1 && (await on.seen()).gaps.includes('risk-without-action'))
    for (const each of (await asking()).filter(({ riskId: id }) => id !== riskId))
      await on.do(on.chair, { type: 'accept-risk', ...of(), riskId: each.riskId, because: 'Seen to by her GP' })
    assert.deepEqual(
      (await asking()).map((each) => each.riskId),
      [riskId],
    )
  })

  claim('R090', 'an action is kept as it is typed, and is agreed only with an agency and a date', async () => {
    const { on } = shared
    const { actionId = '' } = await on.do(on.coordinator, draft('Monitor the situation'))
    const kept = await action(actionId)
    assert.ok(kept?.status === 'draft' && kept.hints.includes('vague-verb'))
    assert.equal(await on.refused(on.chair, { type: 'agree-action', actionId }), 'agency-missing')
    const worded = { what: 'Change the locks by Friday', ...blank, agencyId: 'housing' }
    await on.do(on.chair, { type: 'change-action', actionId, ...worded })
    assert.equal(await on.refused(on.chair, { type: 'agree-action', actionId }), 'due-missing')
    await on.do(on.chair, { type: 'withdraw-action', actionId })
  })

  claim(
    'R091',
    'it belongs to an agency, and is for its representative in the room where nobody is named',
    async () => {
      const { on } = shared
      const { actionId } = await on.do(
        on.coordinator,
        draft('Change the lock by noon', { agencyId: 'housing', due: friday }),
      )
      assert.deepEqual(
        [(await action(actionId))?.agency, (await action(actionId))?.personId],
        ['Testmouth Housing', 'housing-rep'],
      )
      assert.equal(await on.refused(on.police, { type: 'accept-action', actionId: actionId ?? '' }), 'not-your-action')
    },
  )

  claim('R092', 'a risk ends with an action or a reason; one with neither is listed, and stops nothing', async () => {
    const { on } = shared
    const answered = async () => (await on.seen()).risks.find((each) => each.riskId === riskId)?.answeredBy
    assert.deepEqual([await answered(), (await on.seen()).gaps.includes('risk-without-action')], [null, true])
    const terms = { agencyId: 'police', due: friday, riskId }
    const { actionId = '' } = await on.do(on.coordinator, draft('Place a SIG marker on the address by noon', terms))
    await on.do(on.chair, { type: 'agree-action', actionId })
    assert.equal(await answered(), 'action')
  })

  claim('R093', 'an agency offers an action or proposes one for another, whose owner accepts it', async () => {
    const { on } = shared
    const offer = draft('Visit with the IDVA on Thursday', { agencyId: 'housing', due: friday })
    assert.equal((await action((await on.do(on.housing, offer))['actionId']))?.status, 'draft')
    const proposal = draft('Check the bail conditions by Friday', { agencyId: 'police', due: friday })
    const { actionId = '' } = await on.do(on.housing, proposal)
    assert.deepEqual([(await action(actionId))?.agencyId, (await action(actionId))?.personId], ['police', null])
    const named = draft('Check it', { agencyId: 'police', personId: 'police-rep' })
    assert.equal(await on.refused(on.housing, named), 'role-not-allowed')
    await on.do(on.chair, { type: 'agree-action', actionId })
    assert.equal(await on.refused(on.housing, { type: 'accept-action', actionId }), 'not-your-action')
    await on.do(on.police, { type: 'accept-action', actionId })
    assert.equal((await action(actionId))?.status, 'accepted')
  })

  claim('R094', 'an owner who cannot says why; the chair challenges it, and the owner is asked anew', async () => {
    const { on } = shared
    const { actionId = '' } = await on.do(
      on.chair,
      draft('Fit a door chain by noon', { agencyId: 'housing', due: friday }),
    )
    await on.do(on.chair, { type: 'agree-action', actionId })
    assert.equal(await on.refused(on.housing, { type: 'refuse-action', actionId, reason: ' ' }), 'command-malformed')
    await on.do(on.housing, { type: 'refuse-action', actionId, reason: 'No fitter until Monday' })
    assert.deepEqual(
      [(await action(actionId))?.status, (await action(actionId))?.reason],
      ['refused', 'No fitter until Monday'],
    )
    await on.do(on.chair, { type: 'rule-on-action', actionId, ruling: 'stands' })
    assert.equal((await action(actionId))?.status, 'agreed')
  })

  const lead = is('somerset')
    ? 'the referring agency leads unless another is named'
    : 'the area is asked who leads until the meeting names one'
  claim('R166', lead, async () => {
    const { on } = shared
    const { lead: before } = await on.seen(on.police)
    assert.deepEqual([before.agencyId, before.how], is('somerset') ? ['police', 'referrer'] : [null, 'asked'])
    assert.notEqual(before.clause, 'silent')
    assert.equal(await on.refused(on.idva, { type: 'name-lead', ...of(), agencyId: 'idva' }), 'role-not-allowed')
    await on.do(on.chair, { type: 'name-lead', ...of(), agencyId: 'idva' })
    const { lead: after } = await on.seen(on.police)
    assert.deepEqual([after.agency, after.how], ['Lantern IDVA Service', 'named'])
  })

  claim('R096', 'who updates the victim is asked for; *not safe to tell* is an answer, and so is a name', async () => {
    const { on } = shared
    assert.ok((await on.seen()).gaps.includes('victim-told'))
    const told = { type: 'agree-victim-told', ...of(), how: 'By telephone at work' } as const
    await on.do(on.chair, { ...told, outcome: 'not-safe' })
    assert.equal((await on.seen()).victimTold?.outcome, 'not-safe')
    await on.do(on.idva, { ...told, outcome: 'person', personId: 'idva-rep' })
    assert.equal((await on.seen()).victimTold?.person, 'Harriet Testford')
    assert.ok(!(await on.seen()).gaps.includes('victim-told'))
  })

  it('the first case ends, whatever is unanswered', async () => {
    await shared.on.do(shared.on.chair, { type: 'finish-case', ...of() })
  })
}
