import { Title3 } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Problem } from '../../src/contracts/problem.ts'
import { useWording } from './page-context.ts'
import { ProblemNote } from './problem-note.tsx'

/** A whole page that was refused: a heading to find it by, and the server's sentence. */
export function NotShown({ problem }: { problem: Problem | null }): ReactNode {
  const { frame } = useWording()
  if (!problem) return null
  return (
    <>
      <Title3 as="h1">{frame.notShown}</Title3>
      <ProblemNote problem={problem} />
    </>
  )
}
