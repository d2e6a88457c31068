import assert from 'node:assert/strict'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import type { CaseListPreview, RowFinding } from '../../../src/contracts/case-list.ts'
import { positionIn } from '../../support/log-position.ts'
import { ask, assertRefused, envelope } from '../../support/leak-post.ts'
import { foundIn, meetingDate } from '../../support/leak-search.ts'
import { call, done, openMeeting, plannedMeeting, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const needed = 'reference,received,referring_agency,grounds,dash_score,victim_first_name,victim_last_name'
const header = `${needed},perpetrator_first_name,perpetrator_last_name,incident_summary,consent`
/** A row of an invented case, with one of its cells changed. */
function row(reference: string, changes: Partial<Record<string, string>> = {}): string {
  const whole: Record<string, string> = {
    reference,
    received: '29/01/2027',
    referring_agency: 'Police',
    grounds: 'repeat',
    dash_score: '14',
    victim_first_name: 'Sallowen',
    victim_last_name: 'Thripwick',
    perpetrator_first_name: 'Mordrake',
    perpetrator_last_name: 'Plinth',
    incident_summary: 'Followed from the bus',
    consent: 'yes',
    ...changes,
  }
  return header
    .split(',')
    .map((column) => whole[column])
    .join(',')
}

describe('A case list that cannot be read', () => {
  let on: Rehearsed
  let planned: Planned
  let token = ''
  let before_ = 0
  const preview = (csv: string) => ask(on, { path: '/api/case-list/preview', token, body: { csv } })
  const keep = (csv: string, rows: readonly number[]) => {
    const order = { type: 'accept-case-list', meetingId: planned.meetingId, csv, rows, agencies: {} }
    return ask(on, { path: '/api/commands', token, body: envelope(order) })
  }
  const findings = async (csv: string): Promise<readonly (readonly RowFinding[])[]> => {
    const shown = JSON.parse((await preview(csv)).text) as CaseListPreview
    return shown.rows.map((each) => each.findings)
  }

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    token = await on.rehearsal.signIn('coordinator')
    before_ = positionIn(on.folder)
  })
  afterEach(async () => {
    assert.equal(positionIn(on.folder), before_, 'something was written')
    const { desk } = await on.cast.coordinator.view(planned.meetingId)
    assert.deepEqual(desk?.unlisted, [])
  })
  after(() => on.stop())

  it('is refused as a whole where columns are missing or doubled, and says which', async () => {
    const lists: [string, RegExp][] = [
      [[header.replace('victim_first_name,', ''), row('A1')].join('\n'), /columns missing: victim_first_name/],
      [[header.replace('reference,', '').replace('grounds,', ''), row('A1')].join('\n'), /missing: reference, grounds/],
      [[`${header},received`, `${row('A1')},29/01/2027`].join('\n'), /columns twice: received/],
      ['name;age\nSallowen;30', /columns missing/],
    ]
    for (const [csv, says] of lists) {
      const answer = await preview(csv)
      assertRefused(answer, 'case-list-unreadable', csv.slice(0, 40))
      assert.match((JSON.parse(answer.text) as { about: string }).about, says)
      assert.doesNotMatch(answer.text, /Sallowen|Thripwick/)
      assertRefused(await keep(csv, [2]), 'case-list-unreadable')
    }
  })

  it('is refused as a whole where it is empty, no text, or a page', async () => {
    const page = '<html><body>Reference</body></html>'
    for (const csv of [' ', header, `${header}\n,,,\n`, page, 'PK\u0003\u0004\0\0', `${header}\n"${row('A1')}`])
      assertRefused(await preview(csv), 'case-list-unreadable', JSON.stringify(csv.slice(0, 20)))
    assertRefused(await preview(''), 'command-malformed')
    const many = Array.from({ length: 501 }, (_, index) => row(`A${index}`))
    assertRefused(await preview([header, ...many].join('\n')), 'case-list-unreadable', 'too many')
  })

  it('shows each cell that cannot be read, and why, and keeps none of its rows', async () => {
    const bad: [Partial<Record<string, string>>, { cell: string; why: string }][] = [
      [{ received: '31/02/2027' }, { cell: 'received', why: 'not-a-date' }],
      [{ received: 'last Tuesday' }, { cell: 'received', why: 'not-a-date' }],
      [{ received: '' }, { cell: 'received', why: 'missing' }],
      [{ dash_score: '25' }, { cell: 'dash_score', why: 'not-a-number' }],
      [{ dash_score: 'many' }, { cell: 'dash_score', why: 'not-a-number' }],
      [{ grounds: 'a hunch' }, { cell: 'grounds', why: 'not-a-choice' }],
      [{ consent: 'perhaps' }, { cell: 'consent', why: 'not-a-choice' }],
      [{ victim_last_name: '' }, { cell: 'victim_last_name', why: 'missing' }],
      [
        { incident_summary: '"=HYPERLINK(""http://example.invalid"";""x"")"' },
        { cell: 'incident_summary', why: 'formula' },
      ],
      [{ incident_summary: '+1+cmd|calc' }, { cell: 'incident_summary', why: 'formula' }],
      [{ victim_first_name: '@SUM(A1)' }, { cell: 'victim_first_name', why: 'formula' }],
      [{ incident_summary: 'x'.repeat(20_000) }, { cell: 'incident_summary', why: 'too-long' }],
    ]
    for (const [change, expected] of bad) {
      const csv = [header, row('A1'), row('A2', change)].join('\n')
      const [good, wrong] = await findings(csv)
      assert.deepEqual(wrong, [{ kind: 'unreadable', ...expected }], JSON.stringify(change).slice(0, 60))
      assert.notEqual(good?.[0]?.kind, 'unreadable')
      assertRefused(await keep(csv, [2, 3]), 'case-list-row-unreadable', expected.why)
    }
  })

  it('shows a reference that is there twice, and keeps neither', async () => {
    const csv = [header, row('A1'), row('A1', { victim_first_name: 'Bellowen' })].join('\n')
    const unreadable = { kind: 'unreadable', cell: 'reference', why: 'duplicate-reference' }
    assert.ok((await findings(csv)).some((each) => JSON.stringify(each) === JSON.stringify([unreadable])))
    assertRefused(await keep(csv, [2, 3]), 'case-list-row-unreadable')
  })

  it('is not kept twice: the references of a list that was kept are known', async () => {
    const csv = rehearsalCaseList(meetingDate)
    const shown = await findings(csv)
    assert.equal(shown.length, 8)
    for (const each of shown) assert.deepEqual(each[0]?.kind === 'unreadable' && each[0].why, 'already-here')
    assertRefused(await keep(csv, [2, 3, 4]), 'case-list-row-unreadable')
  })

  it('is kept by nobody but who takes cases in', async () => {
    const csv = [header, row('A1')].join('\n')
    for (const who of ['police-rep', 'chair', 'observer', 'practitioner']) {
      const theirs = await on.rehearsal.signIn(who)
      const seen = await ask(on, { path: '/api/case-list/preview', token: theirs, body: { csv } })
      assertRefused(seen, 'role-not-allowed', who)
      assert.deepEqual(foundIn(seen.text, ['Sallowen']), [])
    }
  })
})

describe('A case list whose words are data', () => {
  let on: Rehearsed

  before(async () => {
    on = await rehearsed()
  })
  after(() => on.stop())

  it('shows what somebody wrote as they wrote it, and runs none of it', async () => {
    const planned = await plannedMeeting(on)
    const written = '<img src=x onerror=alert(1)> ${victim} {{7*7}} - see the note'
    const csv = [header, row('A9', { incident_summary: written })].join('\n')
    const { meetingId } = planned
    const kept = await done(on.cast.coordinator, { type: 'accept-case-list', meetingId, csv, rows: [2], agencies: {} })
    const caseId = kept['row-2'] ?? ''
    const items = [caseId, ...planned.caseIds].map((each) => ({ caseId: each }))
    await done(on.cast.coordinator, { type: 'set-agenda', meetingId, items })
    await openMeeting(on, planned)
    await call(on, planned, caseId)
    const { current } = await on.cast.chair.view(meetingId)
    assert.ok(current !== null && current !== 'not-yours')
    assert.equal(current.reason.summary, written)
  })
})
