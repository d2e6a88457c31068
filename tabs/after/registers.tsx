import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { GovernanceView } from '../../src/contracts/governance-view.ts'
import { Choice } from '../parts/choice.tsx'
import { Facts } from '../parts/facts.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { usePage } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'
import { afterWords } from '../wording/after-words.ts'
import { RuleLine } from './rule-line.tsx'

const kinds = ['foi', 'subject-access', 'court'] as const

/** Requests and breaches with their routes, and how long cases are kept (R148 to R151, R160). */
export function Registers({ found }: { found: GovernanceView }): ReactNode {
  const words = afterWords()
  const layout = useLayout()
  const { retention, complaints } = found
  return (
    <>
      <Requests requests={found.requests} />
      <Section title={words.complaintsTitle} level={3}>
        {complaints.value && <p className={layout.text}>{complaints.value}</p>}
        <RuleLine rule={complaints} />
      </Section>
      <Breaches breaches={found.breaches} />
      <Section title={words.retentionTitle} level={3}>
        <p className={layout.text}>
          {retention.value === null ? words.retentionOpen : words.retention(retention.value)}
        </p>
        <RuleLine rule={retention} />
      </Section>
    </>
  )
}

function Requests({ requests: { routes, log } }: Pick<GovernanceView, 'requests'>): ReactNode {
  const { format } = usePage()
  const words = afterWords()
  const layout = useLayout()
  const { foi, subjectAccess, court } = routes.value ?? { foi: '', subjectAccess: '', court: '' }
  const kindWords = words.requestKinds
  return (
    <Section title={words.requestsTitle} level={3}>
      <Facts
        facts={[
          [kindWords.foi, foi],
          [kindWords['subject-access'], subjectAccess],
          [kindWords.court, court],
        ]}
      />
      <RuleLine rule={routes} />
      {log.map(({ at, by, kind, reference, text }) => (
        <p key={at} className={layout.text}>
          {kindWords[kind]}. {words.logLine(format.dateTime(at), by, [reference, text].join(' '))}
        </p>
      ))}
      <Request />
    </Section>
  )
}

function Breaches({ breaches: { route, log } }: Pick<GovernanceView, 'breaches'>): ReactNode {
  const { format } = usePage()
  const words = afterWords()
  const layout = useLayout()
  return (
    <Section title={words.breachesTitle} level={3}>
      {route.value && <p className={layout.text}>{route.value}</p>}
      <RuleLine rule={route} />
      {log.map(({ at, by, text }) => (
        <p key={at} className={layout.text}>
          {words.logLine(format.dateTime(at), by, text)}
        </p>
      ))}
      <LineForm
        label={words.breachText}
        button={words.breachSave}
        command={(text) => ({ type: 'record-breach', text })}
      />
    </Section>
  )
}

function Request(): ReactNode {
  const words = afterWords()
  const layout = useLayout()
  const order = useOrder()
  const [typed, setTyped] = useState({ kind: kinds[0] as (typeof kinds)[number], reference: '', text: '' })
  const set = (change: Partial<typeof typed>): void => setTyped({ ...typed, ...change })
  const send = async (): Promise<void> => {
    if (!order.busy && (await order.give({ type: 'record-request', ...typed }))) set({ reference: '', text: '' })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send()
  }
  return (
    <form className={layout.form} noValidate onSubmit={submit}>
      <Choice
        label={words.requestKind}
        value={typed.kind}
        onChange={(value) => set({ kind: kinds.find((each) => each === value) ?? 'foi' })}
        options={kinds.map((value) => ({ value, text: words.requestKinds[value] }))}
      />
      <Field label={words.requestReference}>
        <Input value={typed.reference} maxLength={200} onChange={(_event, data) => set({ reference: data.value })} />
      </Field>
      <Field label={words.requestText}>
        <Input value={typed.text} maxLength={500} onChange={(_event, data) => set({ text: data.value })} />
      </Field>
      <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
        {words.requestSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </form>
  )
}
