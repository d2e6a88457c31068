import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { whoTakes } from '../actions/who-takes.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { type Mistakes, MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'

type Outcome = NonNullable<CaseView['victimTold']>['outcome']
const outcomes: readonly Outcome[] = ['person', 'not-safe', 'victim-has-died']

/** Who tells the victim, and how; *not safe to tell* and *has died* are answers (R096). */
export function VictimTold({ current }: { current: Pick<CaseView, 'caseId' | 'victimTold'> }): ReactNode {
  const { terms, meetingId, people } = useView()
  const { hearing, frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const mistakes = useMistakes()
  const whoId = useId()
  const [outcome, setOutcome] = useState<Outcome>(current.victimTold?.outcome ?? 'person')
  const [personId, setPersonId] = useState(
    people.find(({ name }) => name === current.victimTold?.person)?.personId ?? '',
  )
  const [how, setHow] = useState(current.victimTold?.how ?? '')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const nobody = outcome === 'person' && !personId
    const missing = nobody ? { fieldId: whoId, sentence: frame.needed(hearing.toldWho) } : null
    if (order.busy || !mistakes.clear([missing])) return
    const who = outcome === 'person' ? { personId } : {}
    void order.give({ type: 'agree-victim-told', meetingId, caseId: current.caseId, outcome, how, ...who })
  }
  return (
    <Section title={hearing.told(terms)} level={3} plain>
      <form className={layout.form} noValidate onSubmit={submit}>
        <MistakeSummary mistakes={mistakes} />
        <OutcomeChoice outcome={outcome} onChange={setOutcome} />
        {outcome === 'person' && (
          <WhoTells caseId={current.caseId} id={whoId} personId={personId} onChange={setPersonId} mistakes={mistakes} />
        )}
        <Field label={hearing.toldHow}>
          <Textarea value={how} maxLength={4000} onChange={(_event, data) => setHow(data.value)} />
        </Field>
        <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
          {hearing.toldSave}
        </Button>
        <ProblemNote problem={order.problem} />
      </form>
    </Section>
  )
}

type WhoTellsProps = {
  caseId: string
  id: string
  personId: string
  onChange: (personId: string) => void
  mistakes: Mistakes
}

function WhoTells({ caseId, id, personId, onChange, mistakes }: WhoTellsProps): ReactNode {
  const { people } = useView()
  const { hearing, frame } = useWording()
  const named = whoTakes(people, { caseId, chosen: personId }).map((person) => ({
    value: person.personId,
    text: personName(person),
  }))
  return (
    <Choice
      id={id}
      label={hearing.toldWho}
      value={personId}
      onChange={onChange}
      options={[{ value: '', text: frame.choose }, ...named]}
      mistake={mistakes.of(id)}
    />
  )
}

function OutcomeChoice({ outcome, onChange }: { outcome: Outcome; onChange: (outcome: Outcome) => void }): ReactNode {
  const { terms } = useView()
  const { hearing } = useWording()
  const words: Record<Outcome, string> = {
    person: hearing.toldPerson,
    'not-safe': hearing.toldNotSafe,
    'victim-has-died': hearing.toldDied(terms),
  }
  return (
    <Field label={hearing.told(terms)}>
      <RadioGroup
        value={outcome}
        onChange={(_event, data) => onChange(outcomes.find((each) => each === data.value) ?? 'person')}
      >
        {outcomes.map((each) => (
          <Radio key={each} value={each} label={words[each]} />
        ))}
      </RadioGroup>
    </Field>
  )
}
