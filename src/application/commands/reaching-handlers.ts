import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { mayReadAction } from '../../domain/access.ts'
import type { ActionId, PersonId } from '../../domain/ids.ts'
import { decideSeeTo } from '../../domain/meeting/decide-reaching.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import type { SeenTo } from '../due/seen-to.ts'
import type { MeetingGround } from './meeting-ground.ts'
import { ofMeeting } from './of-meeting.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders of the desk about people whom the bot could not reach. */
export const reachingHandlers: Handlers<'note-told-otherwise'> = {
  'note-told-otherwise': (command, given) => seeingTo(command, given, 'told otherwise'),
}

/**
 * What the bot could not bring to one person, or what could not be put into the calendar, is tried again; else null.
 */
export function tryReachingAgain(command: CommandOf<'try-delivery-again'>, given: Given): Promise<Outcome> | null {
  const { meetingId, personId = null, what } = command
  return personId === null && what !== 'calendar' ? null : seeingTo({ meetingId, personId }, given, 'sent again')
}

type Of = { meetingId: string; personId: string | null }

function seeingTo(command: Of, given: Given, how: SeenTo['how']): Promise<Outcome> {
  return ofMeeting<Of>(async (ground, order) => {
    const { meeting, directory } = ground
    const personId = command.personId as PersonId | null
    const actionIds = personId === null ? [] : await readableActions(given, ground)
    return decideSeeTo(meeting, { ...order, personId, people: directory.people, actionIds, how })
  })(command, given)
}

/** What of an action does not concern whoever orders stays where it is: they were shown nothing of it. */
async function readableActions(given: Given, { meeting, directory }: MeetingGround): Promise<readonly ActionId[]> {
  const { world, profile, who } = given
  const found = await Promise.all(
    (await world.actionsOf(meeting.meetingId)).map(async (actionId) => {
      const action = (await world.action(actionId)).state
      const caseFile = action && (await world.case(action.caseId)).state
      if (!action || !caseFile) return []
      return 'granted' in mayReadAction({ who, directory, meeting, caseFile, profile, action }) ? [actionId] : []
    }),
  )
  return found.flat()
}
