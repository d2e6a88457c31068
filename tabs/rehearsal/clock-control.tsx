import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import { createTimeFormat, momentOfLondonField } from '../london-time.ts'
import { useLayout } from '../parts/layout.ts'
import { RehearsalSection } from './rehearsal-section.tsx'
import { tell } from './rehearsal-api.ts'

const format = createTimeFormat('en')
const steps = [
  { words: '+1 minute', seconds: 60 },
  { words: '+15 minutes', seconds: 15 * 60 },
  { words: '+1 hour', seconds: 3600 },
  { words: '+12 hours', seconds: 12 * 3600 },
  { words: '+1 day', seconds: 24 * 3600 },
] as const

/** The rehearsal's one clock: everything in it goes by this time, tokens included. */
export function ClockControl({ clock }: { clock: string }): ReactNode {
  const layout = useLayout()
  const [at, setAt] = useState('')
  const set = (event: FormEvent): void => {
    event.preventDefault()
    const moment = momentOfLondonField(at)
    if (moment) void tell('/rehearsal/clock', { at: moment })
  }
  return (
    <RehearsalSection title="The rehearsal’s clock">
      <p className={layout.text}>{clock && format.dateTime(clock)}</p>
      <div className={layout.row}>
        {steps.map(({ words, seconds }) => (
          <Button key={words} onClick={() => void tell('/rehearsal/clock', { seconds })}>
            {words}
          </Button>
        ))}
      </div>
      <form onSubmit={set} className={layout.row}>
        <Field label="Set it to (London time)">
          <Input type="datetime-local" value={at} onChange={(_event, data) => setAt(data.value)} />
        </Field>
        <Button type="submit">Set</Button>
      </form>
    </RehearsalSection>
  )
}
