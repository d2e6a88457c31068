import { Button, Title3 } from '@fluentui/react-components'
import { type ReactNode, Suspense, lazy, useState } from 'react'
import type { MeView } from '../../src/contracts/views.ts'
import { Boundary } from '../parts/boundary.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Waiting } from '../parts/waiting.tsx'
import { AreaPage } from './area-page.tsx'
import { DirectoryPage } from './directory-page.tsx'
import { DuePage } from './due-page.tsx'
import { officeWords } from '../wording/office-words.ts'
import { PlanMeeting } from './plan-meeting.tsx'

const BoardPage = lazy(async () => ({ default: (await import('../board/board-page.tsx')).BoardPage }))

type Part = 'due' | 'people' | 'plan' | 'area' | 'board'
type OfficePageProps = { me: MeView; onMeeting: (meetingId: string | null) => void }

const all: readonly Part[] = ['due', 'people', 'plan', 'area', 'board']
/** Whoever chairs reads the directory and approves; the rest is for those who prepare meetings. */
const toChair: readonly Part[] = ['people', 'board']

/** What is due, who is in the directory, and what the protocol says: for those who prepare meetings between them. */
export function OfficePage({ me, onMeeting }: OfficePageProps): ReactNode {
  const words = officeWords()
  const parts = me.mayPlan ? all : toChair
  const layout = useLayout()
  const { frame } = useWording()
  const [open, setOpen] = useState<Part>(parts[0] ?? 'people')
  return (
    <div className={layout.stack}>
      <span>
        <Button size="small" onClick={() => onMeeting(null)}>
          {frame.room}
        </Button>
      </span>
      <Title3 as="h1">{words.title}</Title3>
      {parts.length > 1 && (
        <nav aria-label={words.parts} className={layout.row}>
          {parts.map((part) => (
            <Button
              key={part}
              size="small"
              appearance={part === open ? 'primary' : 'outline'}
              aria-current={part === open ? 'page' : undefined}
              onClick={() => setOpen(part)}
            >
              {words[part]}
            </Button>
          ))}
        </nav>
      )}
      <Boundary key={open}>
        <PartBody open={open} me={me} onMeeting={onMeeting} />
      </Boundary>
    </div>
  )
}

function PartBody({ open, me, onMeeting }: OfficePageProps & { open: Part }): ReactNode {
  switch (open) {
    case 'due':
      return <DuePage onMeeting={onMeeting} />
    case 'people':
      return <DirectoryPage />
    case 'plan':
      return <PlanMeeting me={me.personId} onMeeting={onMeeting} />
    case 'area':
      return <AreaPage />
    case 'board':
      return (
        <Suspense fallback={<Waiting />}>
          <BoardPage inOffice />
        </Suspense>
      )
  }
}
