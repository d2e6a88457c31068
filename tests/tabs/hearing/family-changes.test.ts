import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import type { CaseChangesView } from '../../../src/contracts/case-view.ts'
import { headings, meetingNow, scriptedCase } from '../../support/tab-cases.ts'
import { useTabRoom } from '../../support/tab-room.ts'
import { scriptedAgenda, scriptedView } from '../../support/tab-views.ts'
import type { TabWindow } from '../../support/tab-window.ts'

const [first, second] = headings
const reported: CaseChangesView = {
  ...first,
  changes: [
    {
      what: 'move',
      status: 'corrected',
      at: meetingNow,
      by: 'A',
      settledAt: meetingNow,
      settledBy: 'B',
      reason: 'A visit',
    },
    { what: 'victim', status: 'reported', at: meetingNow, by: 'Niamh', settledAt: null, settledBy: '', reason: '' },
  ],
  hearing: 'ask',
  clause: '5',
  decided: null,
  transfer: null,
  legalHold: { since: meetingNow, by: 'Niamh', because: 'death', clause: 'local', lifted: null },
  living: [
    { who: 'child', label: '1', age: 7, agencies: [{ agencyId: 'csc', agency: 'Testmouth Children', asked: false }] },
  ],
}

/** Presses a button, and goes on when its order has been answered. */
async function given(page: TabWindow['page'], button: Locator): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/commands'))
  await button.press('Enter')
  await answered
}

describe('what has changed for a family, on the console', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('asks how the open case is heard, and lets the report be confirmed or set right with a reason', async () => {
    const agenda = scriptedAgenda(true).map((each) =>
      each.caseId === first.caseId ? { ...each, status: 'open' as const } : each,
    )
    const stub = await room.start({
      chair: { agenda, current: scriptedCase({ dead: ['victim'] }), changes: [reported] },
    })
    const { page, tab } = await room.open({ personId: 'chair' })
    await tab.getByText('The victim has moved away: recorded in error.').waitFor()
    await tab.getByText('learned in the meeting (clause 5)').waitFor()
    assert.equal(await tab.getByText('Lift the legal hold').count(), 0)
    await given(page, tab.getByRole('button', { name: 'For the record only' }))
    await given(page, tab.getByRole('button', { name: 'Confirm this' }))
    await given(page, tab.getByRole('button', { name: 'Put to Testmouth Children: Child 1, aged 7' }))
    await tab.getByText('Recorded in error', { exact: true }).first().click()
    await tab.getByLabel('Why it was recorded in error').fill('Another of that name')
    await given(page, tab.getByRole('button', { name: 'Recorded in error' }))
    const { caseId } = first
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command).filter(({ type }) => type !== 'draft-action'),
      [
        { type: 'decide-hearing', meetingId: 'meeting-1', caseId, recordOnly: true },
        { type: 'confirm-change', caseId, what: 'victim' },
        { type: 'correct-change', caseId, what: 'victim', reason: 'Another of that name' },
      ],
    )
  })

  it('lets a death be recorded for a case that waits, by a representative as well', async () => {
    const stub = await room.start({ 'housing-rep': {} })
    const { page, tab } = await room.open({ personId: 'housing-rep' })
    await tab.getByText('Someone has died or moved').nth(1).click()
    await given(page, tab.getByRole('button', { name: 'Record the death' }))
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command),
      [{ type: 'record-death', caseId: second.caseId, party: 'victim' }],
    )
  })

  it('lets it be said by a representative who is away too, who knows the case by its stub and reads nothing of it', async () => {
    const { me, agenda } = scriptedView('housing-rep')
    const reportable = [{ caseId: second.caseId, people: [{ initials: 'FT', year: '1990', area: 'ZZ9' }] }]
    const unnamed = agenda.map((each) => ({ ...each, victim: '', perpetrator: '' }))
    const away = { me: { ...me, placeWith: 'Iman Testholme', reportable }, agenda: unnamed }
    const stub = await room.start({ 'housing-rep': away })
    const { page, tab } = await room.open({ personId: 'housing-rep', narrow: true })
    await tab.getByText('Ring the coordinator').waitFor()
    await tab.getByText(/^Case 2: FT, born 1990/).click()
    await given(page, tab.getByRole('button', { name: 'Record the death' }))
    await tab.getByText('Recorded. The coordinator and the chair are told privately.').waitFor()
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command),
      [{ type: 'record-death', caseId: second.caseId, party: 'victim' }],
    )
  })

  it('lets whoever tells the victim say after the hearing what came of it', async () => {
    const victimTold = { outcome: 'person' as const, person: 'Niamh Testbury', how: 'On her break' }
    const telling = [{ ...second, victimTold, done: null, mayRecord: true, mayAgree: false }]
    const stub = await room.start({ 'housing-rep': { telling } })
    const { page, tab } = await room.open({ personId: 'housing-rep' })
    await tab.getByText('Telling the victim').click()
    await tab.getByText('On her break').waitFor()
    await given(page, tab.getByRole('button', { name: 'Unsafe to tell' }))
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command),
      [{ type: 'record-victim-told', caseId: second.caseId, outcome: 'unsafe' }],
    )
  })
})
