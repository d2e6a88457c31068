import type { ActionTerms } from './action.ts'

/** What an action still lacks of being specific and measurable; it suggests and never blocks (capability 5). */
export type SmartHint = 'no-agency' | 'no-date' | 'vague-verb' | 'no-outcome' | 'addressed-to-party' | 'no-risk'

/** First names of the people whom a case is about, for telling when wording is meant for them. */
export type PartyNames = { victim: string; perpetrator: string }

/** Words that sound like an action and leave nothing to check; each has a pattern for saying it better in wording. */
const vague = new RegExp(
  `\\b(?:${[
    'monitor(?:s|ed|ing)?',
    'liaise|liaising',
    'consider(?:s|ing)?',
    'explor(?:e|ing)',
    'continu(?:e|es|ing) (?:to|with)',
    '(?:offer|offering|provide|providing|give|giving) (?:further |ongoing |more )?support',
    'support (?:her|him|them|the)',
    'look (?:in ?to|at)',
    'keep (?:an eye|under review|in touch|in mind)',
    'be (?:aware|mindful)',
    'try(?:ing)? to',
    'encourag(?:e|ing)',
    'engag(?:e|ing) with',
    'work(?:ing)? with',
    'follow(?:ing)? up',
    'raise awareness',
    'as (?:appropriate|necessary|needed|required)',
    '(?:where|if) (?:appropriate|possible|necessary|needed)',
  ].join('|')})\\b`,
  'i',
)

/** Words after which there is something to check. */
const outcome =
  /\b(?:so that|until|and (?:report|confirm|record|tell|send|inform)|to (?:confirm|agree|arrange|obtain))\b/i

/** The hints for an action as it is typed. */
export function smartHints(
  action: Pick<ActionTerms, 'agencyId' | 'due' | 'today' | 'riskId'> & { what: string; names: PartyNames },
): readonly SmartHint[] {
  const isVague = vague.test(action.what)
  const found: Record<SmartHint, boolean> = {
    'no-agency': action.agencyId === null,
    'no-date': action.due === null && !action.today,
    'vague-verb': isVague,
    'no-outcome': tooShort(action.what) || (isVague && !outcome.test(action.what)),
    'addressed-to-party': isAddressedToParty(action.what, action.names),
    'no-risk': action.riskId === null,
  }
  return (Object.keys(found) as SmartHint[]).filter((hint) => found[hint])
}

/** Fewer than three words, not counting an agency in front: *Police: monitor situation*. */
function tooShort(what: string): boolean {
  return (
    what
      .replace(/^[^:]{1,40}:/, '')
      .split(/\s+/)
      .filter(Boolean).length < 3
  )
}

/** Wording for the perpetrator's ears (H14), or that gives the task to a party: *tell him to …*, *Alma to ring …*. */
function isAddressedToParty(what: string, { victim, perpetrator }: PartyNames): boolean {
  const told = named(['him', 'her', 'them', 'the perpetrator', 'perpetrator', perpetrator])
  const doers = named(['victim', 'the victim', 'perpetrator', 'the perpetrator', victim, perpetrator])
  const telling = `(?:tell|tells|telling|warn|warns|advise|advises|instruct|instructs|ask|asks|remind|reminds)`
  return (
    new RegExp(`(?<!\\p{L})${telling} ${told}(?!\\p{L})`, 'iu').test(what) ||
    new RegExp(`^\\s*${doers} (?:to|must|should|will|needs to)(?!\\p{L})`, 'iu').test(what)
  )
}

function named(names: readonly string[]): string {
  const escaped = names.filter((name) => name.trim() !== '').map((name) => name.replaceAll(/[^\p{L}\p{N}\s]/gu, '.'))
  return `(?:${escaped.join('|')})`
}
