import { type ReactNode, useState } from 'react'
import type { FollowUpView, ReassessmentView } from '../../src/contracts/follow-up-view.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { afterWords } from '../wording/after-words.ts'
import { RuleLine } from './rule-line.tsx'

const outcomes = ['met-another-way', 'new-action', 'hear-again', 'risk-stands'] as const

type ReassessmentsProps = { rules: FollowUpView['rules']; all: readonly ReassessmentView[]; title?: string }

/** Actions that could not be done, each until somebody has looked at its risk again (R124). */
export function Reassessments({ rules, all, title }: ReassessmentsProps): ReactNode {
  const words = afterWords()
  const layout = useLayout()
  return (
    <Section title={title ?? words.reassessTitle}>
      <p className={layout.text}>{words.reassessText}</p>
      <RuleLine rule={rules.reassessedBy} />
      {all.length === 0 && <p className={layout.note}>{words.none}</p>}
      <ul className={layout.list}>
        {all.map((each) => (
          <li key={each.actionId} className={layout.item}>
            <One
              found={each}
              by={rules.reassessedBy.value ? words.roles[rules.reassessedBy.value] : words.roles.chair}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function One({ found, by }: { found: ReassessmentView; by: string }): ReactNode {
  const { format } = usePage()
  const words = afterWords()
  const layout = useLayout()
  const { done } = found
  const outcome = done && outcomes.find((each) => each === done.outcome)
  return (
    <>
      <span className={layout.note}>{words.action(found.reference, found.agency)}</span>
      <span className={layout.text}>{found.what}</span>
      <span className={layout.text}>{words.because(found.because)}</span>
      {done && (
        <span className={layout.text}>
          {outcome && `${words.reassessOutcomes[outcome]}. `}
          {words.reassessed(done.by, format.dateTime(done.at), done.text)}
        </span>
      )}
      {!done && !found.may && <span className={layout.note}>{words.reassessWait(by)}</span>}
      {found.may && (
        <Fold title={words.reassessSave}>
          <Look actionId={found.actionId} />
        </Fold>
      )}
    </>
  )
}

function Look({ actionId }: { actionId: string }): ReactNode {
  const words = afterWords()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('met-another-way')
  return (
    <>
      <Choice
        label={words.reassessOutcome}
        value={outcome}
        onChange={(value) => setOutcome(outcomes.find((each) => each === value) ?? 'risk-stands')}
        options={outcomes.map((value) => ({ value, text: words.reassessOutcomes[value] }))}
      />
      <LineForm
        label={words.reassessWhy}
        button={words.reassessSave}
        command={(text) => ({ type: 'reassess-risk', actionId, outcome, text })}
      />
    </>
  )
}
