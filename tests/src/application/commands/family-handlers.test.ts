import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction, aSeededCase } from '../../../support/application-seed.ts'
import { accepted, agreed as actionAgreed } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { admitted, agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const death = { type: 'record-death', caseId: caseOne, party: 'victim' } as const
const correct: Command = { type: 'correct-change', caseId: caseOne, what: 'victim', reason: 'Another of that name' }

describe('a death (R097)', () => {
  let bench: Bench
  beforeEach(async () => {
    const contact = { what: 'Ring Alma about the locks', since: [actionAgreed, accepted] }
    const urgent = { number: 2, what: 'Visit the victim today', terms: { today: true, due: on('22:59') } }
    const living = { number: 3, what: 'Ring Alma’s mother and confirm to the IDVA', since: [actionAgreed] }
    const other = { number: 4, what: 'Ring Alma about the court date', caseId: caseTwo, since: [actionAgreed] }
    const actions = [
      aSeededAction('a-1', contact),
      aSeededAction('a-2', urgent),
      aSeededAction('a-3', living),
      aSeededAction('a-4', other),
    ]
    const cases = [aSeededCase(caseOne), aSeededCase(caseTwo)]
    bench = await aBench({ meeting: inCaseOne, cases, actions })
    await bench.done(who.chair, { type: 'agree-action', actionId: 'a-2' })
  })
  afterEach(closeBenches)
  const standing = async () => {
    const loaded = await Promise.all((await bench.world.actions()).map((id) => bench.world.action(id)))
    return loaded.map(({ state }) => `${state?.actionId} ${state?.status}`).toSorted()
  }
  const told = async (notice: string) =>
    (await bench.outbox())
      .filter(({ payload }) => payload['notice'] === notice)
      .map(({ payload }) => payload['personId'])

  const clocks = async () => (await bench.timers()).map(({ kind }) => kind).toSorted()

  it('withdraws at once what would contact or tell her, with its clocks, and nothing of the living or of another case', async () => {
    assert.deepEqual(await clocks(), ['action-reminder', 'urgent-action', 'urgent-action'])
    await bench.done(who.police, death)
    assert.deepEqual(await standing(), ['a-1 withdrawn', 'a-2 withdrawn', 'a-3 agreed', 'a-4 agreed'])
    assert.deepEqual(await bench.timers(), [])
  })

  it('is taken from whoever was let in for that case today, and from them for no other that there is or is not', async () => {
    const letIn = [...inCaseOne.flat(), admitted(who.newcomer, 'practitioner', caseOne), agreed(who.newcomer)]
    bench = await aBench({ meeting: letIn })
    const codes = [caseTwo, 'case-nowhere', caseOne].map((caseId) => bench.codeOf(who.newcomer, { ...death, caseId }))
    assert.deepEqual(await Promise.all(codes), ['no-such-case', 'no-such-case', 'accepted'])
  })

  it('tells the owners of what it stopped, deputies too where it was for today, and not why', async () => {
    await bench.done(who.idva, death)
    assert.deepEqual(await told('action-stopped'), [who.police, who.police, who.policeDeputy])
    const left = (await bench.outbox()).filter(({ payload }) => payload['notice'] === 'action-stopped')
    for (const { payload } of left)
      assert.deepEqual(Object.keys(payload).toSorted(), ['meetingId', 'notice', 'personId'])
  })

  it('is recorded too where the answer to who tells her is that she has died, and is asked anew after an error', async () => {
    const answer = {
      type: 'agree-victim-told',
      meetingId,
      caseId: caseOne,
      outcome: 'victim-has-died',
      how: '',
    } as const
    await bench.done(who.chair, answer)
    assert.deepEqual(await standing(), ['a-1 withdrawn', 'a-2 withdrawn', 'a-3 agreed', 'a-4 agreed'])
    const { dead, victimTold } = await bench.caseOf(who.chair)
    assert.deepEqual([dead, victimTold?.outcome], [['victim'], 'victim-has-died'])
    assert.ok('refusal' in (await bench.store.eraseCase(caseOne)))
    await bench.done(who.chair, correct)
    assert.equal((await bench.caseOf(who.chair)).victimTold, null)
  })

  it('of him leaves what is to be done for her', async () => {
    await bench.done(who.police, { ...death, party: 'perpetrator' })
    assert.deepEqual(await standing(), ['a-1 accepted', 'a-2 agreed', 'a-3 agreed', 'a-4 agreed'])
  })

  it('is recorded by nobody who must not know of the case, who learns nothing by trying', async () => {
    await bench.done(who.idva, { type: 'answer-connections', meetingId, shown: [caseOne], possibly: [caseOne] })
    const before = await bench.store.events.position()
    const codes = [caseOne, 'c-none'].map((caseId) => bench.codeOf(who.idva, { ...death, caseId }))
    assert.deepEqual(await Promise.all(codes), ['no-such-case', 'no-such-case'])
    assert.equal(await bench.store.events.position(), before)
  })

  it('gives back what it stopped once it is set right: agreed again, its owner asked anew, its clocks running', async () => {
    await bench.done(who.police, death)
    const offered = (await bench.outbox()).filter(({ kind }) => kind === 'offer-action').length
    assert.equal(await bench.codeOf(who.police, correct), 'role-not-allowed')
    await bench.done(who.chair, correct)
    assert.deepEqual(await standing(), ['a-1 agreed', 'a-2 agreed', 'a-3 agreed', 'a-4 agreed'])
    const again = (await bench.outbox()).filter(({ kind }) => kind === 'offer-action').length
    const urgent = (await clocks()).filter((kind) => kind === 'urgent-action')
    assert.deepEqual([again - offered, urgent.length], [3, 2])
    assert.deepEqual(await told('change-corrected'), await told('death-recorded'))
  })
})

describe('how a case is heard after a change', () => {
  afterEach(closeBenches)
  const changesFor = async (bench: Bench, person: PersonId) =>
    (await bench.view(person)).changes.find(({ caseId }) => caseId === caseOne)
  const decide = (recordOnly: boolean): Command => ({ type: 'decide-hearing', meetingId, caseId: caseOne, recordOnly })

  it('is asked where the change is learned in the meeting, and kept with who answered', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    await bench.done(who.police, { type: 'record-move', caseId: caseOne })
    assert.equal((await changesFor(bench, who.chair))?.hearing, 'ask')
    assert.equal(await bench.codeOf(who.police, decide(true)), 'role-not-allowed')
    await bench.done(who.coordinator, decide(true))
    const { hearing, decided, clause } = (await changesFor(bench, who.chair)) ?? {}
    assert.deepEqual(
      [hearing, decided?.recordOnly, decided?.by, clause],
      ['record-only', true, `Invented ${who.chair}`, '5'],
    )
    assert.equal((await bench.caseOf(who.chair)).recordOnly, true)
  })

  it('shows a legal hold and why something was set right to those who run the meeting alone', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    await bench.done(who.police, death)
    await bench.done(who.chair, correct)
    const [chair, police] = [await changesFor(bench, who.chair), await changesFor(bench, who.police)]
    assert.deepEqual([chair?.legalHold?.lifted, police?.legalHold], [null, null])
    assert.deepEqual([chair?.changes[0]?.reason, police?.changes[0]?.reason], ['Another of that name', ''])
    assert.deepEqual([chair?.changes[0]?.status, police?.changes[0]?.status], ['corrected', 'corrected'])
  })
})

describe('a legal hold over the store itself (H18)', () => {
  afterEach(closeBenches)
  const lift: Command = { type: 'lift-legal-hold', caseId: caseOne, reason: 'The review is closed' }

  it('lets nothing of the case be erased until a named person has lifted it', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    await bench.done(who.police, death)
    const refused = { refusal: { code: 'legal-hold', about: caseOne } }
    assert.deepEqual(await bench.store.eraseCase(caseOne), refused)
    await bench.done(who.chair, correct)
    assert.deepEqual(await bench.store.eraseCase(caseOne), refused)
    for (const person of [who.police, who.chair]) assert.equal(await bench.codeOf(person, lift), 'role-not-allowed')
    assert.equal((await (await bench.again()).world.case(caseOne)).state?.referral.victim.firstName, 'Alma')
    await bench.done(who.coordinator, lift)
    assert.deepEqual(await bench.store.eraseCase(caseOne), { erased: true })
    assert.equal((await (await bench.again()).world.case(caseOne)).state, null)
  })
})

describe('a case that no agenda lists yet', () => {
  afterEach(closeBenches)
  it('is changed by those who take cases in, and is unknown to everyone else', async () => {
    const bench = await aBench({ agenda: [caseTwo] })
    assert.equal(await bench.codeOf(who.police, death), 'no-such-case')
    await bench.done(who.coordinator, death)
    const { state } = await bench.world.case(caseOne)
    assert.deepEqual(
      state?.changes.map(({ what, status }) => [what, status]),
      [['victim', 'confirmed']],
    )
    await bench.done(who.coordinator, { type: 'confirm-change', caseId: caseOne, what: 'victim' })
  })
})
