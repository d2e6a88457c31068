import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { decideDisclosure, decideNameLead, decideNoteOnCase } from '../../domain/cases/decide-noting.ts'
import type { AgencyId } from '../../domain/ids.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { inMeeting } from './case-handlers.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/**
 * Orders about what is said of a case while it is heard: each loads what its decider asks about, and decides nothing
 * itself.
 */
export const notingHandlers: Handlers<'note-on-case' | 'name-lead' | 'decide-disclosure'> = {
  'note-on-case': noteOnCase,
  'name-lead': inMeeting((ground, order, { agencyId }: CommandOf<'name-lead'>, { profile }) => {
    const { directory } = ground
    return decideNameLead(ground.theCase, { ...order, agencyId: agencyId as AgencyId, directory, profile })
  }),
  'decide-disclosure': inMeeting((ground, order, command: CommandOf<'decide-disclosure'>, { profile }) => {
    const { decision, idva, teller, reason } = command
    return decideDisclosure(ground.theCase, { ...order, disclosure: { decision, idva, teller, reason }, profile })
  }),
}

async function noteOnCase(command: CommandOf<'note-on-case'>, given: Given): Promise<Outcome> {
  const noteId = given.ids.next()
  const { kind, basis, text } = command
  const agencyId = command.agencyId as AgencyId | null
  const outcome = await inMeeting((ground, order) => {
    const { theCase, directory } = ground
    return decideNoteOnCase(theCase, {
      ...order,
      noteId,
      kind,
      agencyId,
      basis,
      text,
      directory,
      profile: given.profile,
    })
  })(command, given)
  return 'refusal' in outcome ? outcome : { ...outcome, made: { noteId } }
}
