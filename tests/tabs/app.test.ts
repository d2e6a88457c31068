import assert from 'node:assert/strict'
import { scriptedCase } from '../support/tab-cases.ts'
import { axeFindings, tabFrame } from '../support/tab-axe.ts'
import { canBeUsedInEveryLook } from '../support/tab-fit.ts'
import { useTabRoom } from '../support/tab-room.ts'
import { scriptedView, unagreedStatement } from '../support/tab-views.ts'

describe('the tab in Teams', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('joins by the real handshake, knows its reader by their token, and says REHEARSAL', async () => {
    await room.start({ chair: {} })
    const { tab, faults } = await room.open({ personId: 'chair' })
    await tab.getByText('Amara Testwood, Testshire Police: Chair. You are in the chair.').waitFor()
    assert.equal(await tab.locator('[data-rehearsal]').textContent(), 'REHEARSAL')
    assert.deepEqual(faults, [])
  })

  it('changes its look with Teams while it is open', async () => {
    await room.start({ chair: {} })
    const { tab, page } = await room.open({ personId: 'chair' })
    for (const theme of ['dark', 'contrast', 'light']) {
      await page.getByLabel('Theme').selectOption(theme)
      await tab.locator(`[data-theme=${theme}]`).waitFor()
      const drawn = await tab.locator('html').evaluate((html) => getComputedStyle(html).colorScheme)
      assert.equal(drawn, theme === 'light' ? 'normal' : 'dark', 'the calendar in a date field is seen')
    }
  })

  it('speaks Welsh where Teams does', async () => {
    await room.start({ 'housing-rep': { statement: unagreedStatement() } })
    const { tab } = await room.open({ personId: 'housing-rep', language: 'cy' })
    await tab.getByRole('button', { name: 'Rwy’n cytuno' }).waitFor()
    assert.equal(await tab.locator('html').getAttribute('lang'), 'cy')
  })

  it('says plainly outside Teams where to go, and shows nothing else', async () => {
    const stub = await room.start({ chair: {} })
    const page = await room.browser().newPage()
    await page.goto(`${stub.url}/plan/meeting-1`)
    await page.getByRole('heading', { name: 'Open this page in Microsoft Teams' }).waitFor()
    assert.equal(await page.getByText('Testina').count(), 0)
    assert.equal(
      await page.getByRole('link', { name: 'choose who you are' }).getAttribute('href'),
      '/rehearsal?open=%2Fplan%2Fmeeting-1',
    )
    await canBeUsedInEveryLook(page, () => page.getByRole('heading', { level: 1 }).waitFor())
    await page.close()
  })

  it('shows an outsider the server’s sentence and no meeting', async () => {
    await room.start({ chair: {} })
    const { tab, page } = await room.open({ personId: 'observer' })
    await tab.getByText('You are in no directory here.').waitFor()
    assert.equal(await tab.getByRole('heading', { level: 1 }).textContent(), 'This cannot be shown to you now')
    assert.deepEqual(await axeFindings(tabFrame(page)), [])
  })
})

describe('the rooms of each person', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('give the coordinator the chair’s console on the chair’s word, and the desk', async () => {
    await room.start({ coordinator: { current: scriptedCase() } })
    const { tab } = await room.open({ personId: 'coordinator' })
    await tab.getByText('You press on the word of the chair, Amara Testwood.').waitFor()
    await tab.getByRole('button', { name: 'Desk' }).click()
    await tab.getByRole('heading', { name: 'Case 1: Testina / Testor' }).waitFor()
  })

  it('give a stand-in the chair in one press', async () => {
    const stub = await room.start({ 'stand-in': {} })
    const { tab } = await room.open({ personId: 'stand-in' })
    await tab.getByRole('button', { name: 'Take the chair' }).click()
    stub.show('stand-in', { me: { ...scriptedView('stand-in').me, chairing: true, controls: true } })
    await tab.getByText('You are in the chair.').waitFor()
    assert.equal(stub.orders[0]?.envelope.command.type, 'take-chair')
  })

  it('give a representative no countdown and no desk', async () => {
    await room.start({ 'housing-rep': { current: scriptedCase() } })
    const { tab } = await room.open({ personId: 'housing-rep' })
    await tab.getByText('What does your agency say?').waitFor()
    assert.equal(await tab.getByRole('timer').count(), 0)
    assert.equal(await tab.getByRole('button', { name: 'Desk' }).count(), 0)
  })

  it('give somebody with a connection the same plain words as anyone, and no name', async () => {
    await room.start({ 'connected-rep': { current: 'not-yours', agenda: [] } })
    const { tab } = await room.open({ personId: 'connected-rep' })
    await tab.getByRole('heading', { name: 'You are not part of this item' }).waitFor()
    assert.equal(await tab.getByText('Testina').count(), 0)
  })

  it('give an observer the shell of the meeting, and no papers', async () => {
    await room.start({ observer: { agenda: [] } })
    const { tab } = await room.open({ personId: 'observer' })
    await tab.getByText('Observers have no papers.').waitFor()
    assert.equal(await tab.getByRole('navigation').count(), 0)
  })
})
