import { Button, Field, Input } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { CirculationView } from '../../src/contracts/circulation-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { reasonsNeeded } from './plans-by-person.ts'

/** One person checks, another sends, with a reason for every flagged name (harms, rule 7). */
export function SendBoth({ circulation }: { circulation: CirculationView }): ReactNode {
  const words = useWording().circulation
  const layout = useLayout()
  const { checkedBy, mayCheck, maySend, meetingId } = circulation
  const open = circulation.plans.some(({ status }) => status === 'drafted')
  return (
    <>
      <p className={layout.text}>{checkedBy ? words.checkedBy(checkedBy) : words.notChecked}</p>
      {open && mayCheck && (
        <OrderButton appearance="primary" command={{ type: 'check-circulation', meetingId }}>
          {words.check}
        </OrderButton>
      )}
      {open && maySend && <Send circulation={circulation} />}
      {!mayCheck && !maySend && open && <p className={layout.note}>{words.onlyLook}</p>}
    </>
  )
}

function Send({ circulation }: { circulation: CirculationView }): ReactNode {
  const { terms } = useView()
  const wording = useWording()
  const layout = useLayout()
  const order = useOrder()
  const mistakes = useMistakes()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const words = wording.circulation
  const needed = reasonsNeeded(circulation.plans)
  const send = (): void => {
    const missing = needed
      .filter(({ key }) => !reasons[key]?.trim())
      .map(({ key, plan, recipient }) => ({
        fieldId: fieldOf(key),
        sentence: wording.frame.needed(words.reasonFor(recipient.name, caseName(plan, wording))),
      }))
    if (order.busy || !mistakes.clear(missing)) return
    const given = Object.fromEntries(needed.map(({ key }) => [key, (reasons[key] ?? '').trim()]))
    void order.give({ type: 'send-circulation', meetingId: circulation.meetingId, reasons: given })
  }
  return (
    <div className={layout.form}>
      {needed.length > 0 && <p className={layout.text}>{words.sendNeeds}</p>}
      <MistakeSummary mistakes={mistakes} />
      {needed.map((flagged) => (
        <ReasonField
          key={flagged.key}
          flagged={flagged}
          mistake={mistakes.of(fieldOf(flagged.key))}
          value={reasons[flagged.key] ?? ''}
          onChange={(value) => setReasons({ ...reasons, [flagged.key]: value })}
        />
      ))}
      <Button appearance="primary" className={layout.start} disabledFocusable={order.busy} onClick={send}>
        {words.send(terms)}
      </Button>
      <ProblemNote problem={order.problem} />
    </div>
  )
}

type ReasonFieldProps = {
  flagged: ReturnType<typeof reasonsNeeded>[number]
  mistake: string | undefined
  value: string
  onChange: (value: string) => void
}

function ReasonField({ flagged, mistake, value, onChange }: ReasonFieldProps): ReactNode {
  const wording = useWording()
  const { circulation: words, codes } = wording
  const { key, plan, recipient } = flagged
  return (
    <Field
      label={words.reasonFor(recipient.name, caseName(plan, wording))}
      hint={words.flagged(recipient.flags.map((flag) => codes.flags[flag] ?? flag).join(', '))}
      validationMessage={mistake}
    >
      <Input id={fieldOf(key)} value={value} maxLength={500} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  )
}

function fieldOf(key: string): string {
  return `reason-${key.replace('/', '-')}`
}
