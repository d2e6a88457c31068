import assert from 'node:assert/strict'
import { layoutOf } from '../../../../src/application/plans/plan-lines.ts'
import { planWith } from '../../../support/application-plan.ts'
import { fiveAreas, profileOf } from '../../../support/domain-areas.ts'
import { thurrock } from '../../../support/domain-people.ts'

const gwent = profileOf('gwent')

describe('what a plan says of itself', () => {
  it('is laid out as the area keeps its record: a live plan, minutes or a list of actions (R100)', () => {
    assert.deepEqual(Object.fromEntries(fiveAreas.map((area) => [area, layoutOf(profileOf(area))])), {
      thurrock: 'plan',
      gwent: 'minutes',
      nyy: 'minutes',
      cornwall: 'actions',
      somerset: 'actions',
    })
    assert.equal(layoutOf({ record: { value: 'unanswered', clause: 'silent' } }), 'plan')
  })

  it('is called what the area calls it: action plan, minutes, actions', () => {
    const titles = (['thurrock', 'gwent', 'cornwall'] as const).map(
      (area) => planWith({ profile: profileOf(area) }).title,
    )
    assert.deepEqual(titles, ['Action plan: case 1', 'Minutes: case 1', 'Actions: case 1'])
  })

  it('names the chair’s approval where the chair approves the minutes, and nobody’s where all agree (R102)', () => {
    assert.match(planWith({ profile: gwent }).approval ?? '', /^The MARAC Chair approves .* \(clause 4\.9\)\.$/)
    assert.equal(planWith({ profile: thurrock }).approval, '')
  })

  it('is Welsh where it is laid out in Welsh: dates, answers and the people too', () => {
    const plan = planWith({ profile: gwent, language: 'cy' })
    assert.deepEqual(
      [plan.title, plan.meetingDate, plan.voice, plan.victimTold, plan.terms.perpetrator, plan.terms.plan],
      [
        'Cofnodion: achos 1',
        '10 Mehefin 2026',
        'Heb ei gofnodi',
        'Heb ei gytuno eto',
        'cyflawnwr honedig',
        'cynllun diogelwch',
      ],
    )
    assert.ok(plan.answers.every(({ answer }) => answer === 'Dim ateb wedi’i gofnodi'))
  })
})
