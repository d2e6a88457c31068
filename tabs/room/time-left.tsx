import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { minutesAndSeconds, slotTimeAt } from '../hearing/slot-time.ts'
import { useMeeting } from '../meeting/meeting-context.ts'
import { useWording } from '../parts/page-context.ts'
import { useNow } from '../parts/use-now.ts'

const useStyles = makeStyles({ time: { fontVariantNumeric: 'tabular-nums' } })

/** The time of the open case, in sight from every part of it; the timer itself is told further down. */
export function TimeLeft(): ReactNode {
  const { view } = useMeeting()
  const { hearing } = useWording()
  const styles = useStyles()
  const now = useNow(1_000)
  const slot = view.current === 'not-yours' ? null : view.current?.slot
  if (!slot) return null
  const { leftSeconds, phase } = slotTimeAt(slot, now)
  const said = minutesAndSeconds(leftSeconds)
  return (
    <span aria-hidden className={styles.time}>
      {leftSeconds < 0 ? hearing.over(said) : hearing.left(said)}
      {phase === 'paused' && `. ${hearing.paused}`}
    </span>
  )
}
