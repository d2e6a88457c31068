import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { MeetingView } from '../../src/contracts/views.ts'
import { type Page, PageContext, usePage } from '../parts/page-context.ts'
import { NotShown } from '../parts/not-shown.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { inTermsOf } from '../wording/in-terms.ts'
import { announcementsBetween } from './announcements.ts'
import { LinkNote } from './link-note.tsx'
import { type Meeting, MeetingContext } from './meeting-context.ts'
import { MeetingHead } from './meeting-head.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useMeetingSession } from './use-meeting-session.ts'
import { useUnsentWarning } from './use-unsent-warning.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

type MeetingPageProps = { meetingId: string; above?: ReactNode; children: ReactNode }

/** One meeting, live, as this person may see it; `above` stands there whether or not the meeting can be shown. */
export function MeetingPage({ meetingId, above, children }: MeetingPageProps): ReactNode {
  const { api } = usePage()
  const styles = useStyles()
  const { session, snapshot } = useMeetingSession({ api, meetingId })
  const { view, link, waiting } = snapshot
  useUnsentWarning(waiting)
  useKeptFocus(view)
  useAnnouncements(view)
  const meeting = useMemo<Meeting | null>(
    () => (view ? { view, give: session.give, typed: session.typed, clock: session.clock } : null),
    [session, view],
  )
  const page = usePageInTerms(view)
  const refused = link.kind === 'refused' ? link.problem : null
  return (
    <div className={styles.page}>
      {above}
      <LinkNote snapshot={snapshot} />
      <NotShown problem={refused} />
      {!meeting && !refused && <Waiting />}
      {meeting && !refused && (
        <PageContext value={page}>
          <MeetingContext value={meeting}>
            <MeetingHead />
            {children}
          </MeetingContext>
        </PageContext>
      )}
    </div>
  )
}

/** The page with the area's own words; made anew only where an area calls something by another name. */
function usePageInTerms(view: MeetingView | null): Page {
  const page = usePage()
  const terms = JSON.stringify(view?.terms ?? null)
  return useMemo(() => {
    const known = JSON.parse(terms) as MeetingView['terms'] | null
    return known ? { ...page, wording: inTermsOf(page.wording, known) } : page
  }, [page, terms])
}

function useAnnouncements(view: MeetingView | null): void {
  const { announce, wording } = usePage()
  const before = useRef<MeetingView | null>(null)
  useEffect(() => {
    if (!view) return
    announcementsBetween(before.current, view, wording).forEach(announce)
    before.current = view
  }, [view, announce, wording])
}
