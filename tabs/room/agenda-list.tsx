import { Badge } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { AgendaEntry } from '../../src/contracts/views.ts'
import { CaseAside } from '../hearing/case-aside.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import type { Wording } from '../wording/en.ts'
import { bookedUntil } from './booked-until.ts'

/** Every case in the order of hearing, with its forecast and how it stands. */
export function AgendaList(): ReactNode {
  const view = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const { room } = wording
  return (
    <Section title={room.agenda}>
      {view.projectedFinish && (
        <p className={layout.text}>
          {room.finish(format.time(view.projectedFinish))}. {room.finishBooked(format.time(bookedUntil(view)))}.
        </p>
      )}
      {view.agenda.length === 0 && <p className={layout.note}>{room.agendaEmpty}</p>}
      <ol className={layout.list}>
        {view.agenda.map((entry) => (
          <li key={entry.caseId} className={layout.item}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Entry({ entry }: { entry: AgendaEntry }): ReactNode {
  const { status, current, meetingId } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const { room, codes } = wording
  const callable = status === 'open' && current === null && entry.status === 'waiting'
  return (
    <>
      <span>{caseName(entry, wording)}</span>
      <span className={layout.row}>
        <Badge appearance={entry.status === 'open' ? 'filled' : 'outline'} color="informative">
          {codes.agendaStatus[entry.status]}
        </Badge>
        <span className={layout.note}>
          {room.slotMinutes(entry.slotSeconds / 60)}
          {entry.forecast && `, ${room.forecast(format.time(entry.forecast.from), format.time(entry.forecast.to))}`}
        </span>
      </span>
      {entry.deferred && (
        <span className={layout.note}>{deferredWords(entry.deferred, { room, date: format.date })}</span>
      )}
      {callable && (
        <span className={layout.row}>
          <OrderButton
            label={`${room.callOther}: ${caseName(entry, wording)}`}
            command={{ type: 'call-case', meetingId, caseId: entry.caseId }}
          >
            {room.callOther}
          </OrderButton>
          <Mover entry={entry} />
        </span>
      )}
      {entry.status !== 'open' && <CaseAside caseId={entry.caseId} />}
    </>
  )
}

type DeferredWords = { room: Wording['room']; date: (at: string) => string }

/** Why and to when a case was put off, and how that stands against the area's limit (R173). */
function deferredWords(deferred: NonNullable<AgendaEntry['deferred']>, { room, date }: DeferredWords): string {
  const { newDate, reason, decidedBy, withinLimit } = deferred
  const limits = { true: room.deferredInTime, false: room.deferredLate, unanswered: room.deferredNoLimit }
  return `${room.deferredTo(date(newDate))}: ${reason} (${decidedBy}). ${limits[`${withinLimit}`]}`
}

/** Another place in the order, with a reason (R063). */
function Mover({ entry }: { entry: AgendaEntry }): ReactNode {
  const { agenda, meetingId } = useView()
  const { wording } = usePage()
  const { room } = wording
  const [place, setPlace] = useState(String(agenda.indexOf(entry)))
  const options = agenda.map((each, index) => ({
    value: String(index),
    text: `${index + 1} (${caseName(each, wording)})`,
  }))
  return (
    <Fold title={room.move}>
      <Choice label={room.moveTo} value={place} onChange={setPlace} options={options} />
      <LineForm
        label={room.why}
        button={room.move}
        command={(reason) => ({ type: 'move-case', meetingId, caseId: entry.caseId, toIndex: Number(place), reason })}
      />
    </Fold>
  )
}
