import { mayReadSafeContact } from '../../domain/access.ts'
import { refusedWords, safeOf } from '../../domain/cases/safe-address.ts'
import { decideKeepPhrases } from '../../domain/directory/phrases.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Given, Handler } from '../write/outcome.ts'
import { onStream } from '../write/outcome.ts'
import { casesAround } from './meeting-ground.ts'

/** What somebody keeps for typing at speaking speed; each person's is their own. */
export const phraseHandlers: { 'keep-phrases': Handler<'keep-phrases'> } = {
  'keep-phrases': async ({ phrases }, given) => {
    const { who, at, world } = given
    const texts = phrases.flatMap(({ short, long }) => [short, long])
    const telling = await refusedForWhoKnows(given, texts)
    if (telling) return telling
    const directory = await world.directory()
    return onStream(directory, decideKeepPhrases(directory.state, { who, at, phrases }))
  },
}

/**
 * Phrases outlive the case and lie outside its key, so they repeat no safe address (H41). They are compared with those
 * alone that this person may read: whoever may not would learn from the refusal that they had guessed one.
 */
async function refusedForWhoKnows(given: Given, texts: readonly string[]): Promise<{ refusal: Refusal } | null> {
  const { who, world, profile } = given
  const directory = (await world.directory()).state
  for (const meeting of await meetingsAtHand(given)) {
    for (const caseFile of (await casesAround(given, meeting)).values()) {
      const asking = { who, directory, meeting, caseFile, profile, ownsActionThatNeedsIt: false }
      const refused = 'granted' in mayReadSafeContact(asking) ? refusedWords(safeOf(caseFile.referral), texts) : null
      if (refused) return refused
    }
  }
  return null
}

/** The meetings that have not ended, and the last that has. */
async function meetingsAtHand({ world }: Given): Promise<readonly Meeting[]> {
  const loaded = await Promise.all((await world.meetings()).map((id) => world.meeting(id)))
  const all = loaded.flatMap(({ state }) => state ?? []).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const last = all.findLast(({ status }) => status === 'ended')
  return all.filter((meeting) => meeting.status !== 'ended' || meeting === last)
}
