import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { later } from '../parts/later.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { sideLine } from '../parts/side-line.ts'
import { StatementAgree } from './statement-agree.tsx'

const Prompter = later(async () => (await import('./prompter.tsx')).Prompter)

const useStyles = makeStyles({
  text: {
    ...sideLine,
    borderInlineStartColor: tokens.colorBrandStroke1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: 'pre-line',
  },
})

/** The statement with its version, called local where the protocol gives none; to agree to, or to read from. */
export function StatementText({ prompter = false }: { prompter?: boolean }): ReactNode {
  const view = useView()
  const { statement, terms } = view
  const { local, clause } = statement.clause
  const { room, frame } = useWording()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <div className={layout.stack}>
      <p className={layout.note}>
        {local ? room.statementLocal(statement.version) : room.statementVersion(statement.version)}
        {!local && clause && `, ${frame.refusedClause(clause)}`}
      </p>
      {prompter ? <Prompter /> : <blockquote className={styles.text}>{statement.text}</blockquote>}
      {!prompter && statement.mine === 'waiting' && (
        <>
          <p className={layout.note}>{room.agreeText(terms)}</p>
          <StatementAgree />
        </>
      )}
      {!prompter && statement.mine === 'not-read' && <p className={layout.note}>{room.notReadYet(terms)}</p>}
    </div>
  )
}
