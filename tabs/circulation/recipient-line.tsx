import type { ReactNode } from 'react'
import type { PlanView, RecipientView } from '../../src/contracts/circulation-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { usePage } from '../parts/page-context.ts'
import { sendingWords } from '../wording/sending-words.ts'

/** One person on one plan: why, what to look at, and what has happened. */
export function RecipientLine({ recipient, plan }: { recipient: RecipientView; plan: PlanView }): ReactNode {
  const { meetingId } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const { codes, frame } = wording
  const words = sendingWords()
  const { personId, name, agency, reasons, flags, alike, answer, barred, mailedAt, openedAt } = recipient
  const mailed = mailedAt && words.mailed(format.dateTime(mailedAt))
  const opened = openedAt ? words.opened(format.dateTime(openedAt)) : mailed && words.notOpened
  const notes = [
    words.because(reasons.map((reason) => codes.recipientReasons[reason]).join(', ')),
    alike && words.alike(alike),
    answer && plan.checkedBy && words.saidFirst(plan.checkedBy, answer),
    barred && words.barred,
    mailed,
    opened,
  ]
  const removable = plan.status === 'drafted' || plan.status === 'held'
  return (
    <>
      <span>
        {name}, {agency}
      </span>
      {flags.length > 0 && <strong>{words.flagged(flags.map((flag) => codes.flags[flag] ?? flag).join(', '))}</strong>}
      <span className={layout.note}>{notes.filter(Boolean).join('; ')}</span>
      {removable && (
        <Fold title={words.remove(name)} onceOpened>
          <LineForm
            label={words.remove(name)}
            button={frame.save}
            command={(reason) => ({ type: 'remove-recipient', meetingId, caseId: plan.caseId, personId, reason })}
          />
        </Fold>
      )}
    </>
  )
}
