import { Button, Input } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { DeskView } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage, useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'
import type { Wording } from '../wording/en.ts'
import { type Planned, addable, itemsOf, moved, plannedFrom } from './agenda-order.ts'
import { Unlisted } from './unlisted.tsx'

/** The order of hearing: add, move, take off, set minutes; then post it to the channel. */
export function AgendaBuilder({ desk }: { desk: DeskView }): ReactNode {
  const view = useView()
  const { wording, format, announce } = usePage()
  const layout = useLayout()
  const order = useOrder()
  const [planned, setPlanned] = useState(() => plannedFrom(view))
  const words = wording.desk
  const save = (): void => {
    if (order.busy || planned.length === 0) return
    void order.give(
      { type: 'set-agenda', meetingId: view.meetingId, items: itemsOf(planned) },
      view.meetingVersion ?? undefined,
    )
  }
  const add = (heading: DeskView['unlisted'][number]): void => {
    setPlanned([...planned, { ...heading, minutes: '' }])
    announce(`${planned.length + 1}: ${caseName(heading, wording)}`)
  }
  return (
    <div className={layout.stack}>
      <Section title={words.agendaTitle} work>
        <p className={layout.note}>{words.agendaText}</p>
        <p className={layout.text}>{capacityWords(desk.capacity, words)}</p>
        <PlannedList planned={planned} onChange={setPlanned} />
        <span className={layout.row}>
          <Button appearance="primary" disabledFocusable={order.busy || planned.length === 0} onClick={save}>
            {words.setAgenda}
          </Button>
          <OrderButton command={{ type: 'post-agenda', meetingId: view.meetingId }}>{words.postAgenda}</OrderButton>
          <span className={layout.note}>
            {desk.agendaPostedAt && words.postedAt(format.dateTime(desk.agendaPostedAt))}
          </span>
        </span>
        <ProblemNote problem={order.problem} />
      </Section>
      <Unlisted unlisted={desk.unlisted} addable={addable(desk, planned)} onAdd={add} />
    </div>
  )
}

/** Whether the agenda fits the time that is booked (R049): it warns and never stops. */
function capacityWords({ neededMinutes, bookedMinutes }: DeskView['capacity'], words: Wording['desk']): string {
  const capacity = words.capacity(neededMinutes, bookedMinutes)
  return neededMinutes > bookedMinutes ? `${capacity} ${words.tooMuch}` : capacity
}

type PlannedListProps = { planned: readonly Planned[]; onChange: (planned: readonly Planned[]) => void }

function PlannedList({ planned, onChange }: PlannedListProps): ReactNode {
  const { wording, announce } = usePage()
  const layout = useLayout()
  const move = (from: number, by: -1 | 1): void => {
    const after = moved(planned, { from, by })
    onChange(after)
    const picked = planned[from]
    if (picked) announce(`${after.indexOf(picked) + 1}: ${caseName(picked, wording)}`)
  }
  return (
    <ol className={layout.list}>
      {planned.map((each, index) => (
        <li key={each.caseId} className={layout.item}>
          <PlannedLine
            planned={each}
            onMove={(by) => move(index, by)}
            onRemove={() => onChange(planned.toSpliced(index, 1))}
            onMinutes={(minutes) => onChange(planned.with(index, { ...each, minutes }))}
          />
        </li>
      ))}
    </ol>
  )
}

type PlannedLineProps = {
  planned: Planned
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onMinutes: (minutes: string) => void
}

function PlannedLine({ planned, onMove, onRemove, onMinutes }: PlannedLineProps): ReactNode {
  const wording = useWording()
  const layout = useLayout()
  const { desk: words } = wording
  const name = caseName(planned, wording)
  return (
    <>
      <span>{name}</span>
      <span className={layout.row}>
        <Button size="small" aria-label={words.up(name)} onClick={() => onMove(-1)}>
          ↑
        </Button>
        <Button size="small" aria-label={words.down(name)} onClick={() => onMove(1)}>
          ↓
        </Button>
        <Input
          size="small"
          type="number"
          min={1}
          max={120}
          aria-label={words.minutes(name)}
          placeholder={words.minutesUsual}
          value={planned.minutes}
          onChange={(_event, data) => onMinutes(data.value)}
        />
        <Button size="small" aria-label={`${words.takeOff}: ${name}`} onClick={onRemove}>
          {words.takeOff}
        </Button>
      </span>
    </>
  )
}
