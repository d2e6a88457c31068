import assert from 'node:assert/strict'
import { axeFindings, sidewaysScroll, tabFrame, unfoldAll } from '../../support/tab-axe.ts'
import { useTabRoom } from '../../support/tab-room.ts'

const privateNotes = [
  { caseId: 'case-1', text: 'Two earlier calls' },
  { caseId: 'case-2', text: '' },
]

describe('a representative’s own notes', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('stand in the panel case by case, and are kept for the agency alone', async () => {
    const stub = await room.start({ 'housing-rep': { privateNotes } })
    const { page, tab } = await room.open({ personId: 'housing-rep', narrow: true })
    const notes = tab.getByRole('region', { name: 'My agency’s own notes' })
    await notes.getByText('Case 2: Mocka / Mockard').click()
    await notes.getByLabel('Notes on Case 2: Mocka / Mockard').fill('Known to the estate office')
    await notes.getByRole('button', { name: 'Keep these notes' }).click()
    await notes.getByText('Kept, for your agency alone.').waitFor()
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'keep-private-notes',
      meetingId: 'meeting-1',
      caseId: 'case-2',
      text: 'Known to the estate office',
    })
    await notes.getByLabel('Notes on Case 2: Mocka / Mockard').fill('x'.repeat(10_000))
    await notes.getByText('at most 4000 characters').waitFor()
    await unfoldAll(tabFrame(page))
    assert.equal(await notes.getByLabel('Notes on Case 1: Testina / Testor').inputValue(), 'Two earlier calls')
    assert.deepEqual(await axeFindings(tabFrame(page)), [])
    assert.equal(await sidewaysScroll(tabFrame(page)), 0)
  })
})
