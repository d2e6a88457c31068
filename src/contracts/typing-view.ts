import type { SmartHint } from './views.ts'

/** One of somebody's own abbreviations: `sig` becomes *Place SIG marker on address*. */
export type Phrase = { short: string; long: string }

/** A pattern that finds what wording lacks; the marks stand where the first names of the case's people belong. */
export type TypingHint = { hint: SmartHint; source: string; flags: string }
/** Stand in such a pattern for the victim's first name and the perpetrator's. */
export const victimMark = 'victimnamemark'
export const perpetratorMark = 'perpetratornamemark'

/**
 * `GET /api/typing`: what somebody needs to type at speaking speed. Under `key` the browser seals what is not sent yet
 * (hexadecimal, 32 bytes, the same at each sign-in of this person); it is given to that person alone and kept nowhere.
 */
export type TypingView = { key: string; phrases: readonly Phrase[]; hints: readonly TypingHint[] }
