import { Button } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { RiskView } from '../../src/contracts/case-view.ts'
import type { Command } from '../../src/contracts/commands.ts'
import type { ActionView } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { orderedTermsOf, typedTermsOf } from './action-terms.ts'
import { TermsFields } from './terms-fields.tsx'
import { termsMistakes } from './terms-mistakes.ts'

/** What chair and coordinator can do with an action, as it stands; one that was agreed is taken back with a reason. */
export function ChairControls({ action }: { action: ActionView }): ReactNode {
  const { current } = useView()
  const { actions } = useWording()
  const layout = useLayout()
  const { status } = action
  const unfinished = status === 'draft' || status === 'agreed' || status === 'change-asked' || status === 'refused'
  const risks = current && current !== 'not-yours' ? current.risks : []
  return (
    <div className={layout.row}>
      {controlsOf(action, actions).map(({ words, command }, index) => (
        <OrderButton
          key={words}
          appearance={index === 0 ? 'secondary' : 'subtle'}
          label={`${words}, ${actions.heading(action.actionNumber)}`}
          command={command}
        >
          {words}
        </OrderButton>
      ))}
      {status === 'agreed' && (
        <Fold title={actions.withdraw}>
          <LineForm
            label={actions.withdrawWhy}
            button={actions.withdrawIt}
            command={(reason) => ({ type: 'withdraw-action', actionId: action.actionId, reason })}
          />
        </Fold>
      )}
      {unfinished && (
        <Fold title={actions.change}>
          <ChangeForm action={action} risks={risks} />
        </Fold>
      )}
    </div>
  )
}

type Control = { words: string; command: Command }

function controlsOf(action: ActionView, words: ReturnType<typeof useWording>['actions']): readonly Control[] {
  const { actionId, status } = action
  const rule = (ruling: 'stands' | 'withdrawn'): Control => ({
    words: words[ruling],
    command: { type: 'rule-on-action', actionId, ruling },
  })
  if (status === 'draft')
    return [
      { words: words.agree, command: { type: 'agree-action', actionId } },
      { words: words.doneAlready, command: { type: 'mark-done-already', actionId } },
      { words: words.withdraw, command: { type: 'withdraw-action', actionId } },
    ]
  if (status === 'agreed') return [{ words: words.acceptedAloud, command: { type: 'accept-action', actionId } }]
  if (status === 'change-asked') return [takeChange(action, words), rule('stands'), rule('withdrawn')]
  return status === 'refused' ? [rule('stands'), rule('withdrawn')] : []
}

function takeChange(action: ActionView, words: ReturnType<typeof useWording>['actions']): Control {
  const terms = orderedTermsOf(typedTermsOf(action))
  const asked = { what: action.asked?.what || terms.what, due: action.asked?.due ?? terms.due }
  return { words: words.takeChange, command: { type: 'change-action', actionId: action.actionId, ...terms, ...asked } }
}

function ChangeForm({ action, risks }: { action: ActionView; risks: readonly RiskView[] }): ReactNode {
  const wording = useWording()
  const layout = useLayout()
  const mistakes = useMistakes()
  const order = useOrder()
  const [typed, setTyped] = useState(() => typedTermsOf(action))
  const id = useId()
  const ids = { what: `${id}what`, due: `${id}due` }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (order.busy || !mistakes.clear(termsMistakes({ typed, ids, wording }))) return
    void order.give({ type: 'change-action', actionId: action.actionId, ...orderedTermsOf(typed) })
  }
  return (
    <form className={layout.form} noValidate onSubmit={submit}>
      <MistakeSummary mistakes={mistakes} />
      <TermsFields
        caseId={action.caseId}
        typed={typed}
        onChange={setTyped}
        risks={risks}
        ids={ids}
        mistakes={mistakes}
      />
      <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
        {wording.actions.changeSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </form>
  )
}
