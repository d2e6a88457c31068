import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import { comingIn } from '../meeting/am-here.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

/**
 * One's own agreement: a press, or a press with one's name typed where it is signed at every meeting (R056, Gwent 4.8).
 */
export function StatementAgree(): ReactNode {
  const view = useView()
  const { room } = useWording()
  const { version, agree } = view.statement
  if (agree === 'signed') return <Sign />
  return (
    <OrderButton
      appearance="primary"
      command={{ type: 'agree-to-statement', meetingId: view.meetingId, version }}
      then={comingIn(view)}
    >
      {room.agree}
    </OrderButton>
  )
}

function Sign(): ReactNode {
  const view = useView()
  const { noting } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [name, setName] = useState('')
  const { meetingId, statement } = view
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const signature = name.trim()
    const command = { type: 'agree-to-statement', meetingId, version: statement.version } as const
    const signed = !order.busy && (await order.give(signature ? { ...command, signature } : command))
    const next = comingIn(view)
    if (signed && next) await order.give(next)
  }
  return (
    <form className={layout.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field label={noting.signature}>
        <Input value={name} maxLength={100} autoComplete="name" onChange={(_event, data) => setName(data.value)} />
      </Field>
      <Button type="submit" appearance="primary" className={layout.start} disabledFocusable={order.busy}>
        {noting.sign}
      </Button>
      <ProblemNote problem={order.problem} />
    </form>
  )
}
