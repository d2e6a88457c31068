import { useEffect, useState } from 'react'
import { useMeeting } from '../meeting/meeting-context.ts'

/** The server's time, drawn anew every so many milliseconds: the server sends nothing per tick. */
export function useNow(every: number): number {
  const { clock, view } = useMeeting()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const draw = (): void => setNow(clock.now())
    draw()
    const beat = setInterval(draw, every)
    return () => clearInterval(beat)
  }, [clock, every, view])
  return now
}
