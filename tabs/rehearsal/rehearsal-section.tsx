import type { ReactNode } from 'react'
import { Subtitle1 } from '@fluentui/react-components'
import { useLayout } from '../parts/layout.ts'

/** A headed part of a rehearsal page. */
export function RehearsalSection({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const layout = useLayout()
  return (
    <section aria-label={title} className={layout.stack}>
      <Subtitle1 as="h2" className={layout.text}>
        {title}
      </Subtitle1>
      {children}
    </section>
  )
}
