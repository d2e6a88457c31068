import type { Command, CommandType } from '../../src/contracts/commands.ts'
import type { About } from './leak-orders.ts'

type Orders<Types extends CommandType> = { [Type in Types]: Extract<Command, { type: Type }> }

/** One order of every kind by which the directory is kept; each is about people, and none about a case. */
export function ofDirectory({ personId, agencyId }: About) {
  const on = '2027-01-29'
  const account = {
    accountId: '99999999-9999-4999-8999-999999999999',
    tenantId: '11111111-1111-4111-8111-111111111111',
  }
  return {
    'list-agency': { type: 'list-agency', name: 'Testmouth Fire', heading: 'Fire', aliases: [] },
    'sign-agreement': { type: 'sign-agreement', agencyId, on },
    'withdraw-agency': { type: 'withdraw-agency', agencyId },
    'list-person': {
      type: 'list-person',
      agencyId,
      role: 'representative',
      name: 'Somebody Testnew',
      mail: 'somebody@testmouth.example',
      ...account,
    },
    'approve-person': { type: 'approve-person', personId },
    'withdraw-person': { type: 'withdraw-person', personId },
    'record-training': { type: 'record-training', personId, steps: ['induction'], on },
    'note-commitment': { type: 'note-commitment', personId, may: true },
    'keep-phrases': { type: 'keep-phrases', phrases: [{ short: 'sig', long: 'Place SIG marker on address' }] },
    'name-manager': { type: 'name-manager', personId, managerId: null },
    'confirm-recipients': { type: 'confirm-recipients' },
  } satisfies Partial<Orders<CommandType>>
}
