import { useEffect, useState } from 'react'
import type { Answer } from '../api.ts'
import { usePage } from './page-context.ts'

/** What the server answers to one question, asked again when `path` changes; null while it is on its way. */
export function useAnswer<Value>(path: string | null): Answer<Value> | null {
  const { api } = usePage()
  const [answered, setAnswered] = useState<{ path: string; answer: Answer<Value> } | null>(null)
  useEffect(() => {
    let wanted = true
    if (path !== null)
      void api.read<Value>(path).then((answer) => {
        if (wanted) setAnswered({ path, answer })
      })
    return () => {
      wanted = false
    }
  }, [api, path])
  return answered?.path === path ? answered.answer : null
}
