import assert from 'node:assert/strict'
import { layoutPapers } from '../../infra/layout-papers.ts'
import { layoutSamples } from '../../infra/layout-samples.ts'

describe('the layouts that are drawn for somebody to look at', () => {
  const samples = [...layoutSamples(), ...layoutPapers()]

  it('are each layout of each area with 1, 12 and 60 actions, in both languages', () => {
    const names = samples.map(({ name }) => name)
    assert.equal(new Set(names).size, names.length)
    for (const layout of ['thurrock-plan', 'gwent-minutes', 'cornwall-actions', 'transfer-pack', 'review-pack'])
      for (const size of ['1-en', '1-cy', '12-en', '12-cy', '60-en', '60-cy'])
        assert.ok(names.includes(`${layout}-${size}`), `${layout}-${size}`)
  })

  it('name no real person: whoever stands in them is invented', () => {
    assert.ok(samples.every(({ paper }) => /Invented|Homely/.test(paper.copyFor)))
  })
})
