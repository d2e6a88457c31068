import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLayout } from '../parts/layout.ts'
import { RehearsalSection } from './rehearsal-section.tsx'
import { roleOf } from './names-of.ts'
import type { RehearsalPerson } from './rehearsal-api.ts'

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  link: { alignSelf: 'flex-start', minHeight: '24px' },
})

/** One link a person; a page that was asked for outside Teams is opened as whoever is chosen. */
export function People({ people }: { people: readonly RehearsalPerson[] }): ReactNode {
  const styles = useStyles()
  const layout = useLayout()
  const asked = new URL(location.href).searchParams.get('open') ?? ''
  const suffix = asked.startsWith('/') ? `?open=${encodeURIComponent(asked)}` : ''
  return (
    <RehearsalSection title={suffix ? 'Open that page as' : 'Open the meeting as'}>
      <ul className={styles.people}>
        {people.map(({ personId, name, role, agency }) => (
          <li key={personId} className={layout.tight}>
            <Link href={`/rehearsal/as/${personId}${suffix}`} target="_blank" rel="noreferrer" className={styles.link}>
              {name}
            </Link>
            <span className={layout.note}>{[roleOf(personId, role), agency].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </RehearsalSection>
  )
}
