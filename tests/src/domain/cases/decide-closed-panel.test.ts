import assert from 'node:assert/strict'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { decideClosedPanel, type DecideClosedPanel } from '../../../../src/domain/cases/decide-closed-panel.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { after, codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, thurrock, who } from '../../../support/domain-people.ts'

const at = '2026-06-01T09:00:00Z'
const held = aCase([
  { type: 'case-closed-panel-proposed', at, caseId: caseOne, personal: { ground: 'hbv', allowed: [] } },
])
const order = (otherwise: Partial<DecideClosedPanel> = {}): DecideClosedPanel => ({
  closed: true,
  allowed: [who.idva],
  actor: actor(who.manager),
  directory: aDirectory(),
  meeting: null,
  profile: thurrock,
  at,
  ...otherwise,
})
const decided = (state: Case, otherwise: Partial<DecideClosedPanel> = {}): Case =>
  after<Case, never>(evolveCase, state, decideClosedPanel(state, order(otherwise)) as never)

describe('the decision on a closed panel (R053, R054)', () => {
  it('names those allowed, the case’s own coordinator and who decided', () => {
    const { panel } = decided(held)
    assert.equal(panel.kind, 'closed')
    assert.deepEqual(panel.kind === 'closed' && [...panel.allowed], [who.idva, who.coordinator, who.manager])
  })

  it('leaves out the coordinator where they are connected', () => {
    const known = evolveCase(held, {
      type: 'connections-answered',
      at,
      caseId: caseOne,
      personal: { personId: who.coordinator, answer: 'possibly' },
    })
    const { panel } = decided(known)
    assert.deepEqual(panel.kind === 'closed' && [...panel.allowed], [who.idva, who.manager])
  })

  it('opens a held case to everyone', () => {
    assert.deepEqual(decided(held, { closed: false }).panel, { kind: 'open' })
  })

  it('is the operations manager’s in Thurrock, with the clause', () => {
    for (const personId of [who.chair, who.coordinator, who.police]) {
      const refused = decideClosedPanel(held, order({ actor: actor(personId) }))
      assert.deepEqual('refusal' in refused && refused.refusal, {
        code: 'role-not-allowed',
        clause: thurrock.closedPanel.clause,
      })
    }
  })

  it('is refused for somebody unknown, or for no case', () => {
    assert.equal(codeOf(decideClosedPanel(held, order({ allowed: ['nobody' as PersonId] }))), 'no-such-person')
    assert.equal(codeOf(decideClosedPanel(null, order())), 'no-such-case')
  })

  it('changes nothing where it stands already, and can be taken again with another list', () => {
    const closed = decided(held)
    assert.deepEqual(eventsOf(decideClosedPanel(closed, order())), [])
    assert.deepEqual(eventsOf(decideClosedPanel(aCase(), order({ closed: false }))), [])
    const { panel } = decided(closed, { allowed: [who.idva, who.chair] })
    assert.equal(panel.kind === 'closed' && panel.allowed.has(who.chair), true)
  })
})
