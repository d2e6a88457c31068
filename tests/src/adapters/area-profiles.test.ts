import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faultsForArea, foldersOf, loadAreaProfiles } from '../../../src/adapters/area-profiles.ts'

type Json = Record<string, unknown>
const shipped = (): Json => JSON.parse(readFileSync('src/adapters/profiles/thurrock.json', 'utf8')) as Json

describe('the area profiles', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'profiles-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const write = (name: string, profile: unknown) => writeFileSync(join(folder, name), JSON.stringify(profile))
  const faultsOf = (name: string, profile: unknown): readonly string[] => {
    write(name, profile)
    try {
      loadAreaProfiles([folder])
    } catch (fault) {
      return (fault as Error).message.split('\n').slice(1)
    }
    return []
  }

  it('are read from our own folder and from a further one', () => {
    write('elsewhere.json', { ...shipped(), area: 'elsewhere', name: 'Elsewhere' })
    const profiles = loadAreaProfiles([folder])
    assert.deepEqual([profiles.byArea('thurrock').name, profiles.byArea('elsewhere').name], ['Thurrock', 'Elsewhere'])
  })

  it('give the newest version, and an older one to a meeting that was planned under it', () => {
    write('newer.json', { ...shipped(), version: '10', name: 'Newer' })
    write('middle.json', { ...shipped(), version: '9', name: 'Middle' })
    const profiles = loadAreaProfiles([folder])
    assert.equal(profiles.byArea('thurrock').name, 'Newer')
    assert.deepEqual(
      [profiles.versioned('thurrock', '1').name, profiles.versioned('thurrock', '9').name],
      ['Thurrock', 'Middle'],
    )
  })

  it('do not invent an area or a version', () => {
    const profiles = loadAreaProfiles()
    assert.throws(() => profiles.byArea('nowhere'), /no area profile nowhere/)
    assert.throws(() => profiles.versioned('thurrock', '99'), /no area profile thurrock 99/)
  })

  it('name the file, the place and the reason of every fault at once', () => {
    const faults = faultsOf('broken.json', {
      ...shipped(),
      area: 'broken',
      slot: { value: { minutes: '20' }, clause: '5.2' },
      quorum: { value: 'none' },
      colour: 'green',
    })
    assert.equal(faults.length, 3)
    assert.match(faults.join('\n'), /broken\.json: slot\.value\.minutes: .*number/)
    assert.match(faults.join('\n'), /broken\.json: quorum\.clause: .+/)
    assert.match(faults.join('\n'), /broken\.json: whole file: .*colour/)
  })

  it('tell an unknown key, a slot of nought, a missing clause and a ladder with a loop all in one', () => {
    const rung = (to: string) => ({ to, after: { days: 1 } })
    const faults = faultsOf('four.json', {
      ...shipped(),
      area: 'four',
      slot: { value: { minutes: 0 }, clause: '5.2' },
      quorum: { value: 'none' },
      escalation: { value: [rung('chair'), rung('board'), rung('chair')], clause: '15' },
      colour: 'green',
    })
    const places = faults.map((fault) => fault.split(': ').slice(0, 2).join(': '))
    assert.deepEqual(places, [
      'four.json: slot.value.minutes',
      'four.json: quorum.clause',
      'four.json: escalation.value',
      'four.json: whole file',
    ])
  })

  it('do not begin with a folder that is not there, and tell it with all else that is wrong', () => {
    write('bare.json', { ...shipped(), area: 'bare', quorum: { value: 'none' } })
    const faults = faultsForArea('thurrock', [folder, join(folder, 'elsewhere')])
    assert.equal(faults[0], 'elsewhere: whole folder: it cannot be found')
    assert.match(faults[1] ?? '', /^bare\.json: quorum\.clause: /)
    assert.equal(faults.length, 2)
  })

  it('do not begin for an area that none of them is about', () => {
    assert.match(faultsForArea('nowhere', []).join(), /^nowhere: there is no profile of this area\. There are: .*gwent/)
    assert.deepEqual(faultsForArea('thurrock', foldersOf(null)), [])
    assert.deepEqual(faultsForArea('harrowmere', foldersOf('tests/support/areas')), [])
  })

  it('may name their schema for an editor', () => {
    assert.deepEqual(faultsOf('named.json', { ...shipped(), $schema: './profile.schema.json', area: 'named' }), [])
    assert.equal('$schema' in loadAreaProfiles([folder]).byArea('named'), false)
  })

  it('do not begin with a file that is no JSON', () => {
    writeFileSync(join(folder, 'half.json'), '{ "area": ')
    assert.throws(() => loadAreaProfiles([folder]), /half\.json: whole file: /)
  })

  it('do not begin with two files for one version of an area', () => {
    assert.deepEqual(faultsOf('again.json', shipped()), ['again.json: version: thurrock 1 stands in thurrock.json too'])
  })

  it('do not begin with a range from more minutes to fewer, nor with a slot of nought', () => {
    const slot = (minutes: unknown) => ({ ...shipped(), area: 'slot', slot: { value: { minutes }, clause: '5' } })
    assert.match(faultsOf('slot.json', slot({ from: 15, to: 10 })).join('\n'), /slot\.value\.minutes/)
    assert.match(faultsOf('slot.json', slot(0)).join('\n'), /slot\.value\.minutes/)
    assert.deepEqual(faultsOf('slot.json', slot({ from: 10, to: 15 })), [])
  })

  it('do not begin with a ladder that comes back to somebody', () => {
    const rung = (to: string) => ({ to, after: { days: 1 } })
    const value = [rung('representative'), rung('chair'), rung('representative')]
    const faults = faultsOf('ladder.json', { ...shipped(), area: 'ladder', escalation: { value, clause: '15.4' } })
    assert.deepEqual(faults, ['ladder.json: escalation.value: the ladder comes back to somebody who was asked before'])
  })

  it('take *unanswered* for any rule, and no rule without a clause', () => {
    assert.deepEqual(
      faultsOf('silent.json', { ...shipped(), area: 'silent', circulation: { value: 'unanswered', clause: '4.9' } }),
      [],
    )
    assert.equal(
      faultsOf('bare.json', { ...shipped(), area: 'bare', circulation: { value: 'unanswered', clause: ' ' } }).length,
      1,
    )
  })

  it('keep a calendar once it is made', () => {
    const profiles = loadAreaProfiles()
    assert.equal(profiles.holidays('england', 2026), profiles.holidays('england', 2026))
    assert.ok(profiles.holidays('wales', 2026).has('2026-12-28'))
  })
})
