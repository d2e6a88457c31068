import type { ReactNode } from 'react'
import type { AreaRole } from '../../src/contracts/words.ts'
import { Choice } from '../parts/choice.tsx'
import { afterWords } from '../wording/after-words.ts'

/** To whom something is taken, where the protocol does not say it. */
export function RoleChoice({ value, onChange }: { value: AreaRole; onChange: (role: AreaRole) => void }): ReactNode {
  const words = afterWords()
  const roles = Object.keys(words.roles) as AreaRole[]
  return (
    <Choice
      label={words.ladderTo}
      value={value}
      onChange={(chosen) => onChange(roles.find((each) => each === chosen) ?? 'chair')}
      options={roles.map((role) => ({ value: role, text: words.roles[role] }))}
    />
  )
}
