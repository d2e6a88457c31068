import assert from 'node:assert/strict'
import { absentRecipients, lastAttended, recipientsCheck } from '../../../../src/domain/directory/recipients-review.ts'
import { gwent, meetingAt, somerset } from '../../../support/domain-clocks.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'
import { aMeeting, entered } from '../../../support/domain-rooms.ts'

const came = (startsAt: string, ...people: Parameters<typeof entered>) => ({
  ...meetingAt(startsAt),
  comings: aMeeting(entered(...people)).comings,
})

describe('looking through the recipients every six months (R022, Gwent 2.4)', () => {
  const attended = lastAttended([
    came('2026-01-14T09:30:00Z', who.police, who.idva),
    came('2025-11-12T09:30:00Z', who.police, who.housing),
  ])

  it('knows when each of them last came', () => {
    assert.deepEqual(
      [...attended],
      [
        [who.police, '2026-01-14T09:30:00Z'],
        [who.idva, '2026-01-14T09:30:00Z'],
        [who.housing, '2025-11-12T09:30:00Z'],
      ],
    )
  })

  it('names everyone who receives papers and has not come for six months, and nobody who receives none', () => {
    const rule = gwent.recipientsReview
    const absent = absentRecipients(aDirectory(), { rule, attended, at: '2026-06-10T09:00:00Z' })
    assert.deepEqual(absent, [who.policeDeputy, who.children, who.childrenDeputy, who.housing, who.charity])
    const unasked = somerset.recipientsReview
    assert.deepEqual(absentRecipients(aDirectory(), { rule: unasked, attended, at: '2026-06-10T09:00:00Z' }), [])
  })

  it('is due six months after the last time, or after the directory was begun', () => {
    const { since } = aDirectory()
    assert.deepEqual(recipientsCheck({ since, recipientsCheckedAt: null }, gwent.recipientsReview), {
      from: '2026-01-05T09:00:00Z',
      dueAt: '2026-07-05T22:59:00Z',
    })
    const checked = { since, recipientsCheckedAt: '2026-08-31T09:00:00Z' }
    assert.equal(recipientsCheck(checked, gwent.recipientsReview)?.dueAt, '2027-02-28T23:59:00Z')
    assert.equal(recipientsCheck(checked, somerset.recipientsReview), null)
  })
})
