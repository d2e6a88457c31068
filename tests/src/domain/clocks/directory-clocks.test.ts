import assert from 'node:assert/strict'
import { levelOf } from '../../../../src/domain/clocks/clock.ts'
import { evolveDirectory } from '../../../../src/domain/directory/evolve-directory.ts'
import type { DirectoryEvent } from '../../../../src/domain/directory/directory.ts'
import { clocks, cornwall, factsOf, gwent, somerset, thurrock } from '../../../support/domain-clocks.ts'
import { aDirectory, agencies, who } from '../../../support/domain-people.ts'

const about = { at: '2026-02-02T09:00:00Z', by: who.coordinator }
const after = (...events: DirectoryEvent[]) => events.reduce(evolveDirectory, aDirectory())
const steps = somerset.training.value === 'unanswered' ? [] : somerset.training.value.steps

describe('the clocks of the directory', () => {
  it('runs training out after twelve months where the area repeats it (R017, Somerset 6.1)', () => {
    const trained = { ...about, type: 'training-recorded', personId: who.police, steps, on: '2026-01-31' } as const
    const facts = (profile: typeof somerset) => factsOf(profile, { directory: after(trained) })
    const [clock] = clocks('training', facts(somerset))
    assert.deepEqual(clock?.about, { personId: who.police, agencyId: agencies.police })
    assert.equal(clock && levelOf(clock, '2026-10-15T09:00:00Z'), 'green')
    assert.equal(clock && levelOf(clock, '2026-11-15T09:00:00Z'), 'amber')
    assert.equal(clock && levelOf(clock, '2027-02-01T09:00:00Z'), 'red')
    assert.deepEqual(clocks('training', facts(thurrock)), [])
  })

  it('looks at an agreement a year after its signature, and at an unsigned one never (R020)', () => {
    const signed = { ...about, type: 'agreement-signed', agencyId: agencies.police, on: '2026-02-01' } as const
    const due = (profile: typeof somerset) =>
      clocks('agreement', factsOf(profile, { directory: after(signed) })).find(
        (clock) => clock.about.agencyId === agencies.police,
      )?.dueAt
    assert.equal(due(somerset), '2027-02-01T23:59:00Z')
    assert.equal(due(cornwall), '2027-02-01T23:59:00Z')
    assert.equal(due(thurrock), undefined)
    const unsigned = clocks('agreement', factsOf(somerset)).filter(
      ({ about: { agencyId } }) => agencyId === agencies.charity,
    )
    assert.deepEqual(unsigned, [])
  })

  it('has the recipients looked through every six months, from the last time (R022, Gwent 2.4)', () => {
    const due = (directory = aDirectory()) => clocks('recipients', factsOf(gwent, { directory }))[0]?.dueAt
    assert.equal(due(), '2026-07-05T22:59:00Z')
    assert.equal(due(after({ ...about, type: 'recipients-confirmed' })), '2026-08-02T22:59:00Z')
    assert.deepEqual(clocks('recipients', factsOf(somerset)), [])
  })
})
