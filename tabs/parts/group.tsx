import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  name: { padding: 0, marginBottom: tokens.spacingVerticalM, fontWeight: tokens.fontWeightSemibold },
})

/** Several fields or buttons that answer one question, under the name of the question. */
export function Group({ name, children }: { name: string; children: ReactNode }): ReactNode {
  const styles = useStyles()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.name}>{name}</legend>
      {children}
    </fieldset>
  )
}
