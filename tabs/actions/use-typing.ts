import { type ReactNode, createElement, useEffect, useState } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useMeeting } from '../meeting/meeting-context.ts'
import type { Mistake } from '../parts/mistakes.tsx'
import { usePage } from '../parts/page-context.ts'
import type { TypedTerms } from './action-terms.ts'
import type { TypingHelp, Understood } from './typing-help.ts'

/**
 * A line of typing with its help, which is fetched with the first line that is shown; until then it is a plain field.
 */
export type Typing = {
  expand: (text: string) => string
  /** What a line comes to as it is sent, and what is wrong with it; null where the help cannot be had. */
  read: (typed: TypedTerms, of: { agree: boolean; ids: { what: string } }) => Promise<ReadTerms | null>
  below: (typed: TypedTerms, inPage: boolean) => ReactNode
}

/** Each action of the line, and what is wrong with them. */
export type ReadTerms = { terms: readonly TypedTerms[]; mistakes: readonly Mistake[] }

/** The help for typing an action on one case. */
export function useTyping({ risks, ...heading }: Pick<CaseView, 'risks' | 'victim' | 'perpetrator'>): Typing {
  const { api } = usePage()
  const { view, clock } = useMeeting()
  const [help, setHelp] = useState<TypingHelp | null>(null)
  const [, setKept] = useState(0)
  const load = async (): Promise<TypingHelp | null> => {
    if (help) return help
    const { typingHelpOf } = await import('./typing-help.ts')
    const found = await typingHelpOf(api)
    setHelp(found)
    return found
  }
  useEffect(() => {
    void import('./typing-help.ts').then(({ typingHelpOf }) => typingHelpOf(api)).then(setHelp, () => null)
  }, [api])
  const now = (): string => new Date(clock.now()).toISOString()
  const understand = (from: TypingHelp, typed: TypedTerms): readonly Understood[] =>
    from.understand(typed, { agencies: view.agencies, risks, heading, now: now() })
  return {
    expand: (text) => help?.expand(text) ?? text,
    read: async (typed, of) => {
      const from = await load().catch(() => null)
      if (!from) return null
      const understood = understand(from, typed)
      return { terms: understood.map(({ terms }) => terms), mistakes: from.mistakes(understood, { ...of, now: now() }) }
    },
    below: (typed, inPage) =>
      help &&
      createElement(help.LineHelp, {
        understood: understand(help, typed),
        risks,
        phrases: help.phrases(),
        onPhrases: (phrases) => {
          help.setPhrases(phrases)
          setKept((before) => before + 1)
        },
        inPage,
      }),
  }
}
