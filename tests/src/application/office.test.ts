import assert from 'node:assert/strict'
import { areaRuleNames } from '../../../src/contracts/area-view.ts'
import type { DirectoryView } from '../../../src/contracts/directory-view.ts'
import type { DueView } from '../../../src/contracts/due-view.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../support/application-bench.ts'
import type { Bench } from '../../support/application-bench.ts'
import { aSeededAction, aSeededCase, answered, closedPanel } from '../../support/application-seed.ts'
import { accepted, agreed } from '../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../support/domain-cases.ts'
import { agencies, thurrock, who } from '../../support/domain-people.ts'

const seed = {
  cases: [
    aSeededCase(caseOne, { events: closedPanel(caseOne, who.coordinator, who.chair) }),
    aSeededCase(caseTwo, { events: [answered(caseTwo, who.coordinator, 'possibly')] }),
  ],
  actions: [aSeededAction('a-1', { since: [agreed, accepted] })],
}

async function dueFor(bench: Bench, personId: PersonId): Promise<DueView> {
  const view = await bench.caseroom.dueView(personId)
  assert.ok('items' in view, 'the view was refused')
  return view
}

async function directoryFor(bench: Bench, personId: PersonId): Promise<DirectoryView> {
  const view = await bench.caseroom.directoryView(personId)
  assert.ok('people' in view, 'the view was refused')
  return view
}

describe('what is due, for one person', () => {
  afterEach(closeBenches)

  it('has no clock of a case that they declared a connection to, nor of a closed panel that they are outside of', async () => {
    const bench = await aBench(seed)
    const cases = async (personId: PersonId) =>
      new Set((await dueFor(bench, personId)).items.flatMap((item) => item.case?.caseId ?? []))
    assert.deepEqual(await cases(who.coordinator), new Set([caseOne]))
    assert.deepEqual(await cases(who.manager), new Set([caseTwo]))
  })

  it('names an action by its numbers and its owner, and never by its words', async () => {
    const view = await dueFor(await aBench(seed), who.coordinator)
    const item = view.items.find((each) => each.kind === 'action')
    assert.deepEqual([item?.case?.number, item?.action?.actionNumber, item?.agency], [1, 1, 'Invented Police'])
    assert.doesNotMatch(JSON.stringify(view), /marker/)
  })

  it('is refused to whoever prepares no meetings', async () => {
    const { caseroom } = await aBench(seed)
    for (const personId of [who.chair, who.police, who.observer]) {
      assert.deepEqual(await caseroom.dueView(personId), { refusal: { code: 'role-not-allowed' } })
      assert.deepEqual(await caseroom.areaView(personId), { refusal: { code: 'role-not-allowed' } })
    }
  })
})

describe('the directory, for one person', () => {
  afterEach(closeBenches)

  it('is kept by a coordinator, read by a chair, and refused to everyone else', async () => {
    const bench = await aBench()
    assert.equal((await directoryFor(bench, who.coordinator)).mayKeep, true)
    assert.equal((await directoryFor(bench, who.chair)).mayKeep, false)
    assert.deepEqual(await bench.caseroom.directoryView(who.police), { refusal: { code: 'role-not-allowed' } })
  })

  it('says to whoever has listed somebody who will send plans out that another approves them', async () => {
    const bench = await aBench()
    const account = { accountId: '33333333-3333-4333-8333-000000000092', tenantId: 't' }
    const person = { name: 'Invented Second', mail: 'second@office.example', ...account, agencyId: agencies.police }
    const listed = { type: 'list-person', role: 'coordinator', ...person } as const
    const { personId = '' } = await bench.done(who.coordinator, listed)
    const asksAnother = async (reader: PersonId) =>
      (await directoryFor(bench, reader)).people.find((each) => each.personId === personId)?.needsAnother ?? false
    assert.deepEqual([await asksAnother(who.coordinator), await asksAnother(who.chair)], [true, false])
    assert.equal(await bench.codeOf(who.coordinator, { type: 'approve-person', personId }), 'not-for-oneself')
  })

  it('grows by an agency and a person, each with an id of its own', async () => {
    const bench = await aBench()
    const school = { type: 'list-agency', name: 'Invented School', heading: 'Education', aliases: [] } as const
    const { agencyId = '' } = await bench.done(who.coordinator, { ...school, aliases: ['School'] })
    const account = { accountId: '33333333-3333-4333-8333-000000000091', tenantId: 't' }
    const person = { name: 'Invented Teacher', mail: 'teacher@school.example', ...account }
    const listed = { type: 'list-person', agencyId, role: 'representative', ...person } as const
    const { personId = '' } = await bench.done(who.coordinator, listed)
    const { agencies: all, people } = await directoryFor(bench, who.coordinator)
    assert.ok(all.some((agency) => agency.agencyId === agencyId && !agency.signed))
    assert.ok(people.some((each) => each.personId === personId && !each.approved))
    assert.equal(
      await bench.codeOf(who.police, { type: 'withdraw-agency', agencyId: agencies.idva }),
      'role-not-allowed',
    )
  })
})

describe('what the area’s protocol says', () => {
  afterEach(closeBenches)

  it('is every rule in the order of the profile, with its clause, and null where it is open', async () => {
    const view = await (await aBench()).caseroom.areaView(who.manager)
    assert.ok('rules' in view)
    assert.deepEqual(
      view.rules.map((rule) => rule.rule),
      areaRuleNames,
    )
    for (const { rule, value, clause, answered: isAnswered } of view.rules) {
      const said = thurrock[rule]
      assert.deepEqual(
        [value, clause, isAnswered],
        [said.value === 'unanswered' ? null : said.value, said.clause, said.value !== 'unanswered'],
      )
    }
  })
})
