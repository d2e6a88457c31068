import type { SlotView } from '../../src/contracts/case-view.ts'

/** How a slot stands: never an alarm, only how much is left or how much has been taken beyond it. */
export type SlotTime = {
  leftSeconds: number
  phase: 'running' | 'soft-edge' | 'over' | 'paused' | 'ended'
}

/** Where the area gives no range of minutes. */
const SOFT_EDGE_SECONDS = 120

/** The slot's time at a moment of the server's clock, drawn from the server's timestamps alone. */
export function slotTimeAt(slot: SlotView, now: number): SlotTime {
  const leftSeconds = Math.floor(slot.seconds + slot.extendedSeconds - spentAt(slot, now))
  return { leftSeconds, phase: phaseOf(slot, leftSeconds) }
}

/** Seconds that a case has used of its slot at a moment; a pause uses none. */
export function spentAt(slot: SlotView, now: number): number {
  const stopped = slot.endedAt ?? slot.pausedAt
  const until = stopped === null ? now : Date.parse(stopped)
  return (until - Date.parse(slot.calledAt)) / 1000 - slot.pausedSeconds
}

function phaseOf(slot: SlotView, leftSeconds: number): SlotTime['phase'] {
  if (slot.endedAt !== null) return 'ended'
  if (slot.pausedAt !== null) return 'paused'
  if (leftSeconds < 0) return 'over'
  return leftSeconds <= (slot.softEdgeSeconds ?? SOFT_EDGE_SECONDS) ? 'soft-edge' : 'running'
}

/** Minutes and seconds as `4:05`, without a sign: the words beside it say whether they are left or beyond. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.abs(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
