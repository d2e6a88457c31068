import { type ReactNode, useRef } from 'react'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { AgendaLine } from './agenda-line.tsx'
import { type Planned, moved, placed } from './agenda-order.ts'

type PlannedListProps = { planned: readonly Planned[]; onChange: (planned: readonly Planned[]) => void }

/** The cases in their order: dragged by mouse, finger or pen, or moved with keys and buttons. */
export function PlannedList({ planned, onChange }: PlannedListProps): ReactNode {
  const { wording, announce } = usePage()
  const layout = useLayout()
  const list = useRef<HTMLOListElement>(null)
  const become = (after: readonly Planned[], picked: Planned): void => {
    if (after === planned) return
    onChange(after)
    announce(`${after.indexOf(picked) + 1}: ${caseName(picked, wording)}`)
  }
  const dragTo = (from: Planned, height: number): void => {
    const lines = [...(list.current?.children ?? [])].map((line) => line.getBoundingClientRect())
    const to = lines.findIndex(({ top, bottom }) => height >= top && height <= bottom)
    const now = planned.findIndex(({ caseId }) => caseId === from.caseId)
    const picked = planned[now]
    if (picked && to >= 0) become(placed(planned, { from: now, to }), picked)
  }
  return (
    <ol ref={list} className={layout.list}>
      {planned.map((each, index) => (
        <li key={each.caseId} className={layout.item}>
          <AgendaLine
            planned={each}
            onDrag={(height) => dragTo(each, height)}
            onMove={(by) => become(moved(planned, { from: index, by }), each)}
            onRemove={() => onChange(planned.toSpliced(index, 1))}
            onMinutes={(minutes) => onChange(planned.with(index, { ...each, minutes }))}
          />
        </li>
      ))}
    </ol>
  )
}
