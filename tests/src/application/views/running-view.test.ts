import assert from 'node:assert/strict'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { MeetingEvent } from '../../../../src/domain/meeting/meeting.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededCase, answered, closedPanel } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { admitted, agreed, called, entered, heard, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const begun: readonly MeetingEvent[] = [...entered(...here), opened, read, ...agreed(...here)]
const runningOf = async (bench: Bench, personId: PersonId = who.chair) =>
  (await bench.view(personId)).running ?? assert.fail('nothing for whoever runs the meeting')

describe('what those who run a meeting are shown of it', () => {
  afterEach(closeBenches)

  it('is shown to nobody else', async () => {
    const bench = await aBench({ meeting: [...begun, called(caseOne, ...here)] })
    for (const personId of [who.police, who.idva, who.housing])
      assert.equal((await bench.view(personId)).running, undefined, personId)
    assert.ok((await bench.view(who.coordinator)).running)
  })

  it('has the minutes in hand, the last case beside its planned time, and the report', async () => {
    const bench = await aBench({ meeting: [...begun, called(caseOne, ...here), heard(caseOne)] })
    bench.clock.set(on('09:25'))
    const { time } = await runningOf(bench)
    assert.deepEqual([time.secondsInHand, time.last?.planned], [0, on('09:00')])
    const rows = time.taken.map(({ caseId, seconds }) => [caseId, seconds])
    assert.deepEqual(rows, [[caseOne, 1200]])
    assert.equal(time.breaksClause, 'local')
  })

  it('names nothing and counts nothing of a case that its reader must not know of', async () => {
    const closed = aSeededCase(caseTwo, { events: closedPanel(caseTwo, who.chair, who.police) })
    const bench = await aBench({ meeting: begun, cases: [aSeededCase(caseOne), closed] })
    assert.equal((await runningOf(bench)).time.last?.caseId, caseTwo)
    assert.equal((await runningOf(bench, who.coordinator)).time.last?.caseId, caseOne)
  })

  it('has what the cases heard so far leave unanswered', async () => {
    const bench = await aBench({ meeting: [...begun, called(caseOne, ...here), heard(caseOne)] })
    const [first] = (await runningOf(bench)).unanswered
    assert.equal(first?.caseId, caseOne)
    assert.ok(first?.gaps.includes('victim-told'))
  })

  it('has core agencies with nobody here, and whom to ring', async () => {
    const { coreGaps } = await runningOf(await aBench({ meeting: begun }))
    assert.ok(coreGaps.every(({ agencyId }) => agencyId !== agencies.police))
    assert.ok(coreGaps.some(({ expected }) => expected.some(({ personId }) => personId === who.children)))
  })
})

describe('the page before the meeting', () => {
  afterEach(closeBenches)
  const update = (at: string): CaseEvent => ({
    type: 'update-sent',
    at,
    by: who.housing,
    caseId: caseOne,
    meetingId,
    agencyId: agencies.housing,
    knowledge: 'nothing-known',
    personal: { text: '' },
  })
  const morningOf = async (bench: Bench, personId: PersonId = who.chair) => {
    bench.clock.set(on('07:30'))
    return (await runningOf(bench, personId)).morning ?? assert.fail('it is not before the meeting')
  }

  it('is gone once the meeting is open', async () => {
    assert.equal((await runningOf(await aBench({ meeting: begun }))).morning, null)
  })

  it('has who may chair, which updates came, and what came since the evening before', async () => {
    const events = [update('2026-06-09T10:00:00Z')]
    const early = await morningOf(await aBench({ cases: [aSeededCase(caseOne, { events }), aSeededCase(caseTwo)] }))
    assert.deepEqual(
      early.chairs.map(({ personId }) => personId),
      [who.chair, who.standIn],
    )
    assert.equal(early.updates.find(({ caseId }) => caseId === caseOne)?.agencies.length, 1)
    assert.deepEqual(early.lateNews, [])
    const late = aSeededCase(caseOne, { events: [update('2026-06-09T18:00:00Z')] })
    const { lateNews } = await morningOf(await aBench({ cases: [late, aSeededCase(caseTwo)] }))
    assert.deepEqual(
      lateNews.map(({ caseId, what }) => [caseId, what]),
      [[caseOne, 'update']],
    )
  })

  it('has the likely time of whoever is invited for one case', async () => {
    const bench = await aBench({ meeting: [admitted(who.practitioner, 'practitioner', caseTwo)] })
    const { practitioners } = await morningOf(bench)
    assert.deepEqual(
      practitioners.map(({ personId, caseId, from }) => [personId, caseId, from]),
      [[who.practitioner, caseTwo, on('09:00')]],
    )
    assert.deepEqual((await bench.view(who.police)).likelyTurn, undefined)
  })

  it('tells of a connection once it is decided, and until then nobody but whoever decides it (R012, H42)', async () => {
    const events = [answered(caseOne, who.police, 'possibly')]
    const bench = await aBench({ cases: [aSeededCase(caseOne, { events }), aSeededCase(caseTwo)] })
    for (const personId of [who.chair, who.coordinator])
      assert.deepEqual((await morningOf(bench, personId)).connections, [], personId)
    const decided: CaseEvent = {
      type: 'connection-decided',
      at: '2026-06-02T09:00:00Z',
      by: who.manager,
      caseId: caseOne,
      personal: { personId: who.police, decision: 'withheld' },
    }
    const withheld = aSeededCase(caseOne, { events: [...events, decided] })
    const after = await morningOf(await aBench({ cases: [withheld, aSeededCase(caseTwo)] }))
    assert.deepEqual(
      after.connections.map(({ people, undecided }) => [people.map(({ personId }) => personId), undecided]),
      [[[who.police], 0]],
    )
  })
})

describe('a case that somebody who runs the meeting must not know of', () => {
  afterEach(closeBenches)

  it('moves no time of theirs while it is heard, so that their stream is still (H42)', async () => {
    const closed = aSeededCase(caseTwo, { events: closedPanel(caseTwo, who.chair, who.police) })
    const bench = await aBench({
      meeting: [...begun, called(caseOne, ...here), heard(caseOne)],
      cases: [aSeededCase(caseOne), closed],
    })
    for (const personId of [who.coordinator, who.idva])
      await bench.done(who.coordinator, { type: 'note-presence', meetingId, personId, present: false })
    const seen = async () => JSON.stringify({ ...(await bench.view(who.coordinator)), now: '' })
    bench.clock.set(on('09:21'))
    const before = await seen()
    await bench.done(who.chair, { type: 'call-case', meetingId, caseId: caseTwo })
    bench.clock.set(on('09:40'))
    await bench.done(who.chair, { type: 'enter-stage', meetingId, caseId: caseTwo, stage: 'agencies' })
    assert.equal(await seen(), before)
  })

  it('sends them nothing for what is typed in it, though others are still to be heard behind it (H42)', async () => {
    const connected = aSeededCase(caseTwo, { events: [answered(caseTwo, who.coordinator, 'possibly')] })
    const meeting = [...begun, called(caseTwo, who.chair, who.police)]
    const bench = await aBench({ meeting, cases: [aSeededCase(caseOne), connected] })
    const seen = async () => JSON.stringify({ ...(await bench.view(who.coordinator)), now: '' })
    bench.clock.set(on('09:25'))
    const before = await seen()
    bench.clock.set(on('09:40'))
    await bench.done(who.chair, { type: 'enter-stage', meetingId, caseId: caseTwo, stage: 'agencies' })
    assert.equal(await seen(), before)
    const { agenda } = await bench.view(who.chair)
    assert.ok(agenda.every(({ forecast }) => forecast))
  })
})

describe('a leaving', () => {
  afterEach(closeBenches)

  it('changes nothing in the view of anybody who does not run the meeting, so that nobody can tell why (H42)', async () => {
    const bench = await aBench({ meeting: [...begun, called(caseOne, ...here)] })
    const seen = async (personId: PersonId) => JSON.stringify({ ...(await bench.view(personId)), now: '' })
    const [before, chairBefore] = [await seen(who.idva), await seen(who.chair)]
    await bench.done(who.coordinator, { type: 'note-presence', meetingId, personId: who.police, present: false })
    assert.equal(await seen(who.idva), before)
    assert.notEqual(await seen(who.chair), chairBefore)
  })
})
