import assert from 'node:assert/strict'
import { scriptedFollowUp, scriptedGovernance } from '../../support/tab-after.ts'
import { axeFindings, sidewaysScroll, tabFrame, unfoldAll } from '../../support/tab-axe.ts'
import { scriptedCirculation } from '../../support/tab-circulation.ts'
import { useTabRoom } from '../../support/tab-room.ts'

const ended = { status: 'ended', circulation: scriptedCirculation } as const
const office = {
  '/api/meetings/meeting-1/follow-up': scriptedFollowUp,
  '/api/governance': scriptedGovernance,
  '/api/statuses/preview': {
    system: 'Testbook',
    clause: '4.8',
    rows: [
      {
        row: 2,
        number: '2031-01-15/1.2',
        status: 'done',
        date: '2031-01-16',
        finding: 'contradicts',
        clause: '4.8',
        mayTake: true,
      },
    ],
  },
} as const

describe('the time after a meeting', function () {
  this.timeout(60_000)
  const room = useTabRoom()
  const begin = async (width?: number) => {
    const stub = await room.start({ chair: ended }, { office })
    const { tab, page } = await room.open({ personId: 'chair', ...(width ? { width } : {}) })
    await tab.getByRole('button', { name: 'Afterwards' }).click()
    await tab.getByRole('heading', { name: 'Risks to look at again' }).waitFor()
    return { stub, tab, page }
  }

  it('is read in a narrow panel and by a screen reader, with everything unfolded', async () => {
    const { tab, page } = await begin(320)
    await tab.getByRole('button', { name: 'Show them' }).click()
    await tab.getByRole('heading', { name: 'How long cases are kept' }).waitFor()
    const frame = tabFrame(page)
    await unfoldAll(frame)
    assert.deepEqual(await axeFindings(frame), [])
    assert.equal(await sidewaysScroll(frame), 0)
  })

  it('asks why whereabouts are taken out before anything is asked for, and shows who took them before', async () => {
    const { tab, page } = await begin()
    await tab.getByRole('button', { name: 'Show them' }).click()
    await tab.getByText('Cora Clerk: Cases, by reference, CSV, with whereabouts').waitFor()
    await tab.getByText('Cases with whereabouts').click()
    const asked = page.waitForRequest(/exports\/cases\/json/)
    await tab.getByRole('button', { name: 'Cases, with whereabouts, JSON' }).click()
    await tab
      .getByRole('alert')
      .getByRole('button', { name: /Why it is needed/ })
      .waitFor()
    await tab.getByLabel('Why it is needed').fill('The court asked for it')
    await tab.getByRole('button', { name: 'Cases, with whereabouts, JSON' }).click()
    assert.deepEqual((await asked).postDataJSON(), { because: 'The court asked for it' })
  })

  it('shows the clause by which each thing waits, and what the area is asked', async () => {
    const { tab } = await begin()
    await tab.getByText('By 4.9.').first().waitFor()
    await tab.getByText('The area is asked: What does your area do?').first().waitFor()
    await tab.getByText('Nothing is chased from here').waitFor()
  })

  it('records the new look at a risk in words, and the step up the ladder as a person’s own', async () => {
    const { stub, tab } = await begin()
    await tab.getByText('Save the new look').first().click()
    await tab.getByLabel('In words').fill('Family takes her in')
    await tab.getByRole('button', { name: 'Save the new look' }).click()
    await tab.getByLabel('In words').and(tab.locator('[value=""]')).waitFor()
    await tab.getByText('Take to the chair').first().click()
    await tab.getByLabel('What was said').first().fill('No answer')
    await tab.getByRole('button', { name: 'Take to the chair' }).first().click()
    await tab.getByLabel('What was said').first().and(tab.locator('[value=""]')).waitFor()
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command),
      [
        { type: 'reassess-risk', actionId: 'action-1', outcome: 'met-another-way', text: 'Family takes her in' },
        { type: 'escalate-action', actionId: 'action-2', to: null, said: 'No answer' },
      ],
    )
  })

  it('shows what a file of statuses would do, leaves every question until it is answered, and takes all at once', async () => {
    const { stub, tab } = await begin()
    const csv = 'number,status,date,text\n2031-01-15/1.2,done,2031-01-16,Done'
    const file = { name: 'statuses.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
    await tab.locator('input[type=file]').setInputFiles(file)
    await tab.getByText('Here it stands otherwise. By 4.8.').waitFor()
    await tab.getByLabel('Your answer, 2031-01-15/1.2').selectOption('take')
    await tab.getByRole('button', { name: 'Take over all of these' }).click()
    await stub.ordered()
    assert.deepEqual(stub.orders[0]?.envelope.command, { type: 'take-statuses', csv, answers: { 2: 'take' } })
  })
})
