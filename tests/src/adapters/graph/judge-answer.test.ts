import assert from 'node:assert/strict'
import { refusedBy, unanswered } from '../../../../src/adapters/graph/judge-answer.ts'

const judged = (status: number, headers: Record<string, string> = {}) =>
  refusedBy({ status, headers: new Headers(headers) }).delivery

describe('what a refusal by Graph means', () => {
  it('calls a person where a repeat cannot help', () => {
    for (const status of [400, 401, 403, 404, 405, 409, 410, 413, 507]) {
      assert.deepEqual(judged(status), { kind: 'dead', code: `graph-${status}` })
    }
  })

  it('tries again where it passes by itself', () => {
    for (const status of [408, 412, 423, 429, 500, 502, 503, 504, 509]) {
      assert.deepEqual(judged(status), { kind: 'retry', afterSeconds: null, code: `graph-${status}` })
    }
  })

  it('waits the seconds that it is asked to, without a limit', () => {
    assert.deepEqual(judged(429, { 'Retry-After': '86400' }), { kind: 'retry', afterSeconds: 86400, code: 'graph-429' })
  })

  it('reads a date against the clock of the one who sent it', () => {
    const headers = { Date: 'Wed, 03 Mar 2027 13:00:00 GMT', 'Retry-After': 'Wed, 03 Mar 2027 13:02:30 GMT' }
    assert.deepEqual(judged(503, headers), { kind: 'retry', afterSeconds: 150, code: 'graph-503' })
  })

  it('does not guess where the wait is not readable', () => {
    assert.deepEqual(judged(503, { 'Retry-After': 'soon' }), { kind: 'retry', afterSeconds: null, code: 'graph-503' })
  })

  it('does not ask to wait into the past', () => {
    const headers = { Date: 'Wed, 03 Mar 2027 13:00:00 GMT', 'Retry-After': 'Wed, 03 Mar 2027 12:00:00 GMT' }
    assert.deepEqual(judged(503, headers), { kind: 'retry', afterSeconds: 0, code: 'graph-503' })
  })

  it('tries again where no answer came, and says why', () => {
    assert.equal(unanswered(new DOMException('late', 'TimeoutError')).delivery.code, 'graph-timed-out')
    assert.equal(unanswered(new TypeError('fetch failed')).delivery.code, 'graph-unreachable')
    assert.equal(unanswered('odd').delivery.kind, 'retry')
  })
})
