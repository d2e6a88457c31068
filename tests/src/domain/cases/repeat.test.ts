import assert from 'node:assert/strict'
import type { AreaProfile } from '../../../../src/domain/area-profile.ts'
import { repeatOf } from '../../../../src/domain/cases/repeat.ts'
import { thurrock } from '../../../support/domain-people.ts'

const gwent: AreaProfile['repeat'] = { value: { months: 12, from: 'referred', restartOnHighRisk: false }, clause: '4.2.3' }
const silent: AreaProfile['repeat'] = { value: 'unanswered', clause: '' }
const heard = { referredOn: '2025-05-01', heardOn: '2025-05-14', samePerpetrator: true }

describe('a repeat (R026, Thurrock 5.1(5))', () => {
  const histories = [
    { says: 'is within twelve months of being heard, to the day', received: '2026-05-14', answer: 'repeat' },
    { says: 'is none the day after', received: '2026-05-15', answer: 'not-repeat' },
    {
      says: 'asks where the perpetrator is another',
      received: '2026-01-01',
      earlier: { ...heard, samePerpetrator: false },
      answer: 'ask',
    },
    {
      says: 'is none of a case that was never heard',
      received: '2026-01-01',
      earlier: { ...heard, heardOn: null },
      answer: 'not-repeat',
    },
    {
      says: 'ends with February in a year that is shorter',
      received: '2025-02-28',
      earlier: { ...heard, heardOn: '2024-02-29' },
      answer: 'repeat',
    },
    { says: 'asks in Gwent where its two sentences differ', received: '2026-05-08', rule: gwent, answer: 'ask' },
    { says: 'is one in Gwent where both say so', received: '2026-05-01', rule: gwent, answer: 'repeat' },
    { says: 'is none in Gwent where neither does', received: '2026-06-01', rule: gwent, answer: 'not-repeat' },
    { says: 'asks where the area has no rule', received: '2025-06-01', rule: silent, answer: 'ask' },
  ]
  for (const { says, received, earlier = heard, rule = thurrock.repeat, answer } of histories) {
    it(says, () => assert.equal(repeatOf({ received, earlier, rule }), answer))
  }
})
