import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { ActionId, MeetingId, PersonId } from '../../src/domain/ids.ts'
import type { Playground } from '../../bot/rehearsal/playground.ts'
import { fakeMeeting, type FakeMeeting } from '../support/bot-caseroom.ts'
import { startBrowser } from '../support/bot-browser.ts'
import { type BotHost, startBotHost } from '../support/bot-host.ts'
import { playgroundFor } from '../support/bot-playground.ts'
import { actionId, canaries, meetingId } from '../support/bot-view.ts'

describe('a representative in Microsoft’s Agents Playground', () => {
  let meeting: FakeMeeting
  let host: BotHost
  let playground: Playground
  let browser: Browser
  let page: Page

  before(async function () {
    this.timeout(120_000)
    meeting = fakeMeeting()
    host = await startBotHost(meeting)
    await host.bridge.installAll({ coordinatorId: 'coordinator' })
    await host.messenger.postStatement(meetingId as MeetingId)
    playground = await playgroundFor(host, 'police-rep')
    browser = await startBrowser()
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    await page.goto(playground.shown().url)
  })
  after(async () => {
    await browser?.close()
    await playground?.stop()
    await host?.stop()
  })

  const openChat = (name: string) => page.getByText(name, { exact: true }).first().click()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
  const sees = (text: string) => page.getByText(text).last().waitFor()

  it('agrees to the statement by two presses on its card, which stood there before they came', async () => {
    await openChat('REHEARSAL meeting')
    await sees('A text is ready for you to read.')
    await press('Open or refresh')
    await sees(canaries.statement)
    await press('I agree')
    await sees('You have agreed. Thank you.')
    assert.deepEqual(
      meeting.done.map(({ who, command }) => [who, command.type]),
      [['police-rep', 'agree-to-statement']],
    )
  })

  it('accepts an action that is offered while they look on', async () => {
    await openChat('Personal Chat')
    await host.messenger.offerAction('police-rep' as PersonId, actionId as ActionId)
    await sees('An item needs you.')
    await press('Open or refresh')
    await sees(canaries.risk)
    await press('Accept')
    await sees('Accepted.')
    assert.equal(meeting.actions.get(actionId)?.status, 'accepted')
  })

  it('is answered by the bot in words, and led to their own chat from the others’', async () => {
    await host.bridge.say({ personId: 'police-rep', text: 'help' })
    await sees('Write: next, my actions, record, attendance, or help.')
  })
})
