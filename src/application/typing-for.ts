import { perpetratorMark, victimMark } from '../contracts/typing-view.ts'
import type { TypingView } from '../contracts/typing-view.ts'
import { wordingPatterns } from '../domain/actions/smart.ts'
import { phrasesOf } from '../domain/directory/phrases.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Refused } from './caseroom.ts'
import type { CommandDeps } from './write/handle-command.ts'

const hints = wordingPatterns({ victim: victimMark, perpetrator: perpetratorMark })

/**
 * What one person types with. The key is made from the deployment's own and the person's id each time it is asked for,
 * so that what their browser has sealed can be opened by them alone, and by nobody once they are shut out.
 */
export async function typingFor(
  { world, digest }: Pick<CommandDeps, 'world' | 'digest'>,
  who: PersonId,
): Promise<TypingView | Refused> {
  const directory = (await world.directory()).state
  if (!directory.people.get(who)?.active) return { refusal: { code: 'not-in-directory' } }
  return { key: digest(`typing key of ${who}`), phrases: phrasesOf(directory, who), hints }
}
