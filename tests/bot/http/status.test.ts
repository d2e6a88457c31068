import assert from 'node:assert/strict'
import { edgeCodes } from '../../../src/contracts/problem.ts'
import { statusOf } from '../../../bot/http/status.ts'

describe('the table of statuses', () => {
  it('answers every code of the way in with a refusal', () => {
    for (const code of edgeCodes) assert.ok(statusOf[code] >= 400, code)
  })

  it('asks for a sign-in for every fault of a token, and for nothing else', () => {
    for (const [code, status] of Object.entries(statusOf)) assert.equal(status === 401, code.startsWith('token-'), code)
  })

  it('keeps 5xx for what is broken here, so that a refusal never looks like a fault', () => {
    const broken = Object.entries(statusOf).filter(([, status]) => status >= 500)
    assert.deepEqual(broken.map(([code]) => code).sort(), ['internal', 'service-unavailable'])
  })

  it('never tells a case that is not open to somebody apart from any other by its number', () => {
    assert.equal(statusOf['connected-to-case'], statusOf['outside-closed-panel'])
    assert.equal(statusOf['connected-to-case'], statusOf['not-invited-to-case'])
  })
})
