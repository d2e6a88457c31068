import assert from 'node:assert/strict'
import { scriptedCirculation } from '../../support/tab-circulation.ts'
import { useTabRoom } from '../../support/tab-room.ts'

describe('the circulation desk', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  const label = 'Why Harriet Testford gets Case 1: Testina / Testor'
  const unlooked = {
    ...scriptedCirculation,
    checkedBy: null,
    mayCheck: true,
    maySend: false,
    plans: scriptedCirculation.plans.map((plan) => ({ ...plan, checkedBy: null, goes: false })),
  }

  it('shows the second person the flagged names first, with what the first has said, and sends at one press', async () => {
    const stub = await room.start({ chair: { status: 'ended', circulation: scriptedCirculation } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByText('Carys Testlake said: She has no other address yet').first().waitFor()
    await tab.getByText('Then for another reason: Hana Testfield, Testmouth Housing (has an action)').waitFor()
    await tab.getByRole('button', { name: 'Send out each action plan' }).click()
    await stub.ordered()
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'send-circulation',
      meetingId: 'meeting-1',
      reasons: { 'case-1/idva-rep': 'She has no other address yet' },
      caseIds: ['case-1'],
      lists: { 'case-1': { 'housing-rep': [], 'idva-rep': ['free-mail'] } },
    })
  })

  it('sends nothing where a flagged name has no reason', async () => {
    const stub = await room.start({ chair: { status: 'ended', circulation: scriptedCirculation } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByLabel(label).fill('')
    await tab.getByRole('button', { name: 'Send out each action plan' }).click()
    await tab
      .getByRole('alert')
      .getByRole('button', { name: `${label}: needed` })
      .waitFor()
    assert.equal(stub.orders.length, 0)
  })

  it('lets the first person check, with a reason for each flag, and not send', async () => {
    const stub = await room.start({ chair: { status: 'ended', circulation: unlooked } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByLabel(label).fill('She is on leave from her own')
    await tab.getByRole('button', { name: 'I have checked every name' }).click()
    assert.equal(await tab.getByRole('button', { name: 'Send out each action plan' }).count(), 0)
    await stub.ordered()
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'check-circulation',
      meetingId: 'meeting-1',
      reasons: { 'case-1/idva-rep': 'She is on leave from her own' },
      lists: { 'case-1': { 'housing-rep': [], 'idva-rep': ['free-mail'] } },
    })
  })

  it('asks of one flagged person once, however many plans they get, and takes them off all of them at once', async () => {
    const plans = unlooked.plans.map((plan) => ({ ...plan, recipients: unlooked.plans[0]?.recipients ?? [] }))
    const waiting = plans.map((plan) => ({ ...plan, status: 'drafted' as const, waits: true }))
    const stub = await room.start({ chair: { status: 'ended', circulation: { ...unlooked, plans: waiting } } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByLabel('Why Harriet Testford gets these 2 plans').fill('She is on leave')
    await tab.getByRole('button', { name: 'I have checked every name' }).click()
    await stub.ordered()
    const [checked] = stub.orders.map(({ envelope }) => envelope.command)
    const reasons = { 'case-1/idva-rep': 'She is on leave', 'case-2/idva-rep': 'She is on leave' }
    assert.deepEqual(checked?.type === 'check-circulation' && checked.reasons, reasons)
    await tab.getByRole('button', { name: 'By person' }).click()
    const off = 'Take Harriet Testford off every plan that has not gone, because'
    await tab.getByText(off).click()
    await tab.getByLabel(off).fill('She has left')
    await tab.getByRole('button', { name: 'Save' }).click()
    await tab.getByLabel(off).and(tab.locator('[value=""]')).waitFor()
    const removed = stub.orders.slice(1).map(({ envelope }) => 'caseId' in envelope.command && envelope.command.caseId)
    assert.deepEqual(removed, ['case-1', 'case-2'])
  })

  it('keeps a register of who was given what, and when it was opened', async () => {
    await room.start({ chair: { status: 'ended', circulation: scriptedCirculation } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByRole('button', { name: 'Register' }).click()
    await tab.getByText(/Version 1, sent .* by Amara Testwood; checked by Carys Testlake/).waitFor()
    await tab.getByText(/opened .*, 2 times in all/).waitFor()
  })

  it('shows the same names by person, flagged ones first', async () => {
    await room.start({ chair: { status: 'ended', circulation: scriptedCirculation } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByRole('button', { name: 'By person' }).click()
    const people = tab.getByRole('region', { name: 'By person' }).getByRole('listitem')
    assert.match((await people.first().textContent()) ?? '', /Harriet Testford.*free mail address/)
    assert.match((await people.nth(1).textContent()) ?? '', /Niamh Testbury.*gets every plan \(2\)/)
  })

  it('says to checker and sender why a corrected version is made, and what can still be put right where', async () => {
    const correction = { status: 'drafted', correcting: true, correction: 'A wrong name', filed: true } as const
    const plans = scriptedCirculation.plans.map((plan, index) => (index === 1 ? { ...plan, ...correction } : plan))
    await room.start({ chair: { status: 'ended', circulation: { ...scriptedCirculation, plans } } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByText('It is corrected because: A wrong name').waitFor()
    await tab.getByText(/“Still open”, the actions that nobody has accepted yet/).waitFor()
    await tab.getByText('What cannot be changed any more').waitFor()
  })

  it('lets whoever keeps the desk confirm the core agencies there, and says to others where it is done', async () => {
    const circulation = { ...scriptedCirculation, coreQuestion: true }
    await room.start({ chair: { status: 'ended', circulation }, coordinator: { status: 'ended', circulation } })
    const chair = await room.open({ personId: 'chair' })
    await chair.tab.getByRole('button', { name: 'Circulation' }).click()
    await chair.tab.getByText('The coordinator confirms them under “Desk”, “People”.').waitFor()
    assert.equal(await chair.tab.getByRole('button', { name: 'Confirm the core agencies' }).count(), 0)
    const coordinator = await room.open({ personId: 'coordinator' })
    await coordinator.tab.getByRole('button', { name: 'Circulation' }).click()
    await coordinator.tab.getByRole('button', { name: 'Confirm the core agencies' }).waitFor()
  })

  it('takes a plan back with a reason', async () => {
    const stub = await room.start({ chair: { status: 'ended', circulation: scriptedCirculation } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Circulation' }).click()
    await tab.getByText('Withdraw this plan, because').first().click()
    await tab.getByLabel('Withdraw this plan, because').fill('Sent too early')
    await tab.getByRole('button', { name: 'Withdraw this plan' }).click()
    await tab.getByLabel('Withdraw this plan, because').and(tab.locator('[value=""]')).waitFor()
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'withdraw-plan',
      meetingId: 'meeting-1',
      caseId: 'case-2',
      reason: 'Sent too early',
    })
  })
})
