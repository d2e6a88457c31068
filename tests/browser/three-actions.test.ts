import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { tellOneStory } from '../support/browser-chapters.ts'
import { isAccessible, toSidePanel } from '../support/browser-looks.ts'
import { type BrowserRehearsal, openBrowserRehearsal } from '../support/browser-rehearsal.ts'
import type { Seat } from '../support/browser-seat.ts'

const SMILE = '\u{1f642}'
/** Words with a mark that turns everything after it, and that nothing ends. */
const TURNED = '\u202eher work'

/** All that stands on somebody's page, but for what the clock moves. */
async function wordsOnPage({ tab }: Seat): Promise<string> {
  return (await tab.locator('body').innerText()).replaceAll(/\d+:\d\d|\d+ min\w*|\d+ s\w*|\s+Stage: .*$/g, '')
}

/** Somebody's presses, counted: buttons, and the keys that send. What is typed or chosen is none. */
function counted(seat: Seat) {
  const pressed: string[] = []
  const press = async (name: string | RegExp): Promise<void> => {
    pressed.push(String(name))
    await seat.press(name)
  }
  const send = async (line: string): Promise<void> => {
    const field = seat.tab.getByRole('form', { name: 'Type an action' }).getByLabel('What will be done')
    await field.fill(line)
    pressed.push('Control+Enter')
    await field.press('Control+Enter')
  }
  return { pressed, press, send }
}

describe('a case with three actions, pressed as little as can be', function () {
  this.timeout(60_000)
  tellOneStory()
  let house: BrowserRehearsal
  let chair: Seat
  let coordinator: Seat
  let second: Seat
  let police: Seat

  before(async () => {
    house = await openBrowserRehearsal()
    const people = ['chair', 'coordinator', 'second-coordinator', 'police-rep'] as const
    const seats = await Promise.all(people.map((personId) => house.seat(personId)))
    ;[chair, coordinator, second, police] = seats as [Seat, Seat, Seat, Seat]
    await chair.press('None known to me')
    await chair.press('Open the meeting')
    await chair.press('The confidentiality statement has been read')
    for (const seat of [coordinator, second, police]) {
      await seat.press('I agree')
      await seat.press('None known to me')
    }
    await chair.press('Go on to the cases')
  })
  after(() => house?.close())
  afterEach(() => assert.deepEqual(house.troubles(), []))

  it('costs the coordinator fifteen presses at most, the chair none, and a representative two', async () => {
    const desk = counted(coordinator)
    const rep = counted(police)
    await desk.press(/^Call Case/)
    await desk.press('Go to: What agencies know')
    await rep.press('Known to us, nothing new')
    await police.sees('Recorded: Known, nothing new')
    await desk.press('The rest have nothing to add')
    await desk.press('Go to: The victim’s voice')
    await coordinator.field('What the victim wants').fill('To stay near her sister')
    await desk.press('Keep the voice')
    await desk.press('Go to: Risk summary')
    await coordinator.field('In a few words').fill('He still has a key')
    await desk.press('Add to the summary')
    await coordinator.sees('Victim: He still has a key')
    await desk.press('Go to: Actions')
    await desk.send('police: place SIG marker on the address by Fri 5pm re key')
    await desk.send('police: change the locks and tell the IDVA when it is done by tomorrow noon re key')
    await desk.send('idva: ring her at work and record what she wants by in 2 days re key')
    await rep.press(/^Accept, Action 1/)
    await chair.sees('Accepted by the owner.')
    await desk.press('Go to: Recap')
    const told = coordinator.tab.getByRole('region', { name: 'Who tells the victim' })
    await told.getByLabel('Person', { exact: true }).selectOption('Harriet Testford, Lantern IDVA Service')
    await desk.press('Keep this')
    await coordinator.seesNo('Who tells the victim, or that it is not safe to tell')
    const next = coordinator.tab.getByRole('region', { name: 'Next' })
    await next.getByRole('button', { name: 'Finish this case' }).waitFor()
    const finishing = 1
    assert.ok(desk.pressed.length + finishing <= 15, desk.pressed.join(', '))
    assert.equal(rep.pressed.length, 2)
  })

  it('loses nothing of two who type at once, and each sees the other’s', async () => {
    for (const seat of [coordinator, second]) {
      await seat.press('Desk')
      await seat.press('Case now')
    }
    await Promise.all([
      counted(coordinator).send('police: visit the gate of the yard by Friday re key'),
      counted(second).send('idva: send the safety plan to her worker by Friday re key'),
    ])
    for (const seat of [coordinator, second])
      for (const words of ['visit the gate of the yard', 'send the safety plan to her worker']) await seat.sees(words)
    const view = await coordinator.tab.getByText(/^Action \d$/).allTextContents()
    assert.deepEqual(view.toSorted(), ['Action 1', 'Action 2', 'Action 3', 'Action 4', 'Action 5'])
  })

  it('is the same for somebody in two windows at once, and after a reload: nothing is lost, and nothing is doubled', async () => {
    const page = await coordinator.page.context().newPage()
    await page.goto(coordinator.page.url())
    const other = page.frameLocator('iframe[title="Caseroom"]')
    for (const name of ['Desk', 'Case now']) await other.getByRole('button', { name, exact: true }).click()
    const [here, there] = [coordinator.tab, other].map((tab) =>
      tab.getByRole('form', { name: 'Type an action' }).getByLabel('What will be done'),
    ) as [Locator, Locator]
    await here.fill('Half a line that nobody has sent')
    await there.fill(`idva: ring <b>Zo\u00eb</b> ${SMILE} at ${TURNED} by Friday re key`)
    await there.press('Control+Enter')
    for (const tab of [coordinator.tab, other]) {
      const line = tab.getByText(`ring <b>Zo\u00eb</b> ${SMILE}`)
      await line.first().waitFor()
      assert.equal(await line.count(), 1)
      assert.equal(await line.evaluate((each) => getComputedStyle(each).unicodeBidi), 'isolate')
    }
    await page.close()
    assert.equal(await here.inputValue(), 'Half a line that nobody has sent')
    await here.fill('x'.repeat(10_000))
    await here.press('Control+Enter')
    await coordinator.sees(/at most \d+ characters/)
    assert.equal((await here.inputValue()).length, 10_000)
    await here.fill('')
    const seen = await wordsOnPage(second)
    await second.reload()
    for (const name of ['Desk', 'Case now']) await second.press(name)
    await second.sees('ring <b>')
    assert.equal(await wordsOnPage(second), seen)
  })

  it('stands on one sheet for each agency, by number and without a name of the case', async () => {
    await coordinator.press('Paper')
    await coordinator.field('Sheet for').selectOption({ label: 'Testshire Police: 3 open of 3' })
    const sheet = coordinator.tab.getByRole('table', { name: 'Actions for Testshire Police' })
    const words = await sheet.innerText()
    assert.match(words, /\d+\.1\s+place SIG marker on the address\s+Farouk Testhurst\s+Fri/)
    assert.doesNotMatch(words, /Testina|safety plan/)
    await isAccessible(coordinator)
  })

  it('goes to the deputy in one press where the representative is away', async () => {
    await coordinator.press('People')
    await coordinator.unfold('Farouk Testhurst is away')
    await coordinator.press('Hand over to Gwen Testcombe')
    await coordinator.sees('Gwen Testcombe has their place.')
    await police.sees('Gwen Testcombe has your place in this meeting')
    await police.seesNo(/Testina|place SIG marker/)
    await police.sees('Someone has died or moved')
    await isAccessible(police)
    const deputy = await house.seat('police-deputy')
    await deputy.press('I agree')
    await deputy.press('None known to me')
    await deputy.press('My actions')
    await deputy.sees('place SIG marker on the address')
    await deputy.button(/^Accept, Action 1/).waitFor()
    await deputy.close()
    const mine = await house.seat('police-deputy', '/tab?view=my')
    await mine.sees('place SIG marker on the address')
    await isAccessible(mine)
    await mine.close()
    await toSidePanel(coordinator)
    await isAccessible(coordinator)
    await coordinator.press('Farouk Testhurst is back: give them their place again')
    await police.seesNo('Gwen Testcombe has your place in this meeting')
  })
})
