import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { MyView } from '../../src/contracts/my-view.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { myWords } from '../wording/my-words.ts'

type BeforeNextProps = { found: MyView; onOpen: (meetingId: string) => void }

/** What somebody must prepare for the next meeting (R013, R120). */
export function BeforeNext({ found: { next, actions }, onOpen }: BeforeNextProps): ReactNode {
  const { format } = usePage()
  const layout = useLayout()
  const words = myWords()
  if (!next)
    return (
      <Section title={words.next}>
        <p className={layout.note}>{words.nextNone}</p>
      </Section>
    )
  const { stubs, toLookUp, startsAt, meetingId } = next
  const asked = [
    stubs > 0 && words.stubs(stubs),
    toLookUp > 0 && words.toLookUp(toLookUp),
    actions.length > 0 && words.due(actions.length),
  ].filter((line) => line !== false)
  return (
    <Section title={words.next}>
      <p className={layout.text}>{words.nextOn(format.dateTime(startsAt))}</p>
      {asked.length === 0 && <p className={layout.note}>{words.ready}</p>}
      <ul>
        {asked.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button className={layout.start} onClick={() => onOpen(meetingId)}>
        {words.openMeeting}
      </Button>
    </Section>
  )
}
