import assert from 'node:assert/strict'
import type { CaseEvent, Party } from '../../../../src/domain/cases/case.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { aSeededCase, answered } from '../../../support/application-seed.ts'
import type { Seed } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, called, entered, heard, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police]
const begun = [entered(...here), opened, read, agreed(...here)]

describe('the agenda as each may know it', () => {
  afterEach(closeBenches)
  const agendaOf = async (seed: Seed, personId: PersonId) => {
    const bench = await aBench(seed)
    return (await bench.view(personId)).agenda
  }
  const names = (agenda: Awaited<ReturnType<typeof agendaOf>>) =>
    agenda.map(({ number, victim, perpetrator }) => [number, victim, perpetrator])

  it('has first names and numbers for whoever has agreed and answered the stubs (R072)', async () => {
    const shown = await agendaOf({ meeting: begun }, who.police)
    assert.deepEqual(names(shown), [
      [1, 'Alma', 'Brann'],
      [2, 'Alma', 'Brann'],
    ])
    assert.ok(!JSON.stringify(shown).includes('Testcase'))
  })

  it('has numbers alone for a representative before the meeting, or before agreeing', async () => {
    const nameless = [
      [1, '', ''],
      [2, '', ''],
    ]
    assert.deepEqual(names(await agendaOf({}, who.police)), nameless)
    assert.deepEqual(names(await agendaOf({ meeting: begun }, who.idva)), nameless)
  })

  it('counts no case to somebody who declared a connection to it, and keeps the numbers of the others', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.police, 'possibly')] })
    const shown = await agendaOf({ meeting: begun, cases: [connected, aSeededCase(caseTwo)] }, who.police)
    assert.deepEqual(names(shown), [[2, 'Alma', 'Brann']])
  })

  it('says how each case stands', async () => {
    const shown = await agendaOf({ meeting: [...begun, called(caseOne, ...here), heard(caseOne)] }, who.police)
    assert.deepEqual(
      shown.map(({ status, slotSeconds }) => [status, slotSeconds]),
      [
        ['heard', 1200],
        ['waiting', 1200],
      ],
    )
  })

  it('has the forecast for those who run the meeting, and for nobody else', async () => {
    const bench = await aBench({ meeting: [...begun, called(caseOne, ...here)] })
    bench.clock.set(on('09:05'))
    for (const personId of [who.chair, who.coordinator]) {
      const { agenda, projectedFinish } = await bench.view(personId)
      assert.deepEqual(
        agenda.map(({ forecast }) => forecast),
        [
          { from: on('09:00'), to: on('09:20') },
          { from: on('09:20'), to: on('09:40') },
        ],
      )
      assert.equal(projectedFinish, on('09:40'))
    }
    for (const personId of [who.police, who.standIn, who.manager]) {
      const { agenda, projectedFinish } = await bench.view(personId)
      assert.deepEqual([projectedFinish, ...agenda.map(({ forecast }) => forecast)], [null, null, null])
    }
  })

  it('leaves no gap in the forecast where a case lies that its reader must not know of', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.coordinator, 'possibly')] })
    const bench = await aBench({ meeting: begun, cases: [connected, aSeededCase(caseTwo)] })
    const { agenda, projectedFinish } = await bench.view(who.coordinator)
    const alone = await aBench({ meeting: begun, cases: [aSeededCase(caseTwo)], agenda: [caseTwo] })
    const without = await alone.view(who.coordinator)
    assert.deepEqual([agenda[0]?.forecast, projectedFinish], [without.agenda[0]?.forecast, without.projectedFinish])
  })

  it('says why a case was put off and to when, to those who run the meeting alone (R173)', async () => {
    const reason = 'The one who has seen the child is ill'
    const deferred: CaseEvent = {
      type: 'case-deferred',
      at: on('09:00'),
      by: who.coordinator,
      decidedBy: who.chair,
      caseId: caseOne,
      meetingId,
      newDate: '2026-06-17',
      withinLimit: false,
      personal: { reason },
    }
    const off = {
      type: 'case-taken-off',
      at: on('09:00'),
      said: { by: who.chair, enteredBy: who.chair },
      caseId: caseOne,
    } as const
    const cases = [aSeededCase(caseOne, { events: [deferred] }), aSeededCase(caseTwo)]
    const [first] = await agendaOf({ meeting: [...begun, off], cases }, who.chair)
    const decidedBy = `Invented ${who.chair}`
    assert.deepEqual(first?.deferred, { newDate: '2026-06-17', reason, withinLimit: false, decidedBy })
    assert.ok(!JSON.stringify(await agendaOf({ meeting: [...begun, off], cases }, who.police)).includes(reason))
  })
})

describe('the stubs that somebody has still to answer', () => {
  afterEach(closeBenches)
  const party = (otherwise: Partial<Party>): Party => {
    return {
      firstName: 'Alma',
      lastName: 'Testcase',
      born: '1990-02-03',
      address: '9 Birch Row',
      postcode: '',
      ...otherwise,
    }
  }
  const stubOf = async (victim: Party, confidential = false) => {
    const safe = { currentAddress: '', addressConfidential: confidential, safeContact: '', notSafeContact: '' }
    const asked = aSeededCase(caseOne, { none: [], referral: { victim, safe } })
    const bench = await aBench({ cases: [asked, aSeededCase(caseTwo)] })
    const [stub] = (await bench.view(who.police)).stubs
    return stub?.people[0]
  }

  it('are those of cases not answered yet, and hold initials, years and halves of postcodes alone', async () => {
    const asked = aSeededCase(caseOne, { none: [], referral: { otherPerpetrators: [party({ firstName: 'Nils' })] } })
    const bench = await aBench({ cases: [asked, aSeededCase(caseTwo)] })
    const { stubs } = await bench.view(who.police)
    assert.deepEqual(stubs, [
      {
        caseId: caseOne,
        people: [
          { initials: 'AT', year: '1990', area: '' },
          { initials: 'BM', year: '1990', area: 'ZZ1' },
          { initials: 'NT', year: '1990', area: '' },
        ],
      },
    ])
    await bench.done(who.police, { type: 'answer-connections', meetingId, shown: [caseOne], possibly: [] })
    assert.deepEqual((await bench.view(who.police)).stubs, [])
  })

  const postcodes = {
    'RM16 1AB': 'RM16',
    RM161AB: 'RM16',
    e11aa: 'e1',
    'SW1A 2AA ': 'SW1A',
    RM16: 'RM16',
    '14 Elm Road': '',
  }
  for (const [postcode, area] of Object.entries(postcodes))
    it(`show “${area}” of the postcode “${postcode}”`, async () => {
      assert.deepEqual(await stubOf(party({ postcode })), { initials: 'AT', year: '1990', area })
    })

  it('show nothing of a postcode where the address is confidential (H41), and no year where none is known', async () => {
    const shown = await stubOf(party({ postcode: 'RM16 1AB', born: null }), true)
    assert.deepEqual(shown, { initials: 'AT', year: '', area: '' })
  })

  it('are shown neither to an observer nor, once it has begun, to whoever has not agreed', async () => {
    const cases = [aSeededCase(caseOne, { none: [] }), aSeededCase(caseTwo, { none: [] })]
    const before = await aBench({ cases })
    const countOf = async (bench: typeof before, personId: PersonId) => (await bench.view(personId)).stubs.length
    assert.deepEqual([await countOf(before, who.idva), await countOf(before, who.observer)], [2, 0])
    const begunBench = await aBench({ cases, meeting: begun })
    assert.deepEqual([await countOf(begunBench, who.idva), await countOf(begunBench, who.police)], [0, 2])
  })
})
