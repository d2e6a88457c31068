import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { Profiles } from '../../../../src/application/ports.ts'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { closeBenches } from '../../../support/application-bench.ts'
import { endedBench } from '../../../support/application-circulation.ts'
import { aSeededAction, aSeededCase } from '../../../support/application-seed.ts'
import { agreed, finished } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { meetingId, on } from '../../../support/domain-rooms.ts'

const ofCase = { meetingId, caseId: caseOne }
/** Where she is, as somebody might type it. */
const text = 'She is at 14 Elm Rd now'
const disagreement = {
  type: 'disagreement-recorded',
  at: on('09:30'),
  by: who.idva,
  enteredBy: who.idva,
  caseId: caseOne,
  clause: '7',
  disagreementId: 'd-1',
  personal: { about: 'The risk' },
} as const
const noted = { type: 'hearing-noted', at: on('09:20'), caseId: caseOne, meetingId } as const
const profiles = loadAreaProfiles()
/** Thurrock's meeting under one rule of North Yorkshire and York, by which a new incident is shared. */
const sharing: Profiles = {
  ...profiles,
  byArea: (area) => ({ ...profiles.byArea(area), repeatExceptions: profiles.byArea('nyy').repeatExceptions }),
  versioned: (area, version) => ({
    ...profiles.versioned(area, version),
    repeatExceptions: profiles.byArea('nyy').repeatExceptions,
  }),
}

async function afterwards(): Promise<Bench> {
  const late = { agencyId: agencies.police, due: '2026-06-09T16:00:00Z' }
  const bench = await endedBench(
    {
      cases: [aSeededCase(caseOne, { events: [disagreement, noted] }), aSeededCase(caseTwo)],
      actions: [
        aSeededAction('a-late', { terms: late, since: [agreed] }),
        aSeededAction('a-stuck', { number: 2, since: [agreed, finished('not-possible')] }),
      ],
    },
    { profiles: sharing },
  )
  return bench
}

describe('orders of the time after a meeting', () => {
  afterEach(closeBenches)

  const d1 = { ...ofCase, disagreementId: 'd-1' }
  const worded: readonly [PersonId, Command][] = [
    [who.manager, { type: 'reassess-risk', actionId: 'a-stuck', outcome: 'risk-stands', text }],
    [who.coordinator, { type: 'escalate-action', actionId: 'a-late', to: 'chair', said: text }],
    [who.coordinator, { type: 'hold-escalation', actionId: 'a-late', reason: text }],
    [who.chair, { type: 'sign-exceptions', ...ofCase, reason: text }],
    [who.coordinator, { type: 'share-incident', caseId: caseOne, text }],
    [who.idva, { type: 'record-disagreement', ...ofCase, text }],
    [who.coordinator, { type: 'take-disagreement', ...d1, to: null, text }],
    [who.coordinator, { type: 'settle-disagreement', ...d1, text }],
  ]
  for (const [by, command] of worded) {
    it(`never save where she is in ${command.type} (H41)`, async () => {
      const bench = await afterwards()
      const before = await bench.store.events.position()
      assert.equal(await bench.codeOf(by, command), 'safe-address-in-text')
      assert.equal(await bench.store.events.position(), before)
    })
  }

  it('tell whoever an action was taken to, neutrally, and nobody else', async () => {
    const bench = await afterwards()
    const told = async (notice: string) =>
      (await bench.outbox())
        .filter(({ payload }) => payload['notice'] === notice)
        .map(({ payload }) => payload['personId'])
    await bench.done(who.coordinator, {
      type: 'escalate-action',
      actionId: 'a-late',
      to: 'representative',
      said: 'Rang',
    })
    assert.deepEqual(await told('action-asked-after'), [who.police])
    await bench.done(who.coordinator, { type: 'escalate-action', actionId: 'a-late', to: 'chair', said: 'No answer' })
    assert.deepEqual(await told('action-taken-to-you'), [who.chair])
    await bench.done(who.chair, { type: 'escalate-action', actionId: 'a-late', to: 'board', said: 'Written to' })
    assert.equal((await told('action-taken-to-you')).length, 1)
  })

  it('tell whoever looks at the risk again that an action could not be done, and nobody else (R124)', async () => {
    const bench = await afterwards()
    const finish = { type: 'finish-action', actionId: 'a-late', text: 'No landlord' } as const
    await bench.done(who.police, { ...finish, outcome: 'not-possible' })
    const told = (await bench.outbox()).filter(({ payload }) => payload['notice'] === 'action-not-possible')
    assert.deepEqual(
      told.map(({ payload }) => payload['personId']),
      [who.manager],
    )
  })

  it('tell each who attended of a new incident, and nobody else', async () => {
    const bench = await afterwards()
    await bench.done(who.coordinator, { type: 'share-incident', caseId: caseOne, text: 'A call on Monday' })
    const told = (await bench.outbox()).filter(({ payload }) => payload['notice'] === 'case-updated')
    const people = told.map(({ payload }) => payload['personId'])
    assert.ok(people.includes(who.police) && !people.includes(who.manager) && !people.includes(who.policeDeputy))
  })
})
