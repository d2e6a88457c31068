import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, Suspense, useState } from 'react'

const useStyles = makeStyles({
  fold: { minWidth: 0 },
  summary: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalS,
  },
})

type FoldProps = {
  title: string
  /** What is inside is made, and what it needs is fetched, when it is opened for the first time. */
  onceOpened?: boolean
  children: ReactNode
}

/** Something that is needed seldom, folded away behind one line. */
export function Fold({ title, onceOpened = false, children }: FoldProps): ReactNode {
  const styles = useStyles()
  const [made, setMade] = useState(!onceOpened)
  return (
    <details className={styles.fold} onToggle={(event) => event.currentTarget.open && setMade(true)}>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.inside}>
        <Suspense fallback={null}>{made && children}</Suspense>
      </div>
    </details>
  )
}
