import assert from 'node:assert/strict'
import { namesOf, roleOf } from '../../../tabs/rehearsal/names-of.ts'
import { rehearsalPeople } from '../../support/tab-people.ts'

const people = rehearsalPeople()

describe('what somebody is in the rehearsal', () => {
  it('tells the stand-in from the chair, and the second coordinator from the first', () => {
    assert.deepEqual(
      [
        roleOf('chair', 'chair'),
        roleOf('stand-in', 'chair'),
        roleOf('coordinator', 'coordinator'),
        roleOf('second-coordinator', 'coordinator'),
        roleOf('operations-manager', 'operations-manager'),
      ],
      ['chair', 'chair (stand-in)', 'coordinator', 'second coordinator', 'operations manager'],
    )
  })
})

describe('to whom something went', () => {
  it('is a name, whether Teams, Graph or a mailbox stands for the person', () => {
    const account = people.find(({ personId }) => personId === 'chair')?.accountId ?? ''
    for (const to of ['a:chair', account, 'amara.testwood@police.example'])
      assert.equal(namesOf(to, people), 'Amara Testwood')
    assert.equal(namesOf('a:chair, niamh.testbury@housing.example', people), 'Amara Testwood, Niamh Testbury')
  })

  it('is a place where it went to a place, and stays as it is where nobody here is meant', () => {
    assert.equal(namesOf('19:agendas-rehearsal@thread.tacv2', people), 'the channel for agendas')
    assert.equal(namesOf('19:meeting_rehearsal@thread.v2', people), 'the chat of the meeting')
    assert.equal(namesOf('somebody@elsewhere.example', people), 'somebody@elsewhere.example')
  })
})
