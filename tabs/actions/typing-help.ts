import type { RiskView } from '../../src/contracts/case-view.ts'
import type { Phrase, TypingView } from '../../src/contracts/typing-view.ts'
import type { AgencyRef, SmartHint } from '../../src/contracts/views.ts'
import type { Api } from '../api.ts'
import { londonFieldOf } from '../london-time.ts'
import type { Mistake } from '../parts/mistakes.tsx'
import { typingWords } from '../wording/typing-words.ts'
import { type TypedTerms, noTerms } from './action-terms.ts'
import { LineHelp } from './line-help.tsx'
import { withLastPhrase, withPhrase } from './phrases.ts'
import { type ReadLine, actionsIn, readLine } from './read-line.ts'
import { findersFor, hintsAsTyped } from './word-hints.ts'

/** What a line is read against: the case and its people, the meeting's agencies, and the time. */
export type LineOf = {
  agencies: readonly AgencyRef[]
  risks: readonly RiskView[]
  heading: { victim: string; perpetrator: string }
  now: string
}
export type Understood = { terms: TypedTerms; read: ReadLine; hints: readonly SmartHint[] }

/** Everything that a line of typing needs beyond a plain field, loaded when the first line gets the focus. */
export type TypingHelp = {
  phrases: () => readonly Phrase[]
  setPhrases: (phrases: readonly Phrase[]) => void
  expand: (text: string) => string
  /** Each action that the line says, in its order: mostly one. */
  understand: (typed: TypedTerms, of: LineOf) => readonly Understood[]
  mistakes: (understood: readonly Understood[], how: Sending) => readonly Mistake[]
  LineHelp: typeof LineHelp
}

type Sending = { agree: boolean; now: string; ids: { what: string } }

const loaded = new WeakMap<Api, Promise<TypingHelp>>()

/** The help of this page's person, asked for once. */
export function typingHelpOf(api: Api): Promise<TypingHelp> {
  const known = loaded.get(api)
  if (known) return known
  const help = api.read<TypingView>('/api/typing').then((answer) => {
    if (answer.kind === 'unreachable') loaded.delete(api)
    return helpWith(answer.kind === 'answer' ? answer.value : null)
  })
  loaded.set(api, help)
  return help
}

function helpWith(view: TypingView | null): TypingHelp {
  let phrases = view?.phrases ?? []
  const findersOf = oncePerCase(view?.hints ?? [])
  return {
    phrases: () => phrases,
    setPhrases: (kept) => {
      phrases = kept
    },
    expand: (text) => withPhrase(text, phrases),
    understand: (typed, of) => {
      const finders = findersOf(of.heading)
      return actionsIn(typed.what, of).map((what, index) => {
        // What was chosen below the line is of the first: what is not said of another is asked.
        const chosen = index === 0 ? typed : noTerms
        const read = readLine(withLastPhrase(what, phrases), { ...of, now: londonFieldOf(of.now) })
        const terms = termsOf(chosen, read)
        return { terms, read, hints: hintsAsTyped(terms, finders) }
      })
    },
    mistakes: mistakesInAll,
    LineHelp,
  }
}

function termsOf(chosen: TypedTerms, read: ReadLine): TypedTerms {
  return {
    what: read.what,
    agencyId: chosen.agencyId || read.agencyId,
    personId: chosen.personId,
    due: chosen.due || read.due,
    today: chosen.today || read.today,
    riskId: chosen.riskId || read.riskId,
  }
}

/** Of several actions in one line, each mistake says of which. */
function mistakesInAll(understood: readonly Understood[], sending: Sending): readonly Mistake[] {
  if (understood.length === 1) return understood.flatMap((each) => mistakesIn(each, sending))
  const words = typingWords()
  return understood.flatMap((each, index) =>
    mistakesIn(each, sending).map(({ fieldId, sentence }) => ({ fieldId, sentence: words.ofOne(index + 1, sentence) })),
  )
}

/** What is said at the first press: a day that does not exist, a time that has passed, and what agreeing needs. */
function mistakesIn({ terms, read }: Understood, { agree, now, ids }: Sending): readonly Mistake[] {
  const words = typingWords()
  const passed = terms.due !== '' && terms.due <= londonFieldOf(now)
  const found = [
    read.noSuchDate && terms.due === '' && words.noSuchDate(read.noSuchDate),
    passed && agree && !terms.today && words.past(terms.due.replace('T', ' ')),
    agree && terms.agencyId === '' && words.needsAgency,
    agree && terms.due === '' && !terms.today && !read.noSuchDate && words.needsDate,
  ]
  return found.flatMap((sentence) => (sentence ? [{ fieldId: ids.what, sentence }] : []))
}

/** The patterns are made once for each case, and not at each key. */
function oncePerCase(hints: TypingView['hints']): (heading: LineOf['heading']) => ReturnType<typeof findersFor> {
  let made: { of: string; finders: ReturnType<typeof findersFor> } | null = null
  return ({ victim, perpetrator }) => {
    const of = `${victim} / ${perpetrator}`
    made = made?.of === of ? made : { of, finders: findersFor(hints, { victim, perpetrator }) }
    return made.finders
  }
}
