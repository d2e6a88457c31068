import { Button } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import type { PlanPreview } from '../../src/contracts/plan-preview.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Answered } from '../parts/answered.tsx'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { PlanPaper } from './plan-paper.tsx'
import { sendingWords } from '../wording/sending-words.ts'

/** A plan as it will be in the hands of whoever gets it, read before it goes; `reader` where it is one person's. */
export function ReadPlan({ plan, reader }: { plan: PlanView; reader?: { personId: string } }): ReactNode {
  const words = sendingWords()
  const layout = useLayout()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(plan.recipients.find(({ barred }) => !barred)?.personId ?? '')
  const id = useId()
  const as = reader?.personId ?? chosen
  return (
    <>
      <Button appearance="transparent" className={layout.start} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.readPlain}
      </Button>
      {open && !reader && plan.recipients.length > 0 && (
        <Choice
          id={id}
          label={words.readAs}
          value={chosen}
          onChange={setChosen}
          options={plan.recipients.map(({ personId, name, agency }) => ({
            value: personId,
            text: `${name}, ${agency}`,
          }))}
        />
      )}
      {open && <Copy caseId={plan.caseId} as={as} />}
    </>
  )
}

function Copy({ caseId, as }: { caseId: string; as: string }): ReactNode {
  const { meetingId } = useView()
  const path = `/api/circulations/${meetingId}/cases/${caseId}/preview`
  const preview = useAnswer<PlanPreview>(as === '' ? path : `${path}/${as}`)
  return <Answered answer={preview}>{(paper) => <PlanPaper paper={paper} />}</Answered>
}
