import { Button } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import type { DirectoryRole, ListedAgency, ListedPerson } from '../../src/contracts/directory-view.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { officeWords } from '../wording/office-words.ts'
import { TextField } from './text-field.tsx'

const roles: readonly DirectoryRole[] = [
  'representative',
  'deputy',
  'chair',
  'coordinator',
  'operations-manager',
  'practitioner',
  'observer',
  'board',
]
const nobody = {
  name: '',
  mail: '',
  accountId: '',
  tenantId: '',
  phone: '',
  agencyId: '',
  role: 'representative' as DirectoryRole,
}
const needed = ['name', 'mail', 'accountId', 'tenantId'] as const
const texts = [...needed, 'phone'] as const
type PersonFormProps = { agencies: readonly ListedAgency[]; person?: ListedPerson }

/** Adds somebody with their account, agency and role, or changes these. */
export function PersonForm({ agencies, person }: PersonFormProps): ReactNode {
  const words = officeWords()
  const { frame } = useWording()
  const layout = useLayout()
  const { draft, set, mistakes, order, save, id, labels } = usePerson(person)
  const open = agencies.filter((agency) => !agency.withdrawn)
  const choices = open.map(({ agencyId, name }) => ({ value: agencyId, text: name }))
  return (
    <div className={layout.form}>
      <MistakeSummary mistakes={mistakes} />
      {texts.map((field) => (
        <TextField
          key={field}
          id={`${id}-${field}`}
          type={field === 'mail' ? 'email' : 'text'}
          label={labels[field]}
          value={draft[field]}
          onChange={(value) => set({ [field]: value })}
          mistake={mistakes.of(`${id}-${field}`)}
        />
      ))}
      <Choice
        id={`${id}-agency`}
        label={words.agency}
        value={draft.agencyId}
        onChange={(agencyId) => set({ agencyId })}
        options={[{ value: '', text: frame.choose }, ...choices]}
        mistake={mistakes.of(`${id}-agency`) ?? ''}
      />
      <Role role={draft.role} onChange={(role) => set({ role })} />
      <Button className={layout.start} disabledFocusable={order.busy} onClick={() => void save()}>
        {words.savePerson}
      </Button>
      <ProblemNote problem={order.problem} />
    </div>
  )
}

function Role({ role, onChange }: { role: DirectoryRole; onChange: (role: DirectoryRole) => void }): ReactNode {
  const { codes } = useWording()
  return (
    <Choice
      label={officeWords().role}
      value={role}
      onChange={(value) => onChange(roles.find((each) => each === value) ?? 'representative')}
      options={roles.map((value) => ({ value, text: codes.roles[value] }))}
    />
  )
}

/** What is being written, what is missing in it, and the way to keep it. */
function usePerson(person: ListedPerson | undefined) {
  const words = officeWords()
  const { frame } = useWording()
  const order = useOrder()
  const mistakes = useMistakes()
  const [draft, setDraft] = useState({ ...nobody, ...person })
  const id = useId()
  const labels = {
    name: words.personName,
    mail: words.mail,
    accountId: words.accountId,
    tenantId: words.tenantId,
    phone: words.phone,
  }
  const save = async (): Promise<void> => {
    const { name, mail, accountId, tenantId, agencyId, role, phone } = draft
    const empty = needed.filter((field) => draft[field].trim() === '')
    const missing = empty.map((field) => ({ fieldId: `${id}-${field}`, sentence: frame.needed(labels[field]) }))
    const nowhere = agencyId === '' ? { fieldId: `${id}-agency`, sentence: frame.needed(words.agency) } : null
    if (order.busy || !mistakes.clear([...missing, nowhere])) return
    const about = person ? { personId: person.personId } : {}
    const told = { name, mail: mail.trim(), accountId: accountId.trim(), tenantId: tenantId.trim(), agencyId, role }
    const kept = await order.give({ type: 'list-person', ...about, ...told, ...(phone.trim() && { phone }) })
    if (kept && !person) setDraft({ ...nobody, tenantId, agencyId })
  }
  const set = (change: Partial<typeof nobody>): void => setDraft({ ...draft, ...change })
  return { draft, set, mistakes, order, save, id, labels }
}
