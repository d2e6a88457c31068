import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { profileJsonSchema } from '../../../src/adapters/profile-file.ts'

const shipped = readdirSync('src/adapters/profiles').map((name) => `src/adapters/profiles/${name}`)
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

describe('the schema for editors', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  const validate = ajv.compile(profileJsonSchema())
  const says = (profile: unknown) => {
    validate(profile)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join('\n')
  }

  for (const path of [...shipped, 'tests/support/areas/harrowmere.json']) {
    it(`takes ${path}`, () => assert.equal(says(read(path)), ''))
  }

  it('takes a file that extends another area and says only what differs', () => {
    const slot = { value: { minutes: 12 }, clause: '2' }
    assert.equal(says({ area: 'upper', name: 'Upper', version: '1', extends: 'harrowmere', slot }), '')
  })

  it('asks for every rule of a file that extends nothing', () => {
    const { quorum: _, ...without } = read('src/adapters/profiles/thurrock.json')
    assert.match(says(without), /quorum/)
  })

  it('marks an unknown key, a slot of nought and a missing clause', () => {
    const thurrock = read('src/adapters/profiles/thurrock.json')
    assert.match(says({ ...thurrock, colour: 'green' }), /additional propert/)
    assert.match(says({ ...thurrock, slot: { value: { minutes: 0 }, clause: '5' } }), /slot.*>= 1/)
    assert.match(says({ ...thurrock, slot: { value: { minutes: 20 } } }), /slot.*clause/)
  })
})
