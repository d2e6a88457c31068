import assert from 'node:assert/strict'
import { plusDays } from '../../src/domain/time.ts'
import { threeRows } from '../support/browser-case-list.ts'
import { tellOneStory } from '../support/browser-chapters.ts'
import { pressByKeys, tickByKeys } from '../support/browser-keys.ts'
import { fitsItsWidth, isAccessible, toSidePanel } from '../support/browser-looks.ts'
import { keepsTheirOwn, savedBy } from '../support/browser-own-files.ts'
import { type BrowserRehearsal, openBrowserRehearsal } from '../support/browser-rehearsal.ts'
import type { Seat } from '../support/browser-seat.ts'
import { staysSafeOnStage } from '../support/browser-stage.ts'
import { partOf, wordsOf } from '../support/graph-docx.ts'

describe('a whole meeting, in a window for each person', function () {
  this.timeout(60_000)
  tellOneStory()
  let house: BrowserRehearsal
  let chair: Seat
  let coordinator: Seat
  let idva: Seat
  /** Uses a side panel of 320 pixels, and the keyboard alone. */
  let police: Seat
  /** The numbers that were drawn for the two cases. */
  let [one, two] = [0, 0]

  before(async () => {
    house = await openBrowserRehearsal()
    const people = ['chair', 'coordinator', 'idva-rep', 'police-rep'] as const
    const seats = await Promise.all(people.map((personId) => house.seat(personId)))
    ;[chair, coordinator, idva, police] = seats as [Seat, Seat, Seat, Seat]
    await toSidePanel(police)
  })
  after(() => house?.close())
  afterEach(() => assert.deepEqual(house.troubles(), []))

  it('the coordinator brings in a case list, and builds an agenda of two cases', async () => {
    for (const room of ['Desk', 'Case list']) await coordinator.press(room)
    const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(threeRows(house.day)) }
    await coordinator.field('Case list as CSV or XLSX').setInputFiles(file)
    await coordinator.sees('Unknown agency: Fiddlewick Acadamy')
    await coordinator.sees('Cannot be read: incident_summary begins like a formula')
    await coordinator.press('Keep 2 rows')
    await coordinator.sees('Answer which agency is meant first.')
    await coordinator.field('Which agency is “Fiddlewick Acadamy”?').selectOption('Fiddlewick School')
    await isAccessible(coordinator)
    await coordinator.press('Keep 2 rows')
    await coordinator.sees('2 rows were kept.')
    await coordinator.press('Agenda')
    const sample = await house.numbers()
    for (const number of sample) await coordinator.press(`Take off: Case ${number}`)
    for (const people of [/^Add: .*Ula \/ Ned/, /^Add: .*Wren \/ Rob/]) await coordinator.press(people)
    await coordinator.press('Keep this agenda')
    for (const number of sample) await chair.seesNo(new RegExp(`Case ${number}\\b`))
    ;[one = 0, two = 0] = await house.numbers()
    await chair.sees('UT, born 1991, ZZ98; NT, born 1988')
  })

  it('the chair opens it and reads the statement, and each agrees in their own window', async () => {
    await chair.press('None known to me')
    await chair.press('Open the meeting')
    await police.sees('The confidentiality statement has not been read yet.')
    await chair.press('The confidentiality statement has been read')
    await coordinator.press('Meeting')
    for (const seat of [coordinator, idva]) await seat.press('I agree')
    await fitsItsWidth(police)
    await pressByKeys(police, /^I agree$/)
    await chair.sees('4 of 4 have agreed')
  })

  it('they say whom they may know, and the coordinator notes who came in and agreed aloud', async () => {
    for (const seat of [coordinator, idva]) await seat.press('None known to me')
    await tickByKeys(police, /^WT, born 1993/)
    await pressByKeys(police, /^The ticked ones may be known to me$/)
    await police.sees('Nothing is asked of you now.')
    await police.seesNo(new RegExp(`Case ${two}\\b`))
    await coordinator.press('Desk')
    await coordinator.press('People')
    await coordinator.press('Niamh Testbury came in')
    await chair.sees('4 of 5 have agreed')
    await coordinator.press('Niamh Testbury agreed aloud')
    await chair.sees('5 of 5 have agreed')
    await coordinator.press('Case now')
  })

  it('the chair hears the first case in a side panel, stage by stage', async () => {
    await chair.press('Go on to the cases')
    await toSidePanel(chair)
    await chair.press(new RegExp(`^Call Case ${one}\\b`))
    await chair.sees('Threats at a door that does not exist')
    await idva.sees('Chaired by Amara Testwood.')
    await fitsItsWidth(chair)
    await chair.press('Go to: What agencies know')
    await idva.sees('What agencies know. Chaired by Amara Testwood.')
    await idva.press('Known to us, nothing new')
    await idva.sees('Recorded: Known, nothing new')
    await chair.press('The rest have nothing to add')
    await police.sees('Recorded: Invited, did not speak')
    await idva.sees('Recorded: Known, nothing new')
    await fitsItsWidth(chair)
    await chair.press('Go to: The victim’s voice')
    await chair.field('What the victim wants').fill('To stay near her sister')
    await chair.press('Keep the voice')
    await chair.press('Go to: Risk summary')
    await chair.field('In a few words').fill('He still has a key')
    await chair.press('Add to the summary')
    await chair.sees('Victim: He still has a key')
    await fitsItsWidth(chair)
    await chair.press('Go to: Actions')
  })

  it('the stage is safe to be seen, and a full page hides while it is shared', () => staysSafeOnStage(house, one))

  it('the coordinator types an action, sees what it lacks, and its owner accepts it', async () => {
    await coordinator.field('What will be done').fill('Monitor the situation')
    await coordinator.field('Agency').selectOption('Testshire Police')
    await coordinator.press('Keep as draft')
    await coordinator.sees(/“monitor” cannot be ticked off/)
    await coordinator.sees('By when?')
    const action = coordinator.tab.getByRole('listitem').filter({ hasText: 'Monitor the situation' })
    await action.getByText('Change', { exact: true }).click()
    await action.getByLabel('What will be done').fill('Change the locks and tell the IDVA when it is done')
    await action.getByLabel('By when').fill(`${plusDays(house.day, 2)}T12:00`)
    await action.getByLabel('Answers which risk').selectOption('Victim: He still has a key')
    await action.getByRole('button', { name: 'Keep the change' }).click()
    await coordinator.seesNo('By when?')
    await isAccessible(coordinator)
    await coordinator.press(/^Agree this action/)
    await police.sees('Change the locks and tell the IDVA when it is done')
    await fitsItsWidth(police)
    await isAccessible(police)
    await pressByKeys(police, /^Accept\b/)
    await chair.sees('Accepted by the owner.')
  })

  it('the chair reads the actions back, and names who tells the victim', async () => {
    await chair.press('Go to: Recap')
    await chair.sees('Change the locks and tell the IDVA when it is done')
    const told = chair.tab.getByRole('region', { name: 'Who tells the victim' })
    await told.getByLabel('Person', { exact: true }).selectOption('Harriet Testford, Lantern IDVA Service')
    await told.getByLabel(/^How, and what must not be said/).fill('By telephone in her lunch hour')
    await told.getByRole('button', { name: 'Keep this' }).click()
    await chair.seesNo('Who tells the victim, or that it is not safe to tell')
    await fitsItsWidth(chair)
    await isAccessible(chair)
  })

  it('a case is held until the person who may know somebody in it has left, and shows them nothing', async () => {
    await chair.tab.getByRole('region', { name: 'Next' }).getByRole('button', { name: 'Finish this case' }).click()
    await chair.sees('This case is held')
    await chair.sees('Ask them out in your own words. The case opens when they have gone.')
    assert.equal(await chair.button(/^Call Case/).count(), 0)
    await idva.seesNo('held')
    await coordinator.press('People')
    await coordinator.press('Farouk Testhurst left')
    await chair.press(new RegExp(`^Call Case ${two}\\b`))
    await idva.sees(`Case ${two}: Wren / Rob`)
    await police.sees('You are not part of this item')
    await police.seesNo(new RegExp(`Case ${two}\\b|Wren|Followed`))
    await fitsItsWidth(police)
    await chair.unfold('Finish this case')
    await chair.press('Finish this case')
    await police.sees('No case is being heard at the moment.')
    await chair.press('End the meeting')
    for (const seat of [coordinator, idva, police]) await seat.sees('Ended')
  })

  it('one coordinator checks the plans, and another, who was not there, agrees and sends them', async () => {
    const second = await house.seat('second-coordinator')
    for (const words of ['I agree', 'None known to me']) await second.press(words)
    for (const seat of [coordinator, second]) await seat.press('Circulation')
    await coordinator.fillEach(/^Why .* gets/, 'A core partner')
    await coordinator.press('I have checked every name')
    await coordinator.sees('Checked by Carys Testlake')
    assert.equal(await coordinator.button('Send out each action plan').count(), 0)
    await second.button('Send out each action plan').waitFor()
    await isAccessible(second)
    await second.fillEach(/^Why .* gets/, 'A core partner')
    await second.press('Send out each action plan')
    await house.rehearsal.settled()
    await coordinator.sees('record copy filed')
    await second.close()
  })

  it('a recipient saves their plan from the letter’s link, which the desk sees, and what is their agency’s own', async () => {
    const recipient = await house.seat('idva-rep', `/plan/${house.meetingId}`)
    const [file = assert.fail()] = await savedBy(recipient, `Download case ${one}`)
    assert.match(file.name, /^plan-[\w-]+\.docx$/)
    const words = wordsOf(partOf(file.bytes, 'word/document.xml'))
    for (const part of ['Change the locks and tell the IDVA when it is done', 'He still has a key', 'Niamh Testbury'])
      assert.ok(words.includes(part), part)
    await fitsItsWidth(coordinator)
    await coordinator.sees(/opened by 1 of/)
    await isAccessible(recipient)
    const connected = await house.seat('police-rep', `/plan/${house.meetingId}`)
    await connected.button(`Download case ${one}`).waitFor()
    assert.equal(await connected.button(/^Download case/).count(), 1)
    const absent = await house.seat('childrens-social-care-rep', `/plan/${house.meetingId}`)
    await absent.tab.getByRole('link', { name: 'Open the meeting, and agree there' }).waitFor()
    await keepsTheirOwn(police, { action: 'Change the locks and tell the IDVA when it is done', plans: 1 })
  })
})
