import type { ReactNode } from 'react'
import type { CaseChangesView, ChangeView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { HearingQuestion } from './hearing-question.tsx'
import { LivingPeople } from './living-people.tsx'

/** What is known of a death or a move, those recorded in error included, and what follows from it (R097). */
export function FamilyChanges({ caseId }: { caseId: string }): ReactNode {
  const { changes } = useView()
  const { wording } = usePage()
  const layout = useLayout()
  const found = changes.find((each) => each.caseId === caseId)
  if (!found) return null
  const { family } = wording
  return (
    <Section title={family.title} level={3} plain>
      <ul className={layout.list}>
        {found.changes.map((change) => (
          <li key={`${change.what} ${change.at}`} className={layout.item}>
            <Change change={change} caseId={caseId} />
          </li>
        ))}
      </ul>
      <HearingQuestion found={found} />
      {found.transfer && <p className={layout.text}>{family.transfer(found.transfer.clause)}</p>}
      <LivingPeople found={found} />
      <Hold found={found} />
    </Section>
  )
}

function Change({ change, caseId }: { change: ChangeView; caseId: string }): ReactNode {
  const { me } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const { family } = wording
  const { what, status } = change
  const settles = me.controls || me.desk
  const name = status === 'corrected' ? change.settledBy : change.by
  const time = format.dateTime((status === 'corrected' ? change.settledAt : null) ?? change.at)
  return (
    <>
      <span>{family[status](family.whats[what], name, time)}</span>
      {change.reason && <span className={layout.note}>{family.because(change.reason)}</span>}
      {settles && status === 'reported' && (
        <OrderButton command={{ type: 'confirm-change', caseId, what }}>{family.confirm}</OrderButton>
      )}
      {settles && status !== 'corrected' && (
        <Fold title={family.correct}>
          <p className={layout.text}>{family.correctText}</p>
          <LineForm
            label={family.correctWhy}
            button={family.correct}
            command={(reason) => ({ type: 'correct-change', caseId, what, reason })}
          />
        </Fold>
      )}
    </>
  )
}

/** Nothing of the case is erased until a coordinator or the operations manager lifts the hold by name (H18). */
function Hold({ found }: { found: CaseChangesView }): ReactNode {
  const { me } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const { family } = wording
  const { legalHold, caseId } = found
  if (!legalHold) return null
  const { lifted } = legalHold
  if (lifted) {
    return (
      <p className={layout.note}>
        {family.lifted(lifted.by, format.dateTime(lifted.at))} {family.because(lifted.reason)}
      </p>
    )
  }
  return (
    <>
      <p className={layout.text}>{family.hold(format.dateTime(legalHold.since), legalHold.clause)}</p>
      {(me.desk || me.role === 'operations-manager') && (
        <Fold title={family.lift}>
          <LineForm
            label={family.liftWhy}
            button={family.lift}
            command={(reason) => ({ type: 'lift-legal-hold', caseId, reason })}
          />
        </Fold>
      )}
    </>
  )
}
