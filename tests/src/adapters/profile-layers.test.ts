import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadAreaProfiles } from '../../../src/adapters/area-profiles.ts'

type Json = Record<string, unknown>
const base = JSON.parse(readFileSync('tests/support/areas/harrowmere.json', 'utf8')) as Json
const upper = { area: 'upper', name: 'Upper Harrowmere', version: '1', extends: 'harrowmere' }
const top = { area: 'top', name: 'Top of Upper', version: '1', extends: 'upper' }
const twelve = { value: { minutes: 12 }, clause: 'U2', kind: 'custom' }

describe('the places that share a protocol', () => {
  const profiles = loadAreaProfiles()
  const councils = ['blaenau-gwent', 'caerphilly', 'monmouthshire', 'newport', 'torfaen']
  const fortnightly = { weekday: 'unanswered', time: 'unanswered', everyWeeks: 2 }
  const shared: readonly [string, string, unknown][] = [
    ...councils.map((council): [string, string, unknown] => [council, 'gwent', fortnightly]),
    ['southend', 'thurrock', 'unanswered'],
    ['essex', 'thurrock', 'unanswered'],
  ]
  for (const [place, below, ownDay] of shared) {
    it(`say in ${place} what ${below} says, and whose word it is, but for their own day`, () => {
      const [upper, lower] = [profiles.byArea(place), profiles.byArea(below)]
      assert.deepEqual(upper.slot, { ...lower.slot, layer: lower.name })
      assert.deepEqual([upper.meetingDay.value, upper.meetingDay.layer], [ownDay, undefined])
      assert.deepEqual([upper.terms, upper.nation], [lower.terms, lower.nation])
    })
  }
})

describe('a profile that is written over another', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'layers-'))
    write('harrowmere.json', base)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const write = (name: string, profile: unknown) => writeFileSync(join(folder, name), JSON.stringify(profile))
  const faults = () => {
    try {
      loadAreaProfiles([folder])
    } catch (fault) {
      return (fault as Error).message.split('\n').slice(1)
    }
    return []
  }

  it('says what its own file says, and for all else what the lower one says, marked with its name', () => {
    write('upper.json', { ...upper, slot: twelve })
    const { name, slot, circulation } = loadAreaProfiles([folder]).byArea('upper')
    assert.equal(name, 'Upper Harrowmere')
    assert.deepEqual(slot, twelve)
    assert.deepEqual(circulation, { ...(base.circulation as object), layer: 'Harrowmere' })
  })

  it('takes a rule whole: nothing of the lower rule is left in it', () => {
    const statement = { value: 'unanswered', clause: 'silent' }
    write('upper.json', { ...upper, statement })
    assert.deepEqual(loadAreaProfiles([folder]).byArea('upper').statement, statement)
  })

  it('may name some of its own words for people and papers', () => {
    write('upper.json', { ...upper, terms: { chair: 'Speaker' } })
    const { terms } = loadAreaProfiles([folder]).byArea('upper')
    assert.deepEqual([terms.chair, terms.coordinator], ['Speaker', 'MARAC Secretary'])
  })

  it('may be written over one that is itself written over another, each rule marked with whose it is', () => {
    write('upper.json', { ...upper, slot: twelve })
    write('top.json', top)
    const profile = loadAreaProfiles([folder]).byArea('top')
    assert.deepEqual([profile.slot.layer, profile.circulation.layer], ['Upper Harrowmere', 'Harrowmere'])
  })

  it('is another version as soon as the lower file says something else', () => {
    write('upper.json', upper)
    const before = loadAreaProfiles([folder]).byArea('upper').version
    write('harrowmere.json', { ...base, marking: { value: 'OFFICIAL', clause: 'H20' } })
    const after = loadAreaProfiles([folder]).byArea('upper').version
    assert.notEqual(before, after)
    assert.match(before, /^1-[0-9a-f]{16}$/)
  })

  it('lies over the newest file of the lower area', () => {
    write('upper.json', upper)
    write('harrowmere-2.json', { ...base, version: '2', slot: twelve })
    assert.deepEqual(loadAreaProfiles([folder]).byArea('upper').slot.value, { minutes: 12 })
  })

  it('is refused where the lower area is not there', () => {
    write('upper.json', { ...upper, extends: 'nowhere' })
    assert.deepEqual(faults(), ['upper.json: extends: there is no area nowhere'])
  })

  it('is refused where the layers come back to themselves, in each file of the loop', () => {
    write('upper.json', { ...upper, extends: 'top' })
    write('top.json', top)
    assert.deepEqual(faults(), [
      'top.json: extends: top comes back to where it began',
      'upper.json: extends: upper comes back to where it began',
    ])
  })

  it('is refused for its own faults and no others, all of them at once', () => {
    write('upper.json', { ...upper, slot: { value: { minutes: 0 }, clause: '2' }, colour: 'green' })
    write('lower.json', { ...base, area: 'lower', quorum: { value: 'none' } })
    write('top.json', { ...top, extends: 'lower' })
    const told = faults()
    assert.equal(told.length, 3)
    assert.match(told.join('\n'), /lower\.json: quorum\.clause/)
    assert.match(told.join('\n'), /upper\.json: slot\.value\.minutes/)
    assert.match(told.join('\n'), /upper\.json: whole file: .*colour/)
  })
})
