import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { rehearsalPeople, rehearsalTenant } from '../../bot/rehearsal/people.ts'
import { memberOf } from '../../bot/rehearsal/play/cast.ts'
import type { Planned } from '../../bot/rehearsal/play/before.ts'
import type { Member } from '../../bot/rehearsal/play/cast.ts'
import { type Playground, startPlayground } from '../../bot/rehearsal/playground.ts'
import { rehearsalApp } from '../../bot/rehearsal/sign-in.ts'
import { freePort } from '../support/bot-playground.ts'
import { launchBrowser } from '../support/browser.ts'
import {
  type Rehearsed,
  agreedAction,
  call,
  done,
  openMeeting,
  plannedMeeting,
  rehearsed,
} from '../support/rehearsed.ts'

const PATIENCE_MS = 20_000

describe('the police representative in Microsoft’s Agents Playground, at a real meeting', function () {
  this.timeout(120_000)
  let on: Rehearsed
  let planned: Planned
  let police: Member
  let playground: Playground
  let browser: Browser
  let page: Page

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    await on.rehearsal.bridge.installAll({ coordinatorId: on.cast.coordinator.personId })
    police = memberOf(on.cast, 'police')
    const { chair, coordinator } = on.cast
    await openMeeting(on, planned, [chair, coordinator])
    await on.rehearsal.settled()
    playground = await playgroundAs(on, police.personId)
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

  const openChat = (name: string) => page.getByText(name, { exact: true }).first().click()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
  const sees = (words: string | RegExp) => page.getByText(words).last().waitFor()

  it('agrees to the statement on its card, which stood in the meeting’s chat before they came', async () => {
    const { statement } = await police.view(planned.meetingId)
    assert.equal(statement.mine, 'waiting')
    await openChat('REHEARSAL meeting')
    await sees('A text is ready for you to read.')
    await press('Open or refresh')
    await sees(statement.text.split('\n')[0] ?? '')
    await press('I agree')
    await sees('You have agreed. Thank you.')
    assert.equal((await police.view(planned.meetingId)).statement.mine, 'agreed')
    const { agreed } = (await on.cast.chair.view(planned.meetingId)).statement
    assert.equal(agreed.find(({ personId }) => personId === police.personId)?.how, 'pressed')
  })

  it('accepts an action that the coordinator agrees while they look on', async () => {
    const shown = (await police.view(planned.meetingId)).stubs.map((stub) => stub.caseId)
    await done(police, { type: 'answer-connections', meetingId: planned.meetingId, shown, possibly: [] })
    const [caseId = ''] = shown
    await call(on, planned, caseId)
    await openChat('Personal Chat')
    const actionId = await agreedAction(on, planned, { caseId, agencyId: 'police', what: 'Fit a new lock by noon' })
    await sees('An item needs you.')
    await press('Open or refresh')
    await sees('Fit a new lock by noon')
    await press('Accept')
    await sees('Accepted.')
    const action = (await police.view(planned.meetingId)).actions.find((each) => each.actionId === actionId)
    assert.deepEqual([action?.status, action?.acceptedHow], ['accepted', 'pressed'])
  })

  it('is answered by the bot in words', async () => {
    await on.rehearsal.bridge.say({ personId: police.personId, text: 'help' })
    await sees('Write: next, my actions, record, attendance, or help.')
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
