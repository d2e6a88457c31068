import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../api.ts'
import { usePage } from '../parts/page-context.ts'

/** What the server answers now, and a way to look again; the earlier answer stands until the newer one is here. */
export function useLook<Value>(path: string): { answer: Answer<Value> | null; again: () => void } {
  const { api } = usePage()
  const [looks, setLooks] = useState(0)
  const [answer, setAnswer] = useState<Answer<Value> | null>(null)
  useEffect(() => {
    let wanted = true
    void api.read<Value>(path).then((next) => {
      if (wanted) setAnswer(next)
    })
    return () => {
      wanted = false
    }
  }, [api, path, looks])
  const again = useCallback(() => setLooks((before) => before + 1), [])
  return { answer, again }
}
