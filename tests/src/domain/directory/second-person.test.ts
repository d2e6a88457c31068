import assert from 'node:assert/strict'
import { decideApprovePerson, decideListPerson } from '../../../../src/domain/directory/decide-people.ts'
import type { Directory, DirectoryRole } from '../../../../src/domain/directory/directory.ts'
import { evolveDirectory } from '../../../../src/domain/directory/evolve-directory.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { cornwall, gwent, thurrock } from '../../../support/domain-clocks.ts'
import { after, codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { aDirectory, agencies, who, withPerson } from '../../../support/domain-people.ts'

const at = '2026-06-10T09:00:00Z'
const personId = 'p-new' as PersonId
const personal = { name: 'Invented Person', mail: 'new@agency.example', accountId: 'account-new', tenantId: 't' }
const directory = aDirectory()

function listing(state: Directory, of: { by: PersonId; role: DirectoryRole }, profile = cornwall) {
  const { by, role } = of
  return decideListPerson(state, { who: by, at, personId, agencyId: agencies.children, role, personal, profile })
}

function listed(role: DirectoryRole, by = who.coordinator, state = directory): Directory {
  return after(evolveDirectory, state, listing(state, { by, role }))
}

function approval(state: Directory, by: PersonId, otherwise: { profile?: typeof gwent; onWordOf?: PersonId } = {}) {
  return decideApprovePerson(state, { who: by, at, personId, onWordOf: null, profile: cornwall, ...otherwise })
}

const alone = [who.chair, who.standIn, who.otherCoordinator, who.manager].reduce(
  (state, each) => withPerson(state, each, { active: false, approved: false }),
  directory,
)

describe('a second person for every role that sends plans out (capability 8)', () => {
  for (const role of ['coordinator', 'operations-manager', 'chair'] as const) {
    it(`keeps whoever listed a ${role} from approving them too, and takes another’s word for it`, () => {
      const refused = approval(listed(role), who.coordinator)
      assert.deepEqual(refused, { refusal: { code: 'not-for-oneself', clause: cornwall.newPeopleApproved.clause } })
      assert.equal(eventsOf(approval(listed(role), who.otherCoordinator)).length, 1)
      assert.equal(eventsOf(approval(listed(role), who.manager)).length, 1)
    })
  }

  it('does not let them enter it as a chair’s word: in Gwent the chair presses it', () => {
    const waiting = listed('coordinator')
    const entered = approval(waiting, who.coordinator, { profile: gwent, onWordOf: who.chair })
    assert.equal(codeOf(entered), 'not-for-oneself')
    assert.equal(eventsOf(approval(waiting, who.chair, { profile: gwent })).length, 1)
    const byAnother = approval(waiting, who.manager, { profile: gwent, onWordOf: who.chair })
    assert.equal(eventsOf(byAnother).length, 1)
  })

  it('is not asked for of whoever sends nothing, nor of somebody whom an older log lists by nobody', () => {
    assert.equal(eventsOf(approval(listed('representative'), who.coordinator)).length, 1)
    const older = { type: 'person-listed', at, personId, agencyId: agencies.children, role: 'chair', personal } as const
    assert.equal(eventsOf(approval(evolveDirectory(directory, older), who.coordinator)).length, 1)
  })

  it('lets a keeper who is alone approve, on record, so that nobody is locked out', () => {
    const accepted = eventsOf(approval(listed('chair', who.coordinator, alone), who.coordinator))
    assert.deepEqual(accepted, [{ type: 'person-approved', at, by: who.coordinator, personId }])
    const withChair = withPerson(alone, who.chair, { active: true, approved: true })
    assert.equal(
      codeOf(approval(listed('coordinator', who.coordinator, withChair), who.coordinator)),
      'not-for-oneself',
    )
  })

  it('waits for nobody whose agency has left', () => {
    const withManager = withPerson(alone, who.manager, { active: true, approved: true, agencyId: agencies.charity })
    const left = { type: 'agency-withdrawn', at, by: who.coordinator, agencyId: agencies.charity } as const
    const gone = evolveDirectory(withManager, left)
    assert.equal(codeOf(approval(listed('chair', who.coordinator, withManager), who.coordinator)), 'not-for-oneself')
    assert.equal(eventsOf(approval(listed('chair', who.coordinator, gone), who.coordinator)).length, 1)
  })

  it('approves nobody into such a role with the press that lists them, where the area asks for no approval', () => {
    const profile = { ...thurrock, newPeopleApproved: { value: 'none', clause: '4' } as const }
    const types = (of: Parameters<typeof listing>[1], state = directory) =>
      eventsOf(listing(state, of, profile)).map(({ type }) => type)
    assert.deepEqual(types({ by: who.coordinator, role: 'deputy' }), ['person-listed', 'person-approved'])
    assert.deepEqual(types({ by: who.coordinator, role: 'coordinator' }), ['person-listed'])
    assert.deepEqual(types({ by: who.coordinator, role: 'coordinator' }, alone), ['person-listed', 'person-approved'])
  })

  it('remembers who listed them when another only puts a detail right, and asks anew behind another account', () => {
    const detail = listed('coordinator', who.otherCoordinator, listed('coordinator'))
    assert.equal(codeOf(approval(detail, who.coordinator)), 'not-for-oneself')
    assert.equal(eventsOf(approval(detail, who.otherCoordinator)).length, 1)
    const approved = after(evolveDirectory, detail, approval(detail, who.otherCoordinator))
    const order = { who: who.otherCoordinator, at, personId, agencyId: agencies.children, role: 'coordinator' as const }
    const moved = { ...order, personal: { ...personal, accountId: 'another' }, profile: cornwall }
    const swapped = after(evolveDirectory, approved, decideListPerson(approved, moved))
    assert.equal(codeOf(approval(swapped, who.otherCoordinator)), 'not-for-oneself')
    assert.equal(eventsOf(approval(swapped, who.coordinator)).length, 1)
  })
})
