import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'

type Expected = {
  area: string
  name: string
  /** When the IDVA service is told of a referral from housing that scores nine, with the clause. */
  idva: { clause: string; when: string | null; due: string | null }
  flags: { clause: string; months: number | null } | null
  sharing: string
  /** Where the area speaks of specialists who are invited for one case. */
  guests: string | null
  transferIn: string
  transferOut: string
  receipt: boolean
}

const expected: readonly Expected[] = [
  {
    area: 'somerset',
    name: 'Somerset',
    idva: { clause: '11.3', when: null, due: null },
    flags: { clause: '11.1, 11.2, 13.3', months: 12 },
    sharing: '14.6',
    guests: '4.2',
    transferIn: '13.5',
    transferOut: '13.4',
    receipt: false,
  },
  {
    area: 'cornwall',
    name: 'Cornwall',
    idva: { clause: '12.12 (first)', when: 'now', due: null },
    flags: { clause: '12.10, 12.11, 14.12, App F', months: 12 },
    sharing: '15.15',
    guests: '4.2',
    transferIn: '14.14',
    transferOut: '14.13',
    receipt: false,
  },
  {
    area: 'thurrock',
    name: 'Thurrock',
    idva: { clause: '5', when: 'ask', due: null },
    flags: { clause: '5.2', months: null },
    sharing: '6',
    guests: null,
    transferIn: '11',
    transferOut: '5, 11',
    receipt: false,
  },
  {
    area: 'gwent',
    name: 'Gwent',
    idva: { clause: '4.6', when: 'now', due: '2027-02-02T10:00:00Z' },
    flags: null,
    sharing: '4.4',
    guests: '2.3',
    transferIn: '4.3(6), 4.13',
    transferOut: '4.13',
    receipt: true,
  },
  {
    area: 'nyy',
    name: 'NYY',
    idva: { clause: '5, Role of the IDVA', when: 'with-list', due: null },
    flags: { clause: '4, Repeat Referrals; 5, At The MARAC Meeting (8)', months: 12 },
    sharing: '6, Information Sharing without Consent',
    guests: '5',
    transferIn: '4, MARAC to MARAC Referrals',
    transferOut: '4, MARAC to MARAC Referrals',
    receipt: true,
  },
]

for (const { area, name, idva, flags, sharing, guests, transferIn, transferOut, receipt } of expected) {
  describe(`what is done about a referral in ${name}`, () => {
    let on: Area
    let of: { meetingId: string; caseId: string }
    const seen = () => on.referral(of.meetingId, of.caseId)
    before(async () => {
      on = await startArea(area)
      const meetingId = await on.plan('2027-02-10T09:30:00Z')
      const row = { received: '2027-02-01 10:00', dash_score: '9', consent: 'no', consent_reason: 'He listens' }
      const [caseId = ''] = await on.keep(meetingId, [row])
      of = { meetingId, caseId }
      await on.list(meetingId, [caseId])
    })
    after(() => on.stop())

    it(`R031 ${name} ${idva.clause}: the IDVA service is told of it when the area says, by a person`, async () => {
      const task = (await seen()).tell.find(({ whom }) => whom === 'idva')
      assert.deepEqual([task?.when ?? null, task?.due ?? null], [idva.when, idva.due])
      if (!task) return
      assert.equal(task.clause, idva.clause)
      await done(on.coordinator, { type: 'record-told', ...of, whom: 'idva' })
      assert.ok((await seen()).tell.find(({ whom }) => whom === 'idva')?.toldAt)
    })

    if (flags) {
      it(`R033 ${name} ${flags.clause}: flagging the records is one task with a tick for each agency`, async () => {
        const housing = memberOf(on.cast, 'housing')
        const tick = { type: 'flag-records', ...of, agencyId: 'housing', flagged: true } as const
        await done(housing, tick)
        assert.equal(await refusedAs(memberOf(on.cast, 'police'), tick), 'not-your-agency')
        const { clause, months, agencies } = (await seen()).flags
        assert.deepEqual([clause, months], [flags.clause, flags.months])
        assert.deepEqual(
          agencies.filter((each) => each.flagged).map((each) => each.agencyId),
          ['housing'],
        )
      })
    }

    it(`R038 ${name} ${sharing}: sharing without consent asks for a note of why it is necessary and proportionate`, async () => {
      const asked = async () => (await seen()).checks.find(({ code }) => code === 'sharing-note')?.clause
      assert.equal(await asked(), sharing)
      const note = { necessary: 'He has threatened to kill her', proportionate: 'Only those at this meeting' }
      await done(on.coordinator, { type: 'note-sharing', ...of, ...note })
      assert.equal(await asked(), undefined)
      assert.deepEqual((await seen()).sharing, note)
    })

    if (guests) {
      it(`R168 ${name} ${guests}: a specialist is invited for this one case, and sees the stub of no other`, async () => {
        const { chair, practitioner } = on.cast
        const { meetingId, caseId } = of
        const [other = ''] = await on.keep(meetingId, [{ reference: 'T-2', victim_first_name: 'Another' }])
        await on.list(meetingId, [caseId, other])
        const { personId } = practitioner
        await done(chair, { type: 'admit-person', meetingId, personId, as: 'practitioner', caseId })
        const { stubs } = await practitioner.view(meetingId)
        assert.deepEqual(
          stubs.map((stub) => stub.caseId),
          [caseId],
        )
      })
    }

    it(`R051 ${name} ${transferIn}: a case that another MARAC transfers says whether its papers are complete`, async () => {
      await done(on.coordinator, { type: 'receive-transfer', ...of, from: 'Otherfield MARAC', complete: false })
      const { transfer, emergency } = await seen()
      assert.deepEqual([transfer?.direction, transfer?.complete, transfer?.clause], ['in', false, transferIn])
      if (area === 'gwent') assert.ok(emergency)
    })

    it(`R133 ${name} ${transferOut}: a transfer to another MARAC is kept with its place, and by whom`, async () => {
      await done(on.coordinator, { type: 'send-transfer', ...of, to: 'Farfield MARAC' })
      const { transfer } = await seen()
      assert.deepEqual([transfer?.direction, transfer?.place, transfer?.clause], ['out', 'Farfield MARAC', transferOut])
    })

    it(`R169 ${name} ${transferOut}: telling the partners of a transfer is a task, and done by a person`, async () => {
      const task = async () => (await seen()).tell.find(({ whom }) => whom === 'partners-of-transfer')
      assert.deepEqual([(await task())?.clause, (await task())?.toldAt], [transferOut, null])
      await done(on.coordinator, { type: 'record-told', ...of, whom: 'partners-of-transfer' })
      assert.ok((await task())?.toldAt)
    })

    if (receipt) {
      it(`R134 ${name} ${transferOut}: a transfer whose receipt nobody has confirmed turns red, and confirmed it is none`, async () => {
        const clock = async () => (await seen()).clocks.find(({ what }) => what === 'receipt')
        assert.equal((await clock())?.late, false)
        await on.at('2027-02-05T09:00:00Z')
        assert.equal((await clock())?.late, true)
        await done(on.coordinator, { type: 'confirm-transfer', ...of })
        assert.equal(await clock(), undefined)
      })
    }

    if (area === 'gwent') {
      it('R033 Gwent 4.6: the administrator ticks what is flagged, agency by agency', async () => {
        await done(on.coordinator, { type: 'flag-records', ...of, agencyId: 'police', flagged: true })
        const { clause, agencies } = (await seen()).flags
        assert.equal(clause, '4.6')
        assert.equal(agencies.find(({ agencyId }) => agencyId === 'police')?.flagged, true)
      })

      it('R167 Gwent 4.3(5), 4.3(6): the referrer and their own representative are told, as two tasks of the coordinator', async () => {
        const tasks = (await seen()).tell.filter(({ whom }) => whom.startsWith('referrer'))
        assert.deepEqual(
          tasks.map(({ whom, clause }) => [whom, clause]),
          [
            ['referrer', '4.3(5), 4.3(6)'],
            ['referrers-representative', '4.3(5), 4.3(6)'],
          ],
        )
        await done(on.coordinator, { type: 'record-told', ...of, whom: 'referrer' })
        assert.ok((await seen()).tell.find(({ whom }) => whom === 'referrer')?.toldAt)
      })
    }
  })
}
