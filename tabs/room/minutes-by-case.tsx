import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { TimeView } from '../../src/contracts/running-view.ts'
import { minutesAndSeconds } from '../hearing/slot-time.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { runningWords } from '../wording/running-words.ts'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  cell: { textAlign: 'start', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 0` },
  figure: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
})

/** How long each case took beside its slot, and whether the last cases had what the first had (capability 4). */
export function MinutesByCase({ time }: { time: TimeView }): ReactNode {
  const wording = useWording()
  const styles = useStyles()
  const layout = useLayout()
  const words = runningWords()
  const { thirds } = time
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.caseColumn, words.slotColumn, words.tookColumn].map((name) => (
              <th key={name} scope="col" className={mergeClasses(styles.cell, styles.figure)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {time.taken.map((each) => (
            <tr key={each.caseId}>
              <th scope="row" className={styles.cell}>
                {caseName(each, wording)}
              </th>
              <td className={mergeClasses(styles.cell, styles.figure)}>{minutesAndSeconds(each.slotSeconds)}</td>
              <td className={mergeClasses(styles.cell, styles.figure)}>{minutesAndSeconds(each.seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={layout.note}>
        {thirds ? words.thirds(minutesAndSeconds(thirds.first), minutesAndSeconds(thirds.last)) : words.thirdsTooFew}
      </p>
    </>
  )
}

/** The report at the end of the meeting. */
export function MeetingReport({ time }: { time: TimeView }): ReactNode {
  const words = runningWords()
  if (time.taken.length === 0) return null
  return (
    <Section title={words.minutesByCase}>
      <MinutesByCase time={time} />
    </Section>
  )
}
