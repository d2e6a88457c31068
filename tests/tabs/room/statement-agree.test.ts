import assert from 'node:assert/strict'
import type { Command } from '../../../src/contracts/commands.ts'
import { scriptedCase } from '../../support/tab-cases.ts'
import { useTabRoom } from '../../support/tab-room.ts'
import { scriptedAgenda, scriptedView, unagreedStatement } from '../../support/tab-views.ts'
import { noRules } from '../../support/no-rules.ts'

describe('what the area asks of the room, on the page', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('signs the statement with a name typed, where it is signed at every meeting (R056, Gwent 4.8)', async () => {
    const orders: Command[] = []
    const { statement } = scriptedView('housing-rep')
    const waiting = { ...unagreedStatement(), agree: 'signed' as const }
    const stub = await room.start(
      { 'housing-rep': { statement: waiting, agenda: [] } },
      {
        onOrder: (_personId, { command }) => {
          orders.push(command)
          stub.show('housing-rep', { statement })
          return undefined
        },
      },
    )
    const { tab } = await room.open({ personId: 'housing-rep', narrow: true })
    await tab.getByLabel('Your name, as your signature').fill('Niamh Testbury')
    await tab.getByRole('button', { name: 'I agree and sign' }).click()
    await tab.getByLabel('Your name, as your signature').waitFor({ state: 'detached' })
    const [signed] = orders
    assert.equal(signed?.type === 'agree-to-statement' && signed.signature, 'Niamh Testbury')
  })

  it('suggests other words as one types, and drafts the action of a prompt in one press (R078, R086)', async () => {
    const orders: Command[] = []
    const wording = [{ avoid: 'mental health issues', instead: 'the diagnosis', clause: '18.13' }]
    const prompt = { prompt: 'lado', answer: 'to-be-made' as const, note: '', proposed: true, actionId: null }
    const prompts = [{ ...prompt, agencyId: 'childrens', agency: 'Testshire Children’s Services' }]
    const current = scriptedCase({ stage: 'actions', prompts })
    await room.start(
      { chair: { current, agenda: scriptedAgenda(true), rules: { ...noRules, wording } } },
      {
        onOrder: (_personId, { command }) => {
          orders.push(command)
          return undefined
        },
      },
    )
    const { tab } = await room.open({ personId: 'chair', narrow: false })
    await tab
      .getByLabel(/^Note: /)
      .first()
      .fill('He has Mental health issues')
    await tab.getByText('the diagnosis (clause 18.13)').waitFor()
    await tab.getByRole('button', { name: 'Draft the action for Testshire Children’s Services' }).click()
    await tab
      .getByRole('button', { name: 'Draft the action for Testshire Children’s Services', disabled: false })
      .waitFor()
    const drafted = orders.find((command) => command.type === 'draft-action')
    assert.equal(drafted?.source, 'lado')
  })
})
