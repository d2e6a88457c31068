import assert from 'node:assert/strict'
import type { PlanView, RecipientView } from '../../../src/contracts/circulation-view.ts'
import { plansByPerson, reasonsByPlan, reasonsNeeded } from '../../../tabs/circulation/plans-by-person.ts'
import { headings } from '../../support/tab-cases.ts'

const recipient = (personId: string, changes: Partial<RecipientView> = {}): RecipientView => ({
  personId,
  name: personId,
  agency: 'Testmouth Housing',
  reasons: ['core-partner'],
  flags: [],
  barred: false,
  waits: true,
  alike: '',
  answer: '',
  mailedAt: null,
  openedAt: null,
  ...changes,
})
const plan = (index: 0 | 1 | 2, recipients: RecipientView[], status: PlanView['status'] = 'drafted'): PlanView => ({
  ...headings[index],
  status,
  dueAt: null,
  clock: 'green',
  sentAt: null,
  filed: false,
  version: 0,
  correcting: false,
  checkedBy: null,
  waits: true,
  goes: true,
  lastTime: null,
  register: [],
  withdrawals: [],
  copyReaders: { given: [], elsewhere: [] },
  mayBeNamed: [],
  recipients,
})

describe('the circulation by person', () => {
  it('shows what each person gets from the whole meeting, flagged people first', () => {
    const plans = [
      plan(0, [recipient('b'), recipient('a')]),
      plan(1, [recipient('a'), recipient('z', { flags: ['free-mail'] })]),
    ]
    assert.deepEqual(
      plansByPerson(plans).map(({ personId, plans: theirs }) => [personId, theirs.map(({ number }) => number)]),
      [
        ['z', [2]],
        ['a', [1, 2]],
        ['b', [1]],
      ],
    )
  })

  it('counts nothing that a barred person would get, and nothing that was withdrawn', () => {
    const barred = recipient('a', { barred: true, flags: ['connected'] })
    const [person] = plansByPerson([plan(0, [barred]), plan(1, [recipient('a')], 'withdrawn')])
    assert.deepEqual(person?.plans, [])
    assert.equal(person?.flagged, true)
  })

  it('asks one reason for each flagged person and what is flagged, and none for who does not get it next', () => {
    const flagged = recipient('a', { flags: ['free-mail'] })
    const barred = recipient('b', { flags: ['connected'], barred: true })
    const held = { ...flagged, waits: false }
    const elsewhere = recipient('a', { flags: ['free-mail', 'employer-of-party'] })
    const plans = [plan(0, [flagged, barred]), plan(1, [held], 'held'), plan(2, [flagged])]
    assert.deepEqual(
      reasonsNeeded(plans).map((each) => [each.recipient.personId, each.plans.map(({ caseId }) => caseId)]),
      [['a', ['case-1', 'case-3']]],
    )
    assert.equal(reasonsNeeded([plan(0, [flagged]), plan(1, [elsewhere])]).length, 2)
    const said = reasonsNeeded(plans).map((each) => ({ ...each, reason: 'On leave' }))
    assert.deepEqual(reasonsByPlan(said), { 'case-1/a': 'On leave', 'case-3/a': 'On leave' })
  })
})
