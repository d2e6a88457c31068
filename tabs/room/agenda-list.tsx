import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { AgendaEntry } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { CaseAside } from '../hearing/case-aside.tsx'
import { later } from '../parts/later.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import type { Wording } from '../wording/en.ts'
import { useNow } from '../parts/use-now.ts'
import { agendaStanding } from './agenda-standing.ts'
import { bookedUntil } from './booked-until.ts'
import { driftOf, moved } from './drift.ts'

const CallApart = later(async () => (await import('./call-apart.tsx')).CallApart)
const MoveCase = later(async () => (await import('./move-case.tsx')).MoveCase)

/** Every case in the order of hearing, with its forecast and how it stands. */
export function AgendaList(): ReactNode {
  const view = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const drift = driftOf(view, useNow(15_000))
  const { room } = wording
  return (
    <Section title={room.agenda}>
      {view.projectedFinish && (
        <p className={layout.text}>
          {room.finish(format.time(moved(view.projectedFinish, drift)))}.{' '}
          {room.finishBooked(format.time(bookedUntil(view)))}.
        </p>
      )}
      {view.agenda.length === 0 && (
        <p className={layout.note}>{view.me.desk ? room.agendaEmptyDesk : room.agendaEmptyChair}</p>
      )}
      <ol className={layout.list}>
        {view.agenda.map((entry) => (
          <li key={entry.caseId} className={layout.item}>
            <Entry entry={entry} drift={drift} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Entry({ entry, drift }: { entry: AgendaEntry; drift: number }): ReactNode {
  const { status, current } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const { room } = wording
  const times = status === 'ended' ? null : shownTimes(entry, drift)
  const callable = status === 'open' && current === null && entry.status === 'waiting'
  return (
    <>
      <span>{caseName(entry, wording)}</span>
      <span className={layout.row}>
        <Badge appearance={entry.status === 'open' ? 'filled' : 'outline'} color="informative">
          {agendaStanding(entry, { meeting: status, wording })}
        </Badge>
        <span className={layout.note}>
          {room.slotMinutes(entry.slotSeconds / 60)}
          {times && `, ${room.forecast(format.time(times.from), format.time(times.to))}`}
        </span>
      </span>
      {entry.deferred && (
        <span className={layout.note}>{deferredWords(entry.deferred, { room, date: format.date })}</span>
      )}
      {callable && (
        <span className={layout.row}>
          <CallNow entry={entry} />
          <Fold title={room.move} onceOpened>
            <MoveCase entry={entry} />
          </Fold>
        </span>
      )}
      {entry.status !== 'open' && <CaseAside caseId={entry.caseId} />}
    </>
  )
}

/**
 * Any case that waits can be called at any time; one that is heard apart from the others, with the reason (R053, R063).
 */
function CallNow({ entry }: { entry: AgendaEntry }): ReactNode {
  const { meetingId } = useView()
  const { wording } = usePage()
  const { room } = wording
  const label = `${room.callOther}: ${caseName(entry, wording)}`
  if (entry.heardApart === undefined)
    return (
      <OrderButton label={label} command={{ type: 'call-case', meetingId, caseId: entry.caseId }}>
        {room.callOther}
      </OrderButton>
    )
  return (
    <Fold title={label} onceOpened>
      <CallApart entry={entry} clause={entry.heardApart} />
    </Fold>
  )
}

/** A case that waits is pushed as a whole; of the one that is open, only its end. */
function shownTimes({ forecast, status }: AgendaEntry, drift: number): AgendaEntry['forecast'] {
  if (!forecast) return null
  return { from: status === 'open' ? forecast.from : moved(forecast.from, drift), to: moved(forecast.to, drift) }
}

type DeferredWords = { room: Wording['room']; date: (at: string) => string }

/** Why and to when a case was put off, and how that stands against the area's limit (R173). */
function deferredWords(deferred: NonNullable<AgendaEntry['deferred']>, { room, date }: DeferredWords): string {
  const { newDate, reason, decidedBy, withinLimit } = deferred
  const limits = { true: room.deferredInTime, false: room.deferredLate, unanswered: room.deferredNoLimit }
  return `${room.deferredTo(date(newDate))}: ${reason} (${decidedBy}). ${limits[`${withinLimit}`]}`
}
