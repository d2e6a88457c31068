import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { ActionView } from '../../src/contracts/views.ts'
import { momentOfLondonField } from '../london-time.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

/** What the owner can do before the work: accept, ask for a change, say that it cannot be done. */
export function OwnerAnswers({ action }: { action: ActionView }): ReactNode {
  const { actions } = useWording()
  const layout = useLayout()
  const { actionId } = action
  const heading = actions.heading(action.actionNumber)
  return (
    <div className={layout.stack}>
      <OrderButton
        appearance="primary"
        label={`${actions.accept}, ${heading}`}
        command={{ type: 'accept-action', actionId }}
      >
        {actions.accept}
      </OrderButton>
      <Fold title={actions.askChange}>
        <AskChange action={action} />
      </Fold>
      <Fold title={actions.cannot}>
        <LineForm
          label={actions.cannotReason}
          button={actions.cannot}
          command={(reason) => ({ type: 'refuse-action', actionId, reason })}
        />
      </Fold>
    </div>
  )
}

function AskChange({ action }: { action: ActionView }): ReactNode {
  const { actions, frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const mistakes = useMistakes()
  const reasonId = useId()
  const [asked, setAsked] = useState({ what: action.what, due: '', reason: '' })
  const set = (change: Partial<typeof asked>): void => setAsked({ ...asked, ...change })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const why = asked.reason.trim() === '' ? { fieldId: reasonId, sentence: frame.needed(actions.askReason) } : null
    if (order.busy || !mistakes.clear([why])) return
    const due = momentOfLondonField(asked.due)
    const { what, reason } = asked
    void order.give({ type: 'ask-action-change', actionId: action.actionId, reason, what, due, agencyId: null })
  }
  return (
    <form className={layout.form} noValidate onSubmit={submit}>
      <MistakeSummary mistakes={mistakes} />
      <Field label={actions.askWhat}>
        <Textarea value={asked.what} maxLength={4000} onChange={(_event, data) => set({ what: data.value })} />
      </Field>
      <Field label={actions.askDue}>
        <Input type="datetime-local" value={asked.due} onChange={(_event, data) => set({ due: data.value })} />
      </Field>
      <Field label={actions.askReason} validationMessage={mistakes.of(reasonId)}>
        <Input
          id={reasonId}
          value={asked.reason}
          maxLength={500}
          onChange={(_event, data) => set({ reason: data.value })}
        />
      </Field>
      <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
        {actions.askChange}
      </Button>
      <ProblemNote problem={order.problem} />
    </form>
  )
}
