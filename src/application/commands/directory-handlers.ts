import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { decideListAgency, decideSignAgreement, decideWithdrawAgency } from '../../domain/directory/decide-agencies.ts'
import {
  decideApprovePerson,
  decideConfirmRecipients,
  decideListPerson,
  decideNameManager,
  decideNoteCommitment,
  decideRecordTraining,
  decideWithdrawPerson,
} from '../../domain/directory/decide-people.ts'
import type { Directory, DirectoryEvent, Person } from '../../domain/directory/directory.ts'
import type { Keeping } from '../../domain/directory/keeping.ts'
import type { AgencyId, PersonId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream } from '../write/outcome.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders by which the directory is kept; its own deciders say who may. */
export const directoryHandlers: Handlers<
  | 'list-agency'
  | 'sign-agreement'
  | 'withdraw-agency'
  | 'list-person'
  | 'approve-person'
  | 'withdraw-person'
  | 'record-training'
  | 'note-commitment'
  | 'name-manager'
  | 'confirm-recipients'
> = {
  'list-agency': listAgency,
  'sign-agreement': onDirectory((state, order, { agencyId, on }: CommandOf<'sign-agreement'>) =>
    decideSignAgreement(state, { ...order, agencyId: agencyId as AgencyId, on }),
  ),
  'withdraw-agency': onDirectory((state, order, { agencyId }: CommandOf<'withdraw-agency'>) =>
    decideWithdrawAgency(state, { ...order, agencyId: agencyId as AgencyId }),
  ),
  'list-person': listPerson,
  'approve-person': onDirectory((state, order, { personId, onWordOf }: CommandOf<'approve-person'>, { profile }) =>
    decideApprovePerson(state, {
      ...order,
      profile,
      personId: personId as PersonId,
      onWordOf: (onWordOf ?? null) as PersonId | null,
    }),
  ),
  'withdraw-person': onDirectory((state, order, { personId }: CommandOf<'withdraw-person'>) =>
    decideWithdrawPerson(state, { ...order, personId: personId as PersonId }),
  ),
  'record-training': onDirectory((state, order, { personId, steps, on }: CommandOf<'record-training'>) =>
    decideRecordTraining(state, { ...order, personId: personId as PersonId, steps, on }),
  ),
  'note-commitment': onDirectory((state, order, { personId, may }: CommandOf<'note-commitment'>) =>
    decideNoteCommitment(state, { ...order, personId: personId as PersonId, may }),
  ),
  'name-manager': onDirectory((state, order, { personId, managerId }: CommandOf<'name-manager'>) =>
    decideNameManager(state, { ...order, personId: personId as PersonId, managerId: managerId as PersonId | null }),
  ),
  'confirm-recipients': onDirectory((state, order) => decideConfirmRecipients(state, order)),
}

type Decide<Command> = (state: Directory, order: Keeping, command: Command, given: Given) => Decision<DirectoryEvent>

function onDirectory<Command>(
  decide: Decide<Command>,
  made: Record<string, string> = {},
): (command: Command, given: Given) => Promise<Outcome> {
  return async (command, given) => {
    const directory = await given.world.directory()
    const { who, at } = given
    return onStream(directory, decide(directory.state, { who, at }, command, given), { made })
  }
}

async function listAgency(command: CommandOf<'list-agency'>, given: Given): Promise<Outcome> {
  const agencyId = (command.agencyId ?? given.ids.next()) as AgencyId
  const { name, heading, aliases } = command
  const listing = onDirectory(
    (state, order) => decideListAgency(state, { ...order, agencyId, name, heading, aliases }),
    { agencyId },
  )
  return listing(command, given)
}

async function listPerson(command: CommandOf<'list-person'>, given: Given): Promise<Outcome> {
  const known = (await given.world.directory()).state.people.values()
  const personId = (command.personId ?? whoseAccount([...known], command) ?? given.ids.next()) as PersonId
  const { role, name, mail, accountId, tenantId, phone } = command
  const agencyId = command.agencyId as AgencyId
  const personal = { name, mail, accountId, tenantId, ...(phone && { phone }) }
  const { profile } = given
  const listing = onDirectory(
    (state, order) => decideListPerson(state, { ...order, personId, agencyId, role, personal, profile }),
    { personId },
  )
  return listing(command, given)
}

/** Whoever was shut out and comes back is the same person, with all that they declared (R012). */
function whoseAccount(
  people: readonly Person[],
  { accountId, tenantId }: Pick<CommandOf<'list-person'>, 'accountId' | 'tenantId'>,
): PersonId | undefined {
  return people.find((each) => !each.active && each.accountId === accountId && each.tenantId === tenantId)?.personId
}
