import assert from 'node:assert/strict'
import { scriptedCase } from '../../support/tab-cases.ts'
import { useTabRoom } from '../../support/tab-room.ts'

describe('the rooms of the meeting page', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('go on when one of them cannot be fetched, as when a new version has replaced it', async () => {
    await room.start({ coordinator: { current: scriptedCase() } })
    const { tab, page } = await room.open({ personId: 'coordinator' })
    await tab.getByRole('timer').waitFor()
    await page.context().route(/assets\/desk-/, (route) => route.abort())
    await tab.getByRole('button', { name: 'Desk', exact: true }).click()
    await tab.getByText('This part could not be opened.').waitFor()
    await tab.getByRole('button', { name: 'Meeting', exact: true }).click()
    await tab.getByRole('timer').waitFor()
    assert.equal(await tab.getByText('This part could not be opened.').count(), 0)
  })
})
