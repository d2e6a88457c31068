import type { ReactNode } from 'react'
import type { RunningView, TimeView } from '../../src/contracts/running-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { useNow } from '../parts/use-now.ts'
import { runningWords } from '../wording/running-words.ts'
import { breakStands, driftOf, moved } from './drift.ts'
import { MinutesByCase } from './minutes-by-case.tsx'

type Given = { time: TimeView; drift: number }

/** Fair time, for whoever runs the meeting: minutes in hand, what it means for the last case, and the next break. */
export function TimeKept({ running }: { running: RunningView }): ReactNode {
  const view = useView()
  const now = useNow(5_000)
  const words = runningWords()
  const drift = driftOf(view, now)
  const { time } = running
  return (
    <Section title={words.time}>
      <InHand time={time} drift={drift} />
      <LastCase time={time} drift={drift} />
      <NextBreak time={time} drift={drift} now={now} />
      {time.taken.length > 0 && (
        <Fold title={words.minutesByCase}>
          <MinutesByCase time={time} />
        </Fold>
      )}
    </Section>
  )
}

/**
 * Minutes in hand are spent deliberately: one, or five where there are so many. Behind is said, and is no alarm (H27).
 */
function InHand({ time, drift }: Given): ReactNode {
  const { current, meetingId } = useView()
  const layout = useLayout()
  const words = runningWords()
  const isOpen = current !== null && current !== 'not-yours'
  const minutes = Math.trunc((time.secondsInHand - (isOpen ? drift / 1000 : 0)) / 60)
  const said = minutes > 0 ? words.inHand(words.minutes(minutes)) : words.behind(words.minutes(-minutes))
  const offers = [1, 5].filter((offer) => offer <= minutes)
  if (minutes === 0 && time.taken.length === 0) return null
  return (
    <>
      <p className={layout.text}>{minutes === 0 ? words.level : said}</p>
      {isOpen && offers.length > 0 && (
        <span className={layout.row}>
          {offers.map((offer) => (
            <OrderButton
              key={offer}
              command={{
                type: 'extend-slot',
                meetingId,
                caseId: current.caseId,
                seconds: offer * 60,
                reason: words.giveReason,
              }}
            >
              {words.give(words.minutes(offer))}
            </OrderButton>
          ))}
        </span>
      )}
    </>
  )
}

function LastCase({ time: { last }, drift }: Given): ReactNode {
  const { agenda } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const words = runningWords()
  const forecast = agenda.find(({ caseId }) => caseId === last?.caseId)?.forecast
  if (!last || !forecast) return null
  const from = moved(forecast.from, drift)
  const minutes = Math.round((Date.parse(from) - Date.parse(last.planned)) / 60_000)
  const later = minutes > 0 ? words.lastLater(words.minutes(minutes)) : words.lastEarlier(words.minutes(-minutes))
  return (
    <p className={layout.text}>
      {words.last(caseName(last, wording), format.time(from))}: {minutes === 0 ? words.lastAsPlanned : later}.
    </p>
  )
}

function NextBreak({ time, drift, now }: Given & { now: number }): ReactNode {
  const view = useView()
  const { format } = usePage()
  const layout = useLayout()
  const words = runningWords()
  const [next] = time.breaks
  const stands = next && breakStands(next, view, now)
  if (!next || stands === 'over') return null
  const at = (moment: string): string => format.time(moved(moment, drift))
  return (
    <p className={layout.text}>
      {stands === 'due' ? words.breakDue : words.breakAt(at(next.from), at(next.to))}{' '}
      <span className={layout.note}>{words.breakClause(time.breaksClause)}</span>
    </p>
  )
}
