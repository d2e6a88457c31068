import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { useReadAloud } from '../parts/use-read-aloud.ts'
import { runningWords } from '../wording/running-words.ts'

const useStyles = makeStyles({
  text: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase600,
    whiteSpace: 'pre-line',
    maxWidth: '34em',
    margin: 0,
  },
})

/**
 * The statement to read from: large, and in short lines. The browser's own voice reads it where the area lets anyone
 * read it; where it asks for the chair's voice, that is said instead (R055, Gwent 4.8).
 */
export function Prompter(): ReactNode {
  const { statement } = useView()
  const layout = useLayout()
  const styles = useStyles()
  const words = runningWords()
  const { clause } = statement.clause
  const chairReads = clause === 'local' ? words.chairReadsLocal : words.chairReads(clause)
  return (
    <div className={layout.stack}>
      <p lang="en" className={styles.text}>
        {statement.text}
      </p>
      {statement.read === 'anyone' ? <ReadAloud text={statement.text} /> : <p className={layout.note}>{chairReads}</p>}
    </div>
  )
}

function ReadAloud({ text }: { text: string }): ReactNode {
  const layout = useLayout()
  const words = runningWords()
  const voice = useReadAloud(text)
  if (!voice.able) return <p className={layout.note}>{words.noVoice}</p>
  return (
    <span className={layout.row}>
      <Button onClick={() => (voice.reading ? voice.stop() : voice.read())}>
        {voice.reading ? words.stopReading : voice.begun ? words.readOn : words.readAloud}
      </Button>
      {voice.begun && !voice.reading && <Button onClick={() => voice.read('start')}>{words.readAgain}</Button>}
    </span>
  )
}
