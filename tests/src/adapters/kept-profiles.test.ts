import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadAreaProfiles } from '../../../src/adapters/area-profiles.ts'
import { keepProfiles } from '../../../src/adapters/kept-profiles.ts'
import { answered } from '../../../src/domain/area-profile.ts'
import type { AreaProfile } from '../../../src/domain/area-profile.ts'
import { overBothEngines } from '../../support/store-suite.ts'

const file = JSON.parse(readFileSync('tests/support/areas/harrowmere.json', 'utf8')) as Record<string, unknown>
const edited = { ...file, slot: { value: { minutes: 45 }, clause: 'H2' } }
const slotOf = ({ slot }: AreaProfile) => answered(slot, { minutes: 0 }).minutes

overBothEngines('the profile that a meeting was planned under', (bench) => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** A server that starts while the file says this. */
  const started = async (profile: Record<string, unknown>) => {
    writeFileSync(join(folder, 'harrowmere.json'), JSON.stringify(profile))
    return keepProfiles((await bench().open()).profiles, loadAreaProfiles([folder]))
  }

  it('stays as it was after its file was edited under the same number and the server started anew', async () => {
    const planned = (await started(file)).byArea('harrowmere')
    const later = await started(edited)
    assert.equal(slotOf(later.byArea('harrowmere')), 45)
    assert.deepEqual(later.versioned('harrowmere', planned.version), planned)
    assert.deepEqual(slotOf(later.versioned('harrowmere', planned.version)), { from: 10, to: 15 })
  })

  it('is there after its file was taken away', async () => {
    const planned = (await started(file)).byArea('harrowmere')
    const { area: _, ...rest } = file
    const later = await started({ ...rest, area: 'elsewhere' })
    assert.deepEqual(later.versioned('harrowmere', planned.version), planned)
    assert.throws(() => later.byArea('harrowmere'), /no area profile harrowmere/)
  })

  it('is kept once, however often the server starts', async () => {
    await started(file)
    await started(file)
    const store = await bench().open()
    const kept = (await store.profiles.all()).filter(({ area }) => area === 'harrowmere')
    assert.equal(kept.length, 1)
  })

  it('leaves open what profiles were not asked for yet when it was kept', async () => {
    const now = await started(file)
    const { version } = now.byArea('harrowmere')
    const store = await bench().open()
    const { quorum: _, ...older } = { ...now.byArea('harrowmere'), version: '1-older', gone: { value: 1, clause: '1' } }
    await store.profiles.keep({ area: 'harrowmere', version: '1-older', profile: JSON.stringify(older) })
    const later = await started(file)
    const old = later.versioned('harrowmere', '1-older')
    assert.deepEqual(old.quorum, { value: 'unanswered', clause: 'silent' })
    assert.deepEqual({ ...old, version, quorum: null }, { ...later.byArea('harrowmere'), quorum: null })
  })

  it('keeps how long research may be, where that stood in the rule of when it is sent', async () => {
    const now = await started(file)
    const { researchWords: _, ...rest } = now.byArea('harrowmere')
    const research = { value: { sent: true, within: { days: 2 }, words: 200 }, clause: '8', asks: 'How long?' }
    const store = await bench().open()
    const profile = JSON.stringify({ ...rest, research, version: '1-older' })
    await store.profiles.keep({ area: 'harrowmere', version: '1-older', profile })
    const old = (await started(file)).versioned('harrowmere', '1-older')
    assert.deepEqual(old.researchWords, { value: 200, clause: '8', asks: 'How long?' })
    assert.deepEqual(old.research.value, { sent: true, within: { days: 2 } })
  })

  it('is found by its number alone for a meeting that was planned before versions had a digest', async () => {
    const profiles = await started(file)
    assert.deepEqual(profiles.versioned('harrowmere', '1'), profiles.byArea('harrowmere'))
  })
})
