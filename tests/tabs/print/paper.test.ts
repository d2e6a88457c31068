import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { scriptedAction, scriptedCase } from '../../support/tab-cases.ts'
import { tabFrame } from '../../support/tab-axe.ts'
import { useTabRoom } from '../../support/tab-room.ts'

/** What a printer would be given: the tab's own page as it stands, on A4. */
async function printed(page: Page): Promise<{ words: string; pages: number; width: string | undefined }> {
  const html = await tabFrame(page).evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
    return `<!doctype html><style>${rules.join('\n')}</style>${document.body.outerHTML}`
  })
  const paper = await page.context().newPage()
  await paper.setContent(html)
  await paper.emulateMedia({ media: 'print' })
  const words = await paper.locator('body').innerText()
  const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1')
  await paper.close()
  return {
    words,
    pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    width: /\/MediaBox\s*\[0 0 ([\d.]+)/.exec(pdf)?.[1],
  }
}

describe('what goes on paper', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('is the sheet alone, on one side of A4: the run sheet by numbers, a plan with its actions', async () => {
    const actions = [
      scriptedAction(),
      scriptedAction({ actionId: 'action-2', actionNumber: 2, what: 'Ring the school' }),
    ]
    await room.start({ coordinator: { current: scriptedCase({ actions }), actions } })
    const { page, tab } = await room.open({ personId: 'coordinator' })
    await tabFrame(page).evaluate(() => (globalThis.print = () => {}))
    await tab.getByRole('button', { name: 'Desk', exact: true }).click()
    await tab.getByRole('button', { name: 'Paper', exact: true }).click()
    const sheet = (title: string) => tab.getByRole('region', { name: title })

    await sheet('Run sheet').getByRole('button', { name: 'Print this sheet' }).click()
    const run = await printed(page)
    assert.match(run.words, /OFFICIAL-SENSITIVE[\s\S]*Run sheet[\s\S]*10:05\s+Case 1\s+20[\s\S]*Case 3/)
    assert.doesNotMatch(run.words, /Testina|Testor|Mocka|Carys|Office|Print this sheet/)
    assert.deepEqual([run.pages, Math.round(Number(run.width))], [1, 595])

    await tab.getByRole('button', { name: 'Case now', exact: true }).click()
    await tab.getByRole('button', { name: 'Paper', exact: true }).click()
    await sheet('Plan of the open case').getByRole('button', { name: 'Print this sheet' }).click()
    const plan = await printed(page)
    assert.match(plan.words, /Action plan, Case 1: Testina \/ Testor[\s\S]*Door lock is broken[\s\S]*Ring the school/)
    assert.equal(plan.pages, 1)
  })
})
