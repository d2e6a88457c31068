import { type ReactNode, useState } from 'react'
import type { FollowUpView, LadderView } from '../../src/contracts/follow-up-view.ts'
import type { AreaRole } from '../../src/contracts/words.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { usePage, useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { afterWords } from '../wording/after-words.ts'
import { RoleChoice } from './role-choice.tsx'
import { RuleLine } from './rule-line.tsx'

/** Late actions with what was decided at each rung; the next step is a person's decision (R125). */
export function Ladders({ rules, ladders }: Pick<FollowUpView, 'rules' | 'ladders'>): ReactNode {
  const words = afterWords()
  const layout = useLayout()
  const { value: master } = rules.master
  return (
    <Section title={words.ladderTitle}>
      <p className={layout.text}>{words.ladderText}</p>
      <RuleLine rule={rules.ladder} />
      {master !== null && master !== 'here' && <p className={layout.text}>{words.ladderElsewhere(master)}</p>}
      {master !== 'here' && <RuleLine rule={rules.master} />}
      {ladders.length === 0 && <p className={layout.note}>{words.none}</p>}
      <ul className={layout.list}>
        {ladders.map((each) => (
          <li key={each.actionId} className={layout.item}>
            <One found={each} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function One({ found }: { found: LadderView }): ReactNode {
  const { format } = usePage()
  const { actions } = useWording()
  const words = afterWords()
  const layout = useLayout()
  return (
    <>
      <span className={layout.note}>{words.action(found.reference, found.agency)}</span>
      <span className={layout.text}>{found.what}</span>
      <span className={layout.note}>{found.due && actions.by(format.dateTime(found.due))}</span>
      <ol>
        {found.steps.map(({ at, to, said }) => (
          <li key={at}>
            {to
              ? words.ladderStep(format.dateTime(at), words.roles[to], said)
              : words.ladderWait(format.dateTime(at), said)}
          </li>
        ))}
      </ol>
      {found.next?.may && <Decide actionId={found.actionId} next={found.next.to} />}
    </>
  )
}

function Decide({ actionId, next }: { actionId: string; next: AreaRole | 'ask' }): ReactNode {
  const words = afterWords()
  const [to, setTo] = useState<AreaRole>(next === 'ask' ? 'chair' : next)
  const asked = next === 'ask' ? to : next
  return (
    <>
      <Fold title={words.ladderNext(words.roles[asked])}>
        {next === 'ask' && <RoleChoice value={to} onChange={setTo} />}
        <LineForm
          label={words.ladderSaid}
          button={words.ladderNext(words.roles[asked])}
          command={(said) => ({ type: 'escalate-action', actionId, to: next === 'ask' ? to : null, said })}
        />
      </Fold>
      <Fold title={words.ladderHold}>
        <LineForm
          label={words.ladderHoldWhy}
          button={words.ladderHold}
          command={(reason) => ({ type: 'hold-escalation', actionId, reason })}
        />
      </Fold>
    </>
  )
}
