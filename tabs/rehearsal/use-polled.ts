import { useEffect, useState } from 'react'
import { ask } from './rehearsal-api.ts'

const EVERY = 2_000

/** What an address of the rehearsal answers now, asked again every two seconds while the page is looked at. */
export function usePolled<Value>(path: string, nothing: Value): Value {
  const [value, setValue] = useState(nothing)
  useEffect(() => {
    let wanted = true
    let text = ''
    const look = async (): Promise<void> => {
      const answer = document.hidden ? null : await ask<Value>(path)
      const now = JSON.stringify(answer)
      if (!wanted || answer === null || now === text) return
      text = now
      setValue(answer)
    }
    void look()
    const beat = setInterval(() => void look(), EVERY)
    return () => {
      wanted = false
      clearInterval(beat)
    }
  }, [path])
  return value
}
