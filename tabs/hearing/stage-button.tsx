import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import type { CommandOf } from '../../src/contracts/commands.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

type StageButtonProps = {
  stage: NonNullable<CaseView['stage']>
  visited: boolean
  here: boolean
  command: CommandOf<'enter-stage'>
}

/** One stage: where the case is now, where it has been, or still to come, told in words as well. */
export function StageButton({ stage, visited, here, command }: StageButtonProps): ReactNode {
  const { codes, hearing } = useWording()
  const order = useOrder()
  const enter = (): void => {
    if (!here && !order.busy) void order.give(command)
  }
  return (
    <>
      <Button
        size="small"
        appearance={here ? 'primary' : 'outline'}
        aria-current={here ? 'step' : undefined}
        aria-label={visited && !here ? `${codes.stages[stage]}, ${hearing.visited}` : undefined}
        onClick={enter}
      >
        {codes.stages[stage]}
        {visited && !here ? ' ✓' : ''}
      </Button>
      <ProblemNote problem={order.problem} />
    </>
  )
}
