import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { preparingWords } from '../wording/preparing-words.ts'
import { Heads } from './heads.tsx'
import { Paper } from './paper.tsx'

/** Room for a pen. */
const BLANK = '\u00a0'

/** The meeting on one sheet, numbers and times only: with it the meeting goes on if everything else fails (H26). */
export function RunSheet(): ReactNode {
  const { agenda, area, startsAt, openedAt, marking } = useView()
  const { format, wording } = usePage()
  const words = preparingWords()
  const cases = agenda.filter(({ status }) => status !== 'off')
  return (
    <Section title={words.runSheet}>
      <p>{words.runSheetText}</p>
      <Paper marking={marking} title={words.runSheet} below={words.sheetOf(area, format.date(startsAt))}>
        <table data-pen>
          <Heads titles={[words.from, words.number, words.minutes, words.heard, words.actionsMade, words.noted]} />
          <tbody>
            <tr>
              <td>{format.time(openedAt ?? startsAt)}</td>
              <td colSpan={5}>{words.breakAt}</td>
            </tr>
            {cases.map(({ caseId, number, slotSeconds, forecast }) => (
              <tr key={caseId}>
                <td>{forecast ? format.time(forecast.from) : ''}</td>
                <td>{wording.frame.caseName(number)}</td>
                <td>{slotSeconds / 60}</td>
                <td>{BLANK}</td>
                <td>{BLANK}</td>
                <td>{BLANK}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Paper>
    </Section>
  )
}
