import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { CallDifference, CallView } from '../../src/contracts/teams-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLook } from '../office/use-look.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'
import { Section } from '../parts/section.tsx'
import type { TeamsWording } from '../wording/en/teams.ts'
import { teamsWords } from '../wording/teams-words.ts'

/** Where Teams' own report of the call differs from our record of who was there; for the desk, once it has ended. */
export function CallReport(): ReactNode {
  const { me, status } = useView()
  return me.desk && status === 'ended' ? <Report /> : null
}

function Report(): ReactNode {
  const { meetingId } = useView()
  const { answer, again } = useLook<CallView>(`/api/meetings/${meetingId}/call`)
  const words = teamsWords()
  const layout = useLayout()
  if (answer?.kind !== 'answer') return null
  return (
    <Section title={words.callTitle}>
      <Found view={answer.value} words={words} />
      <Button className={layout.start} onClick={again}>
        {words.again}
      </Button>
    </Section>
  )
}

function Found({ view, words }: { view: CallView; words: TeamsWording }): ReactNode {
  const layout = useLayout()
  if (view.report !== 'read') return <p className={layout.text}>{words.report[view.report]}</p>
  const { differences, strangers } = view
  return (
    <>
      <p className={layout.note}>{differences.length > 0 ? words.callText : words.same}</p>
      {strangers > 0 && <p className={layout.text}>{words.strangers(strangers)}</p>}
      <ul className={layout.list}>
        {differences.map((each) => (
          <li key={each.personId} className={layout.item}>
            <Difference difference={each} words={words} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Difference({ difference, words }: { difference: CallDifference; words: TeamsWording }): ReactNode {
  const { format } = usePage()
  const layout = useLayout()
  const { kind, here, inCall } = difference
  const times = (stays: CallDifference['here']) =>
    stays.map(({ from, to }) => `${format.time(from)}–${format.time(to)}`).join(', ')
  return (
    <>
      <span>
        {personName(difference)}: {words.kind[kind]}
      </span>
      {here.length > 0 && <span className={layout.note}>{words.here(times(here))}</span>}
      {inCall.length > 0 && <span className={layout.note}>{words.inCall(times(inCall))}</span>}
    </>
  )
}
