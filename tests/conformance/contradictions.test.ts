import assert from 'node:assert/strict'
import type { AreaProfile } from '../../src/domain/area-profile.ts'
import {
  approves,
  areas,
  changedRisk,
  decidesPanel,
  fourteen,
  hoursToCirculate,
  incidentAfter,
  lookedBackAt,
  put,
  silence,
  slots,
  tellsIdva,
} from '../support/contradictions.ts'
import type { Area } from '../support/contradictions.ts'

type Point = { point: string; question: (profile: AreaProfile) => string } & Record<Area, string>

/** A referral of 1 March, heard on 11 March; days are counted from the referral. */
const points: readonly Point[] = [
  {
    point: 'X1, a plan goes out within',
    question: hoursToCirculate,
    somerset: '24 h',
    cornwall: '24 h',
    thurrock: '48 h',
    gwent: 'asks',
    nyy: '167 h',
  },
  {
    point: 'X2, it is approved by',
    question: approves,
    somerset: 'asks',
    cornwall: 'asks',
    thurrock: 'collective',
    gwent: 'chair',
    nyy: 'asks',
  },
  {
    point: 'X4, minutes of a case with and without children',
    question: slots,
    somerset: '15, asks / 15, asks',
    cornwall: '15, asks / 15, asks',
    thurrock: '20 / 20',
    gwent: '15 / 10',
    nyy: '15, asks / 15, asks',
  },
  {
    point: 'X7, an absent agency that sent nothing, and who reads out what was sent',
    question: silence,
    somerset: 'not supplied; read out by: asks',
    cornwall: 'not supplied; read out by: asks',
    thurrock: 'nothing held, assumed; read out by: chair',
    gwent: 'not supplied; read out by: chair',
    nyy: 'not supplied; read out by: anyone',
  },
  {
    point: 'X9, an incident six months on',
    question: incidentAfter(184),
    somerset: 'repeat',
    cornwall: 'repeat',
    thurrock: 'repeat',
    gwent: 'repeat',
    nyy: 'repeat, asks how',
  },
  {
    point: 'X9, X12, an incident within twelve months of the hearing and past twelve of the referral',
    question: incidentAfter(368),
    somerset: 'repeat',
    cornwall: 'repeat',
    thurrock: 'repeat',
    gwent: 'ask',
    nyy: 'repeat, asks how',
  },
  {
    point: 'X9, an incident past twelve months of both',
    question: incidentAfter(400),
    somerset: 'new',
    cornwall: 'new',
    thurrock: 'new',
    gwent: 'new',
    nyy: 'new',
  },
  {
    point: 'X9, an incident after a referral that was never heard',
    question: incidentAfter(60, { heardOn: [] }),
    somerset: 'new',
    cornwall: 'new',
    thurrock: 'new',
    gwent: 'repeat',
    nyy: 'new',
  },
  {
    point: 'X11, an incident ten days after the hearing',
    question: incidentAfter(20),
    somerset: 'repeat',
    cornwall: 'repeat',
    thurrock: 'repeat',
    gwent: 'repeat, asks how',
    nyy: 'repeat, asks how',
  },
  {
    point: 'X11, an incident with another perpetrator',
    question: incidentAfter(184, { samePerpetrator: false }),
    somerset: 'ask',
    cornwall: 'ask',
    thurrock: 'ask',
    gwent: 'new',
    nyy: 'new',
  },
  {
    point: 'R046, a changed risk without a new incident',
    question: changedRisk,
    somerset: 'asks',
    cornwall: 'asks',
    thurrock: 'asks',
    gwent: 'does not count',
    nyy: 'counts',
  },
  {
    point: 'X14, a closed panel is decided by',
    question: decidesPanel,
    somerset: 'chair',
    cornwall: 'chair',
    thurrock: 'operations manager',
    gwent: 'chair',
    nyy: 'chair (asks)',
  },
  {
    point: 'X19, a victim of fourteen, by a partner and by a parent',
    question: fourteen,
    somerset: 'unanswered / unanswered',
    cornwall: 'below / below',
    thurrock: 'below / below',
    gwent: 'below / below',
    nyy: 'heard / joint',
  },
  {
    point: 'X21, actions looked at again',
    question: lookedBackAt,
    somerset: 'not possible, open, open since 2 days',
    cornwall: 'not possible, open, open since 2 days',
    thurrock: 'open, open since 2 days',
    gwent: 'open, open since 2 days',
    nyy: 'open',
  },
  {
    point: 'X22, the IDVA service is told of a referral from health under the threshold, and of one from the police',
    question: tellsIdva,
    somerset: 'no / no',
    cornwall: 'now / now',
    thurrock: 'ask / ask',
    gwent: 'now / no',
    nyy: 'with-list / with-list',
  },
]

describe('the same history under five profiles', () => {
  for (const { point, question, ...expected } of points) {
    for (const area of areas) {
      it(`${point}: ${area} answers ${expected[area]}`, () => assert.equal(put(question, area), expected[area]))
    }
  }
})
