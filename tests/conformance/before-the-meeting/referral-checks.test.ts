import assert from 'node:assert/strict'
import { codesOf, findingOf, startArea } from '../../support/before-the-meeting.ts'
import type { Area, Cells } from '../../support/before-the-meeting.ts'

type Expected = {
  area: string
  name: string
  /** Clause and, where the area has one, what a score of nine is compared with. */
  dash: { clause: string; threshold: string | null }
  judgement: { clause: string; asked: 'referrer' | 'coordinator' }
  escalation: { clause: string; about: readonly string[] } | null
  consent: { clause: string; form: boolean }
  age: { clause: string; partner: string | null; family: string | null }
  indicators: { clause: string; named: readonly string[] } | null
  /** By when a case is heard before a release on 1 June, and how many factors are weighed with a refuge. */
  custody?: { clause: string; by: string | null }
  refuge?: { clause: string; factors: number }
}

const expected: readonly Expected[] = [
  {
    area: 'somerset',
    name: 'Somerset',
    dash: { clause: '7.2', threshold: '14' },
    judgement: { clause: '7.1, 7.2', asked: 'coordinator' },
    escalation: { clause: '7.1', about: [] },
    consent: { clause: '12.2', form: false },
    age: { clause: '3.1 / 3.1.2 to 3.1.5', partner: 'age-unanswered', family: 'age-unanswered' },
    indicators: null,
  },
  {
    area: 'cornwall',
    name: 'Cornwall',
    dash: { clause: '7.2', threshold: '14' },
    judgement: { clause: '6.10', asked: 'referrer' },
    escalation: { clause: '7.1', about: [] },
    consent: { clause: '13.11', form: false },
    age: { clause: '3.1', partner: 'age-below', family: 'age-below' },
    indicators: null,
    refuge: { clause: '4.6', factors: 0 },
  },
  {
    area: 'thurrock',
    name: 'Thurrock',
    dash: { clause: '3', threshold: null },
    judgement: { clause: '3', asked: 'referrer' },
    escalation: null,
    consent: { clause: '5.1(3)', form: false },
    age: { clause: '3', partner: 'age-below', family: 'age-below' },
    indicators: null,
    refuge: { clause: '11', factors: 0 },
  },
  {
    area: 'gwent',
    name: 'Gwent',
    dash: { clause: '4.2.2(1), 4.3(1)', threshold: '14' },
    judgement: { clause: '4.3(3)', asked: 'referrer' },
    escalation: { clause: '4.2.2(2)', about: ['5', '3', '12'] },
    consent: { clause: '4.4', form: true },
    age: { clause: '4.1', partner: 'age-below', family: 'age-below' },
    indicators: { clause: '4.2.1', named: ['pregnancy', 'isolation'] },
    custody: { clause: '4.2.3', by: null },
  },
  {
    area: 'nyy',
    name: 'NYY',
    dash: { clause: '4, Assessing Risk; 4, Referring to MARAC', threshold: '14' },
    judgement: { clause: '4, Referring to MARAC', asked: 'coordinator' },
    escalation: { clause: '4, Referring to MARAC', about: [] },
    consent: { clause: '4, Victim Consent', form: false },
    age: {
      clause: '4, Definition of Domestic abuse; 4, Victims and Perpetrators Under 16 years of age',
      partner: null,
      family: 'age-joint',
    },
    indicators: { clause: '4, Assessing Risk', named: ['physical abuse during pregnancy', 'strangulation'] },
    custody: { clause: '4, Cases where the perpetrator is in Prison', by: '2027-05-18' },
    refuge: { clause: '4, MARAC to MARAC Referrals', factors: 4 },
  },
]

for (const { area, name, dash, judgement, escalation, consent, age, indicators, custody, refuge } of expected) {
  describe(`a referral in ${name}, before anything of it is kept`, () => {
    let on: Area
    const judged = { grounds: 'professional judgement', dash_score: '' }
    const first = async (cells: Cells) => (await on.look(cells)).rows[0]
    before(async () => {
      on = await startArea(area)
    })
    after(() => on.stop())

    it(`R003 ${name} ${dash.clause}: a score of nine is shown beside the area’s threshold, and bars nothing`, async () => {
      const row = await first({ dash_score: '9' })
      const found = findingOf(row, 'dash-below')
      assert.deepEqual(found, dash.threshold && { clause: dash.clause, about: ['9', dash.threshold] })
      assert.equal(row?.acceptable, true)
      const { unanswered } = await on.look({})
      const asked = unanswered.filter(({ rule }) => rule === 'dash').map(({ clause }) => clause)
      assert.deepEqual(asked, dash.threshold ? [] : [dash.clause])
    })

    it(`R004 ${name} ${judgement.clause}: a reason is asked for where judgement is the ground, never for a repeat, and bars nothing`, async () => {
      const row = await first(judged)
      assert.equal(findingOf(row, 'rationale-missing')?.clause, judgement.clause)
      const back = row?.findings.some((each) => each.kind === 'back-to-referrer' && each.why === 'rationale-missing')
      assert.equal(back, judgement.asked === 'referrer')
      assert.equal(row?.acceptable, true)
      assert.deepEqual(codesOf(await first({ ...judged, rationale: 'She cannot be seen alone' })), [])
      assert.deepEqual(codesOf(await first({ grounds: 'repeat', dash_score: '3' })), [])
    })

    if (escalation) {
      it(`R005 ${name} ${escalation.clause}: an escalation is shown with the local number, or that there is none`, async () => {
        const row = await first({ grounds: 'potential escalation' })
        const code = escalation.about.length > 0 ? 'escalation-number' : 'escalation-unanswered'
        assert.deepEqual(findingOf(row, code), escalation)
      })
    }

    it(`R034 ${name} ${consent.clause}: a blank consent lists as not known yet and asks the referrer, and so does a missing reason`, async () => {
      const blank = await first({ consent: '', victim_aware: '' })
      assert.deepEqual(codesOf(blank), ['consent-unknown', 'aware-unknown'])
      assert.equal(blank?.acceptable, true)
      const without = await first({ consent: 'no' })
      assert.equal(findingOf(without, 'consent-reason-missing')?.clause, consent.clause)
      assert.equal(findingOf(without, 'consent-form') !== null, consent.form)
    })

    it(`R040 ${name} ${age.clause}: a victim of fourteen is shown by the local rule, and never barred`, async () => {
      const shown = async (relationship: string) => {
        const row = await first({ victim_born: '2012-06-01', relationship })
        assert.equal(row?.acceptable, true)
        return codesOf(row)[0] ?? null
      }
      assert.deepEqual([await shown('boyfriend'), await shown('father')], [age.partner, age.family])
    })

    if (indicators) {
      it(`R165 ${name} ${indicators.clause}: the area’s critical indicators are listed even where the score is low`, async () => {
        const row = await first({ dash_score: '4', critical_indicators: 'Pregnancy; strangulation; isolation' })
        const named = row?.findings.flatMap((each) =>
          each.kind === 'check' && each.code === 'indicator' ? each.about : [],
        )
        assert.deepEqual(named, indicators.named)
        assert.equal(findingOf(row, 'indicator')?.clause, indicators.clause)
      })
    }

    if (custody) {
      it(`R039 ${name} ${custody.clause}: a case of somebody in custody shows by when it is heard, or that the area is asked`, async () => {
        const row = await first({ custody_release: '01/06/2027' })
        const found = findingOf(row, custody.by ? 'custody' : 'custody-unanswered')
        assert.deepEqual(found, { clause: custody.clause, about: [custody.by ?? '2027-06-01'] })
      })
    }

    if (refuge) {
      it(`R041 ${name} ${refuge.clause}: somebody in a refuge here is decided on with the refuge, and barred by nothing`, async () => {
        const row = await first({ in_refuge: 'yes' })
        const found = findingOf(row, 'refuge')
        assert.deepEqual([found?.clause, found?.about.length, row?.acceptable], [refuge.clause, refuge.factors, true])
      })
    }
  })
}
