import assert from 'node:assert/strict'
import { levelOf } from '../../../../src/domain/clocks/clock.ts'
import { aCase, caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { clocks, cornwall, factsOf, gwent, meetingAt, nyy, somerset, thurrock } from '../../../support/domain-clocks.ts'
import { agencies, aDirectory } from '../../../support/domain-people.ts'
import { aCirculation, aPlan } from '../../../support/domain-plans.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

const listFor = (startsAt: string, profile = thurrock) =>
  clocks('case-list', factsOf(profile, { meetings: [meetingAt(startsAt)] }))[0]

describe('until when the case list goes out (R009)', () => {
  it('is four working days before in Thurrock: for a Wednesday the Thursday of the triage itself', () => {
    const clock = listFor('2026-06-10T08:30:00Z')
    assert.equal(clock?.dueAt, '2026-06-04T22:59:00Z')
    assert.equal(clock?.clause, '5.1(1)')
    assert.equal(clock?.question, undefined)
  })

  it('asks in a week with a bank holiday, where the list is due before that week’s triage has met', () => {
    const clock = listFor('2026-04-08T08:30:00Z')
    assert.equal(clock?.dueAt, '2026-03-31T22:59:00Z')
    assert.equal(clock?.question, 'list-before-feeder')
  })

  it('asks nothing of an area without a feeder, and runs in none that gives no time', () => {
    assert.equal(listFor('2026-04-08T08:30:00Z', gwent)?.question, undefined)
    for (const profile of [somerset, cornwall, nyy]) assert.equal(listFor('2026-06-10T08:30:00Z', profile), undefined)
  })

  it('is done once every list has gone, and not because an agenda was posted', () => {
    const posted = meetingAt('2026-06-10T08:30:00Z', { agendaPostedAt: '2026-06-03T09:00:00Z' })
    const done = (...sent: (string | null)[]) => {
      const cases = sent.map((listSentAt, index) => ({
        ...aCase([], {}, index === 0 ? caseOne : caseTwo),
        listSentAt,
      }))
      return clocks('case-list', factsOf(thurrock, { meetings: [posted], cases }))[0]?.done
    }
    const at = '2026-06-03T09:00:00Z'
    assert.deepEqual([done(), done(at, null), done(at, at)], [false, false, true])
  })
})

describe('until when a written update comes (R029)', () => {
  it('is a day before in Thurrock, and the meeting itself where the protocol says *before*', () => {
    const due = (profile: typeof thurrock) =>
      clocks('written-update', factsOf(profile, { meetings: [meetingAt('2026-10-26T09:30:00Z')] }))[0]?.dueAt
    assert.equal(due(thurrock), '2026-10-25T23:59:00Z')
    assert.equal(due(gwent), '2026-10-26T09:30:00Z')
    assert.equal(due(somerset), undefined)
  })

  it('runs for no meeting that has begun', () => {
    const meetings = [meetingAt('2026-06-10T08:30:00Z', { status: 'open' })]
    assert.deepEqual(clocks('written-update', factsOf(thurrock, { meetings })), [])
  })
})

describe('until when research comes (R027)', () => {
  const update = (agencyId = agencies.idva) =>
    ({ agencyId, meetingId, knowledge: 'nothing-known', text: '', receivedAt: '2026-06-05T09:00:00Z' }) as const
  const meetings = [meetingAt('2026-06-10T08:30:00Z', { agendaPostedAt: '2026-05-21T15:00:00Z' })]
  const directory = { ...aDirectory(), confirmedCore: [agencies.police, agencies.idva, agencies.children] }
  const research = (profile: typeof thurrock, updates = [update()]) =>
    clocks('research', factsOf(profile, { meetings, directory, cases: [{ ...aCase(), updates }] }))[0]

  it('is three working days after the list over a bank holiday in Somerset and Cornwall, with what is missing', () => {
    for (const profile of [somerset, cornwall]) {
      assert.equal(research(profile)?.dueAt, '2026-05-27T15:00:00Z')
      assert.deepEqual(research(profile)?.missing, [agencies.children])
    }
  })

  it('is the meeting where the area has it sent and gives no days, and nothing where it is brought', () => {
    assert.equal(research(nyy)?.dueAt, '2026-06-10T08:30:00Z')
    assert.equal(research(thurrock), undefined)
    assert.equal(research(gwent), undefined)
  })

  it('is done once every core agency but the referring one has written', () => {
    assert.equal(research(somerset, [update(), update(agencies.children)])?.done, true)
  })
})

describe('until when plans go out (R111)', () => {
  it('is the plan’s own clock, case by case, until it is sent', () => {
    const facts = (status: 'drafted' | 'sent') =>
      factsOf(thurrock, {
        meetings: [meetingAt('2026-06-10T08:30:00Z', { status: 'ended' })],
        circulations: [aCirculation(aPlan({ status }))],
      })
    const [clock] = clocks('circulation', facts('drafted'))
    assert.deepEqual(clock?.about, { meetingId, caseId: caseOne })
    assert.equal(clock && levelOf(clock, '2026-06-11T22:00:00Z'), 'amber')
    assert.equal(clocks('circulation', facts('sent'))[0]?.done, true)
  })
})
