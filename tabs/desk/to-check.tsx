import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { checkWords } from './finding-words.ts'
import { Quality } from './referral-quality.tsx'
import { intakeWords } from '../wording/intake-words.ts'

/**
 * Referrals that wait for the check of whoever reads this, where that is not the desk: in Cornwall the chair (R007).
 */
export function ToCheck(): ReactNode {
  const { referrals, meetingId } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const waiting = referrals.filter(({ mayCheck, quality }) => mayCheck && quality?.outcome !== 'accepted')
  return (
    <Section title={intakeWords().title}>
      {waiting.map((referral) => (
        <div key={referral.caseId} className={layout.stack}>
          <strong>{caseName(referral, wording)}</strong>
          <ul>
            {referral.checks.map((check) => (
              <li key={`${check.code} ${check.about.join()}`}>
                {checkWords(check, { intake: intakeWords(), date: format.date })}
              </li>
            ))}
          </ul>
          <Quality referral={referral} of={{ meetingId, caseId: referral.caseId }} />
        </div>
      ))}
    </Section>
  )
}
