import assert from 'node:assert/strict'
import { governance, refusal, taken } from '../../support/after-the-meeting.ts'
import { everyCanary, foundIn, wordsIn } from '../../support/leak-search.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'
import { asks, profileIn } from './protocol.ts'
import type { Protocol, RunOf } from './protocol.ts'

/** Counts for SafeLives and the boards, and what an area keeps a register of. */
export function counted(protocol: Protocol, run: RunOf): void {
  const profile = profileIn(protocol)
  const coordinator = () => run().on.cast.coordinator
  const text = async (path: string) => new TextDecoder().decode((await taken(coordinator(), path)).bytes)

  asks(
    protocol,
    'R139',
    'the counts of a meeting come as CSV and XLSX, with small numbers suppressed, for those who run it',
    async () => {
      const { meetingId, rep } = run()
      const path = `/api/meetings/${meetingId}/exports/counts`
      assert.equal((await taken(rep('police'), `${path}/csv`)).status, 403)
      const csv = await text(`${path}/csv`)
      const cells = csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',').at(-1)?.replaceAll('"', ''))
      assert.ok(csv.includes('"cases","all","<5"') && csv.includes('"referred-by"') && csv.includes('"repeats"'))
      assert.deepEqual(
        cells.filter((cell) => cell !== '<5' && cell !== 'withheld' && Number(cell) < 5),
        [],
      )
      const workbook = await taken(coordinator(), `${path}/xlsx`)
      assert.equal(new TextDecoder().decode(workbook.bytes.slice(0, 2)), 'PK')
      assert.deepEqual(foundIn(csv, wordsIn(everyCanary)), [])
    },
  )

  asks(protocol, 'R142', 'the attendance report says who came, meeting by meeting, and nothing of a case', async () => {
    const { rep } = run()
    assert.equal((await governance(rep('police'))).code, 'role-not-allowed')
    const { attendance } = await governance(coordinator())
    assert.deepEqual(attendance.meetings, ['2027-02-10'])
    const came = (agency: string) => attendance.agencies.find((each) => each.agency === agency)?.attended
    assert.deepEqual([came('Testshire Police'), came("Testmouth Children's Social Care")], [[true], [false]])
    assert.deepEqual(foundIn(await text('/api/exports/attendance/csv'), wordsIn(everyCanary)), [])
    const board = await text('/api/board')
    assert.match(board, /"cases":"<5"/)
    assert.deepEqual(foundIn(board, wordsIn(everyCanary)), [])
  })

  asks(protocol, 'R145', 'timeliness, repeats, plans and actions in time are counted from the run', async () => {
    const { performance } = await governance(coordinator())
    assert.deepEqual([performance.cases, performance.repeatPercent], [2, Math.round((100 * performance.repeats) / 2)])
    const { inTime, late, noLimit } = performance.heard
    assert.equal(inTime + late + noLimit, 2)
    assert.ok(performance.actions.inTime >= 1)
    assert.ok((await text('/api/exports/performance/csv')).includes('plans sent out in time'))
  })

  for (const [row, kind] of [
    ['R148', 'foi'],
    ['R149', 'subject-access'],
    ['R150', 'court'],
  ] as const) {
    asks(protocol, row, 'a request is shown its route with the clause, and put down', async () => {
      const { value, clause } = profile.requests
      const { requests } = await governance(coordinator())
      const said = (route: string) => (route === 'unanswered' ? '' : route)
      const routes = value === 'unanswered' ? null : routesOf(value, said)
      assert.deepEqual([requests.routes.value, requests.routes.clause], [routes, clause])
      const request = { type: 'record-request', kind, reference: '', text: 'Asked in writing' } as const
      if (kind === 'court') {
        assert.deepEqual(await refusal(coordinator(), request), { code: 'order-reference-missing', clause })
      }
      await done(coordinator(), { ...request, reference: 'ZZ-2027-1' })
      const last = (await governance(coordinator())).requests.log.at(-1)
      assert.deepEqual([last?.kind, last?.by], [kind, coordinator().name])
    })
  }

  asks(protocol, 'R151', 'a breach is put down by whoever saw it, and its route is shown or asked', async () => {
    await done(run().rep('housing'), { type: 'record-breach', text: 'A page was left in the printer' })
    const { breaches } = await governance(coordinator())
    const { value, clause, asks: question = '' } = profile.breaches
    assert.deepEqual(breaches.route, { value: value === 'unanswered' ? null : value, clause, question })
    assert.equal(breaches.log.at(-1)?.text, 'A page was left in the printer')
  })

  asks(
    protocol,
    'R160',
    'no period is taken for granted: the area is asked, and nothing is erased meanwhile',
    async () => {
      const { retention } = await governance(coordinator())
      assert.equal(retention.value, null)
      assert.match(retention.question, /for how long/i)
      const erase = { type: 'erase-case', caseId: run().caseId } as never
      assert.equal(await refusedAs(coordinator(), erase), 'unknown-command')
    },
  )
}

type Routes = Readonly<Record<'foi' | 'subjectAccess' | 'court', string>>

function routesOf({ foi, subjectAccess, court }: Routes, said: (route: string) => string): Routes {
  return { foi: said(foi), subjectAccess: said(subjectAccess), court: said(court) }
}
