import type { ReactNode } from 'react'
import { useLayout } from '../parts/layout.ts'

/** A line for each sentence. */
export function Sentences({ lines }: { lines: readonly string[] }): ReactNode {
  const layout = useLayout()
  return lines.map((line) => (
    <p key={line} className={layout.text}>
      {line}
    </p>
  ))
}
