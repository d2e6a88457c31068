import assert from 'node:assert/strict'
import { looksLikeCaseDetail } from '../../../../bot/teams/chat/case-detail.ts'

describe('a message that reads as if it told of a case', () => {
  for (const text of [
    'CF10 1AA',
    '4 Elm Row, cf101aa',
    '07700 900123',
    'born 3/4/1990',
    'case 12',
    'Zelda Testcase',
    'his partner',
    'y plant',
    'he came back in the night and',
  ]) {
    it(`is “${text}”`, () => {
      assert.ok(looksLikeCaseDetail(text))
    })
  }

  for (const text of ['', 'thanks', 'hello Caseroom', 'what can you do?', 'diolch', 'at 10:30 please']) {
    it(`is not “${text}”`, () => {
      assert.ok(!looksLikeCaseDetail(text))
    })
  }
})
