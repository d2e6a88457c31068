import { type ReactNode, useState } from 'react'
import type { DisagreementView, FollowUpView, IncidentView } from '../../src/contracts/follow-up-view.ts'
import type { AreaRole } from '../../src/contracts/words.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { usePage, useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { afterWords } from '../wording/after-words.ts'
import { RoleChoice } from './role-choice.tsx'
import { RuleLine } from './rule-line.tsx'

/** What was disagreed on, to whom it was taken, and how it was settled (R106). */
export function Disagreements({ rules, disagreements }: Pick<FollowUpView, 'rules' | 'disagreements'>): ReactNode {
  const wording = useWording()
  const words = afterWords()
  const layout = useLayout()
  if (disagreements.length === 0) return null
  return (
    <Section title={words.disagreeTitle}>
      <RuleLine rule={rules.disagreement} />
      <ul className={layout.list}>
        {disagreements.map((each) => (
          <li key={each.disagreementId} className={layout.item}>
            <span className={layout.note}>{caseName(each, wording)}</span>
            <Course found={each} />
            {each.may && <Decide found={each} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Course({ found }: { found: DisagreementView }): ReactNode {
  const { format } = usePage()
  const words = afterWords()
  const layout = useLayout()
  return (
    <>
      <span className={layout.text}>{words.logLine(format.dateTime(found.at), found.by, found.about)}</span>
      {found.taken.map(({ at, to, said }) => (
        <span key={at} className={layout.text}>
          {words.ladderStep(format.dateTime(at), words.roles[to], said)}
        </span>
      ))}
      {found.settled && <span className={layout.text}>{words.settled(found.settled.by, found.settled.how)}</span>}
    </>
  )
}

function Decide({ found: { caseId, disagreementId, next } }: { found: DisagreementView }): ReactNode {
  const { meetingId } = useView()
  const words = afterWords()
  const [named, setNamed] = useState<AreaRole>('chair')
  const of = { meetingId, caseId, disagreementId }
  const to = next === 'ask' ? named : next
  return (
    <>
      {to && (
        <Fold title={words.disagreeTake(words.roles[to])}>
          {next === 'ask' && <RoleChoice value={named} onChange={setNamed} />}
          <LineForm
            label={words.ladderSaid}
            button={words.disagreeTake(words.roles[to])}
            command={(text) => ({ type: 'take-disagreement', ...of, to: next === 'ask' ? named : null, text })}
          />
        </Fold>
      )}
      <Fold title={words.disagreeSettleSave}>
        <LineForm
          label={words.disagreeSettle}
          button={words.disagreeSettleSave}
          command={(text) => ({ type: 'settle-disagreement', ...of, text })}
        />
      </Fold>
    </>
  )
}

/** New incidents since the hearing, for those to whom they were told (R138). */
export function Incidents({ incidents }: { incidents: readonly IncidentView[] }): ReactNode {
  const { wording, format } = usePage()
  const words = afterWords()
  const layout = useLayout()
  if (incidents.length === 0) return null
  return (
    <Section title={words.incidents}>
      <ul className={layout.list}>
        {incidents.map((each) => (
          <li key={`${each.caseId} ${each.at}`} className={layout.item}>
            <span className={layout.note}>{caseName(each, wording)}</span>
            <span className={layout.text}>
              {words.incident(each.by, format.dateTime(each.at), each.text, each.told)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
