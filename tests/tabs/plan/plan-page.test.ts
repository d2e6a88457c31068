import assert from 'node:assert/strict'
import { useTabRoom } from '../../support/tab-room.ts'

describe('the door that the letter links to', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('lists one’s own plans, saves one through the account’s own token, and keeps a withdrawn one shut', async () => {
    const plans = [
      { caseId: 'case-1', number: 1, version: 1, replaces: false, status: 'sent', openedAt: null },
      {
        caseId: 'case-2',
        number: 2,
        version: 1,
        replaces: false,
        status: 'withdrawn',
        openedAt: '2031-01-16T09:00:00Z',
      },
    ] as const
    await room.start({ 'housing-rep': {} }, { plans })
    const { tab, page, faults } = await room.open({ personId: 'housing-rep', open: '/plan/meeting-1' })
    await tab.getByText('Withdrawn. It can no longer be opened').waitFor()
    assert.equal(await tab.getByRole('button', { name: /Download/ }).count(), 1)
    const saved = page.waitForEvent('download')
    await tab.getByRole('button', { name: 'Download case 1' }).click()
    assert.equal((await saved).suggestedFilename(), 'plan-1.docx')
    await tab.getByText('Case 1 was saved to your downloads.').waitFor()
    assert.deepEqual(faults, [])
  })

  it('says so where nothing was sent to this account', async () => {
    await room.start({ 'housing-rep': {} })
    const { tab } = await room.open({ personId: 'housing-rep', open: '/plan/meeting-1' })
    await tab.getByText(/^No plan of this meeting has been sent to you so far/).waitFor()
  })
})
