import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { PlanLink } from '../../src/contracts/circulation-view.ts'
import type { Problem } from '../../src/contracts/problem.ts'
import type { Answer } from '../api.ts'
import { afterWords } from '../wording/after-words.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { saveToDownloads } from '../plan/save-to-downloads.ts'

/**
 * One press saves an agency's own actions and the plans that it was sent; each file is marked and written down (R119).
 */
export function KeepOwn(): ReactNode {
  const words = afterWords()
  const layout = useLayout()
  const { save, busy, saved, problem } = useSaving()
  return (
    <Section title={words.ownTitle}>
      <p className={layout.text}>{words.ownText}</p>
      <Button className={layout.start} disabledFocusable={busy} aria-busy={busy} onClick={() => void save()}>
        {words.ownSave}
      </Button>
      <output className={layout.note}>{saved !== null && words.ownSaved(saved)}</output>
      <ProblemNote problem={problem} />
    </Section>
  )
}

type Saving = { busy: boolean; saved: number | null; problem: Problem | null }

function useSaving(): Saving & { save: () => Promise<void> } {
  const { api, wording } = usePage()
  const { meetingId } = useView()
  const [state, setState] = useState<Saving>({ busy: false, saved: null, problem: null })
  const unreached: Problem = { code: 'service-unavailable', sentence: wording.frame.link.network }
  const save = async (): Promise<void> => {
    if (state.busy) return
    setState({ busy: true, saved: null, problem: null })
    const plans = await api.read<readonly PlanLink[]>(`/api/circulations/${meetingId}/mine`)
    let problem = problemIn(plans, unreached)
    let saved = 0
    for (const path of pathsOf(meetingId, plans.kind === 'answer' ? plans.value : [])) {
      const file = await api.download(path)
      problem ??= problemIn(file, unreached)
      if (file.kind !== 'answer') continue
      saveToDownloads(file.value)
      saved += 1
    }
    setState({ busy: false, saved, problem })
  }
  return { ...state, save }
}

function pathsOf(meetingId: string, plans: readonly PlanLink[]): readonly string[] {
  const open = plans.filter(({ status }) => status === 'sent')
  const ofPlan = ({ caseId, version }: PlanLink) =>
    `/api/circulations/${meetingId}/cases/${caseId}/document/${String(version)}`
  return [`/api/meetings/${meetingId}/exports/agency-actions/xlsx`, ...open.map(ofPlan)]
}

function problemIn(answer: Answer<unknown>, unreached: Problem): Problem | null {
  if (answer.kind === 'answer') return null
  return answer.kind === 'refused' ? answer.problem : unreached
}
