import type { ReactNode } from 'react'
import type { AreaRoleView } from '../../src/contracts/follow-up-view.ts'
import { Choice } from '../parts/choice.tsx'
import { useAfterWords } from './after-words.ts'

/** To whom something is taken, where the protocol does not say it. */
export function RoleChoice({
  value,
  onChange,
}: {
  value: AreaRoleView
  onChange: (role: AreaRoleView) => void
}): ReactNode {
  const words = useAfterWords()
  const roles = Object.keys(words.roles) as AreaRoleView[]
  return (
    <Choice
      label={words.ladderTo}
      value={value}
      onChange={(chosen) => onChange(roles.find((each) => each === chosen) ?? 'chair')}
      options={roles.map((role) => ({ value: role, text: words.roles[role] }))}
    />
  )
}
