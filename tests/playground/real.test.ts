import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { cardsEn } from '../../bot/cards/wording.en.ts'
import { agendaChannel, meetingChat } from '../../bot/rehearsal/bridge/places.ts'
import { rehearsalPeople, rehearsalTenant } from '../../bot/rehearsal/people.ts'
import type { Planned } from '../../bot/rehearsal/play/before.ts'
import { type Playground, startPlayground } from '../../bot/rehearsal/playground.ts'
import { rehearsalApp } from '../../bot/rehearsal/sign-in.ts'
import { cardPage, keptTree, treeOf } from '../screens/cards.ts'
import { cardSamples } from '../screens/card-samples.ts'
import { freePort } from '../support/bot-playground.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Rehearsed, call, done, openMeeting, plannedMeeting, rehearsed } from '../support/rehearsed.ts'

const PATIENCE_MS = 20_000
const me = 'coordinator'

describe('the coordinator in Microsoft’s Agents Playground, at a real meeting', function () {
  this.timeout(120_000)
  let on: Rehearsed
  let planned: Planned
  let playground: Playground
  let browser: Browser
  let page: Page

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    await on.rehearsal.bridge.installAll({ coordinatorId: me })
    await openMeeting(on, planned, [on.cast.chair])
    await done(on.cast.coordinator, presence(me))
    await on.rehearsal.settled()
    playground = await playgroundAs(on, me)
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    page.setDefaultTimeout(PATIENCE_MS)
    await page.goto(playground.shown().url)
  })
  after(async () => {
    await browser?.close()
    await playground?.stop()
    await on?.stop()
  })

  const presence = (personId: string, present = true) => {
    return { type: 'note-presence' as const, meetingId: planned.meetingId, personId, present }
  }
  const openChat = (name: string) => page.getByText(name, { exact: true }).first().click()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
  const type = (label: string, text: string) => page.getByRole('textbox', { name: label }).last().fill(text)
  const sees = (words: string | RegExp) => page.getByText(words).last().waitFor()
  const myView = () => on.cast.coordinator.view(planned.meetingId)
  /** An action of the open case for the coordinator in person, on whose card they then press *Open or refresh*. */
  const offered = async (what: string): Promise<string> => {
    const { meetingId } = planned
    const terms = { agencyId: 'marac-office', personId: me, due: '2027-02-13T17:00:00Z', today: false, riskId: null }
    const caseId = planned.caseIds[0] ?? ''
    const { actionId = '' } = await done(on.cast.chair, { type: 'draft-action', meetingId, caseId, what, ...terms })
    await done(on.cast.chair, { type: 'agree-action', actionId })
    await on.rehearsal.settled()
    await press('Open or refresh')
    await sees(what)
    return actionId
  }
  const stateOf = async (id: string) => (await myView()).actions.find(({ actionId }) => actionId === id)

  it('finds the agenda in the channel, and opens it with its warning', async () => {
    await openChat(agendaChannel.name)
    await sees('The list for the next meeting is ready.')
    await press('Open or refresh')
    await sees('The meeting is open')
    await sees(/OFFICIAL/)
  })

  it('agrees to the statement on its card, which stood in the meeting’s chat before they came', async () => {
    const { statement } = await myView()
    assert.equal(statement.mine, 'waiting')
    await openChat(meetingChat.name)
    await sees('A text is ready for you to read.')
    await press('Open or refresh')
    await sees(statement.text.split('\n')[0] ?? '')
    await press('I agree')
    await sees('You have agreed. Thank you.')
    const { agreed } = (await on.cast.chair.view(planned.meetingId)).statement
    assert.equal(agreed.find(({ personId }) => personId === me)?.how, 'pressed')
  })

  it('corrects the attendance by ticking somebody', async () => {
    await openChat('Personal Chat')
    await on.rehearsal.bridge.say({ personId: me, text: 'attendance' })
    await sees('Who is in the room.')
    await press('Open or refresh')
    await page
      .getByRole('checkbox', { name: /Amara Testwood/ })
      .last()
      .waitFor()
    await page
      .getByRole('checkbox', { name: /Farouk Testhurst/ })
      .last()
      .check()
    await press('Save')
    await page
      .getByRole('checkbox', { name: /Farouk Testhurst/, checked: true })
      .last()
      .waitFor()
    const present = (await myView()).room?.present.map(({ personId }) => personId) ?? []
    assert.deepEqual(present.toSorted(), ['chair', me, 'police-rep'])
  })

  it('accepts an action, and then says how far it is', async () => {
    const shown = (await myView()).stubs.map((stub) => stub.caseId)
    await done(on.cast.coordinator, { type: 'answer-connections', meetingId: planned.meetingId, shown, possibly: [] })
    await call(on, planned, planned.caseIds[0] ?? '')
    const actionId = await offered('Fit a new lock by noon')
    await press('Accept')
    await sees(/^Accepted\./)
    assert.deepEqual(
      [(await stateOf(actionId))?.status, (await stateOf(actionId))?.acceptedHow],
      ['accepted', 'pressed'],
    )
    await press('Update')
    await type('How far it has come', 'The locksmith comes at ten')
    await press('Send')
    await sees(/The locksmith comes at ten/)
    assert.equal((await stateOf(actionId))?.updates.at(-1)?.text, 'The locksmith comes at ten')
  })

  it('refuses an action with its reason, which is with the chair then', async () => {
    const actionId = await offered('Ring the school by noon')
    await press('Cannot')
    await type('Why', 'The school is closed this week')
    await press('Send')
    await sees('Your answer is with the chair.')
    const { status, reason } = (await stateOf(actionId)) ?? {}
    assert.deepEqual([status, reason], ['refused', 'The school is closed this week'])
  })

  it('is answered by the bot in words', async () => {
    await on.rehearsal.bridge.say({ personId: me, text: 'help' })
    await sees(cardsEn.replies.help.slice(0, 20))
  })

  it('sees every card in every state as it was last looked at and found right', async () => {
    const drawing = await cardPage(browser)
    for (const sample of cardSamples) assert.equal(await treeOf(drawing, sample), keptTree(sample), sample.name)
    await drawing.close()
  })
})

/** The Playground beside the rehearsal, as the rehearsal starts it for a newcomer. */
async function playgroundAs({ rehearsal, folder }: Rehearsed, personId: string): Promise<Playground> {
  const playground = await startPlayground({
    folder,
    port: await freePort(),
    bridgeUrl: rehearsal.bridge.url,
    appId: rehearsalApp,
    tenantId: rehearsalTenant,
    people: rehearsalPeople,
    personId,
  })
  await rehearsal.bridge.show(playground.shown())
  return playground
}
