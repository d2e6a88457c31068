import assert from 'node:assert/strict'
import { momentOf } from '../../../../bot/teams/sending/references.ts'

describe('when Teams says that something happened', () => {
  it('is known to the millisecond, whether it comes as a date or in words, so that neither seems older', () => {
    const told = '2031-03-10T09:00:00.950Z'
    const inWords = told as unknown as Date
    assert.deepEqual([momentOf({ timestamp: new Date(told) }), momentOf({ timestamp: inWords })], [told, told])
  })

  it('is not known where Teams says no time, or none that there is', () => {
    const nonsense = 'this morning' as unknown as Date
    assert.deepEqual([momentOf({}), momentOf({ timestamp: nonsense })], [undefined, undefined])
  })
})
