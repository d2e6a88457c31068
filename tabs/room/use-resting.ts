import { useEffect, useState } from 'react'

/**
 * As long as a second press of the same hand takes, or a press that was on its way when somebody else pressed first.
 */
const REST_MS = 600

/**
 * True for a moment after the one thing to do next has become another. It stands always in the same place, so that a
 * double press, or one of two people's at once, would otherwise order what nobody has read yet.
 */
export function useResting(key: string): boolean {
  const [rested, setRested] = useState(key)
  useEffect(() => {
    const rest = setTimeout(() => setRested(key), REST_MS)
    return () => clearTimeout(rest)
  }, [key])
  return rested !== key
}
