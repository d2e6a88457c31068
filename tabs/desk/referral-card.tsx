import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ReferralClock, ReferralView } from '../../src/contracts/intake-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { checkWords, clauseWords } from './finding-words.ts'
import { Emergency } from './referral-emergency.tsx'
import { Quality } from './referral-quality.tsx'
import { Relist } from './referral-relist.tsx'
import { Repeat } from './referral-repeat.tsx'
import { Flags, Sharing, Tell, Transfer } from './referral-tasks.tsx'
import { intakeWords } from '../wording/intake-words.ts'

export type OfCase = { meetingId: string; caseId: string }

/** One case on its way: what was found about it, its clocks, and what a person does about it. */
export function ReferralCard({ referral }: { referral: ReferralView }): ReactNode {
  const { meetingId } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const words = intakeWords()
  const of = { meetingId, caseId: referral.caseId }
  const said = { intake: words, date: format.date }
  return (
    <Section title={`${referral.reference}, ${caseName(referral, wording)}`} level={3}>
      <p className={layout.note}>{words.received(format.date(referral.received), referral.referringAgency)}</p>
      {referral.checks.length === 0 && <p className={layout.note}>{words.nothingFound}</p>}
      <ul>
        {referral.checks.map((check) => (
          <li key={`${check.code} ${check.about.join()}`}>{checkWords(check, said)}</li>
        ))}
      </ul>
      {referral.relisted && (
        <p className={layout.text}>
          {words.relisted}: {referral.relisted.reason} ({clauseWords(referral.relisted.clause, words)})
        </p>
      )}
      {referral.listSentAt && <p className={layout.note}>{words.listSent(format.dateTime(referral.listSentAt))}</p>}
      <Clocks clocks={referral.clocks} />
      <Quality referral={referral} of={of} />
      {referral.repeat && <Repeat repeat={referral.repeat} of={of} />}
      <Relist of={of} />
      {referral.emergency && <Emergency emergency={referral.emergency} of={of} />}
      <Fold title={words.tell}>
        <Tell tasks={referral.tell} of={of} />
        <Flags flags={referral.flags} of={of} />
        <Sharing referral={referral} of={of} />
        <Transfer transfer={referral.transfer} of={of} />
      </Fold>
    </Section>
  )
}

/** Every clock of the referral with its clause; one that has run out is said to be late, in words. */
function Clocks({ clocks }: { clocks: readonly ReferralClock[] }): ReactNode {
  const { format } = usePage()
  const words = intakeWords()
  const when = ({ due, doneAt }: ReferralClock): string => {
    const by = due ? ` ${format.dateTime(due)}` : `: ${words.noTime}`
    return doneAt ? `${by}, ${words.clockDone(format.dateTime(doneAt))}` : by
  }
  return (
    <ul>
      {clocks.map((clock) => (
        <li key={clock.what}>
          {words.clocks[clock.what] + when(clock)} ({clauseWords(clock.clause, words)}){' '}
          {clock.late && (
            <Badge appearance="outline" color="danger">
              {words.clockLate}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  )
}
