import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { profileShape, shapeIsTheDomainType } from '../../../src/adapters/profile-shape.ts'

describe('the shape of an area’s file', () => {
  it('is the very type of the domain, as the compiler has proven', () => {
    assert.equal(shapeIsTheDomainType, true)
  })

  it('is what Thurrock’s file has, and no key beside', () => {
    const shipped: unknown = JSON.parse(readFileSync('src/adapters/profiles/thurrock.json', 'utf8'))
    assert.equal(profileShape.safeParse(shipped).success, true)
    assert.equal(profileShape.safeParse({ ...(shipped as object), colour: 'green' }).success, false)
  })
})
