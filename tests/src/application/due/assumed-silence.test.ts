import assert from 'node:assert/strict'
import { assumedSilence } from '../../../../src/application/due/assumed-silence.ts'
import type { Silence } from '../../../../src/application/due/assumed-silence.ts'
import { aDirectory, agencies, thurrock } from '../../../support/domain-people.ts'

const silent: Silence = { agencyId: agencies.children, here: false, updated: false, answer: null }

describe('silence that the protocol takes for nothing held (R030, Thurrock 5)', () => {
  const assumed = assumedSilence(thurrock, aDirectory())

  it('is a core agency’s that was not there, has not written, and is noted as nothing or as absent', () => {
    assert.deepEqual([assumed(silent), assumed({ ...silent, answer: 'absent' })], [true, true])
  })

  it('is no other agency’s, however silent, until a person has called it core', () => {
    const housing = { ...silent, agencyId: agencies.housing }
    assert.equal(assumed(housing), false)
    const confirmed = { ...aDirectory(), confirmedCore: [agencies.housing] }
    assert.deepEqual(
      [assumedSilence(thurrock, confirmed)(housing), assumedSilence(thurrock, confirmed)(silent)],
      [true, false],
    )
  })

  it('is not that of whoever was there, has written or has answered in any way', () => {
    const said = ['spoke', 'known-nothing-new', 'searched-not-known', 'not-searched', 'invited-did-not-speak'] as const
    const answers = said.map((answer) => assumed({ ...silent, answer }))
    assert.deepEqual(
      new Set([assumed({ ...silent, here: true }), assumed({ ...silent, updated: true }), ...answers]),
      new Set([false]),
    )
  })

  it('is nothing where the protocol takes it for what it is, or does not say', () => {
    const rule = { due: { days: 1 }, readOutBy: 'chair', silence: 'notSupplied' } as const
    for (const value of ['unanswered', rule] as const) {
      const profile = { ...thurrock, absentUpdate: { ...thurrock.absentUpdate, value } }
      assert.equal(assumedSilence(profile, aDirectory())(silent), false)
    }
  })
})
