import assert from 'node:assert/strict'
import { codesOf, findingOf, startArea } from '../../support/before-the-meeting.ts'
import type { Area, Cells } from '../../support/before-the-meeting.ts'
import { done } from '../../support/rehearsed.ts'

type Expected = {
  area: string
  name: string
  clause: string
  /** What a referral nine months after a hearing is: of the same two people, and with another perpetrator. */
  same: 'repeat' | 'question'
  other: 'new' | 'question'
  pairClause: string
  /** What a referral in the week after the anniversary of the first referral, and before that of the hearing, is. */
  between: 'repeat' | 'question'
}

/** First referred on 1 February 2027, heard on the 10th. */
const expected: readonly Expected[] = [
  {
    area: 'somerset',
    name: 'Somerset',
    clause: '7.3.1, 7.3.1.1',
    same: 'repeat',
    other: 'question',
    pairClause: '7.3.1',
    between: 'repeat',
  },
  {
    area: 'cornwall',
    name: 'Cornwall',
    clause: '7.3.1, 7.3.1.1',
    same: 'repeat',
    other: 'question',
    pairClause: '7.3.1',
    between: 'repeat',
  },
  {
    area: 'thurrock',
    name: 'Thurrock',
    clause: '5.1(5)',
    same: 'repeat',
    other: 'question',
    pairClause: '5.1(5)',
    between: 'repeat',
  },
  {
    area: 'gwent',
    name: 'Gwent',
    clause: '4.2.3',
    same: 'repeat',
    other: 'new',
    pairClause: '4.2.3',
    between: 'question',
  },
  {
    area: 'nyy',
    name: 'NYY',
    clause: '4, Referring to MARAC; 4, Repeat Referrals',
    same: 'repeat',
    other: 'new',
    pairClause: '4, Repeat Referrals',
    between: 'repeat',
  },
]
const couple: Cells = { victim_last_name: 'Quellbrook' }
const again = (received: string, more: Cells = {}): Cells => ({
  ...couple,
  reference: `A-${received}`,
  received,
  ...more,
})
const another: Cells = { perpetrator_first_name: 'Brannoch', perpetrator_born: '1979-04-04' }

for (const { area, name, clause, same, other, pairClause, between } of expected) {
  describe(`a case heard before in ${name}`, () => {
    let on: Area
    let heard: { meetingId: string; caseId: string }
    const kinds = async (...rows: readonly Cells[]) => (await on.look(...rows)).rows.map((row) => row.findings[0]?.kind)
    before(async () => {
      on = await startArea(area)
      const meetingId = await on.plan('2027-02-10T09:30:00Z')
      const [caseId = ''] = await on.keep(meetingId, [again('2027-02-01')])
      heard = { meetingId, caseId }
      await on.at('2027-02-10T09:30:00Z')
      await on.hear(meetingId, caseId)
    })
    after(() => on.stop())

    it(`R042 ${name} ${pairClause}: the same two people are a repeat, and another perpetrator is what the area says`, async () => {
      const rows = [again('2027-11-02'), again('2027-11-03', another)]
      assert.deepEqual(await kinds(...rows), [same, other])
      const found = (await on.look(...rows)).rows[1]
      const code = other === 'new' ? 'repeat-new-perpetrator' : 'repeat-other-perpetrator'
      assert.equal(findingOf(found, code)?.clause, pairClause)
    })

    it(`R043 ${name} ${clause}: the twelve months begin where the area begins them, and two ways ask with both lines`, async () => {
      const found = [...(await kinds(again('2028-02-05'))), ...(await kinds(again('2028-02-20')))]
      assert.deepEqual(found, [between, 'new'])
      const codes = codesOf((await on.look(again('2028-02-05'))).rows[0])
      const lines = codes.filter((code) => code.startsWith('repeat-'))
      assert.deepEqual(
        lines,
        between === 'question' ? ['repeat-from-referral', 'repeat-from-hearing'] : ['repeat-within'],
      )
    })

    if (area === 'somerset' || area === 'cornwall') {
      it(`R044 ${name} 7.3.1.1: a high-risk repeat begins the twelve months afresh, before it is itself heard`, async () => {
        await on.at('2027-12-01T09:00:00Z')
        const meetingId = await on.plan('2028-12-06T09:30:00Z')
        await on.keep(meetingId, [again('2027-12-01')])
        assert.deepEqual(await kinds(again('2028-06-01')), ['repeat'])
        const found = findingOf((await on.look(again('2028-06-01'))).rows[0], 'repeat-restarted')
        assert.deepEqual(found, { clause, about: ['2027-12-01', '2028-12-01'] })
      })
    }

    if (area === 'gwent') {
      it('R045 Gwent 4.2.3: within three months of the meeting it asks whether the victim works with the IDVA, and refuses nothing', async () => {
        const [row, later] = (
          await on.look(again('2027-05-10'), again('2027-05-11', { victim_last_name: 'Quellbrook' }))
        ).rows
        assert.deepEqual(findingOf(row, 'engaging-with-idva'), { clause: '4.2.3', about: ['2027-02-10', '2027-05-10'] })
        assert.equal(findingOf(later, 'engaging-with-idva'), null)
        assert.equal(row?.acceptable, true)
      })

      it('R046 Gwent 4.2.3: a changed risk brings the case back without counting as a repeat', async () => {
        const reason = 'He comes out of prison on Friday'
        await done(on.coordinator, { type: 'relist-case', ...heard, because: 'changed-circumstances', reason })
        const { relisted } = await on.referral(heard.meetingId, heard.caseId)
        assert.deepEqual([relisted?.countsAsRepeat, relisted?.clause], [false, '4.2.3'])
        const next = await on.plan('2027-06-09T08:30:00Z')
        const waiting = (await on.coordinator.view(next)).desk?.unlisted.map((each) => each.caseId)
        assert.deepEqual(waiting, [heard.caseId])
      })
    }

    if (area === 'nyy') {
      it('R045 NYY 4, Repeat Referrals: within two weeks of the hearing it asks for an update instead, and refuses nothing', async () => {
        const [row] = (await on.look(again('2027-02-20'))).rows
        assert.deepEqual(findingOf(row, 'heard-within'), {
          clause: '4, Repeat Referrals',
          about: ['2027-02-10', '2027-02-24'],
        })
        assert.equal(row?.acceptable, true)
        assert.equal(findingOf((await on.look(again('2027-02-25'))).rows[0], 'heard-within'), null)
      })

      it('R046 NYY 4, Referring to MARAC: a changed risk brings the case back, and counts as the area counts it', async () => {
        const reason = 'He has found her new address'
        await done(on.coordinator, { type: 'relist-case', ...heard, because: 'changed-circumstances', reason })
        assert.equal((await on.referral(heard.meetingId, heard.caseId)).relisted?.countsAsRepeat, true)
      })

      it('R047 NYY 4, Repeat Referrals: for a repeat somebody says whether it is heard again or all agencies are updated', async () => {
        await on.at('2027-11-02T09:00:00Z')
        const meetingId = await on.plan('2027-11-10T09:30:00Z')
        const [caseId = ''] = await on.keep(meetingId, [again('2027-11-02')])
        const asked = (await on.referral(meetingId, caseId)).repeat
        assert.ok(asked?.reasons.some((each) => each.code === 'hear-or-update'))
        const reason = 'The plan still holds; they are told of the new incident'
        await done(on.coordinator, {
          type: 'decide-repeat',
          meetingId,
          caseId,
          decision: 'repeat',
          route: 'update-all',
          reason,
        })
        const { repeat } = await on.referral(meetingId, caseId)
        assert.deepEqual([repeat?.decided?.route, repeat?.decided?.countsAsRepeat], ['update-all', true])
      })
    }

    if (area === 'cornwall') {
      it('R048 Cornwall 7.3.1.2: the third hearing in twelve months raises a review, and the second does not', async () => {
        await on.at('2027-05-03T09:00:00Z')
        assert.ok(!codesOf((await on.look(again('2027-05-03'))).rows[0]).includes('review-due'))
        const meetingId = await on.plan('2027-05-12T08:30:00Z')
        const [caseId = ''] = await on.keep(meetingId, [again('2027-05-03')])
        await on.at('2027-05-12T08:30:00Z')
        await on.hear(meetingId, caseId)
        const [row] = (await on.look(again('2027-09-01'))).rows
        assert.deepEqual(findingOf(row, 'review-due'), { clause: '7.3.1.2', about: ['3', '12'] })
      })
    }
  })
}
