import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useMemo } from 'react'
import type { Api } from './api.ts'
import { createTimeFormat } from './london-time.ts'
import { Announcer, useAnnouncer } from './parts/announcer.tsx'
import { PageContext } from './parts/page-context.ts'
import type { Language } from './teams-context.ts'
import type { Wording } from './wording/en.ts'

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  body: { padding: tokens.spacingHorizontalM, maxWidth: '1440px', marginInline: 'auto' },
})

type ShellProps = { wording: Wording; language: Language; api: Api; rehearsal: boolean; children: ReactNode }

/** What stands around every page: the skip link, the product's name, the REHEARSAL mark and the announcer. */
export function Shell({ wording, language, api, rehearsal, children }: ShellProps): ReactNode {
  const styles = useStyles()
  const { announce, said } = useAnnouncer()
  const page = useMemo(
    () => ({ wording, api, rehearsal, announce, format: createTimeFormat(language) }),
    [wording, api, rehearsal, announce, language],
  )
  const { frame } = wording
  return (
    <PageContext value={page}>
      <header className={styles.banner}>
        <span className={styles.name}>{frame.product}</span>
        {rehearsal && <RehearsalMark wording={wording} />}
      </header>
      <main className={styles.body}>{children}</main>
      <Announcer said={said} />
    </PageContext>
  )
}

/** Nobody may take a rehearsal for a meeting. */
export function RehearsalMark({ wording }: { wording: Wording }): ReactNode {
  return (
    <>
      <Badge appearance="filled" color="important" data-rehearsal>
        {wording.frame.rehearsal}
      </Badge>
      <span>{wording.frame.rehearsalNote}</span>
    </>
  )
}
