import { type ReactNode, useState } from 'react'
import type { Command } from '../../src/contracts/commands.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { LineForm } from '../parts/line-form.tsx'
import { intakeWords } from '../wording/intake-words.ts'
import type { OfCase } from './referral-card.tsx'

type Because = Extract<Command, { type: 'relist-case' }>['because']

/** Lists a case that was heard for another meeting, for a new incident or for a changed risk (R046). */
export function Relist({ of }: { of: OfCase }): ReactNode {
  const { agenda } = useView()
  const words = intakeWords()
  const [because, setBecause] = useState<Because>('new-incident')
  const heard = agenda.some(({ caseId, status }) => caseId === of.caseId && status === 'heard')
  if (!heard) return null
  const options = Object.entries(words.because).map(([value, text]) => ({ value, text }))
  return (
    <Fold title={words.relist}>
      <Choice
        label={words.repeatDecision}
        value={because}
        onChange={(value) => setBecause(value as Because)}
        options={options}
      />
      <LineForm
        label={words.reason}
        button={words.relist}
        command={(reason) => ({ type: 'relist-case', ...of, because, reason })}
      />
    </Fold>
  )
}
