import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import type { DisclosureView } from '../../src/contracts/noted-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

const decisions = ['disclose', 'not-now', 'no'] as const
const referrals = ['made', 'to-be-made', 'none'] as const
const undecided = { decision: 'not-now', idva: 'to-be-made', teller: '', reason: '' } as const

type Typed = Omit<DisclosureView, 'at'>

/** Whether somebody is told of a partner's past, with the IDVA's referral and who tells (R083, Gwent 4.14). */
export function Disclosure({ current }: { current: CaseView }): ReactNode {
  const { meetingId } = useView()
  const { noting } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [typed, setTyped] = useState<Typed>(() => {
    const { decision, idva, teller, reason } = current.disclosure ?? undecided
    return { decision, idva, teller, reason }
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!order.busy) void order.give({ type: 'decide-disclosure', meetingId, caseId: current.caseId, ...typed })
  }
  return (
    <form className={layout.form} noValidate onSubmit={submit}>
      <DisclosureFields typed={typed} onTyped={setTyped} />
      <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
        {noting.keepDecision}
      </Button>
      <ProblemNote problem={order.problem} />
    </form>
  )
}

function DisclosureFields({ typed, onTyped }: { typed: Typed; onTyped: (typed: Typed) => void }): ReactNode {
  const { noting, codes } = useWording()
  return (
    <>
      <Choice
        label={noting.decision}
        value={typed.decision}
        onChange={(value) => onTyped({ ...typed, decision: decisions.find((each) => each === value) ?? 'not-now' })}
        options={decisions.map((value) => ({ value, text: noting.decisions[value] }))}
      />
      <Choice
        label={noting.idva}
        value={typed.idva}
        onChange={(value) => onTyped({ ...typed, idva: referrals.find((each) => each === value) ?? 'to-be-made' })}
        options={referrals.map((value) => ({ value, text: codes.promptAnswers[value] }))}
      />
      {(['teller', 'reason'] as const).map((field) => (
        <Field key={field} label={noting[field]}>
          <Input
            value={typed[field]}
            maxLength={200}
            onChange={(_event, data) => onTyped({ ...typed, [field]: data.value })}
          />
        </Field>
      ))}
    </>
  )
}
