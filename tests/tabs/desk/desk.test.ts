import assert from 'node:assert/strict'
import { scriptedPreview } from '../../support/tab-screens.ts'
import { useTabRoom } from '../../support/tab-room.ts'
import type { TabWindow } from '../../support/tab-window.ts'

async function openPart({ tab }: TabWindow, part: string): Promise<void> {
  await tab.getByRole('button', { name: 'Desk', exact: true }).click()
  await tab.getByRole('button', { name: part, exact: true }).click()
}

describe('the coordinator’s desk', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('looks at a case list, asks which agency is meant, and keeps the ticked rows in one order', async () => {
    const stub = await room.start({ coordinator: {} }, { preview: scriptedPreview })
    const window = await room.open({ personId: 'coordinator' })
    const { tab } = window
    await openPart(window, 'Case list')
    const buffer = Buffer.from('reference,received\nTM-1,2031-01-06')
    await tab.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
    await tab.getByText('Cannot be read: received is not a date').waitFor()
    assert.equal(await tab.getByLabel(/Keep row 3/).isDisabled(), true)
    await tab.getByRole('button', { name: 'Keep 2 rows' }).click()
    await tab.getByRole('alert').filter({ hasText: 'Answer which agency is meant first.' }).waitFor()
    assert.equal(stub.orders.length, 0)
    await tab.getByLabel('Which agency is “Housing Dept”?').selectOption({ label: 'Testmouth Housing' })
    await tab.getByRole('button', { name: 'Keep 2 rows' }).click()
    await tab.getByText('2 rows were kept.').waitFor()
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'accept-case-list',
      meetingId: 'meeting-1',
      csv: buffer.toString(),
      rows: [1, 2],
      next: [1],
      agencies: { 'Housing Dept': 'housing' },
    })
  })

  it('says after the end where actions and plans stand, and asks for no next case', async () => {
    await room.start({ coordinator: { status: 'ended' } })
    const window = await room.open({ personId: 'coordinator' })
    await openPart(window, 'Case now')
    await window.tab.getByText('The meeting has ended. Actions that are not accepted yet stand under').waitFor()
    assert.equal(await window.tab.getByText('Call the next one').count(), 0)
  })

  it('puts cases in order with buttons, and orders minutes only where they differ', async () => {
    const stub = await room.start({ coordinator: {} })
    const window = await room.open({ personId: 'coordinator' })
    const { tab } = window
    await openPart(window, 'Agenda')
    await tab.getByRole('button', { name: 'Move Case 2: Mocka / Mockard up' }).press('Enter')
    await tab.locator('[data-announcer]').getByText('1: Case 2: Mocka / Mockard').waitFor()
    await tab.getByRole('button', { name: 'Add: Fictia / Fictor' }).press('Enter')
    await tab.getByLabel('Minutes for Fictia / Fictor').fill('30')
    await tab.getByRole('button', { name: 'Take off: Case 3: Samplia / Samplo' }).press('Enter')
    await tab.getByRole('button', { name: 'Keep this agenda' }).press('Enter')
    await tab.getByText(/^Kept at/).waitFor()
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'set-agenda',
      meetingId: 'meeting-1',
      items: [{ caseId: 'case-2' }, { caseId: 'case-1' }, { caseId: 'case-8', minutes: 30 }],
    })
    assert.equal(stub.orders[0]?.envelope.expectedVersion, 7)
  })

  it('notes people as they come and go, and who agreed aloud', async () => {
    const stub = await room.start({ coordinator: {} })
    const window = await room.open({ personId: 'coordinator' })
    const { tab } = window
    await openPart(window, 'People')
    await tab.getByRole('button', { name: 'Harriet Testford came in' }).click()
    await tab.getByRole('button', { name: 'Niamh Testbury agreed aloud' }).click()
    await stub.ordered(2)
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command),
      [
        { type: 'note-presence', meetingId: 'meeting-1', personId: 'idva-rep', present: true },
        { type: 'agree-to-statement', meetingId: 'meeting-1', version: 'local-1', personId: 'housing-rep' },
      ],
    )
  })

  it('shows whoever decides connections what waits for them, and nothing else of the desk', async () => {
    const { me, desk } = (await import('../../support/tab-views.ts')).scriptedView('coordinator')
    await room.start({ coordinator: { me: { ...me, desk: false, controls: false }, desk } })
    const { tab } = await room.open({ personId: 'coordinator' })
    await tab.getByRole('button', { name: 'Desk', exact: true }).click()
    await tab.getByText('Case 3: Harriet Testford, Lantern IDVA Service').waitFor()
    assert.equal(await tab.getByRole('button', { name: 'Case list' }).count(), 0)
  })
})
