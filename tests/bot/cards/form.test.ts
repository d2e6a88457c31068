import assert from 'node:assert/strict'
import { shownButton, shownForm } from '../../../bot/cards/form.ts'
import { cardSamples } from '../../screens/card-samples.ts'
import { drawingOf } from '../../support/bot-drawing.ts'

type Node = Record<string, unknown>
const send = { verb: 'update-action', press: { sealed: 'opaque' } } as const

describe('what asks on a card', () => {
  it('falls back to a submit with the same data wherever a client knows no universal actions, on every card', async () => {
    for (const { name, draw } of cardSamples) {
      const { refresh, ...card } = await draw('en')
      assert.ok(refresh, name)
      for (const { fallback, data, title } of nodesOf(card).filter(({ type }) => type === 'Action.Execute')) {
        const submit = fallback as Node
        assert.deepEqual([submit.type, submit.data, submit.title], ['Action.Submit', data, title], name)
      }
    }
  })

  it('is sent from a form by one button, which carries what the form was made for', () => {
    const text = { id: 'said', label: 'What', missing: 'Say what', required: true, longest: 500 }
    const form = shownForm(drawingOf('action', {}), { title: 'Say more', ...send, texts: [text] })
    const { title, card } = form as { title: string; card: { actions: object[]; body: Node[] } }
    assert.deepEqual([title, card.actions], ['Say more', [shownButton({ title: 'Send', ...send, style: 'positive' })]])
    assert.deepEqual(
      card.body.map(({ id, maxLength, isRequired }) => ({ id, maxLength, isRequired })),
      [{ id: 'said', maxLength: 500, isRequired: true }],
    )
  })

  it('takes what a person wrote for nothing but words', () => {
    const others = [{ title: '${secret} **b**', value: 'other' }]
    const question = { id: 'to', label: '${secret}', choices: others }
    const form = shownForm(drawingOf('action', {}), { title: 'To whom', ...send, choices: [question] })
    const said = JSON.stringify(form)
    assert.ok(said.includes('"label":"${secret}"') && said.includes('"title":"${secret} b"'), said)
  })
})

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  return [value as Node, ...Object.values(value).flatMap(nodesOf)]
}
