import { Button } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import type { Problem } from '../../src/contracts/problem.ts'
import type { TeamsView } from '../../src/contracts/teams-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { TextField } from '../office/text-field.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import type { TeamsWording } from '../wording/en/teams.ts'

type NameCallProps = { found: TeamsView; words: TeamsWording; again: () => void }

/** Whether the app is in the chat of the call; by the link of the call it is put there before anybody comes. */
export function NameCall({ found, words, again }: NameCallProps): ReactNode {
  const layout = useLayout()
  const { frame } = usePage().wording
  const { id, joinUrl, setJoinUrl, mistakes, problem, busy, save } = useNaming({ found, words, again })
  return (
    <Section title={words.chatTitle}>
      <p className={layout.text}>{found.chat === 'linked' ? words.chatLinked : words.chatNotLinked}</p>
      {found.chat === 'not-linked' && (
        <div className={layout.form}>
          <MistakeSummary mistakes={mistakes} />
          <TextField
            id={id}
            type="text"
            label={words.joinUrl}
            value={joinUrl}
            onChange={setJoinUrl}
            mistake={mistakes.of(id)}
          />
          <Button
            className={layout.start}
            disabledFocusable={busy}
            onClick={() => void save(frame.needed(words.joinUrl))}
          >
            {words.install}
          </Button>
          <ProblemNote problem={problem} />
        </div>
      )}
    </Section>
  )
}

function useNaming({ found, words, again }: NameCallProps) {
  const { meetingId } = useView()
  const { api, announce } = usePage()
  const mistakes = useMistakes()
  const [joinUrl, setJoinUrl] = useState(found.joinUrl ?? '')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const id = useId()
  const save = async (needed: string): Promise<void> => {
    const missing = joinUrl.trim() === '' ? { fieldId: id, sentence: needed } : null
    if (busy || !mistakes.clear([missing])) return
    setBusy(true)
    const answer = await api.write<TeamsView>(`/api/meetings/${meetingId}/call`, { joinUrl: joinUrl.trim() })
    setBusy(false)
    setProblem(answer.kind === 'refused' ? answer.problem : null)
    if (answer.kind !== 'answer') return
    announce(words.installed)
    again()
  }
  return { id, joinUrl, setJoinUrl, mistakes, problem, busy, save }
}
