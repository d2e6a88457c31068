import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { DeskView } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage, useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { preparingWords } from '../wording/preparing-words.ts'
import { PlannedList } from './agenda-list.tsx'
import { addable, minutesOf } from './agenda-order.ts'
import { Unlisted } from './unlisted.tsx'
import { type AgendaDraft, useAgenda } from './use-agenda.ts'

/**
 * The order of hearing: add, move, take off, set minutes, keep; then post it to the channel. It ends with the meeting.
 */
export function AgendaBuilder({ desk }: { desk: DeskView }): ReactNode {
  return useView().status === 'ended' ? <AgendaAsItWas /> : <Building desk={desk} />
}

function Building({ desk }: { desk: DeskView }): ReactNode {
  const { wording, announce } = usePage()
  const layout = useLayout()
  const agenda = useAgenda()
  const { planned, change, save, order } = agenda
  const words = wording.desk
  const add = (heading: DeskView['unlisted'][number]): void => {
    change([...planned, { ...heading, minutes: '' }])
    announce(`${planned.length + 1}: ${caseName(heading, wording)}`)
  }
  return (
    <div className={layout.stack}>
      <Section title={words.agendaTitle} work>
        <p className={layout.note}>{planned.length === 0 ? preparingWords().agendaEmpty : words.agendaText}</p>
        <PlannedList planned={planned} onChange={change} />
        <Capacity agenda={agenda} desk={desk} />
        <span className={layout.row}>
          <Button
            appearance="primary"
            disabledFocusable={order.busy || planned.length === 0}
            onClick={() => void save()}
          >
            {words.setAgenda}
          </Button>
          <Post desk={desk} />
        </span>
        <Kept agenda={agenda} />
        <ProblemNote problem={order.problem} />
      </Section>
      <Unlisted unlisted={desk.unlisted} addable={addable(desk, planned)} onAdd={add} />
    </div>
  )
}

/** Whether this order fits the time that is booked, as it is built (R049): it warns and never stops. */
function Capacity({ agenda: { planned }, desk }: { agenda: AgendaDraft; desk: DeskView }): ReactNode {
  const view = useView()
  const layout = useLayout()
  const words = preparingWords()
  const booked = desk.capacity.bookedMinutes
  const minutes = minutesOf(planned, { agenda: view.agenda, desk })
  return (
    <p className={layout.text}>
      {words.inOrder(minutes, booked)}{' '}
      {minutes > booked ? words.overBy(minutes - booked) : words.spare(booked - minutes)}
    </p>
  )
}

function Post({ desk }: { desk: DeskView }): ReactNode {
  const { meetingId } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  return (
    <>
      <OrderButton command={{ type: 'post-agenda', meetingId }}>{wording.desk.postAgenda}</OrderButton>
      <span className={layout.note}>
        {desk.agendaPostedAt && wording.desk.postedAt(format.dateTime(desk.agendaPostedAt))}
      </span>
    </>
  )
}

/** That it was kept, said once and left standing. */
function Kept({ agenda: { kept, changed, order } }: { agenda: AgendaDraft }): ReactNode {
  const { format } = usePage()
  const words = preparingWords()
  return (
    <output>
      {kept && !order.busy && words.agendaKept(kept.cases, format.time(kept.at))}
      {kept && changed && ` ${words.agendaChanged}`}
    </output>
  )
}

function AgendaAsItWas(): ReactNode {
  const { agenda } = useView()
  const wording = useWording()
  const layout = useLayout()
  return (
    <Section title={wording.desk.agendaTitle} work>
      <p className={layout.note}>{preparingWords().agendaOver}</p>
      <ol>
        {agenda.map((entry) => (
          <li key={entry.caseId}>{caseName(entry, wording)}</li>
        ))}
      </ol>
    </Section>
  )
}
