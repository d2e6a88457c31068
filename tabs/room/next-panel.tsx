import type { ReactNode } from 'react'
import { useMeeting } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage, useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { ActionItem } from '../actions/action-item.tsx'
import { Declaration } from './declaration.tsx'
import { type NextThing, nextThing } from './next-thing.ts'
import { ReferrerAbsent } from './referrer-absent.tsx'
import { StatementText } from './statement-text.tsx'

type Next<Kind extends NextThing['kind']> = Extract<NextThing, { kind: Kind }>

/** The one thing to do next, always in the same place. */
export function NextPanel(): ReactNode {
  const { view } = useMeeting()
  const { room } = useWording()
  const layout = useLayout()
  const next = nextThing(view)
  const theirOwn = next.kind === 'agree' || next.kind === 'declare' || next.kind === 'ended'
  return (
    <Section title={room.next} work>
      {view.me.controls && !view.me.chairing && !theirOwn && (
        <p className={layout.note}>{room.onTheChairsWord(view.chairing.name)}</p>
      )}
      <NextBody next={next} />
    </Section>
  )
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
      <OrderButton appearance="primary" command={{ type: kind, meetingId: view.meetingId }}>
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
  const times = forecast && room.forecast(format.time(forecast.from), format.time(forecast.to))
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

function EnterStage({ next }: { next: Next<'enter-stage'> }): ReactNode {
  const { view } = useMeeting()
  const { hearing, codes } = useWording()
  const { current, stage } = next
  const command = { type: 'enter-stage', meetingId: view.meetingId, caseId: current.caseId, stage } as const
  return (
    <OrderButton appearance="primary" command={command}>
      {hearing.nextStage(codes.stages[stage])}
    </OrderButton>
  )
}

function FinishCase({ next }: { next: Next<'finish-case'> }): ReactNode {
  const { view } = useMeeting()
  const { hearing } = useWording()
  const command = { type: 'finish-case', meetingId: view.meetingId, caseId: next.current.caseId } as const
  return (
    <>
      <Sentences lines={[hearing.finishText]} />
      <OrderButton appearance="primary" command={command}>
        {hearing.finish}
      </OrderButton>
    </>
  )
}

function Ended(): ReactNode {
  const { room } = useWording()
  return <Sentences lines={[room.ended, room.endedText]} />
}

function Sentences({ lines }: { lines: readonly string[] }): ReactNode {
  const layout = useLayout()
  return lines.map((line) => (
    <p key={line} className={layout.text}>
      {line}
    </p>
  ))
}
