import { Button, Field, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ActionView } from '../../src/contracts/views.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

const outcomes = ['done', 'not-possible', 'not-done'] as const

/** What the owner does after accepting: updates until done; *could not be done* is apart from *was not done* (R123). */
export function OwnerProgress({ action }: { action: ActionView }): ReactNode {
  const { actions, frame } = useWording()
  const { actionId } = action
  return (
    <>
      <Fold title={actions.update}>
        <LineForm
          label={actions.updateText}
          button={frame.save}
          command={(text) => ({ type: 'update-action', actionId, text })}
        />
      </Fold>
      <Fold title={actions.finish}>
        <FinishForm actionId={actionId} />
      </Fold>
    </>
  )
}

function FinishForm({ actionId }: { actionId: string }): ReactNode {
  const { actions } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('done')
  const [text, setText] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!order.busy) void order.give({ type: 'finish-action', actionId, outcome, text })
  }
  return (
    <form className={layout.form} noValidate onSubmit={submit}>
      <Choice
        label={actions.finishAs}
        value={outcome}
        onChange={(value) => setOutcome(outcomes.find((each) => each === value) ?? 'done')}
        options={outcomes.map((value) => ({ value, text: actions.outcomes[value] }))}
      />
      <Field label={actions.finishText}>
        <Textarea value={text} maxLength={4000} onChange={(_event, data) => setText(data.value)} />
      </Field>
      <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
        {actions.finishSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </form>
  )
}
