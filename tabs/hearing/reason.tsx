import { type ReactNode, Suspense, lazy } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Facts } from '../parts/facts.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import type { Wording } from '../wording/en.ts'

const Beforehand = lazy(async () => ({ default: (await import('./beforehand.tsx')).Beforehand }))

/** What the referral says, as far as it is read out: no surname, no address, no whereabouts. */
export function Reason({ current }: { current: CaseView }): ReactNode {
  const { terms } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const { hearing } = wording
  const { reason, children, earlier } = current
  return (
    <div className={layout.stack}>
      <Suspense fallback={null}>{wasPrepared(current) && <Beforehand current={current} />}</Suspense>
      <Facts
        facts={[
          [hearing.received, format.date(reason.received)],
          [hearing.referringAgency, reason.referringAgency],
          [hearing.grounds, referralWord(reason.grounds, wording)],
          [hearing.dash, reason.dashScore === null ? '' : String(reason.dashScore)],
          [hearing.indicators, reason.criticalIndicators.join(', ')],
          [hearing.summary, reason.summary],
          [hearing.rationale, reason.rationale],
          [hearing.relationship, reason.relationship],
          [hearing.children, children.map(({ label, age }) => hearing.child(label, age)).join('; ')],
          [hearing.staffRisk, reason.staffRisk],
          [hearing.interpreter, reason.interpreter],
          [hearing.victimAware(terms), referralWord(reason.victimAware, wording)],
          [hearing.consent, [referralWord(reason.consent, wording), reason.consentReason].filter(Boolean).join(': ')],
          [hearing.policeSupport(terms), reason.policeSupport ? referralWord(reason.policeSupport, wording) : ''],
          [hearing.doneAlready, reason.doneAlready],
        ]}
      />
      {earlier && (
        <Fold title={hearing.earlier(format.date(earlier.heardOn))}>
          <ul>
            {earlier.actions.map(({ what, agency, status }) => (
              <li key={`${agency} ${what}`}>{[agency, what, statusWord(status, wording)].join(': ')}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  )
}

/** Whether something was agreed before the meeting, or the question has been answered all the same (R162). */
function wasPrepared({ beforehand }: CaseView): boolean {
  return beforehand.actionIds.length > 0 || beforehand.answer !== null
}

/** A referral's code in words; one that is new is shown as it came. */
function referralWord(code: string, { codes }: Wording): string {
  return codes.referral[code] ?? code
}

function statusWord(status: string, { codes }: Wording): string {
  const words: Readonly<Record<string, string>> = codes.actionStatus
  return words[status] ?? status
}
