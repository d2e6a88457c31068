import { Button } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import type { ListedAgency } from '../../src/contracts/directory-view.ts'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { officeWords } from '../wording/office-words.ts'
import { TextField } from './text-field.tsx'

const nothing = { name: '', heading: '', aliases: [] as readonly string[] }

/** Adds an agency, or changes how one is written. */
export function AgencyForm({ agency }: { agency?: ListedAgency }): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const { fields, mistakes, order, save } = useAgency(agency)
  return (
    <div className={layout.form}>
      <MistakeSummary mistakes={mistakes} />
      {fields.map(({ id, label, value, set }) => (
        <TextField key={id} id={id} label={label} value={value} onChange={set} mistake={mistakes.of(id)} />
      ))}
      <Button className={layout.start} disabledFocusable={order.busy} onClick={() => void save()}>
        {words.saveAgency}
      </Button>
      <ProblemNote problem={order.problem} />
    </div>
  )
}

/** What is being written, what is missing in it, and the way to keep it. */
function useAgency(agency: ListedAgency | undefined) {
  const words = officeWords()
  const { frame } = useWording()
  const order = useOrder()
  const mistakes = useMistakes()
  const before = agency ?? nothing
  const [name, setName] = useState(before.name)
  const [heading, setHeading] = useState(before.heading)
  const [aliases, setAliases] = useState(before.aliases.join(', '))
  const id = useId()
  const fields = [
    { id: `${id}-name`, label: words.agencyName, value: name, set: setName, needed: true },
    { id: `${id}-heading`, label: words.heading, value: heading, set: setHeading, needed: true },
    { id: `${id}-aliases`, label: words.aliases, value: aliases, set: setAliases, needed: false },
  ]
  const save = async (): Promise<void> => {
    const empty = fields.filter((field) => field.needed && field.value.trim() === '')
    const missing = empty.map((field) => ({ fieldId: field.id, sentence: frame.needed(field.label) }))
    if (order.busy || !mistakes.clear(missing)) return
    const others = aliases.split(',').flatMap((each) => each.trim() || [])
    const about = agency ? { agencyId: agency.agencyId } : {}
    const kept = await order.give({ type: 'list-agency', ...about, name, heading, aliases: others })
    if (kept && !agency) for (const field of fields) field.set('')
  }
  return { fields, mistakes, order, save }
}
