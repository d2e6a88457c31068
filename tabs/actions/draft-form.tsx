import { Button } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { RiskView } from '../../src/contracts/case-view.ts'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { noTerms } from './action-terms.ts'
import { TermsFields } from './terms-fields.tsx'
import { termsMistakes } from './terms-mistakes.ts'
import { type Drafts, useDrafts } from './use-drafts.ts'

type DraftFormProps = { caseId: string; risks: readonly RiskView[] }

/** Types an action while people talk: the form is free again at once, and what was typed is never lost. */
export function DraftForm({ caseId, risks }: DraftFormProps): ReactNode {
  const wording = useWording()
  const layout = useLayout()
  const mistakes = useMistakes()
  const drafts = useDrafts(caseId)
  const [typed, setTyped] = useState(noTerms)
  const agree = useRef(false)
  const id = useId()
  const ids = { what: `${id}what`, due: `${id}due` }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!mistakes.clear(termsMistakes({ typed, ids, wording }))) return
    drafts.send(typed, agree.current)
    setTyped(noTerms)
    document.getElementById(ids.what)?.focus()
  }
  return (
    <>
      <form className={layout.form} noValidate onSubmit={submit} aria-label={wording.actions.add}>
        <MistakeSummary mistakes={mistakes} />
        <TermsFields typed={typed} onChange={setTyped} risks={risks} ids={ids} mistakes={mistakes} />
        <div className={layout.row}>
          <Button type="submit" appearance="primary" onClick={() => (agree.current = false)}>
            {wording.actions.keep}
          </Button>
          <Button type="submit" onClick={() => (agree.current = true)}>
            {wording.actions.keepAndAgree}
          </Button>
        </div>
      </form>
      <DraftList drafts={drafts} onTakeUp={(draft) => setTyped(drafts.takeUp(draft))} />
    </>
  )
}

type DraftListProps = { drafts: Drafts; onTakeUp: (draft: Drafts['list'][number]) => void }

function DraftList({ drafts, onTakeUp }: DraftListProps): ReactNode {
  const { actions } = useWording()
  const layout = useLayout()
  return (
    <ul className={layout.list}>
      {drafts.list.map((draft) => (
        <li key={draft.key} className={layout.item}>
          <span>
            {draft.problem ? actions.notKept : actions.sending}: {draft.typed.what}
          </span>
          <ProblemNote problem={draft.problem} />
          {draft.problem && (
            <Button className={layout.start} onClick={() => onTakeUp(draft)}>
              {actions.takeUp}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
