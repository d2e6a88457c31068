import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { ActionId, PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction, aSeededCase, answered } from '../../../support/application-seed.ts'
import { agreed as actionAgreed } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, heard, meetingId, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here, who.housing), called(caseOne, ...here)]
const actionId = 'a-1'
const terms = { agencyId: agencies.police, personId: null, due: '2026-06-12T16:00:00Z', today: false, riskId: null }
const draft = (otherwise: Partial<Extract<Command, { type: 'draft-action' }>> = {}): Command => {
  const words = { meetingId, caseId: caseOne, what: 'Fit a second lock and confirm to the IDVA' }
  return { type: 'draft-action', ...words, ...terms, ...otherwise }
}
const connected = (...people: PersonId[]) => [
  aSeededCase(caseOne, { events: people.map((personId) => answered(caseOne, personId, 'possibly')) }),
  aSeededCase(caseTwo),
]
const actionIn = async (bench: Bench, id = actionId) => (await bench.world.action(id as ActionId)).state

describe('an action as it is drafted', () => {
  afterEach(closeBenches)

  it('is numbered after those before it, whatever became of them', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const first = await bench.done(who.coordinator, draft())
    await bench.done(who.chair, { type: 'withdraw-action', actionId: first['actionId'] ?? '' })
    const { actionId: second } = await bench.done(who.police, draft())
    assert.equal((await actionIn(bench, second))?.number, 2)
  })

  it('is for whoever speaks for its agency in the room, where nobody is named, and may hear the case (R091)', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const owner = async (by: Bench, otherwise: Parameters<typeof draft>[0] = {}) => {
      const { actionId: id } = await by.done(who.coordinator, draft(otherwise))
      return (await actionIn(by, id))?.personId
    }
    assert.equal(await owner(bench), who.police)
    assert.equal(await owner(bench, { agencyId: agencies.housing }), null)
    assert.equal(await owner(bench, { personId: who.policeDeputy }), who.policeDeputy)
    const withheld = await aBench({ meeting: inCaseOne, cases: connected(who.police) })
    assert.equal(await owner(withheld), null)
  })

  it('is refused on a case that is not open, and on one that its typist must not hear', async () => {
    const bench = await aBench({ meeting: inCaseOne, cases: connected(who.police) })
    assert.equal(await bench.codeOf(who.coordinator, draft({ caseId: caseTwo })), 'case-not-open')
    assert.equal(await bench.codeOf(who.police, draft()), 'no-such-case')
    assert.deepEqual(await bench.world.actions(), [])
  })
})

describe('an answer to an action', () => {
  afterEach(closeBenches)
  const accept: Command = { type: 'accept-action', actionId }
  const ofHousing = aSeededAction(actionId, { terms: { agencyId: agencies.housing }, since: [actionAgreed] })

  it('is the owner’s own press, also where they were not at the hearing', async () => {
    const bench = await aBench({ meeting: [...inCaseOne, heard(caseOne)], actions: [ofHousing] })
    await bench.done(who.housing, accept)
    const by = { personId: who.housing, enteredBy: who.housing, how: 'pressed' }
    assert.deepEqual((await actionIn(bench))?.acceptedBy, by)
  })

  it('is taken down by the coordinator in the name of whoever speaks for the agency and may hear the case', async () => {
    const action = aSeededAction(actionId, { terms: { agencyId: agencies.children }, since: [actionAgreed] })
    const bench = await aBench({ meeting: inCaseOne, cases: connected(who.children), actions: [action] })
    await bench.done(who.coordinator, accept)
    const spoken = { personId: who.childrenDeputy, enteredBy: who.coordinator, how: 'spoken' }
    assert.deepEqual((await actionIn(bench))?.acceptedBy, spoken)
  })

  it('is nobody else’s: neither another agency’s nor the chair’s own', async () => {
    const bench = await aBench({ meeting: inCaseOne, actions: [ofHousing] })
    assert.equal(await bench.codeOf(who.police, accept), 'not-your-action')
    assert.equal(await bench.codeOf(who.chair, accept), 'not-your-action')
    assert.equal((await actionIn(bench))?.status, 'agreed')
  })

  it('is refused to whoever must not hear the case in the words for an action that is not there', async () => {
    const police = aSeededAction(actionId, { since: [actionAgreed] })
    const bench = await aBench({ meeting: inCaseOne, cases: connected(who.police), actions: [police] })
    const asked = async (id: string) => bench.order(who.police, { type: 'accept-action', actionId: id })
    assert.deepEqual(await asked(actionId), { refusal: { code: 'no-such-action' } })
    assert.deepEqual(await asked('a-none'), await asked(actionId))
    assert.equal((await actionIn(bench))?.status, 'agreed')
  })

  it('goes no further until its owner has agreed to the statement', async () => {
    const action = aSeededAction(actionId, { terms: { agencyId: agencies.children }, since: [actionAgreed] })
    const bench = await aBench({ meeting: inCaseOne, actions: [action] })
    assert.equal(await bench.codeOf(who.children, accept), 'statement-not-agreed')
  })
})

describe('a change that the chair makes', () => {
  afterEach(closeBenches)
  const change = { type: 'change-action', actionId, what: 'Fit a lock and confirm', ...terms } as const

  it('keeps the number, and asks the owner anew', async () => {
    const action = aSeededAction(actionId, { number: 3, since: [actionAgreed] })
    const bench = await aBench({ meeting: inCaseOne, actions: [action] })
    await bench.done(who.police, { type: 'accept-action', actionId })
    await bench.done(who.coordinator, { ...change, agencyId: agencies.idva })
    const now = await actionIn(bench)
    assert.deepEqual([now?.number, now?.status, now?.agencyId, now?.acceptedBy], [3, 'agreed', agencies.idva, null])
  })

  it('is refused where it would leave an agreed action without date or agency', async () => {
    const bench = await aBench({ meeting: inCaseOne, actions: [aSeededAction(actionId, { since: [actionAgreed] })] })
    assert.equal(await bench.codeOf(who.chair, { ...change, due: null }), 'due-missing')
    assert.equal(await bench.codeOf(who.chair, { ...change, agencyId: null }), 'agency-missing')
    assert.equal((await actionIn(bench))?.what, 'Place a marker on the address')
  })
})
