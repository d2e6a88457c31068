import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { mayReadAction } from '../../domain/access.ts'
import type { ActionId, MeetingId, PersonId } from '../../domain/ids.ts'
import { decideBookAgain, decideSendAgain, decideToldOtherwise } from '../../domain/meeting/decide-reaching.ts'
import type { Given, Handler, Outcome } from '../outcome.ts'
import { onStream } from '../outcome.ts'
import { onMeeting } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'
import { ofMeeting } from './of-meeting.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }
type Reach = { meetingId: string; personId: string }

/** Orders of the desk about people whom the bot could not reach. */
export const reachingHandlers: Handlers<'note-told-otherwise'> = {
  'note-told-otherwise': (command, given) => reaching(command, given, decideToldOtherwise),
}

/** What the bot could not bring to one person, or what could not be put into the calendar, is tried again; else null. */
export function tryReachingAgain(command: CommandOf<'try-delivery-again'>, given: Given): Promise<Outcome> | null {
  const { meetingId, personId, what } = command
  if (personId !== undefined) return reaching({ meetingId, personId }, given, decideSendAgain)
  if (what === 'calendar') return ofMeeting(({ meeting }, order) => decideBookAgain(meeting, order))(command, given)
  return null
}

function reaching({ meetingId, personId }: Reach, given: Given, decide: typeof decideSendAgain): Promise<Outcome> {
  return onMeeting(given, meetingId, async (ground) => {
    const { loaded, meeting, directory } = ground
    const actionIds = await readableActions(given, ground)
    const order = { who: given.who, at: given.at, personId: personId as PersonId, people: directory.people, actionIds }
    return onStream(loaded, decide(meeting, order))
  })
}

/** What of an action does not concern whoever orders stays where it is: they were shown nothing of it. */
async function readableActions(given: Given, { meeting, directory }: MeetingGround): Promise<readonly ActionId[]> {
  const { world, profile, who } = given
  const ids = await world.actionsOf(meeting.meetingId as MeetingId)
  const found = await Promise.all(
    ids.map(async (actionId) => {
      const action = (await world.action(actionId)).state
      const caseFile = action && (await world.case(action.caseId)).state
      if (!action || !caseFile) return []
      return 'granted' in mayReadAction({ who, directory, meeting, caseFile, profile, action }) ? [actionId] : []
    }),
  )
  return found.flat()
}
