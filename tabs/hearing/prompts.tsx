import { Badge, Field, Input } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import type { CommandOf } from '../../src/contracts/commands.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'
import { WordingNudges } from '../parts/wording-nudges.tsx'
import { DraftFrom } from './draft-from.tsx'

const answers = ['made', 'to-be-made', 'none'] as const
type Prompt = CommandOf<'answer-prompt'>['prompt']

/** One sheet of what a chair asks about every case (R078 to R087): made, to be made, none raised. */
export function Prompts({ current }: { current: CaseView }): ReactNode {
  const { hearing, noting } = useWording()
  const layout = useLayout()
  return (
    <Section title={hearing.prompts} level={3} plain>
      <p className={layout.note}>{noting.clause(current.promptsClause)}</p>
      <ul className={layout.list}>
        {current.prompts.map((prompt) => (
          <li key={prompt.prompt} className={layout.item}>
            <PromptLine prompt={prompt} caseId={current.caseId} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function PromptLine({ prompt, caseId }: { prompt: CaseView['prompts'][number]; caseId: string }): ReactNode {
  const { meetingId } = useView()
  const { codes, hearing, frame } = useWording()
  const order = useOrder()
  const [note, setNote] = useState(prompt.note)
  const send = (value: string): void => {
    const answer = answers.find((each) => each === value)
    if (answer)
      void order.give({ type: 'answer-prompt', meetingId, caseId, prompt: prompt.prompt as Prompt, answer, note })
  }
  const name = codes.prompts[prompt.prompt] ?? prompt.prompt
  return (
    <>
      <Choice
        label={name}
        value={prompt.answer ?? ''}
        onChange={send}
        options={[
          { value: '', text: frame.choose },
          ...answers.map((value) => ({ value, text: codes.promptAnswers[value] })),
        ]}
      />
      <Field label={`${hearing.promptNote}: ${name}`}>
        <Input
          value={note}
          maxLength={4000}
          onChange={(_event, data) => setNote(data.value)}
          onBlur={() => note !== prompt.note && prompt.answer && send(prompt.answer)}
        />
      </Field>
      <PromptAction prompt={prompt} caseId={caseId} />
      <WordingNudges text={note} />
      <ProblemNote problem={order.problem} />
    </>
  )
}

/**
 * Where one is proposed it says so; what is to be made becomes an action in one press, for the agency whose matter it
 * is.
 */
function PromptAction({ prompt, caseId }: { prompt: CaseView['prompts'][number]; caseId: string }): ReactNode {
  const { noting, hearing } = useWording()
  const layout = useLayout()
  const isToBeMade = prompt.answer === 'to-be-made' && prompt.actionId === null
  return (
    <>
      {prompt.proposed && (
        <Badge className={layout.start} appearance="outline" color="informative">
          {hearing.promptProposed}
        </Badge>
      )}
      {prompt.actionId && <p className={layout.note}>{noting.drafted}</p>}
      {(isToBeMade || (prompt.proposed && prompt.actionId === null)) && (
        <DraftFrom source={prompt.prompt} caseId={caseId}>
          {noting.draft(prompt.agency)}
        </DraftFrom>
      )}
    </>
  )
}
