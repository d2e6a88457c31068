import { Badge, Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { DueItem, DueView } from '../../src/contracts/due-view.ts'
import { Answered } from '../parts/answered.tsx'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage, useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { officeWords } from '../wording/office-words.ts'
import { useLook } from './use-look.ts'

const levels = ['red', 'amber', 'green'] as const
type Opening = { onMeeting: (meetingId: string) => void }

/** Every clock that runs, with its clause; amber and red are words here, and send nothing to anyone. */
export function DuePage({ onMeeting }: Opening): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const { answer, again } = useLook<DueView>('/api/due')
  return (
    <Answered answer={answer}>
      {({ items }) => (
        <div className={layout.stack}>
          <Button className={layout.start} onClick={again}>
            {words.again}
          </Button>
          {items.length === 0 && <p className={layout.note}>{words.none}</p>}
          {levels.map((level) => (
            <OfLevel key={level} level={level} items={items} onMeeting={onMeeting} />
          ))}
        </div>
      )}
    </Answered>
  )
}

function OfLevel({
  level,
  items,
  onMeeting,
}: Opening & { level: DueItem['level']; items: readonly DueItem[] }): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const mine = items.filter((item) => item.level === level)
  if (mine.length === 0) return null
  return (
    <Section title={words.ofLevel(words.levels[level], mine.length)}>
      <ul className={layout.list}>
        {mine.map((item) => (
          <li key={item.key} className={layout.item}>
            <Clock item={item} onMeeting={onMeeting} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Clock({ item, onMeeting }: Opening & { item: DueItem }): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const { format } = usePage()
  const { meeting, rung } = item
  return (
    <>
      <span className={layout.row}>
        <strong>{words.kinds[item.kind]}</strong>
        <Badge appearance={item.level === 'green' ? 'outline' : 'filled'} color={colours[item.level]}>
          {words.levels[item.level]}
        </Badge>
        <span>{rung ? words.since(format.dateTime(item.from)) : words.dueAt(format.dateTime(item.dueAt))}</span>
      </span>
      <About item={item} />
      {item.certain && <span>{words.certain}</span>}
      {item.question && <span>{words.listBeforeFeeder}</span>}
      {rung && <span>{words.rung(rung.step, rung.of, words.areaRoles[rung.to])}</span>}
      {item.missing.length > 0 && <span>{words.missing(item.missing.join(', '))}</span>}
      <span className={layout.row}>
        <span className={layout.note}>{words.clause(item.clause)}</span>
        {meeting && (
          <Button size="small" appearance="subtle" onClick={() => onMeeting(meeting.meetingId)}>
            {words.openMeeting(format.date(meeting.startsAt))}
          </Button>
        )}
      </span>
    </>
  )
}

const colours = { red: 'danger', amber: 'warning', green: 'informative' } as const

function About({ item }: { item: DueItem }): ReactNode {
  const wording = useWording()
  const words = officeWords()
  const parts = [
    item.case && caseName(item.case, wording),
    item.action && words.action(item.action.actionNumber),
    item.person,
    item.agency,
  ].filter(Boolean)
  return parts.length > 0 ? <span>{parts.join(', ')}</span> : null
}
