import assert from 'node:assert/strict'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'

type Role = 'coordinator' | 'chair' | 'operationsManager'
type Expected = {
  area: string
  name: string
  clause: string
  /** Who decides, and who of those that prepare a meeting does not. */
  by: Role
  notBy: Role | null
  returned: { clause: string; due: string | null; reply: string | null } | null
  circulate: { clause: string; due: string | null } | null
}

/** Received on Friday 22 January, looked at on Monday 1 February 2027 at nine. */
const expected: readonly Expected[] = [
  {
    area: 'somerset',
    name: 'Somerset',
    clause: '8.1, 8.2',
    by: 'coordinator',
    notBy: 'chair',
    returned: { clause: '8.1', due: '2027-01-27T23:59:00Z', reply: '2027-02-04' },
    circulate: { clause: '8.1, 8.2', due: '2027-02-02' },
  },
  {
    area: 'cornwall',
    name: 'Cornwall',
    clause: '9.2, 9.3',
    by: 'chair',
    notBy: null,
    returned: { clause: '9.2', due: null, reply: null },
    circulate: { clause: '9.2, 9.3', due: '2027-02-01' },
  },
  {
    area: 'thurrock',
    name: 'Thurrock',
    clause: '5',
    by: 'operationsManager',
    notBy: 'chair',
    returned: null,
    circulate: null,
  },
  {
    area: 'gwent',
    name: 'Gwent',
    clause: '3.2, 4.3(3)',
    by: 'coordinator',
    notBy: null,
    returned: { clause: '4.3(3)', due: null, reply: null },
    circulate: null,
  },
]

for (const { area, name, clause, by, notBy, returned, circulate } of expected) {
  describe(`quality assurance in ${name}`, () => {
    let on: Area
    let meetingId: string
    let of: { meetingId: string; caseId: string }
    const clock = async (what: string) =>
      (await on.referral(meetingId, of.caseId)).clocks.find((each) => each.what === what)
    before(async () => {
      on = await startArea(area)
      meetingId = await on.plan('2027-02-10T09:30:00Z')
      const [caseId = ''] = await on.keep(meetingId, [{ received: '2027-01-22', consent: '' }])
      of = { meetingId, caseId }
      await on.list(meetingId, [caseId])
    })
    after(() => on.stop())

    const check = (outcome: 'accepted' | 'returned') =>
      ({
        type: 'check-referral',
        ...of,
        outcome,
        missing: outcome === 'returned' ? ['consent-unknown'] : [],
        note: '',
      }) as const

    it(`R007 ${name} ${clause}: the area’s own role decides, by name and time, and nobody else does`, async () => {
      const representative = on.cast.representatives.get('housing')
      assert.ok(representative)
      assert.equal(await refusedAs(representative, check('accepted')), 'no-such-case')
      if (notBy) assert.equal(await refusedAs(on.cast[notBy], check('accepted')), 'role-not-allowed')
      await done(on.cast[by], { type: 'answer-connections', meetingId, shown: [of.caseId], possibly: [] })
      await done(on.cast[by], check('returned'))
      const { quality, checkedBy } = await on.referral(meetingId, of.caseId, on.cast[by])
      assert.equal(quality?.by, on.cast[by].name)
      assert.deepEqual(
        [quality?.outcome, quality?.missing, checkedBy.clause],
        ['returned', ['consent-unknown'], clause],
      )
    })

    if (returned) {
      it(`R006 ${name} ${returned.clause}: a return and its reply run in working days, and the case keeps its place`, async () => {
        const back = await clock('return')
        assert.deepEqual([back?.due, back?.clause], [returned.due, returned.clause])
        assert.equal((await clock('reply'))?.due?.slice(0, 10) ?? null, returned.reply)
        const { agenda } = await on.coordinator.view(meetingId)
        assert.deepEqual(
          agenda.map((entry) => entry.caseId),
          [of.caseId],
        )
        await done(on.coordinator, { type: 'answer-return', ...of, text: 'She was asked today and agrees' })
        assert.ok((await clock('reply'))?.doneAt)
      })
    }

    if (circulate) {
      it(`R008 ${name} ${circulate.clause}: the time to circulate runs from acceptance, and not from receipt`, async () => {
        assert.equal(await clock('circulate'), undefined)
        await done(on.cast[by], check('accepted'))
        assert.equal((await clock('circulate'))?.due?.slice(0, 10) ?? null, circulate.due)
        await done(on.coordinator, { type: 'send-case-list', meetingId, caseIds: [of.caseId] })
        assert.ok((await clock('circulate'))?.doneAt)
      })
    }
  })
}

describe('a referral in NYY that names nobody', () => {
  let on: Area
  before(async () => {
    on = await startArea('nyy')
  })
  after(() => on.stop())

  it('R006 NYY 4, Referring to MARAC: cannot be accepted without the names of victim and perpetrator, and says which is missing', async () => {
    const { rows } = await on.look({ victim_first_name: '' }, { perpetrator_last_name: '' })
    assert.deepEqual(
      rows.map((row) => row.findings),
      [
        [{ kind: 'unreadable', cell: 'victim_first_name', why: 'missing' }],
        [{ kind: 'unreadable', cell: 'perpetrator_last_name', why: 'missing' }],
      ],
    )
  })
})
