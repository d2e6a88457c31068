import { Button, Field, Input } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import type { Problem } from '../../src/contracts/problem.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { usePage } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { saveToDownloads } from '../plan/save-to-downloads.ts'
import { afterWords } from '../wording/after-words.ts'

const ofMeeting = ['actions', 'cases', 'counts'] as const
const ofArea = ['attendance', 'performance'] as const
const formats = ['csv', 'xlsx', 'json'] as const
/** As much as the server takes as a reason. */
const REASON = 500

/** Tables as files; who took out which is written down before it leaves (R119, R139). */
export function Exports(): ReactNode {
  const { meetingId } = useView()
  const words = afterWords()
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
      <Fold title={words.whereaboutsTitle}>
        <WithWhereabouts />
      </Fold>
    </Section>
  )
}

/** The one table with addresses: whoever takes it out says why, and that stays on record with their name (V4, H10). */
function WithWhereabouts(): ReactNode {
  const { meetingId } = useView()
  const words = afterWords()
  const { frame } = usePage().wording
  const layout = useLayout()
  const mistakes = useMistakes()
  const [because, setBecause] = useState('')
  const id = useId()
  const body = (): { because: string } | null => {
    const said = because.trim()
    const missing = said === '' ? { fieldId: id, sentence: frame.needed(words.whereaboutsBecause) } : null
    const long =
      said.length > REASON ? { fieldId: id, sentence: frame.tooLong(words.whereaboutsBecause, REASON) } : null
    return mistakes.clear([missing, long]) ? { because: said } : null
  }
  return (
    <>
      <p className={layout.text}>{words.whereaboutsText}</p>
      <MistakeSummary mistakes={mistakes} />
      <Field label={words.whereaboutsBecause} validationMessage={mistakes.of(id)}>
        <Input id={id} value={because} onChange={(_event, data) => setBecause(data.value)} />
      </Field>
      <TakeOut title={words.whereaboutsCases} path={`/api/meetings/${meetingId}/exports/cases`} body={body} />
    </>
  )
}

type TakeOutProps = {
  title: string
  path: string
  /** What goes with the request; null where something in it is missing, and then nothing is asked. */
  body?: () => unknown
}

function TakeOut({ title, path, body }: TakeOutProps): ReactNode {
  const { api } = usePage()
  const layout = useLayout()
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = async (format: string): Promise<void> => {
    const said = body?.()
    if (said === null) return
    const answer = await api.download(`${path}/${format}`, said)
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
