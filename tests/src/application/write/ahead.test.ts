import assert from 'node:assert/strict'
import { createAhead } from '../../../../src/application/write/ahead.ts'
import type { Sources } from '../../../../src/application/write/world.ts'
import type { Action } from '../../../../src/domain/actions/action.ts'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction } from '../../../support/application-seed.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { meetingId } from '../../../support/domain-rooms.ts'
import { heard, toStream } from '../../../support/store-appends.ts'

const ofCase = `case-${caseOne}`
const ofAction = 'action-a-1'
const noted = { ...heard(caseOne), meetingId }

describe('what was decided and is not committed yet', () => {
  let bench: Bench
  let sources: Sources
  beforeEach(async () => {
    bench = await aBench()
    sources = (await bench.world.asOfNow()).sources
  })
  afterEach(closeBenches)

  it('is true for the next decision, and leaves what is committed as it is', async () => {
    const ahead = createAhead()
    const { version } = await sources.fold(ofCase)
    await ahead.add(toStream(ofCase, version, noted), sources)
    const seen = await ahead.over(sources).fold(ofCase)
    assert.deepEqual([seen.version, (seen.state as Case).heardAt], [version + 1, [{ meetingId, at: noted.at }]])
    assert.deepEqual([(await sources.fold(ofCase)).version, await sources.streams('action-')], [version, []])
  })

  it('is laid on top of what was decided before it', async () => {
    const ahead = createAhead()
    const { version } = await sources.fold(ofCase)
    await ahead.add(toStream(ofCase, version, noted), sources)
    await ahead.add(toStream(ofCase, version + 1, noted), sources)
    assert.equal((await ahead.over(sources).fold(ofCase)).version, version + 2)
  })

  it('has the streams that it begins and the links that it makes', async () => {
    const ahead = createAhead()
    const { events } = aSeededAction('a-1')
    const links = [{ meetingId, stream: ofAction }]
    await ahead.add({ ...toStream(ofAction, 0, ...events), links }, sources)
    const seen = ahead.over(sources)
    assert.equal(((await seen.fold(ofAction)).state as Action).actionId, 'a-1')
    assert.ok((await seen.linked(meetingId)).includes(ofAction))
    assert.deepEqual([await seen.meetingsOf(ofAction), await seen.streams('action-')], [[meetingId], [ofAction]])
  })

  it('gives way to what is committed once that has come as far', async () => {
    const ahead = createAhead()
    const { version } = await sources.fold(ofCase)
    await ahead.add(toStream(ofCase, version, noted), sources)
    await bench.store.events.append(toStream(ofCase, version, noted, noted))
    const later = (await bench.world.asOfNow()).sources
    assert.equal((await ahead.over(later).fold(ofCase)).version, version + 2)
  })
})
