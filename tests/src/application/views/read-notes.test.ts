import assert from 'node:assert/strict'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]

describe('the note that somebody has read a case (H32)', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench({ meeting: inCaseOne })
  })
  afterEach(closeBenches)
  const notes = async () =>
    (await bench.store.reads.all()).map(({ personId, caseId, what }) => [personId, caseId, what])

  it('is made before its content leaves, once for each person and case, however often they look', async () => {
    bench.clock.set(on('09:05'))
    for (const personId of [who.police, who.police, who.chair]) await bench.view(personId)
    assert.deepEqual(await notes(), [
      [who.police, caseOne, 'case'],
      [who.chair, caseOne, 'case'],
    ])
    assert.equal((await bench.store.reads.all())[0]?.at, on('09:05'))
  })

  it('is made anew for the next case', async () => {
    await bench.view(who.police)
    await bench.done(who.chair, { type: 'finish-case', meetingId, caseId: caseOne })
    await bench.view(who.police)
    await bench.done(who.chair, { type: 'call-case', meetingId, caseId: caseTwo })
    await bench.view(who.police)
    assert.deepEqual(await notes(), [
      [who.police, caseOne, 'case'],
      [who.police, caseTwo, 'case'],
    ])
  })

  it('is not made of somebody who was shown nothing', async () => {
    for (const personId of [who.idva, who.observer, who.practitioner]) await bench.view(personId)
    assert.deepEqual(await notes(), [])
  })

  it('is made again where it could not be written, and until then nothing is shown', async () => {
    const noteRead = bench.store.reads.noteRead
    bench.store.reads.noteRead = () => Promise.reject(new Error('the disk is full'))
    await assert.rejects(bench.view(who.police), /the disk is full/)
    bench.store.reads.noteRead = noteRead
    await bench.view(who.police)
    assert.deepEqual(await notes(), [[who.police, caseOne, 'case']])
  })
})
