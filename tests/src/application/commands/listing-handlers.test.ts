import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededCase, answered, closedPanel } from '../../../support/application-seed.ts'
import { rowWith } from '../../../support/case-list-rows.ts'
import type { Cells } from '../../../support/case-list-rows.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { ended, meetingId, opened } from '../../../support/domain-rooms.ts'

/** A case list as a coordinator’s file: only the columns that the rows use. */
function csvOf(...rows: readonly Cells[]): string {
  const filled = rows.map((cells, index) => {
    const own = { reference: `T-${index + 1}`, victim_last_name: `Quellbrook${index + 1}`, received: '2026-05-29' }
    return rowWith({ referring_agency: 'Invented Police', ...own, ...cells }).cells
  })
  const columns = Object.keys(filled[0] ?? {})
  const lines = filled.map((cells) =>
    Object.values(cells)
      .map((cell) => `"${cell}"`)
      .join(','),
  )
  return [columns.join(','), ...lines].join('\n')
}
const accepting = (csv: string, ...rows: number[]): Command => {
  return { type: 'accept-case-list', meetingId, csv, rows, agencies: {} }
}
const kept = async (bench: Bench) => (await bench.world.casesOf(meetingId)).length

describe('a case list that is kept', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench({ cases: [], agenda: [] })
  })
  afterEach(closeBenches)

  it('makes a case of every row that was accepted, for this meeting, and of no other', async () => {
    const made = await bench.done(who.coordinator, accepting(csvOf({}, {}, {}), 2, 4))
    assert.deepEqual(Object.keys(made), ['row-2', 'row-4'])
    const cases = await Promise.all(Object.values(made).map((id) => bench.world.case(id as CaseId)))
    assert.deepEqual(
      cases.map(({ state }) => [state?.referral.reference, state?.coordinator, state?.panel.kind]),
      [
        ['T-1', who.coordinator, 'open'],
        ['T-3', who.coordinator, 'open'],
      ],
    )
    assert.deepEqual(new Set(await bench.world.casesOf(meetingId)), new Set(Object.values(made)))
  })

  it('keeps none of its rows where one cannot be read or names an agency that nobody knows', async () => {
    const unreadable = accepting(csvOf({}, { received: 'soon' }), 2, 3)
    const refused = await bench.order(who.coordinator, unreadable)
    assert.deepEqual(refused, { refusal: { code: 'case-list-row-unreadable', about: 'row 3' } })
    const unknown = accepting(csvOf({}, { referring_agency: 'Nobody Knows' }), 2, 3)
    assert.deepEqual(await bench.order(who.coordinator, unknown), {
      refusal: { code: 'no-such-agency', about: 'row 3' },
    })
    assert.equal(await kept(bench), 0)
  })

  it('takes the coordinator’s answer for an agency that it names otherwise', async () => {
    const csv = csvOf({ referring_agency: 'The Bobbies' })
    const agencies = { 'The Bobbies': 'ag-police' }
    const made = await bench.done(who.coordinator, { type: 'accept-case-list', meetingId, csv, rows: [2], agencies })
    assert.equal((await bench.world.case(made['row-2'] as CaseId)).state?.referringAgencyId, 'ag-police')
  })

  it('is kept once: the same list brought in again is refused', async () => {
    await bench.done(who.coordinator, accepting(csvOf({}), 2))
    assert.equal(await bench.codeOf(who.coordinator, accepting(csvOf({}), 2)), 'case-list-row-unreadable')
    assert.equal(await kept(bench), 1)
  })

  it('is kept by those who may plan alone, and for a meeting that has not ended', async () => {
    for (const personId of [who.chair, who.police, who.observer])
      assert.equal(await bench.codeOf(personId, accepting(csvOf({}), 2)), 'role-not-allowed')
    const over = await aBench({ cases: [], agenda: [], meeting: [opened, ended] })
    assert.equal(await over.codeOf(who.coordinator, accepting(csvOf({}), 2)), 'meeting-ended')
    assert.deepEqual([await kept(bench), await kept(over)], [0, 0])
  })

  it('holds a row back where a person must decide first whether it is for a closed panel (R054)', async () => {
    const made = await bench.done(who.coordinator, accepting(csvOf({ hbv: 'yes' }), 2))
    const { state } = await bench.world.case(made['row-2'] as CaseId)
    assert.deepEqual(state?.panel, { kind: 'undecided', ground: 'hbv' })
    const listing: Command = { type: 'set-agenda', meetingId, items: [{ caseId: made['row-2'] ?? '' }] }
    assert.equal(await bench.codeOf(who.coordinator, listing), 'case-closed-panel-undecided')
  })

  it('finds its people again by keyed hashes that say nothing of them', async () => {
    const made = await bench.done(who.coordinator, accepting(csvOf({}), 2))
    const hashes: string[] = []
    const find = bench.store.events.findIdentities
    bench.store.events.findIdentities = (asked) => (hashes.push(...asked), find(asked))
    await bench.caseroom.previewCaseList(who.coordinator, { csv: csvOf({ reference: 'T-9' }) })
    const found = await find(hashes)
    assert.deepEqual(
      [...new Set(found.map(({ caseId, role }) => `${caseId} ${role}`))].toSorted(),
      ['pair', 'perpetrator', 'victim'].map((role) => `${made['row-2']} ${role}`),
    )
    assert.ok(hashes.every((hash) => !/Ismerie|Quellbrook|T-9/i.test(hash)))
  })
})

describe('answers to the stubs', () => {
  afterEach(closeBenches)
  const none = Object.values(who).filter((personId) => personId !== who.police)
  const cases = [aSeededCase(caseOne, { none }), aSeededCase(caseTwo, { none })]
  const answering = (shown: string[], possibly: string[] = []) =>
    ({ type: 'answer-connections', meetingId, shown, possibly }) as const
  const answerOf = async (bench: Bench, caseId: CaseId) =>
    (await bench.world.case(caseId)).state?.connections.get(who.police)?.answer

  it('are given in one press: “possibly” for those named, “none” for the others that were shown', async () => {
    const bench = await aBench({ cases })
    await bench.done(who.police, answering([caseOne, caseTwo], [caseTwo]))
    assert.deepEqual([await answerOf(bench, caseOne), await answerOf(bench, caseTwo)], ['none', 'possibly'])
  })

  it('are for what was shown alone', async () => {
    const bench = await aBench({ cases })
    await bench.done(who.police, answering([caseOne]))
    assert.deepEqual([await answerOf(bench, caseOne), await answerOf(bench, caseTwo)], ['none', undefined])
  })

  it('are all kept or none: a case that is not there, or must not be known, spoils the press', async () => {
    const panel = aSeededCase(caseTwo, { none, events: closedPanel(caseTwo, who.chair) })
    const bench = await aBench({ cases: [aSeededCase(caseOne, { none }), panel] })
    for (const other of ['c-none', caseTwo])
      assert.equal(await bench.codeOf(who.police, answering([caseOne, other])), 'no-such-case')
    assert.equal(await answerOf(bench, caseOne), undefined)
  })

  it('are nobody’s who does not see the stubs', async () => {
    const bench = await aBench({ cases })
    for (const personId of [who.observer, who.practitioner, who.otherCoordinator, who.newcomer, who.charity])
      assert.notEqual(await bench.codeOf(personId, answering([caseOne])), 'accepted')
  })
})

describe('a decision on a connection', () => {
  afterEach(closeBenches)

  it('is the decider’s alone, opens the case again where it is cleared, and keeps it withheld where it is not', async () => {
    const declared = [caseOne, caseTwo].map((id) => aSeededCase(id, { events: [answered(id, who.police, 'possibly')] }))
    const bench = await aBench({ cases: declared })
    const decide = (caseId: CaseId, decision: 'cleared' | 'withheld') =>
      ({ type: 'decide-connection', caseId, personId: who.police, decision }) as const
    for (const personId of [who.chair, who.coordinator])
      assert.equal(await bench.codeOf(personId, decide(caseOne, 'cleared')), 'role-not-allowed')
    assert.equal(await bench.codeOf(who.police, decide(caseOne, 'cleared')), 'no-such-case')
    await bench.done(who.manager, decide(caseOne, 'cleared'))
    await bench.done(who.manager, decide(caseTwo, 'withheld'))
    const known = (await bench.view(who.police)).agenda.map(({ caseId }) => caseId)
    assert.deepEqual(known, [caseOne])
  })
})
