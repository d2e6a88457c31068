import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { clauseWords } from '../desk/finding-words.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Group } from '../parts/group.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage, useWording } from '../parts/page-context.ts'
import { Fold } from '../parts/fold.tsx'
import { intakeWords } from '../wording/intake-words.ts'

const answers = ['yes', 'no', 'not-known'] as const

/** What was agreed before the meeting and what became of it, and the question that the case opens with (R162). */
export function Beforehand({ current }: { current: CaseView }): ReactNode {
  const { me } = useView()
  const { wording } = usePage()
  const layout = useLayout()
  const words = intakeWords()
  const { codes } = wording
  const { beforehand, actions } = current
  const before = actions.filter(({ actionId }) => beforehand.actionIds.includes(actionId))
  const said = { yes: words.yes, no: words.no, 'not-known': words.notKnown }
  return (
    <Group name={`${words.beforehand} (${clauseWords(beforehand.clause, words)})`}>
      <ul>
        {before.map(({ actionId, agency, what, status }) => (
          <li key={actionId}>{[agency, what, codes.actionStatus[status]].join(': ')}</li>
        ))}
      </ul>
      <p className={layout.text}>
        {beforehand.answer ? words.riskReducedIs(said[beforehand.answer]) : words.riskReduced} {beforehand.note}
      </p>
      {me.controls && <RiskReduced current={current} />}
    </Group>
  )
}

/** Yes, no or not known, with a note; it holds nothing up. */
function RiskReduced({ current }: { current: CaseView }): ReactNode {
  const { meetingId } = useView()
  const words = intakeWords()
  const { frame } = useWording()
  const layout = useLayout()
  const { beforehand, caseId } = current
  const of = { type: 'answer-risk-reduced', meetingId, caseId } as const
  const said = { yes: words.yes, no: words.no, 'not-known': words.notKnown }
  return (
    <>
      <span className={layout.row}>
        {answers.map((answer) => (
          <OrderButton
            key={answer}
            command={{ ...of, answer, note: beforehand.note }}
            label={`${words.riskReduced} ${said[answer]}`}
          >
            {said[answer]}
          </OrderButton>
        ))}
      </span>
      <Fold title={words.note}>
        <LineForm
          label={words.note}
          button={frame.save}
          command={(note) => ({ ...of, answer: beforehand.answer ?? 'not-known', note })}
        />
      </Fold>
    </>
  )
}
