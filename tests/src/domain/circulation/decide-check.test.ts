import assert from 'node:assert/strict'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { decideCheckCirculation, toLookAt } from '../../../../src/domain/circulation/decide-check.ts'
import type { CaseId, PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne, caseTwo, sealed } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, thurrock, who } from '../../../support/domain-people.ts'
import { aCirculation, aPlan, aRecipient, lookedAtBy } from '../../../support/domain-plans.ts'
import { aMeeting, agreed, called, ended, entered, heard, on, opened, read } from '../../../support/domain-rooms.ts'

const at = on('11:00')
const meeting = aMeeting(
  entered(who.idva),
  opened,
  read,
  agreed(who.idva),
  [called(caseOne, who.idva), heard(caseOne)],
  ended,
)
const list = [aRecipient(who.police), aRecipient(who.idva)]
const drafted = aCirculation(aPlan({ recipients: list }), aPlan({ caseId: caseTwo, recipients: list }))
const cases = (second: Case = aCase([], {}, caseTwo)) =>
  new Map(
    [aCase(), second].map((caseFile) => [
      caseFile.caseId,
      { caseFile, meeting, directory: aDirectory(), actions: [], profile: thurrock },
    ]),
  )
const looking = (asking: PersonId, reasons: Record<string, string> = {}, facts = cases()) => ({
  actor: actor(asking, meeting),
  at,
  reasons,
  profile: thurrock,
  facts,
})
const connected = (personId: PersonId, caseId: CaseId) => {
  const personal = { personId, answer: 'possibly' as const }
  return aCase([{ type: 'connections-answered', at, caseId, personal }], {}, caseId)
}
/** Police were not there, and the second case was heard by nobody: each flagged name gets a reason. */
const everyReason = (why: string) => {
  const facts = looking(who.coordinator)
  const waiting = toLookAt(drafted, facts)
  const flagged = waiting.flatMap(({ plan, recipients }) =>
    recipients.filter(({ flags }) => flags.length > 0).map(({ personId }) => `${plan.caseId}/${personId}`),
  )
  return Object.fromEntries(flagged.map((key) => [key, why]))
}

const flagsIn = (caseId: CaseId, personId: PersonId) =>
  toLookAt(drafted, looking(who.coordinator))
    .find(({ plan }) => plan.caseId === caseId)
    ?.recipients.find((each) => each.personId === personId)?.flags ?? []

/** The names of a plan's list with their flags, as a page shows them. */
const seenOf = (caseId: CaseId) =>
  Object.fromEntries(list.map(({ personId }) => [personId, flagsIn(caseId, personId)] as const))

describe('the first of two people', () => {
  it('says of each flagged name why it stays, and is named for every plan that they may know of', () => {
    const events = eventsOf(decideCheckCirculation(drafted, looking(who.coordinator, everyReason('A core partner'))))
    const checked = events.find(({ type }) => type === 'circulation-checked')
    assert.deepEqual(checked?.type === 'circulation-checked' && checked.caseIds, [caseOne, caseTwo])
    assert.ok(
      events.some((event) => event.type === 'flags-answered' && event.personal.answers[0]?.reason === 'A core partner'),
    )
  })

  it('is refused without a reason, or with one that gives her away (H41)', () => {
    assert.equal(codeOf(decideCheckCirculation(drafted, looking(who.coordinator))), 'flag-needs-reason')
    const telling = everyReason(`She is at ${sealed.currentAddress}`)
    assert.equal(codeOf(decideCheckCirculation(drafted, looking(who.coordinator, telling))), 'safe-address-in-text')
  })

  it('looks at no plan of a case that they must not hear, and is asked nothing about it', () => {
    const facts = cases(connected(who.coordinator, caseTwo))
    assert.deepEqual(
      toLookAt(drafted, looking(who.coordinator, {}, facts)).map(({ plan }) => plan.caseId),
      [caseOne],
    )
    const events = eventsOf(decideCheckCirculation(drafted, looking(who.coordinator, everyReason('Known'), facts)))
    assert.equal(JSON.stringify(events).includes(caseTwo), false)
  })

  it('answers for no name that came onto a list between the look and the press', () => {
    const order = looking(who.coordinator, everyReason('A core partner'))
    const { [who.idva]: _, ...fewer } = seenOf(caseTwo)
    const seen = { [caseOne]: seenOf(caseOne), [caseTwo]: fewer }
    assert.equal(codeOf(decideCheckCirculation(drafted, { ...order, lists: seen })), 'stale-version')
    const all = { [caseOne]: seenOf(caseOne), [caseTwo]: seenOf(caseTwo) }
    assert.equal(codeOf(decideCheckCirculation(drafted, { ...order, lists: all })), null)
  })

  it('answers for no flag that came to a name between the look and the press, whatever was said of the others', () => {
    const order = looking(who.coordinator, everyReason('A core partner'))
    const before = Object.fromEntries(Object.entries(seenOf(caseTwo)).map(([name, flags]) => [name, flags.slice(1)]))
    const lists = { [caseOne]: seenOf(caseOne), [caseTwo]: before }
    assert.equal(codeOf(decideCheckCirculation(drafted, { ...order, lists })), 'stale-version')
  })

  it('looks again at the one plan that has changed, and leaves the rest to whoever looked at those', () => {
    const looked = aCirculation(
      aPlan({ recipients: list }),
      aPlan({ ...lookedAtBy(drafted, who.manager).plans.get(caseTwo), caseId: caseTwo, recipients: list }),
    )
    const everything = cases()
    const answers = new Map(
      list.map(({ personId }) => [personId, { personId, flags: flagsIn(caseTwo, personId), reason: 'A core partner' }]),
    )
    const other = looked.plans.get(caseTwo)
    assert.ok(other)
    const state = { ...looked, plans: new Map(looked.plans).set(caseTwo, { ...other, answers }) }
    const events = eventsOf(
      decideCheckCirculation(state, looking(who.coordinator, everyReason('A core partner'), everything)),
    )
    const checked = events.find(({ type }) => type === 'circulation-checked')
    assert.deepEqual(checked?.type === 'circulation-checked' && checked.caseIds, [caseOne])
  })
})
