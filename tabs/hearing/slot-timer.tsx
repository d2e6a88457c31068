import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import type { SlotView } from '../../src/contracts/case-view.ts'
import type { Command } from '../../src/contracts/commands.ts'
import { useMeeting } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { later } from '../parts/later.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { sideLine } from '../parts/side-line.ts'
import { Fold } from '../parts/fold.tsx'
import { type SlotTime, minutesAndSeconds, slotTimeAt } from './slot-time.ts'

const LineForm = later(async () => (await import('../parts/line-form.tsx')).LineForm)

const useStyles = makeStyles({
  timer: { ...sideLine, borderInlineStartColor: tokens.colorNeutralStroke1 },
  soft: { borderInlineStartStyle: 'dashed', borderInlineStartColor: tokens.colorBrandStroke1 },
  time: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontVariantNumeric: 'tabular-nums' },
})

/** The case's time, for whoever runs it alone: a soft edge and never an alarm (H27). */
export function SlotTimer({ slot, caseId }: { slot: SlotView; caseId: string }): ReactNode {
  const { view } = useMeeting()
  const { hearing, noting } = usePage().wording
  const styles = useStyles()
  const layout = useLayout()
  const time = useSlotTime(slot)
  const soft = time.phase === 'soft-edge' || time.phase === 'over'
  const of = { meetingId: view.meetingId, caseId }
  const paused = slot.pausedAt !== null
  const longer = (reason: string): Command => ({ type: 'extend-slot', ...of, seconds: 60, reason })
  return (
    <div className={layout.stack}>
      <div
        role="timer"
        aria-live="off"
        aria-label={hearing.slot}
        className={mergeClasses(styles.timer, soft && styles.soft)}
      >
        <div className={styles.time}>{timeSaid(time, hearing)}</div>
        {time.phase === 'soft-edge' && <div>{hearing.softEdge}</div>}
        {paused && <div>{hearing.paused}</div>}
        <div className={layout.note}>{hearing.slotRule((slot.seconds + slot.extendedSeconds) / 60, slot.clause)}</div>
        {slot.clause === 'local' && (
          <div className={layout.note}>
            {noting.localSlot}. {view.rules.slot.question}
          </div>
        )}
      </div>
      <div className={layout.row}>
        <OrderButton command={{ type: paused ? 'resume-slot' : 'pause-slot', ...of }}>
          {paused ? hearing.resume : hearing.pause}
        </OrderButton>
        <OrderButton command={longer(hearing.plusMinuteUsual)}>{hearing.plusMinute}</OrderButton>
      </div>
      <Fold title={hearing.plusMinuteOther} onceOpened>
        <LineForm label={hearing.plusMinuteWhy} button={hearing.plusMinute} command={longer} />
      </Fold>
    </div>
  )
}

function timeSaid(time: SlotTime, hearing: ReturnType<typeof usePage>['wording']['hearing']): string {
  const clock = minutesAndSeconds(time.leftSeconds)
  return time.leftSeconds < 0 ? hearing.over(clock) : hearing.left(clock)
}

/** Drawn from the server's timestamps twice a second; two sentences are said aloud in a whole slot. */
function useSlotTime(slot: SlotView): SlotTime {
  const { clock } = useMeeting()
  const { announce, wording } = usePage()
  const [time, setTime] = useState(() => slotTimeAt(slot, clock.now()))
  useEffect(() => {
    const draw = (): void => setTime(slotTimeAt(slot, clock.now()))
    draw()
    const beat = setInterval(draw, 500)
    return () => clearInterval(beat)
  }, [slot, clock])
  const { phase } = time
  useEffect(() => {
    if (phase === 'soft-edge') announce(wording.hearing.softEdgeAloud)
    if (phase === 'over') announce(wording.hearing.overAloud)
  }, [phase, announce, wording])
  return time
}
