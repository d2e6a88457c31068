import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../src/contracts/problem.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { saveToDownloads } from '../plan/save-to-downloads.ts'
import { useAfterWords } from './after-words.ts'

const ofMeeting = ['actions', 'counts'] as const
const ofArea = ['attendance', 'performance'] as const
const formats = ['csv', 'xlsx'] as const

/** Tables as files; who took out which is written down before it leaves (R119, R139). */
export function Exports(): ReactNode {
  const { meetingId } = useView()
  const words = useAfterWords()
  const layout = useLayout()
  const tables = [
    ...ofMeeting.map((what) => ({ what, path: `/api/meetings/${meetingId}/exports/${what}` })),
    ...ofArea.map((what) => ({ what, path: `/api/exports/${what}` })),
  ]
  return (
    <Section title={words.exportsTitle}>
      <p className={layout.text}>{words.exportsText}</p>
      {tables.map(({ what, path }) => (
        <TakeOut key={what} title={words.exports[what]} path={path} />
      ))}
    </Section>
  )
}

function TakeOut({ title, path }: { title: string; path: string }): ReactNode {
  const { api } = usePage()
  const layout = useLayout()
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = async (format: string): Promise<void> => {
    const answer = await api.download(`${path}/${format}`)
    setProblem(answer.kind === 'refused' ? answer.problem : null)
    if (answer.kind === 'answer') saveToDownloads(answer.value)
  }
  return (
    <div className={layout.tight}>
      <span>{title}</span>
      <span className={layout.row}>
        {formats.map((format) => (
          <Button key={format} aria-label={`${title}, ${format.toUpperCase()}`} onClick={() => void take(format)}>
            {format.toUpperCase()}
          </Button>
        ))}
      </span>
      <ProblemNote problem={problem} />
    </div>
  )
}
