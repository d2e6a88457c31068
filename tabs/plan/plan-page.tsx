import { Button, Link, Title3 } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { PlanLink } from '../../src/contracts/circulation-view.ts'
import type { Problem } from '../../src/contracts/problem.ts'
import { Answered } from '../parts/answered.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer } from '../parts/use-answer.ts'
import { saveToDownloads } from './save-to-downloads.ts'

/** The door that the letter links to: the plans of one meeting that this account was sent, and no others. */
export function PlanPage({ meetingId }: { meetingId: string }): ReactNode {
  const { wording } = usePage()
  const layout = useLayout()
  const links = useAnswer<readonly PlanLink[]>(`/api/circulations/${meetingId}/mine`)
  const { circulation } = wording
  const first = links?.kind === 'refused' ? circulation.planFirst[links.problem.code] : undefined
  return (
    <div className={layout.stack}>
      <Title3 as="h1" className={layout.text}>
        {circulation.planTitle}
      </Title3>
      <Answered answer={links}>
        {(plans) => (
          <>
            <p className={layout.text}>{plans.length === 0 ? circulation.planNone : circulation.planText}</p>
            <ul className={layout.list}>
              {plans.map((plan) => (
                <li key={plan.caseId} className={layout.item}>
                  <PlanLine plan={plan} meetingId={meetingId} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      {first && (
        <Link className={layout.link} href={`/tab?meeting=${meetingId}`}>
          {first}
        </Link>
      )}
    </div>
  )
}

function PlanLine({ plan, meetingId }: { plan: PlanLink; meetingId: string }): ReactNode {
  const { api, wording, format } = usePage()
  const layout = useLayout()
  const [state, setState] = useState<{ saved: boolean; problem: Problem | null }>({ saved: false, problem: null })
  const { circulation, frame } = wording
  const download = async (): Promise<void> => {
    const answer = await api.download(
      `/api/circulations/${meetingId}/cases/${plan.caseId}/document/${String(plan.version)}`,
    )
    if (answer.kind === 'answer') saveToDownloads(answer.value)
    const unreached: Problem = { code: 'service-unavailable', sentence: frame.link.network }
    const problem = answer.kind === 'refused' ? answer.problem : unreached
    setState(answer.kind === 'answer' ? { saved: true, problem: null } : { saved: false, problem })
  }
  return (
    <>
      <span>{plan.number === null ? circulation.planOwn : frame.caseName(plan.number)}</span>
      {plan.replaces && plan.status === 'sent' && (
        <p className={layout.text}>{circulation.planReplaces(plan.version)}</p>
      )}
      {plan.status === 'withdrawn' && <p className={layout.text}>{circulation.planWithdrawn}</p>}
      {plan.status === 'sent' && (
        <Button className={layout.start} appearance="primary" onClick={() => void download()}>
          {circulation.planDownload(plan.number)}
        </Button>
      )}
      {plan.openedAt && <p className={layout.note}>{circulation.planOpened(format.dateTime(plan.openedAt))}</p>}
      <output className={layout.note}>{state.saved && circulation.planSaved(plan.number)}</output>
      <ProblemNote problem={state.problem} />
      {state.problem && (
        <Link className={layout.link} href={`/plan/${meetingId}`}>
          {circulation.planNewer}
        </Link>
      )}
    </>
  )
}
