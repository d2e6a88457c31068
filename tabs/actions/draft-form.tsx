import { Button } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { noTerms } from './action-terms.ts'
import { DraftList } from './draft-list.tsx'
import { TermsFields } from './terms-fields.tsx'
import { termsMistakes } from './terms-mistakes.ts'
import { useDrafts } from './use-drafts.ts'
import { useLine } from './use-line.ts'
import { useOnePress } from './use-one-press.ts'
import { useTyping } from './use-typing.ts'

type DraftFormProps = { current: Pick<CaseView, 'caseId' | 'risks' | 'victim' | 'perpetrator'> }

/**
 * Types an action while people talk, in one line or field by field: the form is free again at once, and what was typed
 * is never lost. Enter keeps it, Ctrl and Enter keep and agree it.
 */
export function DraftForm({ current }: DraftFormProps): ReactNode {
  const { actions } = useWording()
  const layout = useLayout()
  const { typed, setTyped, ids, mistakes, drafts, typing, send } = useDraftForm(current)
  const agree = useRef(false)
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void send(agree.current)
  }
  return (
    <>
      <form className={layout.form} noValidate onSubmit={onSubmit} aria-label={actions.add}>
        <MistakeSummary mistakes={mistakes} />
        <TermsFields
          caseId={current.caseId}
          typed={typed}
          onChange={(next) => setTyped({ ...next, what: typing.expand(next.what) })}
          risks={current.risks}
          ids={ids}
          mistakes={mistakes}
          line={{
            below: typing.below(typed, drafts.inPage),
            onAgree: () => void send(true),
          }}
        />
        <div className={layout.row}>
          <Button type="submit" appearance="primary" onClick={() => (agree.current = false)}>
            {actions.keep}
          </Button>
          <Button type="submit" onClick={() => (agree.current = true)}>
            {actions.keepAndAgree}
          </Button>
        </div>
      </form>
      <DraftList drafts={drafts} onTakeUp={setTyped} />
    </>
  )
}

/** What stands in the form, and what becomes of it when it is sent. */
function useDraftForm(current: DraftFormProps['current']) {
  const wording = useWording()
  const mistakes = useMistakes()
  const drafts = useDrafts(current.caseId)
  const typing = useTyping(current)
  const press = useOnePress()
  const [typed, setTyped] = useLine(current.caseId)
  const id = useId()
  const ids = { what: `${id}what`, due: `${id}due` }
  const send = async (agree: boolean): Promise<void> => {
    if (press.isSecond(typed.what)) return
    const line = await typing.read(typed, { agree, ids })
    const terms = line?.terms ?? [typed]
    const found = [...terms.flatMap((each) => termsMistakes({ typed: each, ids, wording })), ...(line?.mistakes ?? [])]
    press.over(found.every((mistake) => mistake === null))
    if (!mistakes.clear(found)) return
    for (const each of terms) drafts.send(each, agree)
    setTyped(noTerms)
    document.getElementById(ids.what)?.focus()
  }
  return { typed, setTyped, ids, mistakes, drafts, typing, send }
}
