import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { DirectoryView, ListedPerson } from '../../src/contracts/directory-view.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { type Page, usePage } from '../parts/page-context.ts'
import type { OfficeWording } from '../wording/office-en.ts'
import { Approve } from './approve.tsx'
import { ManagerChoice } from './manager-choice.tsx'
import { officeWords } from '../wording/office-words.ts'
import { PersonForm } from './person-form.tsx'
import { TrainingForm } from './training-form.tsx'

type PersonLineProps = { person: ListedPerson; view: DirectoryView }

/** One person with how they stand, and what can be done about it. */
export function PersonLine({ person, view }: PersonLineProps): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const { wording, format } = usePage()
  const agency = view.agencies.find(({ agencyId }) => agencyId === person.agencyId)?.name ?? ''
  return (
    <>
      <span>
        {person.name}, {agency}. {wording.codes.roles[person.role]}
      </span>
      <span className={layout.row}>
        {standing(person, { words, format }).map((text) => (
          <Badge key={text} appearance="outline">
            {text}
          </Badge>
        ))}
      </span>
      {!person.approved && person.role !== 'practitioner' && <Approve person={person} view={view} />}
      {view.mayKeep && <Keep person={person} view={view} />}
    </>
  )
}

type Saying = { words: OfficeWording; format: Page['format'] }

function standing(person: ListedPerson, { words, format }: Saying): readonly string[] {
  const { approved, approvedBy, canCommit, training, lastAttended, role } = person
  const speaks = role === 'representative' || role === 'deputy'
  const until = training.until ? format.date(training.until) : ''
  const trained = {
    'not-asked': [],
    missing: [words.trainingMissing],
    done: [until ? words.trainingUntil(until) : words.trainingDone],
    lapsed: [words.trainingLapsed(until)],
  }
  const came = lastAttended ? words.lastCame(format.date(lastAttended)) : words.neverCame
  return [
    ...(approved || role === 'practitioner' ? [] : [words.waiting(words.approvers[approvedBy])]),
    ...(speaks ? [...trained[training.state], ...(canCommit ? [words.commits] : []), came] : []),
  ]
}

function Keep({ person, view }: PersonLineProps): ReactNode {
  const words = officeWords()
  const { personId, name, canCommit } = person
  const speaks = person.role === 'representative' || person.role === 'deputy'
  return (
    <Fold title={words.change(name)}>
      {speaks && canCommit !== true && (
        <OrderButton command={{ type: 'note-commitment', personId, may: true }}>{words.mayCommit(name)}</OrderButton>
      )}
      {speaks && canCommit !== false && (
        <OrderButton command={{ type: 'note-commitment', personId, may: false }}>
          {words.mayNotCommit(name)}
        </OrderButton>
      )}
      {speaks && view.training.steps.length > 0 && <TrainingForm person={person} view={view} />}
      {speaks && view.manager && <ManagerChoice person={person} view={view} />}
      <PersonForm agencies={view.agencies} person={person} />
      <OrderButton command={{ type: 'withdraw-person', personId }}>{words.withdraw(name)}</OrderButton>
    </Fold>
  )
}
