import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededCase, closedPanel } from '../../../support/application-seed.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, called, entered, heard, meetingId, opened, read } from '../../../support/domain-rooms.ts'

const ids = [1, 2, 3, 4, 5, 6].map((number) => `c-${number}` as CaseId)
const cases = ids.map((caseId) => aSeededCase(caseId))
const here = [who.chair, who.coordinator, who.police]
const begun = [entered(...here), opened, read, agreed(...here)]
const listing = (...wished: (CaseId | undefined)[]): Command => ({
  type: 'set-agenda',
  meetingId,
  items: wished.flatMap((caseId) => (caseId ? [{ caseId }] : [])),
})
const agendaOf = async (bench: Bench, personId = who.coordinator) => (await bench.view(personId)).agenda
const numbersOf = async (bench: Bench) =>
  Object.fromEntries((await agendaOf(bench)).map(({ caseId, number }) => [caseId, Number(number)]))

describe('the numbers of the agenda', () => {
  afterEach(closeBenches)

  it('rise down the agenda as it is first set, and are drawn anew for every meeting', async () => {
    const drawn = new Set<string>()
    for (let meeting = 0; meeting < 3; meeting += 1) {
      const bench = await aBench({ cases, agenda: [] })
      await bench.done(who.coordinator, listing(...ids))
      const numbers = (await agendaOf(bench)).map(({ number }) => Number(number))
      assert.deepEqual(
        numbers,
        [...new Set(numbers)].toSorted((one, other) => one - other),
      )
      drawn.add(numbers.join())
    }
    assert.equal(drawn.size, 3)
  })

  it('stay with their cases when the order changes, when one comes new, and when one goes and comes back', async () => {
    const bench = await aBench({ cases, agenda: [] })
    await bench.done(who.coordinator, listing(...ids.slice(0, 4)))
    const first = await numbersOf(bench)
    await bench.done(who.coordinator, listing(ids[3], ids[4], ids[0]))
    const second = await numbersOf(bench)
    await bench.done(who.coordinator, listing(...ids))
    const third = await numbersOf(bench)
    assert.deepEqual({ ...third, ...first, ...second }, third)
    assert.equal(new Set(Object.values(third)).size, ids.length)
  })
})

describe('a case that is closed after it was listed', () => {
  afterEach(closeBenches)
  const close: Command = { type: 'decide-closed-panel', caseId: ids[1] ?? '', closed: true, allowed: [who.police] }

  for (const [says, meeting] of [
    ['before the meeting', []],
    ['after it was opened', [...begun, called('c-1' as CaseId, ...here), heard('c-1' as CaseId)]],
  ] as const)
    it(`is heard behind the open ones and changes no number, ${says} (R053)`, async () => {
      const bench = await aBench({ cases, agenda: ids, meeting })
      const before = await agendaOf(bench)
      await bench.done(who.manager, close)
      assert.deepEqual(
        (await agendaOf(bench, who.chair)).map(({ caseId }) => caseId),
        before.map(({ caseId }) => caseId).filter((caseId) => caseId !== ids[1]),
      )
      const insiders = (await agendaOf(bench)).map(({ caseId, number }) => [caseId, number])
      assert.deepEqual(insiders.at(-1), [ids[1], 2])
      assert.deepEqual(
        insiders.slice(0, -1),
        before.filter(({ caseId }) => caseId !== ids[1]).map(({ caseId, number }) => [caseId, number]),
      )
    })
})

describe('the posting of the agenda', () => {
  afterEach(closeBenches)

  it('is refused to a coordinator for whom there is nothing on it, as if there were nothing', async () => {
    const only = [aSeededCase(ids[0] as CaseId, { events: closedPanel(ids[0] as CaseId, who.police) })]
    const post: Command = { type: 'post-agenda', meetingId }
    const [withIt, without] = [await aBench({ cases: only, agenda: ids.slice(0, 1) }), await aBench({ agenda: [] })]
    assert.deepEqual(await withIt.order(who.coordinator, post), await without.order(who.coordinator, post))
  })
})
