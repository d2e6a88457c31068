import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import { rehearsalAgencies } from '../../../../bot/rehearsal/people.ts'

const thurrock = loadAreaProfiles().byArea('thurrock')

describe("Thurrock's profile", () => {
  const said: readonly [string, unknown, unknown][] = [
    ['meets weekly on a Wednesday (5)', thurrock.meetingDay.value, { weekday: 3, time: '09:30', everyWeeks: 1 }],
    ['gives each case twenty minutes (5.2)', thurrock.slot, { value: { minutes: 20 }, clause: '5.2', kind: 'must' }],
    ['uses first names only (5.2)', [thurrock.names.value, thurrock.names.clause], ['firstOnly', '5.2']],
    ['needs no quorum (5)', [thurrock.quorum.value, thurrock.quorum.clause], ['none', '5']],
    ['circulates the list four working days before (5.1(1))', thurrock.list.value, { before: { workingDays: 4 } }],
    [
      'hears within seven to fourteen working days (5.1(4))',
      thurrock.hearWithin.value,
      { earliest: { workingDays: 7 }, latest: { workingDays: 14 } },
    ],
    [
      'counts a repeat for twelve months from being heard (5.1(5))',
      thurrock.repeat.value,
      { months: 12, from: 'heard', restartOnHighRisk: false },
    ],
    [
      'leaves a known person to the Operations Manager (10)',
      thurrock.connections.value,
      { decider: 'operations-manager', alsoTold: [] },
    ],
    [
      'sends no papers to observers (10)',
      [thurrock.observersGetPapers.value, thurrock.observersGetPapers.clause],
      [false, '10'],
    ],
    [
      'has the Operations Manager weigh what cannot be done (5.3)',
      thurrock.notPossible.value,
      { reviewedBy: 'operations-manager' },
    ],
    [
      'takes silence for nothing relevant (5)',
      thurrock.absentUpdate.value,
      { due: { days: 1 }, readOutBy: 'chair', silence: 'assumedNothingRelevant' },
    ],
    [
      'sends the plan within 48 hours to core partners, participants and action owners, signed off by nobody (5.2, 5.3)',
      thurrock.circulation.value,
      {
        what: 'plan',
        within: { hours: 48 },
        from: 'meetingEnd',
        to: ['core', 'participated', 'actionOwner'],
        approve: 'collective',
        referrerOwnCase: false,
      },
    ],
  ]
  for (const [rule, value, expected] of said) {
    it(rule, () => assert.deepEqual(value, expected))
  }

  it('knows three core agencies and leaves open whether there are more (5)', () => {
    assert.deepEqual(thurrock.core.value, {
      known: ['police', 'idva', 'childrens-social-care'],
      complete: 'unanswered',
    })
    const headings = rehearsalAgencies.map((agency) => agency.heading)
    assert.ok(['police', 'idva', 'childrens-social-care'].every((heading) => headings.includes(heading)))
  })

  it('has no statement of its own, and says so of ours', () => {
    assert.ok(thurrock.statement.value !== 'unanswered')
    const { version, local, text } = thurrock.statement.value
    assert.deepEqual([version, local, thurrock.statement.clause], ['local-1', true, 'local'])
    assert.doesNotMatch(text, /domestic|violence|abuse|victim|perpetrator/i)
  })

  it('holds honour cases and the employer of a party for a person (4, R054)', () => {
    assert.deepEqual(thurrock.holdUntilDecided.value, ['hbv', 'party-employed'])
  })

  it('leaves open what the protocol leaves open', () => {
    assert.deepEqual(
      [thurrock.bookedMinutes, thurrock.closeAction, thurrock.dash].map((rule) => rule.value),
      ['unanswered', 'unanswered', 'unanswered'],
    )
  })

  it('marks as local every value that is ours and not the protocol’s', () => {
    const ours = [
      thurrock.marking,
      thurrock.statement,
      thurrock.opening,
      thurrock.breaks,
      thurrock.outstanding,
      thurrock.urgent,
    ]
    assert.deepEqual(
      ours.map((rule) => rule.clause),
      ours.map(() => 'local'),
    )
  })
})
