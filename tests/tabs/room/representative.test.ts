import assert from 'node:assert/strict'
import type { Envelope } from '../../../src/contracts/commands.ts'
import { noRules } from '../../support/no-rules.ts'
import { scriptedAction, scriptedCase } from '../../support/tab-cases.ts'
import { scriptedStubs } from '../../support/tab-screens.ts'
import { useTabRoom } from '../../support/tab-room.ts'
import { scriptedAgenda, scriptedView, unagreedStatement } from '../../support/tab-views.ts'
import type { TabWindow } from '../../support/tab-window.ts'

/** Goes on by the tab key alone until the focus is on the thing with this name. */
async function tabTo({ page, tab }: TabWindow, name: string): Promise<void> {
  const wanted = tab.locator('*:focus').and(tab.getByRole('button', { name, exact: true }))
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await wanted.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the focus never came to ${name}`)
}

describe('a representative with the keyboard alone', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('agrees to the statement, declares connections and accepts an action', async () => {
    const { statement, me } = scriptedView('housing-rep')
    const outside = { ...me, present: false }
    const answers: Partial<Record<Envelope['command']['type'], () => void>> = {
      'agree-to-statement': () => stub.show('housing-rep', { statement, stubs: scriptedStubs }),
      'answer-connections': () =>
        stub.show('housing-rep', {
          stubs: [],
          agenda: scriptedAgenda(false),
          current: scriptedCase({ slot: null }),
          actions: [scriptedAction({ mine: true })],
        }),
      'accept-action': () =>
        stub.show('housing-rep', { actions: [scriptedAction({ mine: true, status: 'accepted' })] }),
    }
    const stub = await room.start(
      { 'housing-rep': { statement: unagreedStatement(), agenda: [], me: outside } },
      {
        onOrder: (_personId, { command }) => {
          answers[command.type]?.()
          return undefined
        },
      },
    )
    const window = await room.open({ personId: 'housing-rep', narrow: true })
    const { page, tab } = window

    await tabTo(window, 'I agree')
    await page.keyboard.press('Enter')
    await tab.getByText('Do you know any of these people?').waitFor()
    assert.equal(await tab.locator('*:focus').textContent(), 'My part now')

    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await tabTo(window, 'The ticked ones may be known to me')
    await page.keyboard.press('Enter')
    await tab.getByRole('heading', { name: 'Actions for me to accept' }).waitFor()

    await tabTo(window, 'Accept, Action 1')
    await page.keyboard.press('Enter')
    await tab.getByRole('heading', { name: 'Actions for me to accept' }).waitFor({ state: 'detached' })

    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command),
      [
        { type: 'agree-to-statement', meetingId: 'meeting-1', version: 'local-1' },
        { type: 'note-presence', meetingId: 'meeting-1', personId: 'housing-rep', present: true },
        { type: 'answer-connections', meetingId: 'meeting-1', shown: ['case-1', 'case-2'], possibly: ['case-2'] },
        { type: 'accept-action', actionId: 'action-1' },
      ],
    )
    assert.deepEqual(window.faults, [])
  })

  it('declares *none known to me* in one press', async () => {
    const stub = await room.start({ 'housing-rep': { stubs: scriptedStubs } })
    const window = await room.open({ personId: 'housing-rep' })
    await tabTo(window, 'None known to me')
    await window.page.keyboard.press('Enter')
    await stub.ordered()
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'answer-connections',
      meetingId: 'meeting-1',
      shown: ['case-1', 'case-2'],
      possibly: [],
    })
  })

  it('is told how much can be said and that only what is new is wanted, and to whom a connection is told, each with its clause', async () => {
    const told = (value: unknown, clause: string) => ({ value, clause, question: '' }) as never
    const researchWords = told(3, '14.2')
    const rules = { ...noRules, researchWords, newInformation: told(true, '4.10'), managerTold: told(true, '4.5') }
    const agenda = scriptedAgenda(false)
    await room.start({ 'housing-rep': { rules, agenda, stubs: scriptedStubs } })
    const { tab, faults } = await room.open({ personId: 'housing-rep', narrow: true })
    await tab
      .getByText(
        'The protocol has your own manager told too: that you have declared something, and not of whom. Clause 4.5',
      )
      .waitFor()
    await tab.locator('summary', { hasText: 'Send a written update' }).first().click()
    await tab.getByText('What is new since the referral is enough. Clause 4.10').first().waitFor()
    await tab.getByRole('textbox').first().fill('One two three four')
    await tab.getByText('4 of about 3 words. That is more than can be said in about a minute. Clause 14.2').waitFor()
    assert.deepEqual(faults, [])
  })

  it('is led to their plans once the meeting has ended, and offered no form for a case that was not heard', async () => {
    await room.start({ 'housing-rep': { status: 'ended', agenda: scriptedAgenda(false) } })
    const { tab } = await room.open({ personId: 'housing-rep', narrow: true })
    const link = tab.getByRole('link', { name: 'Your plans' })
    assert.equal(await link.getAttribute('href'), '/plan/meeting-1')
    await tab.getByText('Not heard').first().waitFor()
    assert.equal(await tab.getByText('Waiting', { exact: true }).count(), 0)
    assert.equal(await tab.locator('summary', { hasText: 'Send a written update' }).count(), 0)
  })

  it('answers for their own agency in one press', async () => {
    const stub = await room.start({ 'housing-rep': { current: scriptedCase({ slot: null }) } })
    const window = await room.open({ personId: 'housing-rep' })
    await tabTo(window, 'Searched, not known to us')
    await window.page.keyboard.press('Enter')
    await stub.ordered()
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'note-answer',
      meetingId: 'meeting-1',
      caseId: 'case-1',
      agencyId: 'housing',
      answer: 'searched-not-known',
    })
  })

  it('is shown no open case until they are noted as in the room, and is told what to press', async () => {
    const { me } = scriptedView('housing-rep')
    const stub = await room.start(
      { 'housing-rep': { current: 'not-yours', me: { ...me, present: false } } },
      {
        onOrder: () => {
          stub.show('housing-rep', { current: scriptedCase({ slot: null }), me })
          return undefined
        },
      },
    )
    const window = await room.open({ personId: 'housing-rep' })
    await window.tab.getByText('You are not noted as being in the room.').waitFor()
    await tabTo(window, 'I am in the room')
    await window.page.keyboard.press('Enter')
    await window.tab.getByText('You are not noted as being in the room.').waitFor({ state: 'detached' })
    await window.tab.getByRole('heading', { name: 'Case 1: Testina / Testor' }).waitFor()
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command),
      [{ type: 'note-presence', meetingId: 'meeting-1', personId: 'housing-rep', present: true }],
    )
  })
})
