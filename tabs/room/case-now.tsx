import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { ActionItem } from '../actions/action-item.tsx'
import { byPerson } from '../hearing/by-person.ts'
import { Reason } from '../hearing/reason.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { KnowSomeone } from './know-someone.tsx'
import { MyAnswer } from './my-answer.tsx'

/** The case that is being heard, for somebody who takes part in it; for anyone else, the same words whoever it is. */
export function CaseNow(): ReactNode {
  const { current, status, statement } = useView()
  const { room } = useWording()
  const layout = useLayout()
  if (status !== 'open' || statement.mine !== 'agreed') return null
  if (current === null) return <p className={layout.note}>{room.between}</p>
  if (current === 'not-yours') return <NotYours />
  return <Mine current={current} />
}

/** The same for everyone to whom it is not shown; whoever is not noted as in the room is told how to be (R058). */
function NotYours(): ReactNode {
  const { me } = useView()
  const { room } = useWording()
  const layout = useLayout()
  return (
    <Section title={room.elsewhere}>
      <p className={layout.text}>{room.elsewhereText}</p>
      {!me.present && <p className={layout.text}>{room.notNoted}</p>}
    </Section>
  )
}

function Mine({ current }: { current: CaseView }): ReactNode {
  const wording = useWording()
  const layout = useLayout()
  const { hearing, noting, codes, actions } = wording
  return (
    <Section title={caseName(current, wording)}>
      <p className={layout.note}>
        {current.stage && `${codes.stages[current.stage]}. `}
        {hearing.chairedBy(current.chairedBy)}.
      </p>
      {current.turn && (
        <output className={layout.text}>{noting.turn(current.turn.agency, current.turn.seconds)}</output>
      )}
      <MyAnswer current={current} />
      <Fold title={hearing.referral}>
        <Reason current={current} />
      </Fold>
      <RisksNamed current={current} />
      {current.actions.length > 0 && (
        <Fold title={actions.title}>
          <ul className={layout.list}>
            {current.actions.map((action) => (
              <li key={action.actionId} className={layout.item}>
                <ActionItem action={action} inCase />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <KnowSomeone caseId={current.caseId} />
    </Section>
  )
}

function RisksNamed({ current: { risks } }: { current: CaseView }): ReactNode {
  const { codes } = useWording()
  const layout = useLayout()
  if (risks.length === 0) return null
  return (
    <Fold title={codes.stages.risks}>
      <ul className={layout.list}>
        {byPerson(risks).map((risk) => (
          <li key={risk.riskId}>
            {codes.riskSubjects[risk.subject]}: <bdi>{risk.text}</bdi>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
