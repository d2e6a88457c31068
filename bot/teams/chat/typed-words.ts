import type { Command } from '../../../src/contracts/commands.ts'

/** What can be written to the bot, in either language. */
export type Word = 'agenda' | 'next' | 'my actions' | 'late' | 'record' | 'attendance' | 'link' | 'help'
type Outcome = Extract<Command, { type: 'finish-action' }>['outcome']
/** `null` where it goes on, and `in doubt` where it begins as if it were over and then says something else. */
type HowItStands = Outcome | 'in doubt' | null
/** An action by its number, with the case's where that was written too. */
export type TypedUpdate = { caseNumber: number | null; actionNumber: number; outcome: HowItStands; text: string }
export type Typed = { word: Word } | { update: TypedUpdate } | { unknown: string }

const words: Readonly<Record<string, Word>> = {
  agenda: 'agenda',
  next: 'next',
  nesaf: 'next',
  'my actions': 'my actions',
  'fy nghamau': 'my actions',
  late: 'late',
  hwyr: 'late',
  record: 'record',
  cofnodi: 'record',
  attendance: 'attendance',
  presenoldeb: 'attendance',
  link: 'link',
  cysylltu: 'link',
  help: 'help',
  cymorth: 'help',
}

const update = /^(?:update|diweddaru)\s+(?:(\d{1,3})\.)?(\d{1,4})\b[\s:,-]*/i

/** The longer ones first, so that *not done* is not read as anything shorter. */
const outcomes: readonly (readonly [RegExp, Outcome])[] = [
  [/^(?:not possible|ddim yn bosibl)\b/i, 'not-possible'],
  [/^(?:not done|heb ei g?wneud)\b/i, 'not-done'],
  [/^(?:done|wedi(?:[‘’'ʼ`]i| ei) g?wneud)\b/i, 'done'],
]
/** What is said of something that goes on. */
const goesOn = among('yet still until later soon tomorrow waiting eto nes wedyn fuan yfory fory aros')
/** What is said of something that has not been done, or not all of it. */
const notAll = among(
  'no not nothing nobody none never cannot almost nearly partly half except but will dim ddim heb nid nad ni neb byth bron hanner rhannol ond heblaw bydd ' +
    'apart part partial partially halfway most mostly some bar only without unable refused failed fail try tried trying attempt attempted ish ' +
    'rhan rhai methu ceisio',
)
/** What is said of something that is still meant to be done, or of which one is not sure. */
const notSure = among(
  'if once unless should hope hoping hopefully plan planned planning aim next pending ongoing progress started chasing need needs maybe perhaps possibly probably think ' +
    'os angen dylai gobeithio nesaf dechrau efallai meddwl',
)
/** *Not* as it is typed in haste. */
const hastyNot = among('cant dont wont isnt wasnt didnt doesnt hasnt havent hadnt couldnt wouldnt')
const shortNot = /n[‘’'ʼ`]t(?!\p{L})/iu

const ofDone: readonly RegExp[] = [notAll, notSure, hastyNot, shortNot, /%/]

function among(those: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${those.replaceAll(' ', '|')})(?!\\p{L})`, 'iu')
}

/** What stands between an outcome and its reason. */
const between = /^[\s:,.-]*(?:because|oherwydd)?[\s:,-]*/i

/** Reads what somebody wrote: one of the words, an update of an action by its number, or neither. */
export function readTyped(written: string): Typed {
  const text = written.trim()
  const word = text.toLowerCase().replaceAll(/\s+/g, ' ')
  if (Object.hasOwn(words, word)) return { word: words[word] ?? 'help' }
  const found = update.exec(text)
  if (!found) return { unknown: text }
  const [start, caseNumber, actionNumber] = found
  const numbers = { caseNumber: caseNumber ? Number(caseNumber) : null, actionNumber: Number(actionNumber) }
  return { update: { ...numbers, ...readOutcome(text.slice(start.length)) } }
}

function readOutcome(rest: string): Pick<TypedUpdate, 'outcome' | 'text'> {
  for (const [pattern, outcome] of outcomes) {
    const found = pattern.exec(rest)
    if (!found) continue
    const reason = rest.slice(found[0].length).replace(between, '').trim()
    return saysOtherwise(outcome, reason) ? { outcome: 'in doubt', text: rest.trim() } : { outcome, text: reason }
  }
  return { outcome: null, text: rest.trim() }
}

/** Nothing is finished by words that may mean the contrary, as in *done nothing yet*; it would rather ask once too often. */
function saysOtherwise(outcome: Outcome, reason: string): boolean {
  if (goesOn.test(reason) || reason.includes('?')) return true
  return outcome === 'done' && ofDone.some((doubt) => doubt.test(reason))
}
