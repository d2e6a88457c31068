import type { ActionTerms } from './action.ts'

/** What an action still lacks of being specific and measurable; it suggests and never blocks (capability 5). */
export type SmartHint =
  | 'no-agency'
  | 'no-date'
  | 'date-without-meaning'
  | 'vague-verb'
  | 'no-outcome'
  | 'two-actions'
  | 'addressed-to-party'
  | 'no-risk'

/** First names of the people whom a case is about, for telling when wording is meant for them. */
export type PartyNames = { victim: string; perpetrator: string }

/** Verbs that sound like an action and leave nothing to check; each has a pattern for saying it better in wording. */
const vagueVerbs = oneOf([
  'monitor(?:ing)?',
  'liaise|liaising',
  'consider(?:ing)?',
  'explor(?:e|ing)',
  'continu(?:e|ing)(?: to| with)?',
  '(?:offer|provide|give)(?:ing)? (?:\\w+ )?support',
  'support(?:ing)? (?:her|him|them|the|family|victim)',
  'look(?:ing)? (?:in ?to|at)',
  'keep(?:ing)? (?:an eye|a watching brief|under review|in touch|in mind|in contact|up)',
  'be (?:aware|mindful)',
  'try(?:ing)? to',
  'encourag(?:e|ing)',
  'engag(?:e|ing)(?: with)?',
  'work(?:ing)? with',
  'follow(?:ing)? up',
  'raise awareness',
  'maintain',
  'link(?:ing)? in',
  'touch base',
])
/** Words that leave open whether anything is done at all. */
const hedges = oneOf([
  'as (?:appropriate|necessary|needed|required)',
  '(?:where|if|when) (?:appropriate|possible|necessary|needed|required)',
])
/** Words that stand where a date should, and name none. */
const noDay = oneOf([
  'asap',
  'a\\.s\\.a\\.p\\.?',
  'as soon as (?:possible|practicable|able)',
  'soon(?:est)?',
  'shortly',
  'in due course',
  'ongoing',
  'urgently',
  'when (?:able|time allows|capacity allows)',
  'at (?:some|a later) (?:point|date|stage)',
  'in the (?:near )?future',
  'tb[ac]',
])
/** Words after which there is something to check. */
const outcome =
  /\b(?:so that|until|and (?:report|confirm|record|tell|send|inform|update)|to (?:confirm|agree|arrange|obtain))\b/i
/** What an agency does; two of them joined are two actions. Telling what came of it is none. */
const doing = oneOf([
  'refer|place|visit|ring|phone|call|change|install|fit|apply|arrange|book|contact|complete|check|issue|serve|request',
  'review|submit|provide|attend|invite|assess|make|add|flag|secure|remove|move|offer|discuss|write|obtain|share|meet',
  'screen|speak|give|allocate|interview|arrest|notify|register|prepare|undertake|carry out|set up',
])

const vague = new RegExp(
  `(?:(?:^|[:,;.-]\\s*|\\b(?:to|will|and|should|shall)\\s+)(?:${vagueVerbs})|\\b(?:${hedges}))\\b`,
  'i',
)
const monitors = /\b\w+ (?:monitors|liaises|considers|explores|continues (?:to|with))\b/i
const dayless = new RegExp(`(?<![\\p{L}])(?:${noDay})(?![\\p{L}])`, 'iu')
const joined = new RegExp(
  `\\b(?:${doing})\\b.*?(?:\\band\\b(?: then)?|;|\\bthen\\b|&|\\bplus\\b)\\s*(?:to |also |then )*(?:${doing})\\b`,
  'is',
)

/** One thing that wording may lack, as a pattern that finds it; a page tries it while somebody types. */
export type WordingPattern = { hint: SmartHint; source: string; flags: string }

/** Fewer than three words, not counting an agency in front: *Police: monitor situation*. */
const tooShort = /^(?:[^:\d]{1,40}:\s)?\s*(?:\S+\s+){0,1}\S*\s*$/
/** Vague, and with nothing after it to check. */
const openEnded = new RegExp(`^(?![\\s\\S]*${outcome.source})[\\s\\S]*?(?:${vague.source}|${monitors.source})`, 'i')

/** Everything that is looked for in the wording of an action on a case of these people. */
export function wordingPatterns(names: PartyNames): readonly WordingPattern[] {
  return lookedFor(names).map(([hint, { source, flags }]) => ({ hint, source, flags }))
}

/** The hints for an action as it is typed. */
export function smartHints(
  action: Pick<ActionTerms, 'agencyId' | 'due' | 'today' | 'riskId'> & { what: string; names: PartyNames },
): readonly SmartHint[] {
  const found: Record<SmartHint, boolean> = {
    'no-agency': action.agencyId === null,
    'no-date': action.due === null && !action.today,
    'date-without-meaning': false,
    'vague-verb': false,
    'no-outcome': false,
    'two-actions': false,
    'addressed-to-party': false,
    'no-risk': action.riskId === null,
  }
  for (const [hint, pattern] of lookedFor(action.names)) found[hint] ||= pattern.test(action.what)
  return (Object.keys(found) as SmartHint[]).filter((hint) => found[hint])
}

const always: readonly (readonly [SmartHint, RegExp])[] = [
  ['date-without-meaning', dayless],
  ['vague-verb', vague],
  ['vague-verb', monitors],
  ['no-outcome', tooShort],
  ['no-outcome', openEnded],
  ['two-actions', joined],
]

function lookedFor(names: PartyNames): readonly (readonly [SmartHint, RegExp])[] {
  return [...always, ...addressedToParty(names).map((pattern) => ['addressed-to-party', pattern] as const)]
}

/** Wording for the perpetrator's ears (H14), or that gives the task to a party: *tell him to …*, *Alma to ring …*. */
function addressedToParty({ victim, perpetrator }: PartyNames): readonly RegExp[] {
  const told = named(['him', 'her', 'them', 'the perpetrator', 'perpetrator', perpetrator])
  const doers = named(['victim', 'the victim', 'perpetrator', 'the perpetrator', victim, perpetrator])
  const telling = `(?:tell|tells|telling|warn|warns|advise|advises|instruct|instructs|ask|asks|remind|reminds)`
  return [
    new RegExp(`(?<!\\p{L})${telling} ${told}(?!\\p{L})`, 'iu'),
    new RegExp(`^\\s*${doers} (?:to|must|should|will|needs to)(?!\\p{L})`, 'iu'),
  ]
}

function named(names: readonly string[]): string {
  const escaped = names.filter((name) => name.trim() !== '').map((name) => name.replaceAll(/[^\p{L}\p{N}\s]/gu, '.'))
  return `(?:${escaped.join('|')})`
}

function oneOf(patterns: readonly string[]): string {
  return patterns.join('|')
}
