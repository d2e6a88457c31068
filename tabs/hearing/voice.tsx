import { Button, Field, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Facts } from '../parts/facts.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { WordingNudges } from '../parts/wording-nudges.tsx'

type Said = { wishes: string; fears: string; barriers: string }

/**
 * What the victim wants and fears, and what stops engagement, beside what the referral brought of it; or why the voice
 * is missing (R035, R076, R077).
 */
export function Voice({ current }: { current: CaseView }): ReactNode {
  const { meetingId, terms } = useView()
  const { hearing, frame } = useWording()
  const layout = useLayout()
  const of = { meetingId, caseId: current.caseId }
  const missing = current.voice?.heard === false ? current.voice.missingBecause : ''
  return (
    <div className={layout.stack}>
      {missing && <p className={layout.text}>{hearing.voiceMissingIs(missing)}</p>}
      {current.referredVoice && (
        <Facts
          facts={[
            [`${hearing.referral}: ${hearing.wishes(terms)}`, current.referredVoice.wishes],
            [`${hearing.referral}: ${hearing.barriers}`, current.referredVoice.barriers],
          ]}
        />
      )}
      <VoiceForm of={of} before={current.voice ?? { wishes: '', fears: '', barriers: '' }} />
      <Fold title={hearing.voiceMissing}>
        <LineForm
          label={hearing.voiceMissing}
          button={frame.save}
          command={(because) => ({ type: 'record-voice-missing', ...of, because })}
        />
      </Fold>
    </div>
  )
}

function VoiceForm({ of, before }: { of: { meetingId: string; caseId: string }; before: Said }): ReactNode {
  const { terms } = useView()
  const { hearing } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [said, setSaid] = useState<Said>({ wishes: before.wishes, fears: before.fears, barriers: before.barriers })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!order.busy) void order.give({ type: 'record-voice', ...of, ...said })
  }
  const fields: readonly (readonly [keyof Said, string])[] = [
    ['wishes', hearing.wishes(terms)],
    ['fears', hearing.fears(terms)],
    ['barriers', hearing.barriers],
  ]
  return (
    <form className={layout.form} onSubmit={submit}>
      {fields.map(([name, label]) => (
        <Field key={name} label={label}>
          <Textarea
            resize="vertical"
            value={said[name]}
            maxLength={4000}
            onChange={(_event, data) => setSaid({ ...said, [name]: data.value })}
          />
        </Field>
      ))}
      <WordingNudges text={Object.values(said).join('\n')} />
      <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
        {hearing.voiceSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </form>
  )
}
