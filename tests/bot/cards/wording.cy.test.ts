import assert from 'node:assert/strict'
import { cardsCy } from '../../../bot/cards/wording.cy.ts'
import { cardsEn } from '../../../bot/cards/wording.en.ts'

/** Words that are the same in both languages. */
const same = ['action.owner']

describe('the Welsh words of the cards', () => {
  it('are there for every English one, and are no longer English', () => {
    const english = new Map(leavesOf(cardsEn))
    const left = leavesOf(cardsCy).filter(
      ([path, text]) => text === '' || (text === english.get(path) && !same.includes(path)),
    )
    assert.deepEqual(left, [])
    assert.equal(leavesOf(cardsCy).length, english.size)
  })

  it('say circulate or send out, never release, in either language', () => {
    const texts = [...leavesOf(cardsEn), ...leavesOf(cardsCy)].map(([, text]) => text)
    assert.deepEqual(
      texts.filter((text) => /releas|rhyddhau/i.test(text)),
      [],
    )
  })
})

function leavesOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leavesOf(value, `${path}${key}.`),
  )
}
