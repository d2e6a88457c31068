import { useRef } from 'react'

/** So soon after a line was sent, a press on the empty line is the second half of a double press. */
const SOON = 700

/** Tells a double press from two: a second press while the first is being read, or on the line that it emptied. */
export function useOnePress(): { isSecond: (what: string) => boolean; over: (sent: boolean) => void } {
  const reading = useRef(false)
  const sentAt = useRef(-SOON)
  return {
    isSecond: (what) => {
      const again = reading.current || (what === '' && performance.now() - sentAt.current < SOON)
      if (!again) reading.current = true
      return again
    },
    over: (sent) => {
      reading.current = false
      if (sent) sentAt.current = performance.now()
    },
  }
}
