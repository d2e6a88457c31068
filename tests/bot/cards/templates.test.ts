import assert from 'node:assert/strict'
import { fill, templates } from '../../../bot/cards/templates.ts'

type Node = Record<string, unknown>

describe('the card templates', () => {
  for (const [name, template] of Object.entries(templates)) {
    it(`${name}: falls back to, and speaks, the neutral sentence alone, at Adaptive Card 1.5`, () => {
      const { fallbackText, speak, version } = template
      assert.deepEqual(
        { fallbackText, speak, version },
        { fallbackText: '${neutral}', speak: '${neutral}', version: '1.5' },
      )
    })

    it(`${name}: has a button that refreshes it and a way to the tab`, () => {
      const actions = template.actions as Node[]
      assert.ok(actions.some((each) => each.verb === 'show' && each.title === '${refresh}'))
      assert.ok(actions.some((each) => each.type === 'Action.OpenUrl' && each.url === '${tab}'))
      assert.equal(template.refresh.action.verb, 'show')
    })

    it(`${name}: every universal action falls back to a submit with the same data`, () => {
      const executes = nodesOf(template).filter(
        (node) => node.type === 'Action.Execute' && node !== template.refresh.action,
      )
      assert.ok(executes.length > 0)
      for (const execute of executes) {
        const { type, data, title } = execute.fallback as Node
        assert.deepEqual({ type, data, title }, { type: 'Action.Submit', data: execute.data, title: execute.title })
      }
    })
  }

  it('the door, which alone is ever sent, has no other text than two neutral sentences and the names of its buttons', () => {
    const texts = nodesOf(templates.door).flatMap((node) =>
      [node.text, node.title, node.label, node.value].filter((each) => each !== undefined),
    )
    assert.deepEqual(new Set(texts), new Set(['${neutral}', '${warning}', '${refresh}', '${openTab}']))
  })

  it('puts in what a person wrote as it stands, and never reads it as a template', async () => {
    const buttons: unknown[] = []
    const data = {
      neutral: 'n',
      said: '',
      show: {},
      userIds: [],
      refresh: 'r',
      openTab: 't',
      tab: 'https://tab.example',
      secret: 'S3CRET',
    }
    const card = await fill('stub', {
      ...data,
      heading: '${secret}',
      lines: [{ text: '${$root.secret} {{DATE(2031-01-01)}}' }],
      buttons,
    })
    assert.ok(!JSON.stringify(card).includes('S3CRET'))
    assert.ok(JSON.stringify(card).includes('${$root.secret}'))
  })
})

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  return [value as Node, ...Object.values(value).flatMap(nodesOf)]
}
