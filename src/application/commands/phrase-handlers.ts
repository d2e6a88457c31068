import { decideKeepPhrases } from '../../domain/directory/phrases.ts'
import type { Handler } from '../outcome.ts'
import { onStream } from '../outcome.ts'

/** What somebody keeps for typing at speaking speed; each person's is their own. */
export const phraseHandlers: { 'keep-phrases': Handler<'keep-phrases'> } = {
  'keep-phrases': async ({ phrases }, { who, at, world }) => {
    const directory = await world.directory()
    return onStream(directory, decideKeepPhrases(directory.state, { who, at, phrases }))
  },
}
