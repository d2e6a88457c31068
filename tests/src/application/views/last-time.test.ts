import assert from 'node:assert/strict'
import type { RecipientReason } from '../../../../src/domain/circulation/circulation.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { closeBenches, type Bench } from '../../../support/application-bench.ts'
import { aSeededCase, answered } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'
import { benchAfterSending, earlier, sentAt } from '../../../support/sent-earlier.ts'

type Listed = readonly (readonly [PersonId, readonly RecipientReason[]])[]
const other = 'c-other' as typeof caseOne
const name = (personId: PersonId, agency: string) => `Invented ${personId}, Invented ${agency}`

/**
 * As the four who get case one now stand on its list: children’s social care, housing, the IDVA service, the police.
 */
const now: Listed = [
  [who.children, ['core-partner', 'took-part']],
  [who.housing, ['took-part']],
  [who.idva, ['core-partner', 'took-part']],
  [who.police, ['core-partner', 'took-part']],
]

describe('the difference of a plan’s list from last time', () => {
  afterEach(closeBenches)
  const differenceIn = async (bench: Bench, reader: PersonId = who.coordinator) =>
    (await bench.view(reader)).circulation?.plans.find(({ caseId }) => caseId === caseOne)?.lastTime
  /** The same case was heard the week before, and its plan went to these. */
  const ofPair = (list: Listed) => {
    const heard = { type: 'hearing-noted', at: sentAt, caseId: caseOne, meetingId: earlier } as const
    const cases = [aSeededCase(caseOne, { events: [heard] }), aSeededCase(caseTwo)]
    return benchAfterSending({ [caseOne]: list }, { cases })
  }
  /** Another case was. */
  const ofMeeting = (list: Listed, answers: Parameters<typeof answered>[2] = 'none') => {
    const theirs = aSeededCase(other, { events: [answered(other, who.chair, answers)] })
    return benchAfterSending({ [other]: list }, { cases: [aSeededCase(caseOne), aSeededCase(caseTwo), theirs] })
  }
  const none = { added: [], removed: [], otherwise: [] }

  it('is nothing where the same people get it for the same reasons', async () => {
    assert.deepEqual(await differenceIn(await ofPair(now)), { of: 'pair', at: sentAt, ...none })
  })

  it('names who is new and who is gone', async () => {
    const then = [...now.slice(0, 3), [who.practitioner, ['took-part']]] as Listed
    const found = await differenceIn(await ofPair(then))
    assert.deepEqual(found?.added, [name(who.police, 'Police')])
    assert.deepEqual(found.removed, [name(who.practitioner, 'Housing')])
  })

  it('names the representative as new and the deputy as gone, where another of the same agency had it then', async () => {
    const found = await differenceIn(await ofMeeting([...now.slice(0, 3), [who.policeDeputy, ['took-part']]]))
    assert.deepEqual(found, {
      of: 'agency',
      at: sentAt,
      added: [name(who.police, 'Police')],
      removed: [name(who.policeDeputy, 'Police')],
      otherwise: [],
    })
  })

  it('names who had it then for reasons of which none holds now, with those', async () => {
    const then = [[who.housing, ['has-action', 'named-by-hand']], ...now.filter(([each]) => each !== who.housing)]
    const found = await differenceIn(await ofPair(then as Listed))
    assert.deepEqual(found, {
      of: 'pair',
      at: sentAt,
      ...none,
      otherwise: [{ name: name(who.housing, 'Housing'), before: ['has-action', 'named-by-hand'] }],
    })
  })

  it('says nothing of a reason more or less, as long as one is the same', async () => {
    const then = now.map(([personId]) => [personId, ['took-part', 'has-action']] as const)
    assert.deepEqual((await differenceIn(await ofPair(then)))?.otherwise, [])
  })

  it('is only of agencies that had the last meeting’s plans, where the pair had none', async () => {
    assert.deepEqual(await differenceIn(await ofMeeting(now.slice(1, 2))), { of: 'agency', at: sentAt, ...none })
  })

  it('is not told to somebody who must not know of the earlier case', async () => {
    const bench = await ofMeeting(now, 'possibly')
    assert.equal(await differenceIn(bench, who.chair), null)
    assert.notEqual(await differenceIn(bench), null)
  })

  it('is none where no plan ever went out in the area', async () => {
    assert.equal(await differenceIn(await benchAfterSending({})), null)
  })

  it('changes as soon as somebody is taken off the list', async () => {
    const bench = await ofPair(now)
    const personId = who.housing
    await bench.done(who.coordinator, {
      type: 'remove-recipient',
      meetingId,
      caseId: caseOne,
      personId,
      reason: 'Left',
    })
    assert.deepEqual((await differenceIn(bench))?.removed, [name(who.housing, 'Housing')])
  })
})
