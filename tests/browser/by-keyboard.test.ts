import assert from 'node:assert/strict'
import { tellOneStory } from '../support/browser-chapters.ts'
import { chooseByKeys, pressByKeys, typeByKeys, unfoldByKeys } from '../support/browser-keys.ts'
import { type BrowserRehearsal, openBrowserRehearsal } from '../support/browser-rehearsal.ts'
import type { Seat } from '../support/browser-seat.ts'

describe('a small meeting with the keyboard alone', function () {
  this.timeout(90_000)
  tellOneStory()
  let house: BrowserRehearsal
  let chair: Seat
  let coordinator: Seat

  before(async () => {
    house = await openBrowserRehearsal()
    const seats = await Promise.all(['chair', 'coordinator'].map((personId) => house.seat(personId)))
    ;[chair, coordinator] = seats as [Seat, Seat]
  })
  after(() => house?.close())
  afterEach(() => assert.deepEqual(house.troubles(), []))

  it('is opened by the chair, who reads the statement, and the coordinator agrees and answers the stubs', async () => {
    await pressByKeys(chair, /^None known to me$/)
    await pressByKeys(chair, /^Open the meeting$/)
    await pressByKeys(chair, /has been read$/)
    await pressByKeys(coordinator, /^I agree$/)
    await pressByKeys(coordinator, /^None known to me$/)
    await chair.sees('2 of 2 have agreed')
    await pressByKeys(chair, /^Go on to the cases$/)
  })

  it('hears a case: called, an agency answers, the voice, a risk', async () => {
    await pressByKeys(chair, /^Call Case/)
    await pressByKeys(chair, /^Go to: What agencies know$/)
    await pressByKeys(chair, /^The rest have nothing to add$/)
    await pressByKeys(chair, /^Go to: The victim’s voice$/)
    await typeByKeys(chair, 'What the victim wants', { text: 'To stay near her sister' })
    await pressByKeys(chair, /^Keep the voice$/)
    await pressByKeys(chair, /^Go to: Risk summary$/)
    await typeByKeys(chair, 'In a few words', { text: 'He still has a key', send: 'Enter' })
    await chair.sees('Victim: He still has a key')
    await pressByKeys(chair, /^Go to: Actions$/)
  })

  it('records two actions: one in a line with Control and Enter, one field by field', async () => {
    await pressByKeys(coordinator, /^Desk$/)
    await pressByKeys(coordinator, /^Case now$/)
    const line = 'police: change the locks and tell the IDVA when it is done by Fri 5pm re key'
    await typeByKeys(coordinator, 'What will be done', { text: line, send: 'Control+Enter' })
    await chair.sees('change the locks and tell the IDVA when it is done')
    await typeByKeys(coordinator, 'What will be done', { text: 'Send the safety plan to her worker by tomorrow noon' })
    await chooseByKeys(coordinator, 'Agency', 'Lantern IDVA Service')
    await chooseByKeys(coordinator, 'Answers which risk', 'Victim: He still has a key')
    await pressByKeys(coordinator, /^Keep and agree$/)
    await chair.sees('Send the safety plan to her worker')
    assert.equal(await coordinator.tab.getByText('Agreed, not accepted yet').count(), 2)
  })

  it('is ended: recap, who tells the victim, the case finished, the rest left for another day', async () => {
    await pressByKeys(chair, /^Go to: Recap$/)
    await chair.sees('Send the safety plan to her worker')
    await chooseByKeys(chair, 'Person', 'Harriet Testford')
    await pressByKeys(chair, /^Keep this$/)
    await chair.seesNo('Who tells the victim, or that it is not safe to tell')
    await pressByKeys(chair, /^Finish this case$/)
    await unfoldByKeys(chair, 'End the meeting now')
    await pressByKeys(chair, /^End the meeting$/)
    for (const seat of [chair, coordinator]) await seat.sees('Ended')
  })
})
