import assert from 'node:assert/strict'
import { caseRow, caseRowWithSafeContact } from '../../../../src/contracts/exports.ts'
import type { SheetWanted } from '../../../../src/application/after/after-meeting.ts'
import type { MeetingId, PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { hiddenSeed } from '../../../support/application-hidden.ts'
import { sealed } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

const wanted: SheetWanted = { what: 'cases', format: 'json', meetingId: meetingId as MeetingId }
const whereabouts = [sealed.currentAddress, sealed.safeContact, sealed.notSafeContact].filter((each) => each !== '')

describe('the cases of a meeting as a table', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench(hiddenSeed('ended', { hidden: { connected: [] } }))
  })
  afterEach(closeBenches)

  const take = async (as: PersonId, more: Partial<SheetWanted> = {}) => {
    const file = await bench.caseroom.exportSheet(as, { ...wanted, ...more })
    return 'refusal' in file ? file.refusal.code : new TextDecoder().decode(file.bytes)
  }
  const rowsOf = (text: string) => (JSON.parse(text) as { rows: unknown[] }).rows
  const logged = async () => (await bench.world.register()).state.exports

  it('names each by its reference, with no name of a party and no whereabouts (R119, V4)', async () => {
    const text = await take(who.coordinator)
    const rows = rowsOf(text).map((row) => caseRow.parse(row))
    assert.deepEqual(
      rows.map(({ minutes, version }) => [minutes > 0, version]),
      rows.map(() => [true, 0]),
    )
    for (const word of [...whereabouts, 'Quenzira', 'Vorrin']) assert.equal(text.includes(word), false, word)
  })

  it('has whereabouts where the coordinator gave a reason, which stays on record beside the name (V4)', async () => {
    const because = 'The refuge worker files it in the case system'
    const rows = rowsOf(await take(who.coordinator, { safeContactBecause: because }))
    assert.equal(caseRowWithSafeContact.parse(rows[0]).address, sealed.currentAddress)
    const last = (await logged()).at(-1)
    assert.deepEqual([last?.by, last?.personal?.safeContactBecause], [who.coordinator, because])
  })

  it('is refused with whereabouts for want of a reason, or to somebody who may not read them', async () => {
    const before = (await logged()).length
    assert.equal(await take(who.coordinator, { safeContactBecause: '  ' }), 'reason-missing')
    const telling = `She is at ${sealed.currentAddress}`
    assert.equal(await take(who.coordinator, { safeContactBecause: telling }), 'safe-address-in-text')
    assert.equal(await take(who.chair, { safeContactBecause: 'I chair it' }), 'role-not-allowed')
    assert.equal(await take(who.police), 'role-not-allowed')
    assert.equal(await take(who.coordinator, { what: 'actions', safeContactBecause: 'No need' }), 'not-found')
    assert.equal((await logged()).length, before)
  })

  it('leaves an agency its own actions alone, as far as that person may read them', async () => {
    const own = await take(who.police, { what: 'agency-actions' })
    assert.equal(own.includes('Brummel'), false)
    assert.equal(await take(who.observer, { what: 'agency-actions' }), 'role-not-allowed')
    assert.deepEqual(
      (await logged()).map(({ what, by }) => [what, by]),
      [['agency-actions', who.police]],
    )
  })
})
