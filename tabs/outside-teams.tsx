import { Link, Title3, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLayout } from './parts/layout.ts'
import { RehearsalMark } from './shell.tsx'
import { linkIntoTeams, readPageAddress } from './page-address.ts'
import { rehearsalHost, teamsLink } from './teams-context.ts'
import type { Wording } from './wording/en.ts'

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalL, maxWidth: '70ch' } })

/** Outside Teams nobody's name is known, so nothing is shown but where to go. */
export function OutsideTeams({ wording }: { wording: Wording }): ReactNode {
  const layout = useLayout()
  const { frame } = wording
  const rehearsal = rehearsalHost() !== ''
  const intoTeams = linkIntoTeams(teamsLink(), readPageAddress(new URL(location.href)))
  const here = encodeURIComponent(location.pathname + location.search)
  return (
    <main className={mergeClasses(layout.stack, useStyles().page)}>
      {rehearsal && (
        <p className={layout.row}>
          <RehearsalMark wording={wording} />
        </p>
      )}
      <Title3 as="h1">{frame.outsideTitle}</Title3>
      <p className={layout.text}>{frame.outsideText}</p>
      {intoTeams && (
        <Link className={layout.link} href={intoTeams}>
          {frame.outsideOpen}
        </Link>
      )}
      {rehearsal && (
        <Link className={layout.link} href={`/rehearsal?open=${here}`}>
          {frame.outsideRehearsal}
        </Link>
      )}
    </main>
  )
}
