import type { ReactNode } from 'react'
import type { AgencyAnswerView, CaseView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { Turn } from './turn.tsx'
import { WrittenUpdate } from './written-update.tsx'

const answers = [
  'spoke',
  'known-nothing-new',
  'searched-not-known',
  'not-searched',
  'absent',
  'invited-did-not-speak',
] as const

/** Every agency with its answer, so that none is skipped (R068); the written update of an absent one in its place. */
export function Agencies({ current }: { current: CaseView }): ReactNode {
  const { meetingId } = useView()
  const { hearing, noting } = useWording()
  const layout = useLayout()
  const silent = current.answers.some(({ answer }) => answer === null)
  return (
    <div className={layout.stack}>
      <p className={layout.note}>{noting.onlyNew}</p>
      <Turn current={current} />
      <ul className={layout.list}>
        {current.answers.map((agency) => (
          <li key={agency.agencyId} className={layout.item}>
            <AgencyLine agency={agency} caseId={current.caseId} hasTurn={agency.agencyId === current.turn?.agencyId} />
          </li>
        ))}
      </ul>
      {silent && (
        <>
          <p className={layout.note}>{hearing.restText}</p>
          <OrderButton command={{ type: 'rest-have-nothing-to-add', meetingId, caseId: current.caseId }}>
            {hearing.rest}
          </OrderButton>
        </>
      )}
    </div>
  )
}

type AgencyLineProps = { agency: AgencyAnswerView; caseId: string; hasTurn: boolean }

function AgencyLine({ agency, caseId, hasTurn }: AgencyLineProps): ReactNode {
  const { meetingId } = useView()
  const { hearing, noting, codes } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const choose = (value: string): void => {
    const answer = answers.find((each) => each === value)
    if (answer) void order.give({ type: 'note-answer', meetingId, caseId, agencyId: agency.agencyId, answer })
  }
  return (
    <>
      <Choice
        label={hearing.answerOf(agency.agency, agency.present ? hearing.here : hearing.notHere)}
        value={agency.answer ?? ''}
        onChange={choose}
        options={[
          { value: '', text: hearing.noAnswer },
          ...answers.map((value) => ({ value, text: codes.answers[value] })),
        ]}
      />
      {agency.present && agency.answer === null && !hasTurn && (
        <OrderButton command={{ type: 'give-turn', meetingId, caseId, agencyId: agency.agencyId }}>
          {noting.giveTurn(agency.agency)}
        </OrderButton>
      )}
      {agency.assumed && <p className={layout.note}>{hearing.assumed}</p>}
      {agency.update && <WrittenUpdate agency={agency} update={agency.update} caseId={caseId} />}
      <ProblemNote problem={order.problem} />
    </>
  )
}
