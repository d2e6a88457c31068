import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { Section } from '../parts/section.tsx'
import { boardWords } from '../wording/board-words.ts'
import { type Bar, Bars } from './bars.tsx'

/** The name in a line gives way, and its figures stay whole. */
const useStyles = makeStyles({
  table: {
    '& th': { fontSize: tokens.fontSizeBase200 },
    '& th:first-child': { minWidth: '64px' },
    '& :is(th, td):not(:first-child)': { overflowWrap: 'normal' },
  },
})

type ChartProps = {
  title: string
  bars: readonly Bar[]
  note?: string
  /** The table behind the chart: its head, and each line in the same order as the bars. */
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A headed chart with the table that it was drawn from. */
export function Chart({ title, bars, note, head, rows }: ChartProps): ReactNode {
  const words = boardWords()
  const layout = useLayout()
  const styles = useStyles()
  return (
    <Section title={title}>
      {note && <p className={layout.note}>{note}</p>}
      <Bars title={title} bars={bars} />
      <Fold title={words.table}>
        <table aria-label={title} className={styles.table}>
          <thead>
            <tr>
              {head.map((each) => (
                <th key={each} scope="col" align="left">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, index) => (
                  <td key={head[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </Section>
  )
}
