import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { closeBenches } from '../../../support/application-bench.ts'
import { attending, endedBench, heardBy, sendAll } from '../../../support/application-circulation.ts'
import { aSeededCase, answered } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

const ofCase = { meetingId, caseId: caseOne }
const check: Command = { type: 'check-circulation', meetingId }
const send = (reasons: Record<string, string> = {}): Command => ({ type: 'send-circulation', meetingId, reasons })

describe('sending the plans', () => {
  afterEach(closeBenches)
  const sentTo = async (bench: Awaited<ReturnType<typeof endedBench>>, caseId = caseOne) =>
    [...((await bench.world.circulation(meetingId)).state?.plans.get(caseId)?.sentTo ?? [])].toSorted()

  it('takes two people, the second of whom sees what the first saw', async () => {
    const bench = await endedBench()
    assert.equal(await bench.codeOf(who.chair, send()), 'first-person-needed')
    await bench.done(who.coordinator, check)
    assert.equal(await bench.codeOf(who.coordinator, send()), 'second-person-needed')
    await bench.done(who.manager, { type: 'hold-plan', ...ofCase, reason: 'A name is checked' })
    await bench.done(who.manager, { type: 'unhold-plan', ...ofCase })
    const one: Command = { type: 'send-circulation', meetingId, reasons: {}, caseIds: [caseOne] }
    assert.equal(await bench.codeOf(who.chair, one), 'first-person-needed')
    assert.deepEqual(
      (await bench.outbox()).filter(({ kind }) => kind !== 'tell-person'),
      [],
    )
  })

  it('looks at the flags as they stand now: whoever has declared since gets nothing of that case', async () => {
    const bench = await endedBench()
    await bench.done(who.coordinator, check)
    await bench.done(who.housing, { type: 'answer-connections', meetingId, shown: [caseOne], possibly: [caseOne] })
    await bench.done(who.chair, send())
    assert.deepEqual(await sentTo(bench), [], 'the plan names them no longer, and is looked at again')
    assert.ok((await sentTo(bench, caseTwo)).includes(who.housing))
    await bench.done(who.coordinator, check)
    await bench.done(who.chair, send())
    assert.ok((await sentTo(bench)).length > 0 && !(await sentTo(bench)).includes(who.housing))
  })

  it('asks for another look at a plan that says something else since: nothing goes that the first has not seen', async () => {
    const bench = await endedBench()
    const plansNow = async () =>
      (await bench.view(who.manager)).circulation?.plans.map(({ checkedBy, changed = false }) => [
        checkedBy !== null,
        changed,
      ])
    await bench.done(who.coordinator, check)
    assert.deepEqual(await plansNow(), [
      [true, false],
      [true, false],
    ])
    const due = { agencyId: agencies.police, personId: who.police, due: '2026-06-20T12:00:00Z', riskId: null }
    const draft = { type: 'draft-action', ...ofCase, what: 'Look at the door', ...due, today: false } as const
    const { actionId = '' } = await bench.done(who.coordinator, draft)
    assert.deepEqual((await plansNow())?.[0], [true, false], 'a draft is no part of a plan')
    await bench.done(who.coordinator, { type: 'agree-action', actionId })
    assert.deepEqual(await plansNow(), [
      [false, true],
      [true, false],
    ])
    await bench.done(who.manager, send())
    assert.deepEqual(await sentTo(bench), [])
    assert.equal(await bench.codeOf(who.manager, send()), 'first-person-needed')
    await bench.done(who.coordinator, check)
    await bench.done(who.police, { type: 'accept-action', actionId })
    assert.deepEqual((await plansNow())?.[0], [true, false], 'how far its owner has come is no change')
    await bench.done(who.manager, send())
    assert.ok((await sentTo(bench)).includes(who.police))
  })

  it('asks for a reason for each flag that the list shows, and names the first that has none', async () => {
    const bench = await endedBench({ meeting: heardBy([who.chair, who.coordinator, who.police], caseOne) })
    const shown = (await bench.view(who.chair)).circulation?.plans[0]?.recipients.filter(
      ({ flags }) => flags.length > 0,
    )
    const keys = shown?.map(({ personId }) => `${caseOne}/${personId}`) ?? []
    const reasons = Object.fromEntries(keys.map((key) => [key, 'Core partner'])) as Record<string, string>
    assert.ok(keys.length > 0)
    const unexplained = { refusal: { code: 'flag-needs-reason', about: keys[0] } }
    assert.deepEqual(await bench.order(who.coordinator, check), unexplained)
    await bench.done(who.coordinator, { type: 'check-circulation', meetingId, reasons })
    assert.deepEqual(await bench.order(who.chair, send()), unexplained)
    await bench.done(who.chair, send(reasons))
    assert.deepEqual(await sentTo(bench), [who.children, who.idva, who.police])
  })

  it('leaves to another pair a plan whose case one of the two must not hear, and sends the rest', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.coordinator, 'possibly')] })
    const bench = await endedBench({
      cases: [connected, aSeededCase(caseTwo)],
      meeting: heardBy(attending, caseOne, caseTwo),
    })
    await sendAll(bench)
    assert.deepEqual([(await sentTo(bench)).length, (await sentTo(bench, caseTwo)).length], [0, 4])
    await bench.done(who.manager, check)
    await bench.done(who.chair, send())
    assert.equal((await sentTo(bench)).length, 4)
  })

  it('keeps a first look when a plan is held of which the one who looked must not know', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.coordinator, 'possibly')] })
    const bench = await endedBench({
      cases: [connected, aSeededCase(caseTwo)],
      meeting: heardBy(attending, caseOne, caseTwo),
    })
    await bench.done(who.coordinator, check)
    const before = (await bench.view(who.coordinator)).circulation
    await bench.done(who.manager, { type: 'hold-plan', ...ofCase, reason: 'A name is checked' })
    assert.deepEqual((await bench.view(who.coordinator)).circulation, before)
    await bench.done(who.chair, send())
    assert.equal((await sentTo(bench, caseTwo)).length, 4)
  })

  it('goes by plans that one of the two could not read, since they have not answered the stub', async () => {
    const everybody = Object.values(who)
    const unanswered = (...people: PersonId[]) => everybody.filter((personId) => !people.includes(personId))
    const cases = [aSeededCase(caseOne), aSeededCase(caseTwo, { none: unanswered(who.coordinator) })]
    const bench = await endedBench({ cases })
    await bench.done(who.coordinator, check)
    const looked = (await bench.view(who.chair)).circulation?.plans.map(({ checkedBy }) => checkedBy)
    assert.deepEqual(looked, [`Invented ${who.coordinator}`, null])
    await bench.done(who.chair, send())
    assert.deepEqual(await sentTo(bench, caseTwo), [])
  })

  it('is not for somebody who has not agreed to the statement, who is told so', async () => {
    const meeting = heardBy(attending, caseOne).flat()
    const silent = meeting.filter((event) => !('personId' in event && event.personId === who.manager))
    const bench = await endedBench({ meeting: silent })
    await bench.done(who.coordinator, check)
    assert.equal(await bench.codeOf(who.manager, send()), 'statement-not-agreed')
  })

  it('is for those who keep the desk: nobody else looks, holds or sends', async () => {
    const bench = await endedBench()
    const asked: Command[] = [check, send(), { type: 'hold-plan', ...ofCase, reason: 'No' }]
    for (const command of asked) assert.equal(await bench.codeOf(who.police, command), 'role-not-allowed')
  })
})

describe('the list of core partners', () => {
  afterEach(closeBenches)

  it('is confirmed by those who keep the desk, for agencies that there are, and asked about no more', async () => {
    const bench = await endedBench()
    const confirm = (...agencyIds: string[]): Command => ({ type: 'confirm-core-list', agencyIds })
    assert.equal(await bench.codeOf(who.police, confirm('ag-police')), 'role-not-allowed')
    assert.equal(await bench.codeOf(who.coordinator, confirm('ag-none')), 'no-such-agency')
    assert.equal((await bench.view(who.coordinator)).circulation?.coreQuestion, true)
    await bench.done(who.manager, confirm('ag-police', 'ag-idva'))
    assert.equal((await bench.view(who.coordinator)).circulation?.coreQuestion, false)
  })
})
