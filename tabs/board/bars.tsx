import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLayout } from '../parts/layout.ts'

/** One bar: its length, and in words what it stands for. A bar without a length has a count that is not shown. */
export type Bar = { label: string; said: string; length: number | null }

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', maxWidth: '560px', height: '18px' },
  bar: { fill: tokens.colorBrandBackground, stroke: tokens.colorNeutralForeground1, strokeWidth: '1px' },
  hidden: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: '1px', strokeDasharray: '4 3' },
})

/** How long a bar is drawn whose count is not shown, in percent: its length says nothing. */
const UNKNOWN = 12

/** A chart of bars, each under its words: nothing is told by colour or length alone. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }): ReactNode {
  const styles = useStyles()
  const layout = useLayout()
  const longest = Math.max(1, ...bars.map(({ length }) => length ?? 0))
  return (
    <ul aria-label={title} className={layout.list}>
      {bars.map(({ label, said, length }) => (
        <li key={label}>
          {label}: {said}
          <svg aria-hidden="true" className={styles.chart}>
            <rect
              x="1"
              y="1"
              height="15"
              width={`${length === null ? UNKNOWN : Math.max(0.5, (99 * length) / longest)}%`}
              className={length === null ? styles.hidden : styles.bar}
            />
          </svg>
        </li>
      ))}
    </ul>
  )
}
