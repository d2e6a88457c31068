import { useEffect, useRef, useState } from 'react'
import { useMeeting } from '../meeting/meeting-context.ts'
import type { TypedActions } from '../typed-actions.ts'
import { type TypedTerms, noTerms } from './action-terms.ts'

/** What stands in a line and is not sent: it outlives another room, and where the browser stores, a reload. */
export function useLine(name: string): [TypedTerms, (typed: TypedTerms) => void] {
  const { typed: store } = useMeeting()
  const [typed, setTyped] = useState(noTerms)
  const [keep] = useState(() => createKeeper(store, name))
  const touched = useRef(false)
  useEffect(() => {
    let wanted = true
    const bring = async (): Promise<void> => {
      const text = await store.line(name)
      if (wanted && !touched.current && text !== '') setTyped({ ...noTerms, ...(JSON.parse(text) as TypedTerms) })
    }
    void bring()
    const stop = store.subscribe(() => void bring())
    return () => {
      wanted = false
      stop()
    }
  }, [store, name])
  const set = (next: TypedTerms): void => {
    touched.current = true
    setTyped(next)
    keep(next === noTerms ? '' : JSON.stringify(next))
  }
  return [typed, set]
}

/** Keeps each state of the line as it is typed: one write at a time, and of several that wait only the newest. */
function createKeeper(store: TypedActions, name: string): (text: string) => void {
  let newest: string | null = null
  let writing = false
  const write = async (): Promise<void> => {
    writing = true
    while (newest !== null) {
      const text: string = newest
      newest = null
      await store.keepLine(name, text)
    }
    writing = false
  }
  return (text) => {
    newest = text
    if (!writing) void write()
  }
}
