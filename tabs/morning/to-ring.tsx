import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { isolated } from '../../src/contracts/isolating.ts'
import type { PersonToRing } from '../../src/contracts/running-view.ts'
import { useLayout } from '../parts/layout.ts'
import { runningWords } from '../wording/running-words.ts'

/** Somebody's name with the number at which they are rung; pressing it dials where the device can. */
export function ToRing({ person }: { person: PersonToRing }): ReactNode {
  const words = runningWords()
  const layout = useLayout()
  return (
    <>
      {isolated(person.name)},{' '}
      {person.phone ? (
        <Link className={layout.link} href={`tel:${person.phone.replaceAll(/[^\d+]/g, '')}`}>
          {person.phone}
        </Link>
      ) : (
        words.noNumber
      )}
    </>
  )
}
