import { Title3, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import type { StageView } from '../../src/contracts/stage-view.ts'
import type { MeView } from '../../src/contracts/views.ts'
import { pauseFor, waitBefore } from '../back-off.ts'
import { type Link, follow } from '../live.ts'
import { meetingToOpen } from '../meeting/meeting-to-open.ts'
import { Answered } from '../parts/answered.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { Waiting } from '../parts/waiting.tsx'
import { type ServerClock, createServerClock } from '../server-clock.ts'
import { stageWords } from '../wording/stage-words.ts'

const useStyles = makeStyles({
  stage: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  large: {
    margin: 0,
    fontSize: tokens.fontSizeHero900,
    lineHeight: tokens.lineHeightHero900,
    '@media (max-width: 480px)': { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  },
  line: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
})

/** Which meeting Teams opened on the stage: the one that was named, or the one that is running now. */
export function StagePlace({ asked }: { asked: string | null }): ReactNode {
  const me = useAnswer<MeView>(asked === null ? '/api/me' : null)
  if (asked !== null) return <StagePage meetingId={asked} />
  return (
    <Answered page answer={me}>
      {({ meetings }) => <Found meetingId={meetingToOpen(meetings, null)} />}
    </Answered>
  )
}

function Found({ meetingId }: { meetingId: string | null }): ReactNode {
  const styles = useStyles()
  return meetingId === null ? (
    <p className={styles.line}>{stageWords().between}</p>
  ) : (
    <StagePage meetingId={meetingId} />
  )
}

/**
 * The only page that can be shared: a first name, a number, a stage and a time, and nothing else is sent to it (H05).
 */
export function StagePage({ meetingId }: { meetingId: string }): ReactNode {
  const { wording } = usePage()
  const styles = useStyles()
  const layout = useLayout()
  const { view, link, clock } = useStage(meetingId)
  const words = stageWords()
  if (link.kind === 'refused') return <p className={styles.line}>{link.problem.sentence}</p>
  if (!view) return <Waiting />
  return (
    <div className={styles.stage}>
      <Title3 as="h1" className={layout.note}>
        {words.title}. {view.marking}
      </Title3>
      {link.kind === 'lost' && <output className={layout.text}>{wording.frame.link.network}</output>}
      <Heard view={view} />
      <TimeOfDay clock={clock} />
    </div>
  )
}

function Heard({ view: { status, current } }: { view: StageView }): ReactNode {
  const { wording, format } = usePage()
  const styles = useStyles()
  const words = stageWords()
  if (status !== 'open') return <h2 className={styles.large}>{status === 'ended' ? words.ended : words.notOpen}</h2>
  if (current === null) return <h2 className={styles.large}>{words.between}</h2>
  if (current === 'not-yours') return <h2 className={styles.large}>{words.notYours}</h2>
  const { number, firstName, stage, since } = current
  return (
    <>
      <p className={styles.line}>{words.now}</p>
      <h2 className={styles.large}>
        {wording.frame.caseName(number)}: {firstName}
      </h2>
      <p className={styles.line}>{stage && wording.codes.stages[stage]}</p>
      <p className={styles.line}>{words.since(format.time(since))}</p>
    </>
  )
}

/** The time of day, and no countdown: whoever speaks never sees one (H27). */
function TimeOfDay({ clock }: { clock: ServerClock }): ReactNode {
  const { format } = usePage()
  const styles = useStyles()
  const words = stageWords()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const beat = setInterval(() => setNow(clock.now()), 1_000)
    return () => clearInterval(beat)
  }, [clock])
  return (
    <p className={styles.line}>
      {words.clock}: {format.time(new Date(now).toISOString())}
    </p>
  )
}

function useStage(meetingId: string): { view: StageView | null; link: Link; clock: ServerClock } {
  const { api } = usePage()
  const [view, setView] = useState<StageView | null>(null)
  const [link, setLink] = useState<Link>({ kind: 'connecting' })
  const [clock] = useState(() => createServerClock())
  useEffect(() => {
    const onView = (seen: StageView): void => {
      clock.set(seen.now)
      setView(seen)
    }
    const onLink = (now: Link): void => {
      setLink(now)
      if (now.kind === 'refused') setView(null)
    }
    const pause = (failures: number) => pauseFor(waitBefore({ failures, chance: Math.random() }))
    return follow<StageView>({ open: api.open, path: `/api/meetings/${meetingId}/stage`, pause, onView, onLink })
  }, [api, meetingId, clock])
  return { view, link, clock }
}
