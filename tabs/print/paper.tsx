import { Button, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLayout } from '../parts/layout.ts'
import { preparingWords } from '../wording/preparing-words.ts'

/** On paper there is only the sheet: A4, black on white, with room for a pen. */
const usePaper = makeStaticStyles(`
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body > *:not([data-paper]) { display: none !important; }
  [data-paper] { display: block !important; }
  [data-paper] table { width: 100%; border-collapse: collapse; }
  [data-paper] th, [data-paper] td { border: 0.5pt solid #000; padding: 3pt 5pt; text-align: start; vertical-align: top; overflow-wrap: break-word; }
  [data-paper] thead { display: table-header-group; }
  [data-paper] tr, [data-paper] li { break-inside: avoid; }
  [data-paper] [data-pen] td { height: 22pt; }
  [data-paper] [data-pen] th:last-child { width: 40%; }
  [data-paper] h1 { font-size: 16pt; margin: 0 0 4pt; }
  [data-paper] h2 { font-size: 12pt; margin: 10pt 0 3pt; break-after: avoid; }
  [data-paper] p { margin: 2pt 0; }
}
[data-actions] { table-layout: fixed; }
[data-actions] th:nth-child(1) { width: 12%; }
[data-actions] th:nth-child(2) { width: 36%; }
[data-actions] th:nth-child(3) { width: 22%; }
[data-paper] { display: none; font: 10.5pt/1.35 "Segoe UI", Arial, sans-serif; color: #000; background: #fff; }
`)

const useStyles = makeStyles({
  sheet: {
    '& table': { borderCollapse: 'collapse', width: '100%' },
    '& th, & td': { textAlign: 'start', verticalAlign: 'top', padding: '4px 8px 4px 0' },
    '& td': { overflowWrap: 'break-word' },
    '& h2': { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
    '@media (max-width: 480px)': {
      fontSize: tokens.fontSizeBase200,
      '& [data-pen] :is(th, td):nth-child(n + 4)': { display: 'none' },
      '& [data-actions] thead': { position: 'absolute', clipPath: 'inset(50%)' },
      '& [data-actions] :is(tbody, tr, td)': { display: 'block', padding: 0 },
      '& [data-actions] td:first-child': { fontWeight: tokens.fontWeightSemibold, paddingTop: tokens.spacingVerticalS },
    },
  },
})

type PaperProps = { marking: string; title: string; below: string; children: ReactNode }

/**
 * A sheet as it stands on the screen (a narrow one leaves out the columns for the pen), and the press that puts it, and
 * nothing else of the page, on paper.
 */
export function Paper({ marking, title, below, children }: PaperProps): ReactNode {
  usePaper()
  const styles = useStyles()
  const layout = useLayout()
  const words = preparingWords()
  const [printing, setPrinting] = useState(0)
  useEffect(() => {
    if (printing > 0) print()
  }, [printing])
  return (
    <>
      <div className={styles.sheet}>{children}</div>
      <span className={layout.row}>
        <Button onClick={() => setPrinting((before) => before + 1)}>{words.print}</Button>
        <span className={layout.note}>{words.printNote}</span>
      </span>
      {printing > 0 &&
        createPortal(
          <div data-paper>
            <p>{marking}</p>
            <h1>{title}</h1>
            {children}
            <p>
              {below} {words.handled} {marking}
            </p>
          </div>,
          document.body,
        )}
    </>
  )
}
