import assert from 'node:assert/strict'
import { canBeUsedInEveryLook } from '../../support/tab-fit.ts'
import { sentToPeople } from '../../support/tab-front.ts'
import { useTabRoom } from '../../support/tab-room.ts'
import { noteFaults } from '../../support/tab-window.ts'

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'MARAC: an item needs you.' },
    { type: 'Input.Text', id: 'reason', label: 'Why' },
  ],
  actions: [{ type: 'Action.Execute', title: 'We cannot', verb: 'refuse', data: { door: 'd-1' } }],
}
const sent = [
  {
    at: '2031-01-16T09:00:00Z',
    kind: 'mail',
    to: 'niamh@housing.example',
    subject: 'MARAC',
    text: 'Open: /plan/meeting-1',
  },
  { at: '2031-01-16T09:00:00Z', kind: 'file', to: 'plan library', fileName: 'plan-1.docx' },
] as const

describe('the rehearsal’s front page', function () {
  this.timeout(60_000)
  const room = useTabRoom()
  const openPage = async (path: string, script: Parameters<typeof room.start>[1] = {}) => {
    const stub = await room.start({ chair: {} }, script)
    const context = await room.browser().newContext()
    const page = await context.newPage()
    const faults = await noteFaults(context, page)
    await page.goto(`${stub.url}${path}`)
    return { stub, page, faults, context }
  }

  it('has one link a person, the clock, and the Playground, under the mark REHEARSAL', async () => {
    const { page, faults, context } = await openPage('/rehearsal')
    await page.getByText('REHEARSAL').first().waitFor()
    const link = page.getByRole('link', { name: 'Niamh Testbury' })
    assert.equal(await link.getAttribute('href'), '/rehearsal/as/housing-rep')
    await page.getByText('Wed, 15 Jan 2031, 10:05').waitFor()
    await page.getByRole('link', { name: /Agents Playground/ }).waitFor()
    assert.deepEqual(faults, [])
    await context.close()
  })

  it('draws a card as the person sees it, and sends what they press and type', async () => {
    const cards = { 'housing-rep': [{ conversation: 'personal', activityId: 'activity-1', card }] }
    const { stub, page, faults, context } = await openPage('/rehearsal', { cards })
    await page.getByLabel('As they look to').selectOption('housing-rep')
    await page.getByText('MARAC: an item needs you.').waitFor()
    const buttons = page.locator('.ac-actionSet')
    assert.equal(await buttons.evaluate((set) => getComputedStyle(set).flexWrap), 'wrap', 'no button is cut off')
    await page.getByLabel('Why').fill('No stock')
    const answered = page.waitForResponse(/cards\/click/)
    await page.getByRole('button', { name: 'We cannot' }).click()
    await answered
    const [click] = stub.clicks as {
      personId: string
      activityId: string
      verb: string
      data: object
      inputs: object
    }[]
    assert.deepEqual(
      { ...click, data: { ...click?.data, reason: undefined } },
      {
        personId: 'housing-rep',
        activityId: 'activity-1',
        verb: 'refuse',
        data: { door: 'd-1', reason: undefined },
        inputs: { reason: 'No stock' },
      },
    )
    assert.deepEqual(faults, [])
    await context.close()
  })

  it('can be read from 1440 to 320 px, light and dark, with what was sent by the names of people', async () => {
    const { page, context } = await openPage('/rehearsal', sentToPeople)
    await page.getByText('to Amara Testwood').waitFor()
    await canBeUsedInEveryLook(page, () => page.getByText('plan-1.docx').waitFor())
    await context.close()
  })

  it('shows what was sent, and opens a letter’s link as whoever is chosen', async () => {
    const { page, context } = await openPage('/rehearsal', { sent })
    await page.getByText('plan-1.docx').waitFor()
    await page.getByRole('link', { name: 'Open its link as somebody' }).click()
    await page.getByRole('heading', { name: 'Open that page as' }).waitFor()
    const link = page.getByRole('link', { name: 'Niamh Testbury' })
    assert.equal(await link.getAttribute('href'), '/rehearsal/as/housing-rep?open=%2Fplan%2Fmeeting-1')
    await context.close()
  })
})
