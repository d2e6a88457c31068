import type { CommandType } from '../contracts/commands.ts'
import { actionHandlers } from './commands/action-handlers.ts'
import { agendaHandlers } from './commands/agenda-handlers.ts'
import { caseHandlers } from './commands/case-handlers.ts'
import { deputyHandlers } from './commands/deputy-handlers.ts'
import { phraseHandlers } from './commands/phrase-handlers.ts'
import { circulationHandlers } from './commands/circulation-handlers.ts'
import { directoryHandlers } from './commands/directory-handlers.ts'
import { familyHandlers } from './commands/family-handlers.ts'
import { followUpHandlers } from './commands/follow-up-handlers.ts'
import { hearingHandlers } from './commands/hearing-handlers.ts'
import { intakeHandlers } from './commands/intake-handlers.ts'
import { listingHandlers } from './commands/listing-handlers.ts'
import { meetingHandlers } from './commands/meeting-handlers.ts'
import { reachingHandlers } from './commands/reaching-handlers.ts'
import { notingHandlers } from './commands/noting-handlers.ts'
import { statusHandlers } from './commands/status-handlers.ts'
import type { Handler } from './write/outcome.ts'

/** Every command and who handles it; a command without a handler does not compile. */
export const commandTable: { [Type in CommandType]: Handler<Type> } = {
  ...agendaHandlers,
  ...meetingHandlers,
  ...reachingHandlers,
  ...hearingHandlers,
  ...caseHandlers,
  ...notingHandlers,
  ...familyHandlers,
  ...listingHandlers,
  ...intakeHandlers,
  ...actionHandlers,
  ...circulationHandlers,
  ...directoryHandlers,
  ...followUpHandlers,
  ...statusHandlers,
  ...deputyHandlers,
  ...phraseHandlers,
}
