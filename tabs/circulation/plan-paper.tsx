import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { PlanPreview } from '../../src/contracts/plan-preview.ts'
import { useLayout } from '../parts/layout.ts'

const useStyles = makeStyles({
  paper: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  edge: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  cell: { flex: '1 1 130px', minWidth: 0, margin: 0 },
  value: { margin: 0, whiteSpace: 'pre-line' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  head: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
})

/** The words of a plan's paper in their order; a table's cells flow, so that a phone shows each row whole. */
export function PlanPaper({ paper }: { paper: PlanPreview }): ReactNode {
  const styles = useStyles()
  return (
    <div className={styles.paper} lang={paper.language}>
      {paper.header.map((line) => (
        <p key={line} className={styles.edge}>
          {line}
        </p>
      ))}
      {paper.parts.map((part, at) => (
        <Part key={`${String(at)} ${part.kind}`} part={part} />
      ))}
      {paper.footer.map((line) => (
        <p key={line} className={styles.edge}>
          {line}
        </p>
      ))}
    </div>
  )
}

function Part({ part }: { part: PlanPreview['parts'][number] }): ReactNode {
  const styles = useStyles()
  const layout = useLayout()
  if (part.kind === 'facts') return <Row facts={part.facts} />
  if (part.kind === 'text') return <p className={layout.text}>{part.text}</p>
  if (part.kind !== 'table') return <p className={styles.head}>{part.text}</p>
  return (
    <ul className={layout.list}>
      {part.rows.map((row) => (
        <li key={row.join('|')} className={layout.item}>
          <Row facts={row.map((cell, column) => [part.columns[column] ?? '', cell] as const)} />
        </li>
      ))}
    </ul>
  )
}

/** Names and values side by side, as many as there is room for; an empty one takes none. */
function Row({ facts }: { facts: readonly (readonly [string, string])[] }): ReactNode {
  const styles = useStyles()
  return (
    <dl className={styles.row}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className={styles.cell}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
