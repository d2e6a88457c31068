import { useEffect } from 'react'

/** The browser asks before this page is closed while something has not been sent. */
export function useUnsentWarning(waiting: number): void {
  useEffect(() => {
    if (waiting === 0) return undefined
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [waiting])
}
