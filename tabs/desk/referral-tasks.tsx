import { Checkbox, Field, Input, Button } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Command } from '../../src/contracts/commands.ts'
import type { ReferralView } from '../../src/contracts/intake-view.ts'
import { Group } from '../parts/group.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { clauseWords } from './finding-words.ts'
import type { OfCase } from './referral-card.tsx'
import { intakeWords } from '../wording/intake-words.ts'

type Whom = Extract<Command, { type: 'record-told' }>['whom']

/** Whom a person tells, by their own route; nothing is sent by this page (R031, R167, R169). */
export function Tell({ tasks, of }: { tasks: ReferralView['tell']; of: OfCase }): ReactNode {
  const { format } = usePage()
  const layout = useLayout()
  const words = intakeWords()
  return (
    <ul className={layout.list}>
      {tasks.map(({ whom, clause, due, toldAt }) => {
        const name = words.whom[whom as Whom]
        const by = due ? `, ${words.dueBy(format.dateTime(due))}` : ''
        return (
          <li key={whom} className={layout.item}>
            <span>
              {name}
              {by} ({clauseWords(clause, words)})
            </span>
            {toldAt ? (
              <span className={layout.note}>{words.toldAt(format.dateTime(toldAt))}</span>
            ) : (
              <OrderButton
                command={{ type: 'record-told', ...of, whom: whom as Whom }}
                label={`${words.told}: ${name}`}
              >
                {words.told}
              </OrderButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** One task with a tick for each agency (R033). */
export function Flags({ flags, of }: { flags: ReferralView['flags']; of: OfCase }): ReactNode {
  const layout = useLayout()
  const order = useOrder()
  const words = intakeWords()
  const clause = clauseWords(flags.clause, words)
  const tick = (agencyId: string, flagged: boolean): void => {
    if (!order.busy) void order.give({ type: 'flag-records', ...of, agencyId, flagged })
  }
  return (
    <Group name={`${words.flags} (${clause})`}>
      {flags.months !== null && <p className={layout.note}>{words.flagMonths(flags.months)}</p>}
      {flags.agencies.map(({ agencyId, agency, flagged }) => (
        <Checkbox
          key={agencyId}
          label={agency}
          checked={flagged}
          onChange={(_event, data) => tick(agencyId, data.checked === true)}
        />
      ))}
      <ProblemNote problem={order.problem} />
    </Group>
  )
}

/** Why sharing without consent is necessary and proportionate, where it is shared without (R038). */
export function Sharing({ referral, of }: { referral: ReferralView; of: OfCase }): ReactNode {
  const { wording } = usePage()
  const layout = useLayout()
  const order = useOrder()
  const words = intakeWords()
  const { frame } = wording
  const [note, setNote] = useState({ necessary: '', proportionate: '' })
  const { sharing } = referral
  const isAsked = referral.checks.some(({ code }) => code === 'sharing-note')
  if (sharing) {
    return <p className={layout.text}>{`${words.sharing}: ${sharing.necessary}. ${sharing.proportionate}`}</p>
  }
  if (!isAsked) return null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const whole = note.necessary.trim() !== '' && note.proportionate.trim() !== ''
    if (whole && !order.busy) void order.give({ type: 'note-sharing', ...of, ...note })
  }
  return (
    <form className={layout.form} onSubmit={submit}>
      <Group name={words.sharing}>
        {(['necessary', 'proportionate'] as const).map((field) => (
          <Field key={field} label={words[field]} required>
            <Input
              value={note[field]}
              maxLength={500}
              onChange={(_event, data) => setNote({ ...note, [field]: data.value })}
            />
          </Field>
        ))}
        <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
          {frame.save}
        </Button>
        <ProblemNote problem={order.problem} />
      </Group>
    </form>
  )
}

/** A transfer in or out, and its receipt (R051, R133, R134). */
export function Transfer({ transfer, of }: { transfer: ReferralView['transfer']; of: OfCase }): ReactNode {
  const { wording } = usePage()
  const words = intakeWords()
  const { frame } = wording
  const [complete, setComplete] = useState(true)
  return (
    <Group name={words.transfer}>
      {transfer && <TransferState transfer={transfer} of={of} />}
      <LineForm
        label={words.sendTransfer}
        button={frame.save}
        command={(to) => ({ type: 'send-transfer', ...of, to })}
      />
      <Checkbox
        label={words.complete}
        checked={complete}
        onChange={(_event, data) => setComplete(data.checked === true)}
      />
      <LineForm
        label={words.receiveTransfer}
        button={frame.save}
        command={(from) => ({ type: 'receive-transfer', ...of, from, complete })}
      />
    </Group>
  )
}

function TransferState({ transfer, of }: { transfer: NonNullable<ReferralView['transfer']>; of: OfCase }): ReactNode {
  const { format } = usePage()
  const layout = useLayout()
  const words = intakeWords()
  const { direction, place, at, complete, confirmedAt } = transfer
  const where = (direction === 'in' ? words.transferIn : words.transferOut)(place, format.dateTime(at))
  const state = [where, complete ? '' : words.incomplete, confirmedAt && words.confirmed(format.dateTime(confirmedAt))]
  return (
    <>
      <p className={layout.text}>{state.filter(Boolean).join('; ')}</p>
      {!confirmedAt && <OrderButton command={{ type: 'confirm-transfer', ...of }}>{words.confirmTransfer}</OrderButton>}
    </>
  )
}
