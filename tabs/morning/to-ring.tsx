import { Link, makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { PersonToRing } from '../../src/contracts/running-view.ts'
import { runningWords } from '../wording/running-words.ts'

/** As high as a finger needs, between lines of text too. */
const useStyles = makeStyles({ number: { display: 'inline-block', lineHeight: '24px', whiteSpace: 'nowrap' } })

/** Somebody's name with the number at which they are rung; pressing it dials where the device can. */
export function ToRing({ person }: { person: PersonToRing }): ReactNode {
  const words = runningWords()
  const styles = useStyles()
  return (
    <>
      {person.name},{' '}
      {person.phone ? (
        <Link className={styles.number} href={`tel:${person.phone.replaceAll(/[^\d+]/g, '')}`}>
          {person.phone}
        </Link>
      ) : (
        words.noNumber
      )}
    </>
  )
}
