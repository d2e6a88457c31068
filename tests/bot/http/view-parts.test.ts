import assert from 'node:assert/strict'
import fc from 'fast-check'
import { noParts, partsOf, stepTo } from '../../../bot/http/view-parts.ts'

const now = '2031-03-04T09:00:00Z'
const viewOf = (view: object, at = now) => partsOf({ ...view, now: at })
const dataOf = (event: string | null) => JSON.parse(/^data: (.*)$/m.exec(event ?? '')?.[1] ?? 'null') as object | null

describe('the parts of a view', () => {
  it('are all sent first, and nothing where nothing has changed but the time', () => {
    const first = viewOf({ marking: 'first', current: { stage: 'reason' } })
    assert.match(stepTo(first, { before: noParts, now }) ?? '', /^event: view\n/)
    const same = viewOf({ marking: 'first', current: { stage: 'reason' } }, '2031-03-04T09:30:00Z')
    assert.equal(stepTo(same, { before: first, now }), null)
  })

  it('are sent whole again where one of them has gone, so that no page keeps what is no longer shown', () => {
    const before = viewOf({ marking: 'first', room: ['Ada'] })
    const step = stepTo(viewOf({ marking: 'first' }), { before, now })
    assert.match(step ?? '', /^event: view\n/)
    assert.deepEqual(dataOf(step), { now, marking: 'first' })
  })

  it('taken step by step, leave a page with the very view that a newcomer gets', () => {
    const view = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue(), { noNullPrototype: true })
    fc.assert(
      fc.property(fc.array(view, { minLength: 1, maxLength: 6 }), (views) => {
        let before = noParts
        let page: object = {}
        for (const each of views) {
          const parts = viewOf(each)
          const step = stepTo(parts, { before, now })
          if (step) page = step.startsWith('event: view') ? (dataOf(step) ?? {}) : { ...page, ...dataOf(step) }
          before = parts
        }
        assert.deepEqual(page, dataOf(stepTo(viewOf(views.at(-1) ?? {}), { before: noParts, now })) ?? page)
      }),
    )
  })
})
