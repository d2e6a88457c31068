import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readTyped } from '../../../../bot/teams/chat/typed-words.ts'
import '../../../support/property-seed.ts'

describe('what somebody writes to the bot', () => {
  for (const [written, word] of Object.entries({
    ' Agenda ': 'agenda',
    NESAF: 'next',
    'my   actions': 'my actions',
    'Fy Nghamau': 'my actions',
    hwyr: 'late',
    cymorth: 'help',
  })) {
    it(`is the word ${word} in “${written}”`, () => {
      assert.deepEqual(readTyped(written), { word })
    })
  }

  for (const [written, outcome, text] of [
    ['update 3 done: new lock', 'done', 'new lock'],
    ['update 3 not done because no key', 'not-done', 'no key'],
    ['update 3 not possible, moved', 'not-possible', 'moved'],
    ['diweddaru 3 ddim yn bosibl oherwydd wedi symud', 'not-possible', 'wedi symud'],
    ['diweddaru 3 heb ei wneud', 'not-done', ''],
    ['diweddaru 3 wedi’i wneud', 'done', ''],
    ['diweddaru 3 wedi ei gwneud: clo newydd', 'done', 'clo newydd'],
    ['diweddaru 3 heb ei gwneud oherwydd dim allwedd', 'not-done', 'dim allwedd'],
    ['update 3 donetsk is far', null, 'donetsk is far'],
    ['update 3 done nothing yet', 'in doubt', 'done nothing yet'],
    ["update 3 done? I don't know", 'in doubt', "done? I don't know"],
    ['update 3 done: she hasn’t answered', 'in doubt', 'done: she hasn’t answered'],
    ['update 3 not done yet', 'in doubt', 'not done yet'],
    ['update 3 done apart from the back door', 'in doubt', 'done apart from the back door'],
    ['update 3 done 50%', 'in doubt', 'done 50%'],
    ['update 3 done if she agrees', 'in doubt', 'done if she agrees'],
    ['update 3 done, tried to ring her', 'in doubt', 'done, tried to ring her'],
    ['update 3 done dont think so', 'in doubt', 'done dont think so'],
    ['update 3 done next week', 'in doubt', 'done next week'],
    ['diweddaru 3 wedi ei wneud os daw hi', 'in doubt', 'wedi ei wneud os daw hi'],
    ['update 3 not possible until Monday', 'in doubt', 'not possible until Monday'],
    ['update 3 not possible because nobody will open', 'not-possible', 'nobody will open'],
    ['update 3 done, the notes are filed', 'done', 'the notes are filed'],
    ["diweddaru 3 wedi'i wneud ond heb orffen", 'in doubt', "wedi'i wneud ond heb orffen"],
    ['diweddaru 3 heb ei wneud eto', 'in doubt', 'heb ei wneud eto'],
    ['diweddaru 3 wedi ei wneud ddoe', 'done', 'ddoe'],
  ] as const) {
    it(`is an update that says ${outcome ?? 'how far it has come'} in “${written}”`, () => {
      assert.deepEqual(readTyped(written), { update: { caseNumber: null, actionNumber: 3, outcome, text } })
    })
  }

  it('may name the case before the action', () => {
    assert.deepEqual(readTyped('update 12.3 done'), {
      update: { caseNumber: 12, actionNumber: 3, outcome: 'done', text: '' },
    })
  })

  it('is nothing that it knows else, whatever is written', () => {
    for (const written of ['update', 'update three done', 'updated 3', 'constructor', '__proto__', 'agenda please'])
      assert.ok('unknown' in readTyped(written), written)
    fc.assert(fc.property(fc.string(), (written) => void readTyped(written)))
  })
})
