import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { AgencyAnswerView } from '../../../src/contracts/case-view.ts'
import { areaOf, dueOf, title } from '../../support/office.ts'
import type { AreaName } from '../../support/office.ts'
import { foundIn } from '../../support/leak-search.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'
import { openedPlan, sendPlans } from '../at-the-meeting/plans.ts'
import { openCase } from '../at-the-meeting/scene.ts'
import {
  barriers,
  bring,
  everyView,
  everythingKept,
  everythingSent,
  hearIt,
  notSafe,
  safe,
  sendIt,
  wishes,
} from './brought-case.ts'
import type { Brought } from './brought-case.ts'
import { testResearchWords } from './research-words.ts'

type Expected = {
  /** The next days by the area's rhythm, from the meeting of 10 February; none where the protocol gives no rhythm. */
  rhythm: { clause: string; asks: RegExp | null; days: readonly string[] }
  voice: string
  safe: string | null
  hbv?: true
}

/**
 * Of the Wednesdays by which the areas count from their meeting of the 10th, those from the day on which it is asked.
 */
const wednesdays = ['2027-02-03', '2027-02-10', '2027-02-17', '2027-02-24']
const fortnights = ['2027-02-10', '2027-02-24', '2027-03-10', '2027-03-24']

const expected: Record<AreaName, Expected> = {
  somerset: {
    rhythm: { clause: '9.1', asks: /weekly, on the same day/, days: wednesdays },
    voice: '12.1',
    safe: '12.3',
  },
  cornwall: { rhythm: { clause: '10.1', asks: /says weekly/, days: wednesdays }, voice: '13.13', safe: '13.12' },
  thurrock: { rhythm: { clause: '5', asks: null, days: wednesdays }, voice: '5.2', safe: null },
  gwent: {
    rhythm: { clause: '4.8', asks: /five local authority areas/, days: fortnights },
    voice: '4.7',
    safe: '4.3(3)',
    hbv: true,
  },
  nyy: { rhythm: { clause: '1', asks: /how often/, days: [] }, voice: 'Agency Research', safe: 'Role of IDVA' },
}

const contacts = [...safe.words, ...notSafe.words]

for (const [area, { rhythm, voice, safe: safeClause, hbv = false }] of Object.entries(expected) as [
  AreaName,
  Expected,
][]) {
  const name = title[area]
  describe(`what is brought to a meeting in ${name}`, function () {
    this.timeout(30_000)
    let brought: Brought
    before(async () => {
      brought = await bring(area, hbv)
    })
    after(() => brought?.on.stop())
    const chair = () => brought.on.cast.chair
    const seenBy = (heading: string) => openCase(memberOf(brought.on.cast, heading), brought.of.meetingId)

    const days = rhythm.days.length > 0 ? 'the next days by its rhythm are offered' : 'no day is guessed'
    it(`R023 ${name} ${rhythm.clause}: ${days}, ${rhythm.asks ? 'and the day is asked for' : 'with the clause'}`, async () => {
      const { rules, nextMeetingDays } = await areaOf(brought.on.coordinator)
      const rule = rules.find((each) => each.rule === 'meetingDay')
      assert.ok(rule)
      assert.ok(rule.clause.startsWith(rhythm.clause))
      assert.deepEqual([rule.answered, nextMeetingDays], [rhythm.days.length > 0, rhythm.days])
      if (rhythm.asks) assert.match(rule.question ?? '', rhythm.asks)
      assert.deepEqual(await dueOf(brought.on.coordinator, 'next-meeting'), [])
      await brought.on.at('2027-02-04T09:00:00Z')
      const later = (await areaOf(brought.on.coordinator)).nextMeetingDays
      assert.equal(
        later[0],
        rhythm.days.find((day) => day >= '2027-02-04'),
      )
    })

    it(`R035 ${name} ${voice}: the chair has the referral’s wishes and barriers at the voice stage, and the room once they are said`, async () => {
      await hearIt(brought)
      await done(chair(), { type: 'enter-stage', ...brought.of, stage: 'voice' })
      const shown = await openCase(chair(), brought.of.meetingId)
      assert.deepEqual([shown.stage, shown.referredVoice], ['voice', { wishes, barriers }])
      assert.deepEqual([shown.voice, shown.gaps.includes('voice')], [null, true])
      assert.ok(!JSON.stringify(await seenBy('housing')).includes(wishes))
      await done(chair(), { type: 'record-voice', ...brought.of, wishes, fears: '', barriers })
      const { voice: heard } = await seenBy('housing')
      assert.deepEqual([heard?.wishes, heard?.barriers], [wishes, barriers])
    })

    testResearchWords(area, () => brought)
    if (area === 'thurrock') testAnswers(() => brought)
    if (safeClause === null) return

    it(`R036 ${name} ${safeClause}: who is safe to talk to and who is not is recorded, and kept sealed`, async () => {
      const terms = { agencyId: 'police', personId: null, due: '2027-02-12T17:00:00Z', today: false, riskId: null }
      const asks = (what: string) => refusedAs(chair(), { type: 'draft-action', ...brought.of, what, ...terms })
      for (const what of ['Ring 07700 900717 by Friday', 'Ask 07700 900818 by Friday'])
        assert.equal(await asks(what), 'safe-address-in-text', what)
      assert.equal(await asks('Ring 07700 900718 by Friday'), 'accepted')
      const kept = await everythingKept(brought)
      assert.deepEqual(foundIn(kept, contacts), [])
      assert.ok(kept.includes(brought.of.caseId))
    })

    it(`R036 ${name} ${safeClause}: neither stands in a notification, a list, a plan or what anybody is shown`, async () => {
      assert.deepEqual(foundIn(await everyView(brought), [...contacts, 'Tansyhope']), ['Tansyhope'])
      await done(chair(), { type: 'finish-case', ...brought.of })
      await done(chair(), { type: 'end-meeting', meetingId: brought.of.meetingId })
      await sendIt(brought)
      const plan = await openedPlan(memberOf(brought.on.cast, 'police'), brought.of)
      assert.deepEqual(foundIn(plan.all, [...contacts, 'Tansyhope']), ['Tansyhope'])
      assert.deepEqual(foundIn(await everyView(brought), contacts), [])
      const sent = await everythingSent(brought)
      assert.deepEqual(foundIn(sent, [...contacts, brought.of.meetingId]), [brought.of.meetingId])
    })
  })
}

/** Thurrock alone says what silence means, and of whom. */
function testAnswers(given: () => Brought): void {
  const answers = {
    police: 'spoke',
    idva: 'known-nothing-new',
    housing: 'searched-not-known',
    'adult-social-care': 'not-searched',
    probation: 'invited-did-not-speak',
    health: 'absent',
  } as const
  const seen = async (heading: string): Promise<AgencyAnswerView> => {
    const { on, of } = given()
    const found = (await openCase(on.cast.chair, of.meetingId)).answers
    const answer = found.find((each) => each.agencyId === heading)
    assert.ok(answer)
    return answer
  }

  it('R030 Thurrock 5: the answers are kept apart, and only the silence of a core agency is taken for nothing held', async () => {
    const { on, of } = given()
    assert.deepEqual(
      [(await seen('mental-health')).assumed, (await seen('childrens-social-care')).assumed],
      [false, true],
    )
    for (const [agencyId, answer] of Object.entries(answers) as [string, (typeof answers)[keyof typeof answers]][])
      await done(on.cast.chair, { type: 'note-answer', ...of, agencyId, answer })
    for (const [agencyId, answer] of Object.entries(answers)) {
      const noted = await seen(agencyId)
      assert.deepEqual([noted.answer, noted.assumed], [answer, false], agencyId)
    }
    const silent = await seen('childrens-social-care')
    assert.deepEqual([silent.answer, silent.assumed], [null, true])
  })

  it('R030 Thurrock 5: each is printed in words of its own, and the assumption as an assumption', async () => {
    const { on, of, scene } = given()
    await done(on.cast.chair, { type: 'finish-case', ...of })
    await done(on.cast.chair, { type: 'end-meeting', meetingId: of.meetingId })
    await sendPlans(scene)
    const lines = (await openedPlan(memberOf(on.cast, 'police'), of)).under('How each agency stood')
    const printed = (agency: string) => lines[lines.indexOf(agency) + 1]
    assert.deepEqual(
      [
        'Testshire Police',
        'Lantern IDVA Service',
        'Testmouth Housing',
        'Testmouth Adult Social Care',
        'Testshire Probation',
        'Testmouth Community Health',
        'Testshire Mental Health Trust',
      ].map(printed),
      [
        'Spoke',
        'Known, nothing new',
        'Searched, not known to us',
        'Not searched',
        'Invited, did not speak',
        'Absent',
        'No answer recorded',
      ],
    )
    const assumed = 'Absent and no update: the protocol assumes that nothing relevant is held (assumption)'
    assert.equal(printed("Testmouth Children's Social Care"), assumed)
    assert.equal(lines.filter((line) => line === assumed).length, 1)
  })
}
