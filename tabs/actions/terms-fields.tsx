import { Checkbox, Field, Input } from '@fluentui/react-components'
import type { KeyboardEvent, ReactNode } from 'react'
import type { RiskView } from '../../src/contracts/case-view.ts'
import type { AgencyRef, PersonRef } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import type { Mistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'
import type { TypedTerms } from './action-terms.ts'
import { whoTakes } from './who-takes.ts'

type TermsFieldsProps = {
  caseId: string
  typed: TypedTerms
  onChange: (typed: TypedTerms) => void
  risks: readonly RiskView[]
  ids: { what: string; due: string }
  mistakes: Mistakes
  /** The line of a new action: what helps with its words as they are typed, and the keys that agree it, too. */
  line?: { below: ReactNode; onAgree: () => void }
}

/** The fields of an action: what, agency, person, by when, which risk, today. */
export function TermsFields({ caseId, typed, onChange, risks, ids, mistakes, line }: TermsFieldsProps): ReactNode {
  const { agencies, people } = useView()
  const { actions } = useWording()
  const owners = whoTakes(people, { caseId, chosen: typed.personId })
  const options = optionsOf({ agencies, people: owners, risks, typed, words: useWording() })
  const set = (change: Partial<TypedTerms>): void => onChange({ ...typed, ...change })
  return (
    <>
      <What typed={typed} set={set} id={ids.what} mistakes={mistakes} line={line} />
      {line?.below}
      <Owner typed={typed} set={set} options={options} />
      <Field label={actions.due} validationMessage={mistakes.of(ids.due)}>
        <Input
          id={ids.due}
          type="datetime-local"
          value={typed.due}
          onChange={(_event, data) => set({ due: data.value })}
        />
      </Field>
      <Choice
        label={actions.risk}
        value={typed.riskId}
        onChange={(riskId) => set({ riskId })}
        options={options.risks}
      />
      <Checkbox
        label={actions.today}
        checked={typed.today}
        onChange={(_event, data) => set({ today: data.checked === true })}
      />
    </>
  )
}

type WhatProps = Pick<TermsFieldsProps, 'typed' | 'mistakes' | 'line'> & {
  set: (change: Partial<TypedTerms>) => void
  id: string
}

/** The words themselves; for a new action the whole line. */
function What({ typed, set, id, mistakes, line }: WhatProps): ReactNode {
  const { actions } = useWording()
  return (
    <Field label={actions.what} hint={actions.whatHint} validationMessage={mistakes.of(id)}>
      <Input
        id={id}
        value={typed.what}
        autoComplete="off"
        onKeyDown={(event) => line && agreeByKeys(event, line.onAgree)}
        onChange={(_event, data) => set({ what: data.value })}
      />
    </Field>
  )
}

/** Ctrl and Enter, or the other system's key and Enter. */
function agreeByKeys(event: KeyboardEvent, onAgree: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  onAgree()
}

type OwnerProps = {
  typed: TypedTerms
  set: (change: Partial<TypedTerms>) => void
  options: ReturnType<typeof optionsOf>
}

/** An action belongs to an agency; the person may stay open (R091). */
function Owner({ typed, set, options }: OwnerProps): ReactNode {
  const { actions } = useWording()
  return (
    <>
      <Choice
        label={actions.agency}
        value={typed.agencyId}
        onChange={(agencyId) => set({ agencyId, personId: '' })}
        options={options.agencies}
      />
      <Choice
        label={actions.person}
        value={typed.personId}
        onChange={(personId) => set({ personId })}
        options={options.people}
      />
    </>
  )
}

type OptionsOf = {
  agencies: readonly AgencyRef[]
  people: readonly PersonRef[]
  risks: readonly RiskView[]
  typed: TypedTerms
  words: ReturnType<typeof useWording>
}
type Option = { value: string; text: string }

function optionsOf({
  agencies,
  people,
  risks,
  typed,
  words,
}: OptionsOf): Record<'agencies' | 'people' | 'risks', Option[]> {
  const chosen = agencies.find(({ agencyId }) => agencyId === typed.agencyId)
  const there = people.filter(({ agency }) => !chosen || agency === chosen.name)
  return {
    agencies: [
      { value: '', text: words.frame.choose },
      ...agencies.map(({ agencyId, name }) => ({ value: agencyId, text: name })),
    ],
    people: [
      { value: '', text: words.actions.personAny },
      ...there.map((each) => ({ value: each.personId, text: chosen ? each.name : personName(each) })),
    ],
    risks: [
      { value: '', text: words.frame.none },
      ...risks
        .filter(({ kind }) => kind !== 'protective')
        .map(({ riskId, text, subject }) => ({ value: riskId, text: `${words.codes.riskSubjects[subject]}: ${text}` })),
    ],
  }
}
