import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useNow } from '../parts/use-now.ts'
import { runningWords } from '../wording/running-words.ts'
import { minutesAndSeconds } from './slot-time.ts'

/**
 * The round of the agencies: who has the turn, with about how long it still is, and one press that notes that they have
 * spoken and gives the turn to the next who is here and has not answered. Nothing sounds and nothing turns red (R065,
 * H27).
 */
export function Turn({ current }: { current: CaseView }): ReactNode {
  const { meetingId } = useView()
  const layout = useLayout()
  const words = runningWords()
  const { turn, answers, caseId } = current
  const of = { meetingId, caseId }
  const next = answers.find(
    ({ agencyId, present, answer }) => present && answer === null && agencyId !== turn?.agencyId,
  )
  const giveNext = next && ({ type: 'give-turn', ...of, agencyId: next.agencyId } as const)
  if (!turn && !giveNext) return null
  return (
    <div className={layout.row}>
      {turn && <TurnTime turn={turn} />}
      {turn && (
        <OrderButton command={{ type: 'note-answer', ...of, agencyId: turn.agencyId, answer: 'spoke' }} then={giveNext}>
          {words.spoke(turn.agency, next?.agency ?? '')}
        </OrderButton>
      )}
      {!turn && giveNext && <OrderButton command={giveNext}>{words.askNext(next.agency)}</OrderButton>}
    </div>
  )
}

function TurnTime({ turn }: { turn: NonNullable<CaseView['turn']> }): ReactNode {
  const layout = useLayout()
  const words = runningWords()
  const taken = Math.max(0, Math.floor((useNow(1_000) - Date.parse(turn.since)) / 1000))
  const left = turn.seconds === null ? -1 : turn.seconds - taken
  return (
    <span role="timer" aria-live="off" className={layout.text}>
      {left >= 0
        ? words.turnLeft(turn.agency, minutesAndSeconds(left))
        : words.turnOver(turn.agency, minutesAndSeconds(taken))}
    </span>
  )
}
