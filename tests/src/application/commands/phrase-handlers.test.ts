import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { sealed } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'

const phrase = (long: string): Command => ({ type: 'keep-phrases', phrases: [{ short: 'adr', long }] })

describe('a phrase that somebody keeps', () => {
  afterEach(closeBenches)

  it('repeats no safe address of a case to whoever may read it (H41)', async () => {
    const bench = await aBench()
    const telling = phrase(`Go to ${sealed.currentAddress}`)
    assert.equal(await bench.codeOf(who.coordinator, telling), 'safe-address-in-text')
    assert.equal(await bench.codeOf(who.coordinator, phrase('Confirm to the IDVA by noon')), 'accepted')
  })

  it('tells nobody who may not read it that they have guessed one', async () => {
    const bench = await aBench()
    assert.equal(await bench.codeOf(who.housing, phrase(`Go to ${sealed.currentAddress}`)), 'accepted')
  })
})
