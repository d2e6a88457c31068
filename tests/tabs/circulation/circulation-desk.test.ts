import assert from 'node:assert/strict'
import { scriptedCirculation } from '../../support/tab-screens.ts'
import { useTabRoom } from '../../support/tab-room.ts'

describe('the circulation desk', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('sends nothing before each flagged name has its reason', async () => {
    const stub = await room.start({ chair: { status: 'ended', circulation: scriptedCirculation } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByRole('button', { name: 'Send out each action plan' }).click()
    const label = 'Why Harriet Testford gets Case 1: Testina / Testor'
    await tab
      .getByRole('alert')
      .getByRole('button', { name: `${label}: needed` })
      .waitFor()
    assert.equal(stub.orders.length, 0)
    await tab.getByLabel(label).fill('She has no other address yet')
    await tab.getByRole('button', { name: 'Send out each action plan' }).click()
    await tab.locator('button[aria-busy=true]').waitFor({ state: 'detached' })
    await tab.getByRole('alert').waitFor({ state: 'detached' })
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'send-circulation',
      meetingId: 'meeting-1',
      reasons: { 'case-1/idva-rep': 'She has no other address yet' },
    })
  })

  it('lets the first person check and not send', async () => {
    const circulation = { ...scriptedCirculation, checkedBy: null, mayCheck: true, maySend: false }
    const stub = await room.start({ chair: { status: 'ended', circulation } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByRole('button', { name: 'I have checked every name' }).click()
    assert.equal(await tab.getByRole('button', { name: 'Send out each action plan' }).count(), 0)
    await tab.locator('button[aria-busy=true]').waitFor({ state: 'detached' })
    assert.deepEqual(stub.orders[0]?.envelope.command, { type: 'check-circulation', meetingId: 'meeting-1' })
  })

  it('shows the same names by person, flagged ones first', async () => {
    await room.start({ chair: { status: 'ended', circulation: scriptedCirculation } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByRole('button', { name: 'By person' }).click()
    const people = tab.getByRole('region', { name: 'By person' }).getByRole('listitem')
    assert.match((await people.first().textContent()) ?? '', /Harriet Testford.*free mail address/)
    assert.match((await people.nth(1).textContent()) ?? '', /Niamh Testbury.*Case 1.*Case 2/)
  })

  it('takes a plan back with a reason', async () => {
    const stub = await room.start({ chair: { status: 'ended', circulation: scriptedCirculation } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByText('Withdraw this plan, because').first().click()
    await tab.getByLabel('Withdraw this plan, because').fill('Sent too early')
    await tab.getByRole('button', { name: 'Save' }).click()
    await tab.getByLabel('Withdraw this plan, because').and(tab.locator('[value=""]')).waitFor()
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'withdraw-plan',
      meetingId: 'meeting-1',
      caseId: 'case-2',
      reason: 'Sent too early',
    })
  })
})
