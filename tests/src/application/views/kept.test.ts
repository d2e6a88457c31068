import assert from 'node:assert/strict'
import { kept } from '../../../../src/application/views/kept.ts'
import fc from 'fast-check'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import { meetingView } from '../../../../src/application/views/meeting-view.ts'
import { createScenes } from '../../../../src/application/views/scene.ts'
import type { Scene } from '../../../../src/application/views/scene.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { hiddenSeed, phases } from '../../../support/application-hidden.ts'
import { answered, type Seed } from '../../../support/application-seed.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, entered, meetingId, on } from '../../../support/domain-rooms.ts'

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
    const events = [...first.events, ...declared.map((each) => answered(caseOne, each, 'possibly'))]
    const coming = phase === 'planned' || phase === 'ended' ? [] : [agreed(...late), entered(...late)]
    return { ...seed, cases: [{ ...first, events }, ...others], meeting: [...(seed.meeting ?? []), ...coming] }
  })

describe('what is worked out once for several people', () => {
  afterEach(closeBenches)

  it('leaves everybody with the very view that would be made for them alone, in any meeting and any order', async () => {
    const anyOrder = fc.shuffledSubarray([...everyone], { minLength: everyone.length })
    await fc.assert(
      fc.asyncProperty(anySeed, anyOrder, async (seed, people) => {
        const scene = await sceneOf(seed)
        for (const personId of people) {
          const alone = meetingView(structuredClone(scene), personId)
          assert.deepEqual(meetingView(scene, personId), alone)
          assert.equal(JSON.stringify(meetingView(scene, personId)), JSON.stringify(alone))
        }
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
})
