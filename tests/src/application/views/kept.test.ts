import assert from 'node:assert/strict'
import { kept, keptFor } from '../../../../src/application/views/kept.ts'
import fc from 'fast-check'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import { createScenes } from '../../../../src/application/views/scene.ts'
import type { Scene } from '../../../../src/application/views/scene.ts'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { MeetingEvent } from '../../../../src/domain/meeting/meeting.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { hiddenSeed, phases } from '../../../support/application-hidden.ts'
import { aSeededAction, answered, type Seed } from '../../../support/application-seed.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, entered, meetingId, on } from '../../../support/domain-rooms.ts'
import { shownOtherwiseThanAlone } from '../../../support/seen-alone.ts'

const everyone: readonly PersonId[] = Object.values(who)
const profiles = loadAreaProfiles()

async function sceneOf(seed: Seed): Promise<Scene> {
  const { store, world, clock, ring } = await aBench(seed)
  clock.set(on('10:10'))
  const scenes = createScenes({ work: store.work, world, clock, profiles, digest: ring.mac, rehearsal: false })
  const scene = await scenes.of(meetingId)
  assert.ok(scene)
  return scene
}

const said = { at: on('09:20'), by: who.chair, enteredBy: who.chair, caseId: caseOne, meetingId, clause: 'local' }
const note = { type: 'case-noted', ...said, agencyId: null, basis: null } as const
/**
 * Of the case that is heard first: what an agency wrote, what was noted for few, and what is for the police and IDVA.
 */
const forSome: readonly CaseEvent[] = [
  { type: 'update-sent', ...said, agencyId: agencies.idva, knowledge: 'supplied', personal: { text: 'She wrote' } },
  { ...note, noteId: 'n-1', kind: 'said', personal: { text: 'Said by all' } },
  { ...note, noteId: 'n-2', kind: 'chair', personal: { text: 'For the chair' } },
  {
    type: 'disclosure-decided',
    ...said,
    personal: { decision: 'not-now', idva: 'made', teller: '', reason: 'Unsafe' },
  },
]
const turn: MeetingEvent = {
  type: 'turn-given',
  at: on('09:21'),
  said: { by: who.chair, enteredBy: who.chair },
  caseId: caseOne,
  agencyId: agencies.police,
}
const owned = aSeededAction('a-own', { caseId: caseOne, number: 1, terms: { agencyId: agencies.police } })

/** How far a meeting has come, who must not know of one of its cases, and who comes, agrees and answers besides. */
const anySeed = fc
  .record({
    phase: fc.constantFrom(...phases),
    closed: fc.boolean(),
    some: fc.subarray([...everyone]),
    late: fc.subarray([...everyone]),
    declared: fc.subarray([...everyone], { maxLength: 4 }),
  })
  .map(({ phase, closed, some, late, declared }): Seed => {
    const seed = hiddenSeed(phase, { hidden: closed ? { allowed: some } : { connected: some } })
    const [first, ...others] = seed.cases ?? []
    assert.ok(first)
    const isOpen = phase === 'another case open'
    const declarations = declared.map((each) => answered(caseOne, each, 'possibly'))
    const events = [...first.events, ...declarations, ...(isOpen ? forSome : [])]
    const coming = phase === 'planned' || phase === 'ended' ? [] : [agreed(...late), entered(...late)]
    const meeting = [...(seed.meeting ?? []), ...coming, ...(isOpen ? [turn] : [])]
    const actions = [...(seed.actions ?? []), ...(isOpen ? [owned] : [])]
    return { ...seed, cases: [{ ...first, events }, ...others], meeting, actions }
  })

describe('what is worked out once for several people', () => {
  afterEach(closeBenches)

  it('leaves everybody with the very view that would be made for them alone, in any meeting and any order', async () => {
    const anyOrder = fc.shuffledSubarray([...everyone], { minLength: everyone.length })
    await fc.assert(
      fc.asyncProperty(anySeed, anyOrder, async (seed, people) => {
        assert.deepEqual(shownOtherwiseThanAlone(await sceneOf(seed), people), [])
      }),
      { numRuns: 30 },
    )
  }).timeout(60_000)
})

describe('what is worked out once', () => {
  const one = { name: 'one' }
  const other = { name: 'other' }

  it('is the same answer for the same things, and another for any other', () => {
    let asked = 0
    const pair = kept((left: { name: string }, right: { name: string }) => {
      asked += 1
      return { both: `${left.name} ${right.name}` }
    })
    assert.equal(pair(one, other), pair(one, other))
    assert.equal(asked, 1)
    assert.deepEqual([pair(other, one).both, pair(one, one).both], ['other one', 'one one'])
  })

  it('may be nothing at all, and is asked no second time for that', () => {
    let asked = 0
    const nothing = kept((_thing: object) => {
      asked += 1
      return null
    })
    assert.deepEqual([nothing(one), nothing(one), asked], [null, null, 1])
  })

  it('for the same facts is the same answer, whatever else was true of those who asked', () => {
    const seen: unknown[] = []
    const named = keptFor((facts: { mayRead: boolean }, thing: { name: string }) => {
      seen.push(facts)
      return { shown: facts.mayRead ? thing.name : '' }
    })
    const ada = { mayRead: true, toJSON: () => ({ mayRead: true }), personId: 'ada' }
    assert.equal(named(ada, one), named({ mayRead: true }, one))
    assert.deepEqual([named({ mayRead: false }, one).shown, named(ada, other).shown], ['', 'other'])
    assert.deepEqual(seen, [{ mayRead: true }, { mayRead: false }, { mayRead: true }])
  })
})
