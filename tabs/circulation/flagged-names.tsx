import { Field, Input } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { caseName } from '../parts/case-name.ts'
import { Group } from '../parts/group.tsx'
import { useLayout } from '../parts/layout.ts'
import type { useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import type { reasonsNeeded } from './plans-by-person.ts'
import { sendingWords } from '../wording/sending-words.ts'

type FlaggedNamesProps = {
  needed: ReturnType<typeof reasonsNeeded>
  typed: Readonly<Record<string, string>>
  mistakes: ReturnType<typeof useMistakes>
  onChange: (key: string, value: string) => void
}

/** Every flagged name with its flags, what the first has said of it, and a reason of one's own. */
export function FlaggedNames({ needed, typed, mistakes, onChange }: FlaggedNamesProps): ReactNode {
  const wording = useWording()
  const words = sendingWords()
  const layout = useLayout()
  if (needed.length === 0) return <p className={layout.note}>{words.noneFlagged}</p>
  return (
    <Group name={words.flaggedFirst(needed.length)}>
      {needed.map(({ key, plan, recipient }) => {
        const { name, agency, flags, alike, answer } = recipient
        const said = words.flagged(flags.map((flag) => wording.codes.flags[flag] ?? flag).join(', '))
        const first = plan.checkedBy && answer ? words.saidFirst(plan.checkedBy, answer) : ''
        return (
          <div key={key} className={layout.tight}>
            <strong>{`${name}, ${agency}`}</strong>
            <span>{[said, alike && words.alike(alike)].filter(Boolean).join('. ')}</span>
            {first && <span className={layout.note}>{first}</span>}
            <Field label={words.reasonFor(name, caseName(plan, wording))} validationMessage={mistakes.of(fieldOf(key))}>
              <Input
                id={fieldOf(key)}
                value={typed[key] ?? answer}
                maxLength={500}
                onChange={(_event, data) => onChange(key, data.value)}
              />
            </Field>
          </div>
        )
      })}
    </Group>
  )
}

/** The id of the field in which the reason for a name is given. */
export function fieldOf(key: string): string {
  return `reason-${key.replace('/', '-')}`
}
