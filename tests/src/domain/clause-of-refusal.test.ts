import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../src/adapters/area-profiles.ts'
import { restsOn, withClause } from '../../../src/domain/clause-of-refusal.ts'
import type { RefusalCode } from '../../../src/domain/refusal.ts'

const profiles = loadAreaProfiles()
const codes = Object.keys(restsOn) as RefusalCode[]

describe('the clause of a refusal', () => {
  for (const { area } of profiles.all)
    it(`is the one of its rule in ${area}, for every refusal that rests on one`, () => {
      const profile = profiles.byArea(area)
      for (const code of codes) {
        const rule = restsOn[code]
        const clause = rule && profile[rule].clause
        assert.equal(withClause({ code }, profile).clause, clause === 'silent' ? 'local' : (clause ?? undefined), code)
      }
    })

  it('is the one that the decider gave, where it gave one', () => {
    const refused = withClause({ code: 'signature-missing', clause: '2.3', about: 'x' }, profiles.byArea('gwent'))
    assert.deepEqual(refused, { code: 'signature-missing', clause: '2.3', about: 'x' })
  })

  it('is missing where nothing rests on a protocol, so that none is invented', () => {
    assert.deepEqual(withClause({ code: 'no-such-case' }, profiles.byArea('gwent')), { code: 'no-such-case' })
  })
})
