import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

const kinds = ['representative', 'practitioner', 'observer'] as const

/** Lets somebody in for today: for all cases, or for one (R014, R015, R016). */
export function Admit({ personId }: { personId: string }): ReactNode {
  const { meetingId, agenda } = useView()
  const wording = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [as, setAs] = useState<(typeof kinds)[number]>('representative')
  const [caseId, setCaseId] = useState('')
  const [briefedBy, setBriefedBy] = useState('')
  const { desk: words, codes } = wording
  const briefed = as === 'practitioner' && briefedBy ? { briefedBy } : {}
  const save = (): void => {
    if (!order.busy)
      void order.give({ type: 'admit-person', meetingId, personId, as, caseId: caseId || null, ...briefed })
  }
  return (
    <div className={layout.form}>
      <Choice
        label={words.admitAs}
        value={as}
        onChange={(value) => setAs(kinds.find((each) => each === value) ?? 'representative')}
        options={kinds.map((value) => ({ value, text: codes.roles[value] }))}
      />
      <Choice
        label={words.admitCase}
        value={caseId}
        onChange={setCaseId}
        options={[
          { value: '', text: words.admitAll },
          ...agenda.map((entry) => ({ value: entry.caseId, text: caseName(entry, wording) })),
        ]}
      />
      {as === 'practitioner' && <BriefedBy value={briefedBy} onChange={setBriefedBy} />}
      <Button className={layout.start} disabledFocusable={order.busy} onClick={save}>
        {words.admitSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </div>
  )
}

/** Their own representative usually, who tells them what the meeting asks of them (R015, Cornwall App F). */
function BriefedBy({ value, onChange }: { value: string; onChange: (personId: string) => void }): ReactNode {
  const { desk: words, frame } = useWording()
  const people = useView().desk?.people ?? []
  const options = people.map((each) => ({ value: each.personId, text: each.name }))
  return (
    <Choice
      label={words.briefedBy}
      value={value}
      onChange={onChange}
      options={[{ value: '', text: frame.none }, ...options]}
    />
  )
}
