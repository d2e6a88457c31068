import { makeStyles } from '@fluentui/react-components'
import { type ReactNode, Suspense } from 'react'
import { comingIn } from '../meeting/am-here.ts'
import { useMeeting } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { later } from '../parts/later.ts'
import { OrderButton, Resting } from '../parts/order-button.tsx'
import { usePage, useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { useNow } from '../parts/use-now.ts'
import { Waiting } from '../parts/waiting.tsx'
import { driftOf, moved } from './drift.ts'
import { type NextThing, keyOf, nextThing } from './next-thing.ts'
import { EnterStage, FinishCase } from './next-in-case.tsx'
import { ReferrerAbsent } from './referrer-absent.tsx'
import { Sentences } from './sentences.tsx'
import { StatementText } from './statement-text.tsx'
import { TimeLeft } from './time-left.tsx'
import { useResting } from './use-resting.ts'

const ActionItem = later(async () => (await import('../actions/action-item.tsx')).ActionItem)
const Declaration = later(async () => (await import('./declaration.tsx')).Declaration)

const useStyles = makeStyles({
  stays: { position: 'sticky', top: 0, zIndex: 2 },
})

type Next<Kind extends NextThing['kind']> = Extract<NextThing, { kind: Kind }>

/** The one thing to do next, always in the same place. */
export function NextPanel(): ReactNode {
  const { view } = useMeeting()
  const { room } = useWording()
  const layout = useLayout()
  const next = nextThing(view)
  const theirOwn = next.kind === 'agree' || next.kind === 'declare' || next.kind === 'ended'
  const styles = useStyles()
  return (
    <div className={isShort(next) ? styles.stays : undefined}>
      <Section title={room.next} work>
        {isShort(next) && <TimeLeft />}
        {view.me.controls && !view.me.chairing && !theirOwn && (
          <p className={layout.note}>{room.onTheChairsWord(view.chairing.name)}</p>
        )}
        <Resting value={useResting(keyOf(next))}>
          <Suspense fallback={<Waiting />}>
            <NextBody next={next} />
          </Suspense>
        </Resting>
      </Section>
    </div>
  )
}

/**
 * What is one button and a line stays in sight while the case under it is read; a text to read or tick scrolls with it.
 */
function isShort({ kind }: NextThing): boolean {
  return kind === 'enter-stage' || kind === 'finish-case' || kind === 'call-case'
}

function NextBody({ next }: { next: NextThing }): ReactNode {
  switch (next.kind) {
    case 'open-meeting':
    case 'finish-outstanding':
    case 'end-meeting':
      return <Plain kind={next.kind} />
    case 'read-statement':
      return <Read />
    case 'agree':
      return <StatementText />
    case 'declare':
      return <Declaration />
    case 'review-outstanding':
      return <Review next={next} />
    case 'held':
      return <Held next={next} />
    case 'call-case':
      return <Call next={next} />
    case 'elsewhere':
      return <Elsewhere />
    case 'enter-stage':
      return <EnterStage next={next} />
    case 'finish-case':
      return <FinishCase next={next} />
    case 'ended':
      return <Ended />
  }
}

function Plain({ kind }: { kind: 'open-meeting' | 'finish-outstanding' | 'end-meeting' }): ReactNode {
  const { view } = useMeeting()
  const { room } = useWording()
  const words = {
    'open-meeting': { text: room.openText, button: room.open },
    'finish-outstanding': { text: room.outstandingNone, button: room.finishOutstanding },
    'end-meeting': { text: room.endText, button: room.end },
  }[kind]
  return (
    <>
      <Sentences lines={[words.text]} />
      <OrderButton
        appearance="primary"
        command={{ type: kind, meetingId: view.meetingId }}
        then={kind === 'open-meeting' ? comingIn(view) : undefined}
      >
        {words.button}
      </OrderButton>
    </>
  )
}

function Read(): ReactNode {
  const { view } = useMeeting()
  const { room } = useWording()
  return (
    <>
      <Sentences lines={[room.readText(view.terms)]} />
      <StatementText prompter />
      <OrderButton appearance="primary" command={{ type: 'read-statement', meetingId: view.meetingId }}>
        {room.read(view.terms)}
      </OrderButton>
    </>
  )
}

function Review({ next }: { next: Next<'review-outstanding'> }): ReactNode {
  const { view } = useMeeting()
  const { room } = useWording()
  const { actionId } = next.action
  return (
    <>
      <Sentences lines={[`${room.outstanding}: ${room.outstandingLeft(next.left)}`]} />
      <ActionItem action={next.action} />
      <OrderButton appearance="primary" command={{ type: 'review-outstanding', meetingId: view.meetingId, actionId }}>
        {room.reviewed}
      </OrderButton>
      <OrderButton command={{ type: 'finish-outstanding', meetingId: view.meetingId }}>
        {room.finishOutstanding}
      </OrderButton>
    </>
  )
}

function Held({ next }: { next: Next<'held'> }): ReactNode {
  const { wording } = usePage()
  return <Sentences lines={[`${caseName(next.entry, wording)}. ${wording.room.held}.`, wording.room.heldText]} />
}

function Call({ next }: { next: Next<'call-case'> }): ReactNode {
  const { view } = useMeeting()
  const { wording, format } = usePage()
  const { room } = wording
  const { forecast, caseId } = next.entry
  const drift = driftOf(view, useNow(15_000))
  const at = (moment: string): string => format.time(moved(moment, drift))
  const times = forecast && room.forecast(at(forecast.from), at(forecast.to))
  return (
    <>
      {times && <Sentences lines={[room.callText(times)]} />}
      <ReferrerAbsent caseId={caseId} />
      <OrderButton appearance="primary" command={{ type: 'call-case', meetingId: view.meetingId, caseId }}>
        {room.call(caseName(next.entry, wording))}
      </OrderButton>
    </>
  )
}

function Elsewhere(): ReactNode {
  const { room } = useWording()
  return <Sentences lines={[room.elsewhere, room.elsewhereText, room.elsewhereChair]} />
}

function Ended(): ReactNode {
  const { room } = useWording()
  return <Sentences lines={[room.ended, room.endedText]} />
}
