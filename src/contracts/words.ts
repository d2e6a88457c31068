import { z } from 'zod'

/** Shapes that several contracts share. Ids are opaque to a client: letters, digits and dashes only. */
export const id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
/** A moment in UTC, ISO 8601. */
export const instant = z.iso.datetime()
/** A calendar date, YYYY-MM-DD. */
export const localDate = z.iso.date()
/** One line of a person's words, never empty. */
export const line = z.string().trim().min(1).max(500)
/** A passage of a person's words; may be empty. */
export const passage = z.string().trim().max(4000)

/** The stages of a hearing; an area's profile says in which order they come. */
export const stage = z.enum(['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'])
/** What the chair asks of each case before it ends (R078). */
export const prompt = z.enum([
  'child-safeguarding',
  'child-contact',
  'adult-safeguarding',
  'perpetrator',
  'lado',
  'dvds',
  'suicide',
  'staff-safety',
  'equality',
  'community',
])
/** What an action came of, where that was asked about or disclosed. */
export const actionSource = z.enum([...prompt.options, 'crime', 'transfer'])
/** What a note on a case is: said, held back, why nothing is done, signs of manipulation, the chair's own. */
export const noteKind = z.enum(['said', 'withheld', 'no-action', 'manipulation', 'chair'])
export const basis = z.enum(['fact', 'opinion'])
export const promptAnswer = z.enum(['made', 'to-be-made', 'none'])
/** How an agency stood in a case; silence is never printed as knowledge (R030). */
export const agencyAnswer = z.enum([
  'spoke',
  'known-nothing-new',
  'searched-not-known',
  'not-searched',
  'absent',
  'invited-did-not-speak',
])
export const riskKind = z.enum(['risk', 'vulnerability', 'protective'])
export const riskSubject = z.enum(['victim', 'children', 'perpetrator', 'others'])
export const actionOutcome = z.enum(['done', 'not-possible', 'not-done'])
/** The parts that people have in a MARAC, whatever an area calls them. */
export const areaRole = z.enum([
  'coordinator',
  'chair',
  'operations-manager',
  'triage-panel',
  'representative',
  'referrer',
  'line-manager',
  'agency-lead',
  'steering-group',
  'board',
])
export type AreaRole = z.infer<typeof areaRole>
