import assert from 'node:assert/strict'
import { isolated, isolating } from '../../../src/contracts/isolating.ts'
import { en } from '../../../tabs/wording/en.ts'

const [OVERRIDE, BEGIN, END] = ['\u202e', '\u2068', '\u2069']

describe('people’s own words in the page’s sentences', () => {
  it('stand as they are where nothing in them turns', () => {
    assert.equal(isolated('Zoë’s café 🙂'), 'Zoë’s café 🙂')
  })

  it('turn nothing beside them, whatever they begin and do not end', () => {
    assert.equal(isolated(`${OVERRIDE}abc`), `${BEGIN}${OVERRIDE}abc${END}`)
    assert.equal(isolated(`${END}${OVERRIDE}abc`), `${BEGIN}${OVERRIDE}abc${END}`)
    assert.equal(isolated(`שלום${BEGIN}`), `${BEGIN}שלום${BEGIN}${END}${END}`)
    assert.equal(isolated(isolated('שלום')), `${BEGIN}${isolated('שלום')}${END}`)
  })

  it('are kept apart in every sentence of a wording, however deep it stands', () => {
    const words = isolating({ plain: 'No one', in: { said: (who: string, times: number) => `${who} ${times} times` } })
    assert.equal(words.plain, 'No one')
    assert.equal(words.in.said('שרה', 2), `${BEGIN}שרה${END} 2 times`)
    const { stubPerson } = en.room
    assert.equal(
      stubPerson({ initials: 'שר', year: '1987', area: 'ZZ9' }).replace(`${BEGIN}שר${END}`, 'SR'),
      stubPerson({ initials: 'SR', year: '1987', area: 'ZZ9' }),
    )
    assert.match(en.actions.owner('Testshire Police', 'שרה'), new RegExp(`${BEGIN}שרה${END}`))
  })
})
