import assert from 'node:assert/strict'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { findingOf, startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { done } from '../../support/rehearsed.ts'

type Expected = {
  area: string
  name: string
  /** The last day of the list, where the area gives one. */
  list: { clause: string; due: string | null } | null
  fields: { clause: string; born: boolean; address: boolean; children: number; referral: boolean }
  warning: { clause: string; says: RegExp }
  hear: { clause: string; by: string | null } | null
}

/** For the meeting of Wednesday 17 February 2027, with one referral of Monday 1 February. */
const expected: readonly Expected[] = [
  {
    area: 'somerset',
    name: 'Somerset',
    list: null,
    fields: { clause: 'silent', born: true, address: false, children: 0, referral: false },
    warning: { clause: '1.4, 8.4 (in part local)', says: /tell the MARAC Chair at once/ },
    hear: null,
  },
  {
    area: 'cornwall',
    name: 'Cornwall',
    list: null,
    fields: { clause: 'silent', born: true, address: false, children: 0, referral: false },
    warning: { clause: '1.5, 9.5 (in part local)', says: /tell the MARAC Chair at once/ },
    hear: { clause: '7.5', by: '2027-02-14' },
  },
  {
    area: 'thurrock',
    name: 'Thurrock',
    list: { clause: '5.1(1)', due: '2027-02-11' },
    fields: { clause: 'silent', born: true, address: false, children: 0, referral: false },
    warning: { clause: '10 (in part local)', says: /tell the MARAC Operations Manager at once/ },
    hear: { clause: '5.1(4)', by: '2027-02-19' },
  },
  {
    area: 'gwent',
    name: 'Gwent',
    list: { clause: '4.5', due: '2027-02-10' },
    fields: { clause: '4.5, 4.14', born: false, address: false, children: 1, referral: true },
    warning: { clause: '4.5', says: /you may personally know, know of or work with/ },
    hear: null,
  },
  {
    area: 'nyy',
    name: 'NYY',
    list: { clause: '5, MARAC Case Summary List', due: null },
    fields: { clause: '5, MARAC Case Summary List', born: true, address: true, children: 0, referral: false },
    warning: { clause: '8 (in part local)', says: /Use it only to review your own records/ },
    hear: { clause: '5, MARAC Case Summary List', by: null },
  },
]

for (const { area, name, list, fields, warning, hear } of expected) {
  describe(`the case list in ${name}`, () => {
    let on: Area
    let rep: Actor
    let meetingId: string
    let caseIds: readonly string[]
    const answer = async (possibly: readonly string[] = []) => {
      const shown = (await rep.view(meetingId)).stubs.map((stub) => stub.caseId)
      await done(rep, { type: 'answer-connections', meetingId, shown, possibly })
    }
    before(async () => {
      on = await startArea(area)
      rep = memberOf(on.cast, 'probation')
      meetingId = await on.plan('2027-02-17T09:30:00Z')
      const hidden = { victim_current_address: '40 Sparrowgate', address_confidential: 'yes' }
      const children = 'Pippet Quellbrook 04/05/2020'
      caseIds = await on.keep(meetingId, [
        { children },
        { ...hidden, victim_first_name: 'Zelphine' },
        { victim_first_name: 'Known' },
      ])
      await on.list(meetingId, caseIds)
    })
    after(() => on.stop())

    it(`R010 ${name} ${fields.clause}: it holds the fields of the area and no more, once its stub is answered, and a confidential address is withheld`, async () => {
      await done(on.coordinator, { type: 'send-case-list', meetingId, caseIds })
      assert.equal((await rep.view(meetingId)).caseList, null)
      await answer(caseIds.slice(2))
      const shown = (await rep.view(meetingId)).caseList
      assert.deepEqual([shown?.cases.length, shown?.fieldsClause], [2, fields.clause])
      const [open, withheld] = shown?.cases ?? []
      assert.deepEqual(
        [open?.victimListed.born !== null, open?.victimListed.address !== null],
        [fields.born, fields.address],
      )
      assert.deepEqual([open?.children.length, open?.referral !== null], [fields.children, fields.referral])
      assert.equal(withheld?.victimListed.address, fields.address ? 'withheld' : null)
      assert.ok(!JSON.stringify(shown).includes('Sparrowgate') && !JSON.stringify(shown).includes('Known'))
    })

    it(`R011 ${name} ${warning.clause}: it never comes without its warning`, async () => {
      const shown = (await rep.view(meetingId)).caseList
      assert.equal(shown?.clause, warning.clause)
      assert.match(shown?.warning ?? '', warning.says)
      assert.equal((await on.cast.observer.view(meetingId)).caseList, null)
      assert.ok(shown?.cases.every((each) => each.flagged === false))
    })

    if (list) {
      it(`R009 ${name} ${list.clause}: it is due so long before the meeting, or the area is asked how long`, async () => {
        const { clocks } = await on.referral(meetingId, caseIds[0] ?? '')
        const clock = clocks.find(({ what }) => what === 'list')
        assert.deepEqual([clock?.due?.slice(0, 10) ?? null, clock?.clause], [list.due, list.clause])
        const { unanswered } = await on.look({})
        assert.equal(
          unanswered.some(({ rule }) => rule === 'list'),
          list.due === null,
        )
      })
    }

    if (hear) {
      it(`R024 ${name} ${hear.clause}: a case that this meeting hears too late is red before it`, async () => {
        const { checks } = await on.referral(meetingId, caseIds[0] ?? '')
        const late = checks.find(({ code }) => code === 'hear-late')
        const isLate = hear.by !== null && hear.by < '2027-02-17'
        assert.deepEqual(late ? [late.clause, late.about] : null, isLate ? [hear.clause, [hear.by]] : null)
        const { clocks } = await on.referral(meetingId, caseIds[0] ?? '')
        assert.equal(clocks.find(({ what }) => what === 'hear')?.due?.slice(0, 10) ?? null, hear.by)
      })
    }
  })
}

describe('what a list shows twice in Thurrock', () => {
  let on: Area
  before(async () => {
    on = await startArea('thurrock')
  })
  after(() => on.stop())

  it('R025 Thurrock 5.1(1): the same incident told twice, in one list or in two, is shown to the coordinator and never merged', async () => {
    const one = { victim_last_name: 'Quellbrook', reference: 'T-1' }
    const { rows } = await on.look(one, { ...one, reference: 'T-2', referring_agency: 'Police' })
    assert.deepEqual(rows[1]?.findings[0], { kind: 'same-incident', asRow: 2 })
    const meetingId = await on.plan('2027-02-17T09:30:00Z')
    await on.keep(meetingId, [one])
    const [again] = (await on.look({ ...one, reference: 'T-3' })).rows
    assert.deepEqual(findingOf(again, 'already-listed')?.about, ['2027-02-01'])
    assert.equal(again?.acceptable, true)
  })

  it('R025 Thurrock 5.1(1): two victims of the same name and birth date are shown, and both are kept', async () => {
    const one = { victim_last_name: 'Samename', perpetrator_first_name: 'First', reference: 'S-1' }
    const { rows } = await on.look(one, { ...one, perpetrator_first_name: 'Second', reference: 'S-2' })
    assert.deepEqual(findingOf(rows[1], 'same-victim')?.about, ['2'])
    assert.ok(rows.every((row) => row.acceptable))
  })
})

const capacities = [
  { area: 'cornwall', name: 'Cornwall', clause: 'App E(2)' },
  { area: 'thurrock', name: 'Thurrock', clause: '5' },
  { area: 'gwent', name: 'Gwent', clause: '4.8' },
] as const

for (const { area, name, clause } of capacities) {
  describe(`an agenda that is too long in ${name}`, () => {
    let on: Area
    before(async () => {
      on = await startArea(area)
    })
    after(() => on.stop())

    it(`R049 ${name} ${clause}: more minutes than are booked are shown when it is listed, and stop nothing`, async () => {
      const meetingId = await on.plan('2027-02-17T09:30:00Z')
      const caseIds = await on.keep(meetingId, [{}, {}])
      const items = caseIds.map((caseId) => ({ caseId, minutes: 90 }))
      await done(on.coordinator, { type: 'set-agenda', meetingId, items })
      const { bookedMinutes = 0, neededMinutes = 0 } = (await on.coordinator.view(meetingId)).desk?.capacity ?? {}
      assert.ok(bookedMinutes === 180 && neededMinutes > bookedMinutes)
    })
  })
}
