import assert from 'node:assert/strict'
import type { Command } from '../../../src/contracts/commands.ts'
import { scriptedCase } from '../../support/tab-cases.ts'
import { useTabRoom } from '../../support/tab-room.ts'
import { scriptedAgenda, scriptedView, unagreedStatement } from '../../support/tab-views.ts'
import { noRules } from '../../support/no-rules.ts'

/**
 * Gives a page a voice of its own, which speaks a paragraph when the page is told that it has; what was spoken is kept.
 */
function giveVoice(): void {
  const queue: SpeechSynthesisUtterance[] = []
  const spoken: string[] = []
  const voice = { name: 'Test', lang: 'en-GB', localService: true }
  const speaks = (event: string, one?: SpeechSynthesisUtterance) => one?.dispatchEvent(new Event(event))
  Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { writable: true, value: null })
  Object.assign(speechSynthesis, {
    getVoices: () => [voice],
    speak: (one: SpeechSynthesisUtterance) => queue.push(one),
    cancel: () => queue.splice(0).forEach((one) => speaks('error', one)),
  })
  Object.assign(globalThis, {
    spoken,
    speakOne: () => {
      spoken.push(queue[0]?.text ?? 'nothing')
      speaks('start', queue[0])
      speaks('end', queue.shift())
    },
  })
  speechSynthesis.dispatchEvent(new Event('voiceschanged'))
}

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

  it('reads the statement aloud in its order, goes on after a stop, and says where the browser has no voice (R055)', async () => {
    const text = 'One.\n\nTwo.\nThree.'
    const statement = { ...unagreedStatement(), text, read: 'anyone' as const, readAt: null }
    await room.start({ chair: { statement } })
    const { page, tab } = await room.open({ personId: 'chair' })
    await tab.getByText('This browser has no voice of its own for this language. Read it yourself.').waitFor()
    const frame = page.frames()[1]
    assert.ok(frame)
    const speakOne = () => frame.evaluate('speakOne()')
    await frame.evaluate(giveVoice)
    await tab.getByRole('button', { name: 'Read it aloud' }).click()
    for (const _paragraph of ['One.', 'Two.']) await speakOne()
    await tab.getByRole('button', { name: 'Stop reading' }).click()
    await tab.getByRole('button', { name: 'Read from the beginning' }).waitFor()
    await tab.getByRole('button', { name: 'Go on reading aloud' }).click()
    for (const _paragraph of ['Two.', 'Three.']) await speakOne()
    await tab.getByRole('button', { name: 'Read it aloud' }).waitFor()
    assert.deepEqual(await frame.evaluate('spoken'), ['One.', 'Two.', 'Two.', 'Three.'])
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
