import type { ReactNode } from 'react'
import type { MorningView, RunningView } from '../../src/contracts/running-view.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage, useWording } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'
import { Section } from '../parts/section.tsx'
import { runningWords } from '../wording/running-words.ts'
import { CoreGaps } from './core-gaps.tsx'
import { ToRing } from './to-ring.tsx'

type Given = { morning: MorningView }

/** The page of half past eight: what a chair wants to know, and whom to ring, before the meeting opens. */
export function Morning({ running, morning }: Given & { running: RunningView }): ReactNode {
  const words = runningWords()
  return (
    <Section title={words.morning}>
      <Part title={words.chairs}>
        <Chairs morning={morning} />
      </Part>
      <Part title={words.gaps}>
        <CoreGaps gaps={running.coreGaps} />
      </Part>
      <Part title={words.late}>
        <LateNews morning={morning} />
      </Part>
      <Part title={words.connections}>
        <Connections morning={morning} />
      </Part>
      <Part title={words.practitioners}>
        <Practitioners morning={morning} />
      </Part>
      <Part title={words.updates}>
        <Updates morning={morning} />
      </Part>
    </Section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Section title={title} level={3} plain>
      {children}
    </Section>
  )
}

function Chairs({ morning }: Given): ReactNode {
  const layout = useLayout()
  const words = runningWords()
  return (
    <ul className={layout.list}>
      {morning.chairs.map((person) => (
        <li key={person.personId}>
          <ToRing person={person} /> <span className={layout.note}>({person.here ? words.here : words.notHere})</span>
        </li>
      ))}
    </ul>
  )
}

/** A list, or the sentence that says what its being empty means. */
function Lines({ lines, empty }: { lines: readonly { key: string; line: string }[]; empty: string }): ReactNode {
  const layout = useLayout()
  if (lines.length === 0) return <p className={layout.note}>{empty}</p>
  return (
    <ul className={layout.list}>
      {lines.map(({ key, line }) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  )
}

function LateNews({ morning }: Given): ReactNode {
  const { wording, format } = usePage()
  const words = runningWords()
  const lines = morning.lateNews.map((news) => ({
    key: `${news.caseId} ${news.at} ${news.from}`,
    line: `${caseName(news, wording)}: ${words.news[news.what] ?? ''}, ${news.from}, ${format.dateTime(news.at)}`,
  }))
  return <Lines lines={lines} empty={words.lateNone} />
}

/** Names only of those who are decided, or whom the reader decides; never why (H42). */
function Connections({ morning }: Given): ReactNode {
  const wording = useWording()
  const words = runningWords()
  const lines = morning.connections.map(({ people, undecided, ...heading }) => ({
    key: heading.caseId,
    line: `${caseName(heading, wording)}: ${[
      ...people.map(personName),
      ...(undecided > 0 ? [words.undecided(undecided)] : []),
    ].join('; ')}`,
  }))
  return <Lines lines={lines} empty={words.connectionsNone} />
}

function Practitioners({ morning }: Given): ReactNode {
  const { wording, format } = usePage()
  const words = runningWords()
  const lines = morning.practitioners.map(({ personId, caseId, number, from, ...person }) => ({
    key: `${personId} ${caseId}`,
    line: `${personName(person)}: ${wording.frame.caseName(number)}, ${words.about(format.time(from))}`,
  }))
  return <Lines lines={lines} empty={words.practitionersNone} />
}

function Updates({ morning }: Given): ReactNode {
  const wording = useWording()
  const words = runningWords()
  const lines = morning.updates
    .filter(({ agencies }) => agencies.length > 0)
    .map(({ agencies, ...heading }) => ({
      key: heading.caseId,
      line: `${caseName(heading, wording)}: ${words.updatesOf(agencies.length, morning.atTable, agencies.join(', '))}`,
    }))
  return <Lines lines={lines} empty={words.updatesNone} />
}
