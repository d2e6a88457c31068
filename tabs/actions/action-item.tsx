import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ActionView } from '../../src/contracts/views.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'

/** An action as its reader may see it; inside a case the case is not named again. */
export function ActionItem({ action, inCase = false }: { action: ActionView; inCase?: boolean }): ReactNode {
  const { wording, format } = usePage()
  const layout = useLayout()
  const { actions, noting } = wording
  const heading = inCase
    ? actions.heading(action.actionNumber)
    : `${caseName(action, wording)}, ${actions.heading(action.actionNumber)}`
  return (
    <div className={layout.tight}>
      <span className={layout.note}>{heading}</span>
      <span className={layout.text} dir="auto">
        {action.what || actions.hidden}
      </span>
      <Marks action={action} />
      <span className={layout.note}>
        {action.agency ? actions.owner(action.agency, action.owner) : actions.noOwner}.{' '}
        {action.due ? actions.by(format.dateTime(action.due)) : actions.noDate}.
        {action.risk && ` ${actions.answers(action.risk)}.`}
        {action.acceptedHow && ` ${actions.acceptedHow[action.acceptedHow]}.`}
        {action.referralMade && ` ${noting.referralMade(action.referralMade)}.`}
      </span>
      <Asked action={action} />
      <Discussion action={action} />
      <Hints action={action} />
    </div>
  )
}

/** How it stands, and what is pressing about it. */
function Marks({ action }: { action: ActionView }): ReactNode {
  const { actions, codes } = usePage().wording
  const layout = useLayout()
  return (
    <span className={layout.row}>
      <Badge appearance="outline" color="informative">
        {codes.actionStatus[action.status]}
      </Badge>
      {action.today && (
        <Badge appearance="outline" color="warning">
          {actions.todayMark}
        </Badge>
      )}
      {action.overdue && (
        <Badge appearance="outline" color="danger">
          {actions.overdue}
        </Badge>
      )}
    </span>
  )
}

function Asked({ action }: { action: ActionView }): ReactNode {
  const { wording, format } = usePage()
  const layout = useLayout()
  const { actions } = wording
  const lines = [
    action.reason && actions.reason(action.reason),
    action.asked?.what && actions.asked(action.asked.what),
    action.asked?.due && actions.askedDue(format.dateTime(action.asked.due)),
    ...action.updates.map(({ at, by, text }) => actions.updateLine(format.dateTime(at), by, text)),
  ].filter((line) => typeof line === 'string' && line !== '')
  return lines.map((line) => (
    <span key={line} className={layout.text} dir="auto">
      {line}
    </span>
  ))
}

/** What was discussed, for whoever makes a safeguarding referral of it (R135). */
function Discussion({ action }: { action: ActionView }): ReactNode {
  const { actions } = usePage().wording
  if (action.discussion.length === 0) return null
  return (
    <Fold title={actions.goesWith}>
      <ul aria-label={actions.goesWith}>
        {action.discussion.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Fold>
  )
}

function Hints({ action }: { action: ActionView }): ReactNode {
  const { actions, codes } = usePage().wording
  if (action.hints.length === 0 || action.status !== 'draft') return null
  return (
    <ul aria-label={actions.hints}>
      {action.hints.map((hint) => (
        <li key={hint}>{codes.hints[hint]}</li>
      ))}
    </ul>
  )
}
