import { Title3 } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { BoardPart, BoardView, ShownCount } from '../../src/contracts/board-view.ts'
import { Answered } from '../parts/answered.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { boardWords } from '../wording/board-words.ts'
import type { Bar } from './bars.tsx'
import { Chart } from './chart.tsx'

/** What a board or a steering group sees: counts as charts, with tables behind them (R142 to R145, H16). */
export function BoardPage({ inOffice = false }: { inOffice?: boolean }): ReactNode {
  const answer = useAnswer<BoardView>('/api/board')
  return (
    <Answered page={!inOffice} answer={answer}>
      {(found) => <Board found={found} heading={inOffice ? 'h2' : 'h1'} />}
    </Answered>
  )
}

function Board({ found, heading }: { found: BoardView; heading: 'h1' | 'h2' }): ReactNode {
  const { format } = usePage()
  const layout = useLayout()
  const words = boardWords()
  const { area, from, to, meetings, cases } = found
  return (
    <div className={layout.stack}>
      <Title3 as={heading}>{words.title}</Title3>
      <p className={layout.text}>{words.period(format.date(from), format.date(to), area)}</p>
      <p className={layout.note}>{words.text}</p>
      {meetings.length === 0 ? (
        <p className={layout.text}>{words.none}</p>
      ) : (
        <>
          <p className={layout.text}>{words.cases(shown(cases))}</p>
          <Attendance found={found} />
          {(['plans', 'actions', 'heard', 'repeats'] as const).map((what) => (
            <Parts key={what} title={words[what]} parts={found[what]} />
          ))}
          <Minutes found={found} />
        </>
      )}
    </div>
  )
}

function shown(count: ShownCount): string {
  return count === 'withheld' ? boardWords().withheld : String(count)
}

function Attendance({ found: { attendance } }: { found: BoardView }): ReactNode {
  const words = boardWords()
  const rows = attendance.agencies.map(({ agency, core, attended, missedInARow }) => ({
    label: core ? `${agency} (${words.core})` : agency,
    said: [words.attended(attended, attendance.meetings), missedInARow > 0 && words.missed(missedInARow)]
      .filter(Boolean)
      .join(', '),
    length: attended,
  }))
  return (
    <Chart
      title={words.attendance}
      bars={rows}
      head={[words.agency, words.came]}
      rows={rows.map(({ label, said }) => [label, said])}
    />
  )
}

function Parts({ title, parts }: { title: string; parts: readonly BoardPart[] }): ReactNode {
  const words = boardWords()
  const bars: readonly Bar[] = parts.map((part) => ({
    label: words.labels[part.label],
    said: shown(part.shown),
    length: typeof part.shown === 'number' ? part.shown : null,
  }))
  return (
    <Chart
      title={title}
      bars={bars}
      head={[words.part, words.count]}
      rows={bars.map(({ label, said }) => [label, said])}
    />
  )
}

function Minutes({ found: { meetings } }: { found: BoardView }): ReactNode {
  const { format } = usePage()
  const words = boardWords()
  return (
    <Chart
      title={words.minutes}
      note={words.minutesText}
      bars={meetings.map(({ on, median }) => ({
        label: format.date(on),
        said: median === null ? words.withheld : String(median),
        length: median,
      }))}
      head={[words.meeting, words.casesHeard, words.half]}
      rows={meetings.map(({ on, cases, median }) => [
        format.date(on),
        shown(cases),
        median === null ? words.withheld : String(median),
      ])}
    />
  )
}
