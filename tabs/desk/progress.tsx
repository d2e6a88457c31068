import { ProgressBar } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLayout } from '../parts/layout.ts'

/** Something that takes a while, in words and as a bar. */
export function Progress({ words }: { words: string }): ReactNode {
  const layout = useLayout()
  return (
    <output className={layout.tight}>
      {words}
      <ProgressBar aria-label={words} />
    </output>
  )
}
