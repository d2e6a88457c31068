import type { ReactNode } from 'react'
import { Badge, Link, makeStyles } from '@fluentui/react-components'
import { createTimeFormat } from '../london-time.ts'
import { useLayout } from '../parts/layout.ts'
import { RehearsalSection } from './rehearsal-section.tsx'
import { namesOf } from './names-of.ts'
import type { RehearsalPerson, SentItem } from './rehearsal-api.ts'
import { usePolled } from './use-polled.ts'

const format = createTimeFormat('en')
const nothing: readonly SentItem[] = []
const kinds = { mail: 'Letter', file: 'File', activity: 'Activity feed', invitation: 'Invitation', card: 'Card' }

/** Everything that has left the server through Graph and the bot, newest first: it goes no further than this page. */
export function Sent({ people }: { people: readonly RehearsalPerson[] }): ReactNode {
  const layout = useLayout()
  const sent = usePolled('/rehearsal/sent', nothing)
  return (
    <RehearsalSection title={`What was sent (${sent.length})`}>
      {sent.length === 0 && (
        <p className={layout.note}>Nothing yet. Cards, letters and plans stand here as they leave.</p>
      )}
      <ol reversed className={layout.list}>
        {sent.toReversed().map((item, index) => (
          <li key={`${item.at} ${item.kind} ${sent.length - index}`} className={layout.item}>
            <span className={layout.row}>
              <Badge appearance="outline" color="informative">
                {kinds[item.kind]}
              </Badge>
              <span className={layout.note}>
                {format.dateTime(item.at)}
                {item.to && `, to ${namesOf(item.to, people)}`}
              </span>
            </span>
            <span>{[item.subject, item.fileName].filter(Boolean).join(', ')}</span>
            {item.text && <Letter text={item.text} />}
          </li>
        ))}
      </ol>
    </RehearsalSection>
  )
}

const useStyles = makeStyles({ link: { alignSelf: 'flex-start', minHeight: '24px' } })

/** The letter's words; its link to a plan leads to the choice of who opens it. */
function Letter({ text }: { text: string }): ReactNode {
  const layout = useLayout()
  const styles = useStyles()
  const plan = /\/plan\/[A-Za-z0-9-]+/.exec(text)?.[0]
  return (
    <>
      <p className={layout.text}>{text}</p>
      {plan && (
        <Link className={styles.link} href={`/rehearsal?open=${encodeURIComponent(plan)}`}>
          Open its link as somebody
        </Link>
      )}
    </>
  )
}
