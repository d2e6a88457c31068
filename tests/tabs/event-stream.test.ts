import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createEventReader } from '../../tabs/event-stream.ts'

describe('the event stream', () => {
  it('reads an event with its name and data', () => {
    const read = createEventReader()
    assert.deepEqual(read('event: view\ndata: {"a":1}\n\n'), [{ event: 'view', data: '{"a":1}' }])
  })

  it('takes a comment line for a sign of life and nothing else', () => {
    assert.deepEqual(createEventReader()(':\n\n'), [])
  })

  it('joins lines of data, and takes lines that end as Windows ends them', () => {
    assert.deepEqual(createEventReader()('data: one\r\ndata: two\r\n\r\n'), [{ event: 'message', data: 'one\ntwo' }])
  })

  it('gives the same events wherever the network cuts the stream', () => {
    const events = [
      { event: 'view', data: '{"name":"Testina","minutes":20}' },
      { event: 'gone', data: '{"code":"not-approved"}' },
    ]
    const stream = events.map(({ event, data }) => `:\n\nevent: ${event}\ndata: ${data}\n\n`).join('')
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 12 }), (cuts) => {
        const read = createEventReader()
        const ends = [...cuts.toSorted((a, b) => a - b), stream.length]
        const pieces = ends.map((end, index) => stream.slice(ends[index - 1] ?? 0, end))
        assert.deepEqual(pieces.flatMap(read), events)
      }),
    )
  })
})
