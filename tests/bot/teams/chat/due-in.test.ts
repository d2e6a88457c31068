import assert from 'node:assert/strict'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { CardTurn } from '../../../../bot/teams/press/card-turn.ts'
import { dueIn } from '../../../../bot/teams/chat/due-in.ts'

const summerNoon = '2031-07-04T11:00:00Z'
const data: CardTurn['data'] = { card: 'record', verb: 'record-action', about: {}, nonce: '', for: '' }
const turn = (inputs: CardTurn['inputs']): CardTurn => ({
  who: 'x' as PersonId,
  teamsUserId: '',
  language: 'en',
  data,
  inputs,
})

describe('by when, as chosen on a card', () => {
  const table: [string, CardTurn['inputs'], string | null, string | null][] = [
    ['a date is until five in the afternoon, London summer time', { due: '2031-07-04' }, null, '2031-07-04T16:00:00Z'],
    ['a date is until five in the afternoon, London winter time', { due: '2031-01-08' }, null, '2031-01-08T17:00:00Z'],
    ['an hour that was given counts', { due: '2031-07-04', dueTime: '09:30' }, null, '2031-07-04T08:30:00Z'],
    ['an hour that is none does not', { due: '2031-07-04', dueTime: '25:00' }, null, '2031-07-04T16:00:00Z'],
    ['no date is no date', {}, null, null],
    ['a date that is none is no date', { due: '31 June' }, null, null],
    ['today needs no date', {}, summerNoon, '2031-07-04T22:59:00Z'],
    ['today with a date keeps the date, until its end', { due: '2031-07-05' }, summerNoon, '2031-07-05T22:59:00Z'],
    ['today just after midnight in London is that day', {}, '2031-07-03T23:30:00Z', '2031-07-04T22:59:00Z'],
  ]
  for (const [what, inputs, today, due] of table) {
    it(what, () => assert.equal(dueIn(turn(inputs), today), due))
  }
})
