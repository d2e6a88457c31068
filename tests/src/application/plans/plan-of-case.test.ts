import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import { paperWriter } from '../../../../src/adapters/documents/paper-writer.ts'
import { planFileName, planPaper } from '../../../../src/application/documents/plan-paper.ts'
import { asCopy, planAsItStands, planOf } from '../../../../src/application/plans/plan-of-case.ts'
import type { Profiles } from '../../../../src/application/ports.ts'
import type { AreaProfile } from '../../../../src/domain/area-profile.ts'
import type { CaseId, MeetingId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { attending, endedBench, heardBy, sendAll } from '../../../support/application-circulation.ts'
import { aSeededAction, aSeededCase } from '../../../support/application-seed.ts'
import { agreed } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { thurrock, who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

describe('the plan of one case', () => {
  let bench: Bench
  beforeEach(async () => {
    const actions = [
      aSeededAction('a-3', { number: 3, since: [agreed] }),
      aSeededAction('a-1', { number: 1, since: [agreed] }),
      aSeededAction('a-2', { number: 2, caseId: caseTwo, what: 'Ring the school of case two', since: [agreed] }),
    ]
    bench = await aBench({ meeting: heardBy(attending, caseOne, caseTwo), actions })
  })
  afterEach(closeBenches)
  const planFor = (wanted: { meetingId?: MeetingId; caseId?: CaseId } = {}) =>
    planAsItStands(
      { world: bench.world, profile: thurrock, at: bench.clock.now() },
      { meetingId, caseId: caseOne, version: 1, ...wanted },
    )

  it('has the actions of its own case, in their order, and of no other', async () => {
    const plan = await planFor()
    assert.deepEqual(
      plan?.actions.map(({ number }) => number),
      [1, 3],
    )
    assert.ok(!JSON.stringify(plan).includes('case two'))
    assert.deepEqual(
      (await planFor({ caseId: caseTwo }))?.actions.map(({ what }) => what),
      ['Ring the school of case two'],
    )
  })

  it('stands as the record stands when it is asked for', async () => {
    await bench.done(who.police, { type: 'accept-action', actionId: 'a-1' })
    assert.equal((await planFor())?.actions[0]?.status, 'Accepted')
    assert.equal((await planFor())?.writtenAt, bench.clock.now())
  })

  it('is none where there is no such meeting or no such case', async () => {
    assert.equal(await planFor({ meetingId: 'm-none' as MeetingId }), null)
    assert.equal(await planFor({ caseId: 'c-none' as CaseId }), null)
  })

  it('is opened as it was sent, whatever became of the case since, and in no version that was not sent', async () => {
    const sent = await endedBench({ actions: [aSeededAction('a-1', { since: [agreed] })] })
    await sendAll(sent)
    const theirs = { name: 'Invented One', agency: 'Invented Two' }
    const opened = () => planOf(sent, { meetingId, caseId: caseOne, version: 1, copyFor: theirs })
    const before = await opened()
    assert.equal(before?.copyFor, 'Invented One, Invented Two')
    await sent.done(who.police, { type: 'accept-action', actionId: 'a-1' })
    assert.deepEqual(await opened(), before)
    assert.equal(before?.actions[0]?.status, 'Agreed, not yet accepted')
    assert.equal(await planOf(sent, { meetingId, caseId: caseOne, version: 2, copyFor: 'record' }), null)
  })
})

describe('a plan that went late', () => {
  afterEach(closeBenches)

  it('says so in the record copy, and not in anybody’s own', async () => {
    const sent = await endedBench()
    sent.clock.set('2026-06-13T09:00:00Z')
    await sendAll(sent)
    const said = async (copyFor: Parameters<typeof planOf>[1]['copyFor']) => {
      const plan = await planOf(sent, { meetingId, caseId: caseOne, version: 1, copyFor })
      return plan?.prompts.some(({ answer }) => answer.startsWith('Late:'))
    }
    assert.deepEqual(
      [await said('record'), await said({ name: 'Invented One', agency: 'Invented Two' })],
      [true, false],
    )
  })
})

describe('the language of a copy', () => {
  afterEach(closeBenches)

  it('is its reader’s where the area is in Wales; the record copy is English, and so is every copy elsewhere', async () => {
    const { world, clock } = await aBench({ meeting: heardBy(attending, caseOne) })
    const where = { meetingId, caseId: caseOne, version: 1 }
    const reader = { name: 'Invented One', agency: 'Invented Two', language: 'cy' } as const
    const laid = (area: string) =>
      planAsItStands({ world, profile: loadAreaProfiles().byArea(area), at: clock.now() }, where)
    const [inGwent, inThurrock] = [await laid('gwent'), await laid('thurrock')]
    assert.ok(inGwent && inThurrock)
    assert.deepEqual(
      [asCopy(inGwent, reader), asCopy(inGwent, { ...reader, language: 'en' }), asCopy(inGwent, 'record')].map(
        ({ title, language }) => [title, language],
      ),
      [
        ['Cofnodion: achos 1', 'cy'],
        ['Minutes: case 1', 'en'],
        ['Minutes: case 1', 'en'],
      ],
    )
    assert.deepEqual([inThurrock.welsh, asCopy(inThurrock, reader).language], [undefined, 'en'])
    assert.ok(!('welsh' in asCopy(inGwent, reader)))
  })
})

describe('the copy of whoever referred a case and is on its list for nothing else (R113, Gwent 4.9)', () => {
  afterEach(closeBenches)
  const loaded = loadAreaProfiles()
  const ownCase: AreaProfile['circulation']['value'] = {
    what: 'minutes',
    within: 'unanswered',
    from: 'meetingEnd',
    to: [],
    approve: 'coordinator',
    referrerOwnCase: true,
  }
  const profiles: Profiles = {
    ...loaded,
    versioned: (...asked) => ({ ...loaded.versioned(...asked), circulation: { value: ownCase, clause: '4.9' } }),
  }
  const writer = paperWriter()

  /** The referrer’s file of case one, in a meeting of these cases. */
  async function theirs(cases: readonly CaseId[]) {
    const meeting = heardBy(attending, ...cases)
    const actions = [
      aSeededAction('a-1', { number: 1, since: [agreed] }),
      aSeededAction('a-2', { number: 1, caseId: caseTwo, what: 'Ring the school of case two', since: [agreed] }),
    ].filter((_, at) => at < cases.length)
    const seeded = cases.map((caseId) => aSeededCase(caseId))
    const bench = await endedBench({ meeting, actions, agenda: cases, cases: seeded }, { profiles })
    await sendAll(bench)
    const file = await bench.caseroom.openPlan(who.police, meetingId, caseOne)
    assert.ok('bytes' in file, JSON.stringify(file))
    const [plan] = bench.outside.written.slice(-1)
    assert.ok(plan)
    return { plan, bytes: await writer.write(planPaper(plan)) }
  }

  it('has one case and no trace of others: byte for byte the same, however many were heard', async () => {
    const [alone, among] = [await theirs([caseOne]), await theirs([caseTwo, caseOne])]
    assert.deepEqual(Buffer.from(among.bytes), Buffer.from(alone.bytes))
    assert.equal(planFileName(among.plan), planFileName(alone.plan))
    const { caseNumber, title } = among.plan
    assert.deepEqual([caseNumber, title], [0, 'Action plan'])
  })

  it('has what was discussed and agreed of that case all the same', async () => {
    const { plan } = await theirs([caseTwo, caseOne])
    assert.equal(plan.actions.length, 1)
    assert.ok(plan.attendees.length > 0 && plan.answers.length > 0)
    assert.equal(plan.copyFor, `Invented ${who.police}, Invented Police`)
  })
})
