import assert from 'node:assert/strict'
import type { ActionEvent } from '../../../../src/domain/actions/action.ts'
import type { DeskView } from '../../../../src/contracts/views.ts'
import type { CaseId, PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction, aSeededCase, answered, closedPanel } from '../../../support/application-seed.ts'
import { accepted, agreed as actionAgreed } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const newCase = 'c-new' as CaseId
const cases = [aSeededCase(caseOne), aSeededCase(caseTwo)]

async function deskOf(bench: Bench, personId: PersonId = who.coordinator): Promise<DeskView> {
  const { desk } = await bench.view(personId)
  assert.ok(desk)
  return desk
}

describe('the desk', () => {
  afterEach(closeBenches)

  it('is the coordinators’; to others it opens only for a question that is theirs to decide', async () => {
    const bench = await aBench()
    const open = await Promise.all(
      Object.values(who).map(async (each) => [each, (await bench.view(each)).desk] as const),
    )
    assert.deepEqual(
      open.filter(([, desk]) => desk !== null).map(([personId]) => personId),
      [who.coordinator],
    )
  })

  it('has the cases that were brought and are on no agenda yet, by first names and how many children', async () => {
    const bench = await aBench({ cases: [...cases, aSeededCase(newCase)] })
    const { unlisted } = await deskOf(bench)
    const named = { victim: 'Alma', perpetrator: 'Brann' }
    assert.deepEqual(unlisted, [{ caseId: newCase, number: null, ...named, children: 2, heldForDecision: false }])
    await bench.done(who.coordinator, {
      type: 'set-agenda',
      meetingId,
      items: [caseOne, caseTwo, newCase].map((caseId) => ({ caseId })),
    })
    assert.deepEqual((await deskOf(bench)).unlisted, [])
  })

  it('holds a case that a person must decide on for its deciders, and for its own coordinator (R054)', async () => {
    const undecided = aSeededCase(newCase, { events: closedPanel(newCase) })
    const bench = await aBench({ cases: [...cases, undecided] })
    for (const personId of [who.manager, who.coordinator]) {
      const { unlisted } = await deskOf(bench, personId)
      assert.deepEqual(
        unlisted.map((each) => [each.caseId, each.heldForDecision]),
        [[newCase, true]],
      )
    }
    await bench.done(who.manager, { type: 'decide-closed-panel', caseId: newCase, closed: true, allowed: [who.police] })
    assert.deepEqual(
      (await deskOf(bench)).unlisted.map(({ caseId }) => caseId),
      [newCase],
    )
  })

  it('has a case withheld from its reader on no list, and in no count of minutes', async () => {
    const connected = aSeededCase(newCase, { events: [answered(newCase, who.coordinator, 'possibly')] })
    const bench = await aBench({ cases: [...cases, connected], agenda: [caseOne, newCase, caseTwo] })
    const { unlisted, capacity } = await deskOf(bench)
    assert.deepEqual([unlisted, capacity], [[], { bookedMinutes: 180, neededMinutes: 50 }])
    const alone = await aBench({ cases: [...cases, connected] })
    assert.deepEqual((await deskOf(alone)).unlisted, [])
  })

  it('asks the decider alone who said “possibly”, until it is decided', async () => {
    const declared = aSeededCase(caseOne, { events: [answered(caseOne, who.police, 'possibly')] })
    const bench = await aBench({ cases: [declared, aSeededCase(caseTwo)] })
    const person = { personId: who.police, name: `Invented ${who.police}`, agency: 'Invented Police' }
    assert.deepEqual((await deskOf(bench, who.manager)).connections, [{ caseId: caseOne, number: 1, person }])
    assert.deepEqual((await deskOf(bench)).connections, [])
    assert.equal((await bench.view(who.chair)).desk, null)
    await bench.done(who.manager, {
      type: 'decide-connection',
      caseId: caseOne,
      personId: who.police,
      decision: 'withheld',
    })
    assert.equal((await bench.view(who.manager)).desk, null)
  })

  it('asks nobody about their own connection: it falls to whoever chairs', async () => {
    const declared = aSeededCase(caseOne, { events: [answered(caseOne, who.manager, 'possibly')] })
    const bench = await aBench({ cases: [declared, aSeededCase(caseTwo)] })
    assert.equal((await bench.view(who.manager)).desk, null)
    assert.deepEqual(
      (await deskOf(bench, who.chair)).connections.map(({ person }) => person.personId),
      [who.manager],
    )
  })

  it('shows everybody with what lets them in, and asks whether the core list is complete until somebody has said so', async () => {
    const bench = await aBench()
    const { people, coreQuestion } = await deskOf(bench)
    const charity = people.find(({ personId }) => personId === who.charity)
    const newcomer = people.find(({ personId }) => personId === who.newcomer)
    assert.deepEqual(
      [charity?.signed, charity?.approved, newcomer?.signed, newcomer?.approved],
      [false, true, true, false],
    )
    assert.deepEqual(coreQuestion, { clause: '5', local: false })
    const agencyIds = [agencies.police, agencies.housing]
    await bench.done(who.coordinator, { type: 'confirm-core-list', agencyIds })
    const confirmed = await deskOf(bench)
    assert.equal(confirmed.coreQuestion, null)
    assert.deepEqual(
      confirmed.agencies.filter(({ core }) => core).map(({ agencyId }) => agencyId),
      agencyIds,
    )
  })

  it('lists actions marked today that nobody has accepted, save those of a case its reader must not know of', async () => {
    const raised: ActionEvent = {
      type: 'action-unaccepted-raised',
      at: on('09:50'),
      caseId: caseOne,
      to: 'coordinator',
    }
    const marked = (id: string, number: number, since: ActionEvent[]) =>
      aSeededAction(id, { number, terms: { personId: who.police, today: true, due: on('22:59') }, since })
    const here = [who.chair, who.coordinator, who.police]
    const meeting = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
    const actions = [
      marked('a-1', 1, [actionAgreed, raised]),
      marked('a-2', 2, [actionAgreed, raised, accepted]),
      marked('a-3', 3, [actionAgreed]),
    ]
    const nobodyNamed = { agencyId: agencies.housing, today: true, due: on('22:59') }
    const ofAgency = aSeededAction('a-4', { number: 4, terms: nobodyNamed, since: [actionAgreed, raised] })
    const bench = await aBench({ meeting, actions: [...actions, ofAgency] })
    const late = [`1.1: Invented ${who.police}`, '1.4: Invented Housing']
    assert.deepEqual((await deskOf(bench)).lateTodayActions, late)
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.coordinator, 'possibly')] })
    const hidden = await aBench({ meeting, actions, cases: [connected, aSeededCase(caseTwo)] })
    assert.deepEqual((await deskOf(hidden)).lateTodayActions, [])
  })
})
