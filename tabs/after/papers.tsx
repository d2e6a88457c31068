import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { FollowUpView } from '../../src/contracts/follow-up-view.ts'
import type { Problem } from '../../src/contracts/problem.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage, useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { saveToDownloads } from '../plan/save-to-downloads.ts'
import { afterWords } from '../wording/after-words.ts'

/** Documents beside the plans; that one was made is written down before it leaves (R133, R137, R142). */
export function Papers({ cases }: Pick<FollowUpView, 'cases'>): ReactNode {
  const { meetingId, me } = useView()
  const wording = useWording()
  const words = afterWords()
  const layout = useLayout()
  const packs = me.desk ? (['transfer-pack', 'review-pack'] as const) : (['review-pack'] as const)
  return (
    <Section title={words.papersTitle}>
      <p className={layout.text}>{words.papersText}</p>
      <span className={layout.row}>
        <Paper name={words.papers['run-record']} path={`/api/meetings/${meetingId}/papers/run-record`} />
        <Paper name={words.papers['attendance-return']} path="/api/papers/attendance-return" />
      </span>
      {cases.map((each) => (
        <div key={each.caseId} className={layout.tight}>
          <span>{caseName(each, wording)}</span>
          <span className={layout.row}>
            {packs.map((pack) => (
              <Paper
                key={pack}
                name={words.papers[pack]}
                about={caseName(each, wording)}
                path={`/api/meetings/${meetingId}/cases/${each.caseId}/papers/${pack}`}
              />
            ))}
          </span>
        </div>
      ))}
    </Section>
  )
}

function Paper({ name, about, path }: { name: string; about?: string; path: string }): ReactNode {
  const { api } = usePage()
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = async (): Promise<void> => {
    const answer = await api.download(path)
    setProblem(answer.kind === 'refused' ? answer.problem : null)
    if (answer.kind === 'answer') saveToDownloads(answer.value)
  }
  return (
    <>
      <Button {...(about && { 'aria-label': `${name}, ${about}` })} onClick={() => void take()}>
        {name}
      </Button>
      <ProblemNote problem={problem} />
    </>
  )
}
