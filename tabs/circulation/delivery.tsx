import type { ReactNode } from 'react'
import type { CirculationView } from '../../src/contracts/circulation-view.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { sendingWords } from '../wording/sending-words.ts'

/** How much of what was sent has left, and what came back, each with what stands in its way and what to do. */
export function Delivery({ circulation }: { circulation: CirculationView }): ReactNode {
  const words = sendingWords()
  const layout = useLayout()
  const { delivery, undelivered, meetingId } = circulation
  if (delivery.copies.of === 0 && undelivered.length === 0) return null
  return (
    <>
      <output className={layout.text}>{words.progress(delivery)}</output>
      {undelivered.length > 0 && (
        <>
          <strong>{words.undelivered}</strong>
          <ul className={layout.list}>
            {undelivered.map(({ what, personId, name, number, why }) => (
              <li key={`${what} ${personId} ${number ?? ''}`} className={layout.item}>
                <span>{what === 'letter' ? words.stuckLetter(name) : words.stuckCopy(number)}</span>
                <span className={layout.note}>{words.problems[why] ?? words.problems['other']}</span>
              </li>
            ))}
          </ul>
          <OrderButton command={{ type: 'try-delivery-again', meetingId }}>{words.tryAgain}</OrderButton>
        </>
      )}
    </>
  )
}
