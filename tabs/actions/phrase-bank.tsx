import { Button, Field, Input } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { Phrase } from '../../src/contracts/typing-view.ts'
import { useLayout } from '../parts/layout.ts'
import { type Mistake, MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { typingWords } from '../wording/typing-words.ts'

type PhraseBankProps = { phrases: readonly Phrase[]; onPhrases: (phrases: readonly Phrase[]) => void }

/** One's own abbreviations. It stands inside the form of an action, and so is none itself. */
export function PhraseBank({ phrases, onPhrases }: PhraseBankProps): ReactNode {
  const words = typingWords()
  const layout = useLayout()
  const order = useOrder()
  const keep = async (kept: readonly Phrase[]): Promise<boolean> => {
    if (order.busy) return false
    const accepted = await order.give({ type: 'keep-phrases', phrases: [...kept] })
    if (accepted) onPhrases(kept)
    return accepted
  }
  return (
    <>
      <p className={layout.note}>{words.bankText}</p>
      {phrases.length === 0 && <p className={layout.note}>{words.bankNone}</p>}
      <ul className={layout.list}>
        {phrases.map(({ short, long }) => (
          <li key={short} className={layout.row}>
            <span>
              <b>{short}</b> {long}
            </span>
            <Button size="small" onClick={() => void keep(phrases.filter((each) => each.short !== short))}>
              {words.bankRemove(short)}
            </Button>
          </li>
        ))}
      </ul>
      <OnePhrase phrases={phrases} onKeep={keep} />
      <ProblemNote problem={order.problem} />
    </>
  )
}

type OnePhraseProps = { phrases: readonly Phrase[]; onKeep: (phrases: readonly Phrase[]) => Promise<boolean> }

function OnePhrase({ phrases, onKeep }: OnePhraseProps): ReactNode {
  const words = typingWords()
  const layout = useLayout()
  const mistakes = useMistakes()
  const mistakesIn = usePhraseMistakes()
  const id = useId()
  const [typed, setTyped] = useState({ short: '', long: '' })
  const parts = ['short', 'long'] as const
  const add = async (): Promise<void> => {
    const phrase = { short: typed.short.trim(), long: typed.long.trim() }
    if (!mistakes.clear(mistakesIn(phrase, { short: `${id}short`, long: `${id}long` }))) return
    const others = phrases.filter((each) => each.short.toLowerCase() !== phrase.short.toLowerCase())
    if (await onKeep([...others, phrase])) setTyped({ short: '', long: '' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void add()
  }
  return (
    <div className={layout.form}>
      <MistakeSummary mistakes={mistakes} />
      {parts.map((part) => (
        <Field key={part} label={words[part]} validationMessage={mistakes.of(id + part)}>
          <Input
            id={id + part}
            value={typed[part]}
            autoComplete="off"
            onKeyDown={onKeyDown}
            onChange={(_event, { value }) => setTyped({ ...typed, [part]: value })}
          />
        </Field>
      ))}
      <Button className={layout.start} onClick={() => void add()}>
        {words.bankAdd}
      </Button>
    </div>
  )
}

function usePhraseMistakes(): (phrase: Phrase, ids: Phrase) => readonly (Mistake | null)[] {
  const words = typingWords()
  const { frame } = useWording()
  return ({ short, long }, ids) => [
    /^[\p{L}\p{N}]{1,12}$/u.test(short) ? null : { fieldId: ids.short, sentence: words.badShort },
    long === '' ? { fieldId: ids.long, sentence: frame.needed(words.long) } : null,
    long.length > 200 ? { fieldId: ids.long, sentence: frame.tooLong(words.long, 200) } : null,
  ]
}
