import assert from 'node:assert/strict'
import type { CaseView } from '../../../src/contracts/case-view.ts'
import { scriptedCase } from '../../support/tab-cases.ts'
import { meOf, personRef } from '../../support/tab-people.ts'
import { useTabRoom } from '../../support/tab-room.ts'
import { scriptedEnd, scriptedRunning } from '../../support/tab-running.ts'
import { scriptedAgenda, scriptedRoom } from '../../support/tab-views.ts'

describe('the chair’s console', function () {
  this.timeout(60_000)
  const room = useTabRoom()
  const inChair = { chairing: personRef('stand-in'), running: scriptedRunning }
  const standIn = { ...meOf('stand-in'), role: 'chair', chairing: true, controls: true } as const

  it('is handed back by a stand-in in one press', async () => {
    const stub = await room.start({ 'stand-in': { ...inChair, me: standIn } })
    const { tab } = await room.open({ personId: 'stand-in' })
    await tab.getByRole('button', { name: 'Hand the chair back to Amara Testwood' }).click()
    await stub.ordered()
    const [order] = stub.orders.map(({ envelope }) => envelope.command)
    assert.deepEqual(order, { type: 'hand-chair', meetingId: 'meeting-1', personId: 'chair' })
  })

  it('spends minutes in hand on the open case in one press, and shows what an overrun does to the last', async () => {
    const time = { ...scriptedRunning.time, secondsInHand: 300, taken: scriptedEnd.time.taken }
    const stub = await room.start({
      chair: { current: scriptedCase(), running: { ...scriptedRunning, time } },
    })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByText(/^The last case, Case 3.* would begin about/).waitFor()
    await tab.getByRole('button', { name: 'Give this case 5 minutes of those in hand' }).click()
    await stub.ordered()
    const [order] = stub.orders.map(({ envelope }) => envelope.command)
    assert.ok(order?.type === 'extend-slot' && order.seconds === 300)
  })

  it('says one time for the next case wherever it stands, though nobody has called it for a while', async () => {
    const agenda = scriptedAgenda(true).map((each, index) =>
      index > 0 ? each : { ...each, forecast: { from: '2031-01-15T09:00:00Z', to: '2031-01-15T09:20:00Z' } },
    )
    await room.start({ chair: { agenda } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('region', { name: 'Next' }).getByText('Forecast: 10:05 to').waitFor()
    await tab.getByRole('region', { name: 'Cases' }).getByText('10:05 to').first().waitFor()
  })

  it('takes a double press for one: what stands there next takes none for a moment', async () => {
    const at = (stage: CaseView['stage']) => ({ current: scriptedCase({ stage }) })
    const stub = await room.start(
      { chair: at('reason') },
      {
        onOrder: () => {
          stub.show('chair', at('agencies'))
          return {}
        },
      },
    )
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Go to: What agencies know' }).dblclick({ delay: 40 })
    await tab.getByRole('button', { name: 'Go to: The victim’s voice', disabled: false }).waitFor()
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command.type),
      ['enter-stage'],
    )
  })

  it('notes in one press that somebody asked to leave has left, and never says why', async () => {
    const stub = await room.start({
      chair: { room: scriptedRoom({ askToLeave: [personRef('connected-rep')], held: true }) },
    })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Note as gone: Leon Testgrove' }).click()
    await stub.ordered()
    const [order] = stub.orders.map(({ envelope }) => envelope.command)
    assert.ok(order?.type === 'note-presence' && order.personId === 'connected-rep' && !order.present)
    assert.equal(await tab.getByText(/connect|conflict|relative|knows/i).count(), 0)
  })
})
