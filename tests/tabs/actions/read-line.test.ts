import assert from 'node:assert/strict'
import { actionsIn, agencyNamed, readLine } from '../../../tabs/actions/read-line.ts'

const agencies = [
  { agencyId: 'police', name: 'Testshire Police' },
  { agencyId: 'housing', name: 'Testmouth Housing' },
  { agencyId: 'association', name: 'Testmouth Housing Association' },
  { agencyId: 'csc', name: 'Testmouth Children’s Social Care' },
  { agencyId: 'heddlu', name: 'Heddlu Prawf' },
]
const risks = [
  { riskId: 'risk-1', text: 'Door lock is broken', kind: 'risk' },
  { riskId: 'risk-2', text: 'He watches the school', kind: 'vulnerability' },
  { riskId: 'risk-3', text: 'Her sister lives near', kind: 'protective' },
] as const
const read = (line: string) => readLine(line, { agencies, risks, now: '2031-01-15T10:55' })

describe('an action in one line', () => {
  it('says for whom, what, by when and against which risk, in one breath', () => {
    assert.deepEqual(read('police: place SIG marker on address by Fri 5pm re lock'), {
      what: 'place SIG marker on address',
      agencyId: 'police',
      due: '2031-01-17T17:00',
      today: false,
      riskId: 'risk-1',
      noSuchDate: '',
    })
  })

  it('takes time and risk in any order, and a risk by its number', () => {
    const { what, due, riskId } = read('police: watch the gate at half past three #2 by tomorrow noon')
    assert.deepEqual([what, due, riskId], ['watch the gate at half past three', '2031-01-16T12:00', 'risk-2'])
    assert.equal(read('police: fit a lock re door, by Friday').riskId, 'risk-1')
  })

  it('is understood in Welsh', () => {
    const { what, agencyId, due, riskId } = read('heddlu: rhoi marciwr erbyn Gwener 5yh parthed lock')
    assert.deepEqual([what, agencyId, due, riskId], ['rhoi marciwr', 'heddlu', '2031-01-17T17:00', 'risk-1'])
  })

  it('marks “by today” as urgent, which is more than a time', () => {
    assert.equal(read('police: ring the landlord by today').today, true)
    assert.equal(read('police: ring the landlord by today').due, '')
  })

  it('leaves among the words what is not surely an agency, a time or a risk', () => {
    for (const line of [
      'Note: ring the landlord',
      'Change the locks by noon and confirm to the IDVA',
      'housing: fit a chain',
      'Ring the school re attendance',
      'Stand by the door',
    ])
      assert.equal(read(line).what, line)
  })

  it('names a day that does not exist, and keeps the other words', () => {
    const { what, due, noSuchDate } = read('police: fit a lock by 31 February')
    assert.deepEqual([what, due, noSuchDate], ['fit a lock', '', '31 February'])
  })

  it('keeps marks of writing from right to left, emoji, markup and 10,000 characters as they were typed', () => {
    for (const line of [
      '\u202Eabc \u2066אבג',
      'Ring her 👩‍👧 first',
      '<img src=x onerror=alert(1)>',
      'long '.repeat(2_000).trim(),
    ])
      assert.equal(read(line).what, line)
  })
})

describe('several actions in one line', () => {
  it('are told apart at a semicolon before the next agency', () => {
    const line = 'police: place SIG marker by Fri 5pm re lock; social care: ring her; not at home; by in 2 days'
    assert.deepEqual(actionsIn(line, { agencies }), [
      'police: place SIG marker by Fri 5pm re lock',
      'social care: ring her; not at home; by in 2 days',
    ])
  })

  it('are two where the second name fits two agencies, so that it is asked which', () => {
    const [, second = ''] = actionsIn('police: fit a lock; housing: change the door', { agencies })
    assert.deepEqual([second, read(second).agencyId], ['housing: change the door', ''])
  })

  it('are one where no agency is named again', () => {
    for (const line of ['', 'police: fit a lock; then ring: once', 'Ring her; and the school', 'police: fit a lock;'])
      assert.deepEqual(actionsIn(line, { agencies }), [line])
  })
})

describe('an agency by what is typed of its name', () => {
  it('is found by the beginning of a word, or by initials', () => {
    assert.equal(agencyNamed('pol', agencies), 'police')
    assert.equal(agencyNamed('tcsc', agencies), 'csc')
    assert.equal(agencyNamed('children social', agencies), 'csc')
    assert.equal(agencyNamed('housing association', agencies), 'association')
  })

  it('is nobody where two would fit, or none', () => {
    assert.equal(agencyNamed('housing', agencies), null)
    assert.equal(agencyNamed('fire', agencies), null)
  })
})
