import type { ReactNode } from 'react'
import type { ReferralView } from '../../src/contracts/intake-view.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { clauseWords } from './finding-words.ts'
import type { OfCase } from './referral-card.tsx'
import type { IntakeWording } from '../wording/en/intake.ts'
import { intakeWords } from '../wording/intake-words.ts'

/** The check of a referral by whoever the area names: accepted, or back with what is missing (R006, R007). */
export function Quality({ referral, of }: { referral: ReferralView; of: OfCase }): ReactNode {
  const { wording, format } = usePage()
  const layout = useLayout()
  const words = intakeWords()
  const { frame } = wording
  const { quality, mayCheck, checkedBy, checks } = referral
  const missing = checks.filter(({ task }) => task === 'referrer').map(({ code }) => code)
  const clause = clauseWords(checkedBy.clause, words)
  return (
    <Fold title={`${words.quality} (${clause})`}>
      <p className={layout.text}>{stateOf(referral, { words, dateTime: format.dateTime })}</p>
      {quality?.answer && <p className={layout.text}>{words.referrerAnswered(quality.answer)}</p>}
      {mayCheck && quality?.outcome !== 'accepted' && (
        <>
          <OrderButton command={{ type: 'check-referral', ...of, outcome: 'accepted', missing: [], note: '' }}>
            {words.acceptReferral}
          </OrderButton>
          <LineForm
            label={words.whatIsMissing}
            button={words.returnReferral}
            command={(note) => ({ type: 'check-referral', ...of, outcome: 'returned', missing, note })}
          />
        </>
      )}
      {quality?.outcome === 'returned' && !quality.answeredAt && (
        <LineForm
          label={words.answerOfReferrer}
          button={frame.save}
          command={(text) => ({ type: 'answer-return', ...of, text })}
        />
      )}
    </Fold>
  )
}

type Words = { words: IntakeWording; dateTime: (at: string) => string }

function stateOf({ quality }: ReferralView, { words, dateTime }: Words): string {
  if (!quality) return words.qualityNone
  const said = quality.outcome === 'accepted' ? words.accepted : words.returned
  return [said(quality.by, dateTime(quality.at)), quality.note].filter(Boolean).join('. ')
}
