import type { ReactNode } from 'react'
import type { CaseView, RiskView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { byPerson } from './by-person.ts'
import { RiskForm } from './risk-form.tsx'

const kinds = ['risk', 'vulnerability', 'protective'] as const

/** The chair's summary in three short lists (R074); each risk ends with an action, or with why there is none (R092). */
export function Risks({ current }: { current: CaseView }): ReactNode {
  const { codes, hearing } = useWording()
  const layout = useLayout()
  return (
    <>
      {kinds.map((kind) => {
        const listed = byPerson(current.risks.filter((risk) => risk.kind === kind))
        return (
          <Section key={kind} title={codes.riskKinds[kind]} level={3} plain>
            {listed.length === 0 && <p className={layout.note}>{hearing.riskNone}</p>}
            <ul className={layout.list}>
              {listed.map((risk) => (
                <li key={risk.riskId} className={layout.item}>
                  <RiskLine risk={risk} caseId={current.caseId} />
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
      <RiskForm caseId={current.caseId} />
    </>
  )
}

function RiskLine({ risk, caseId }: { risk: RiskView; caseId: string }): ReactNode {
  const { meetingId } = useView()
  const { codes, hearing, frame } = useWording()
  const layout = useLayout()
  const answered = { action: hearing.riskByAction, reason: hearing.riskByReason(risk.because), open: hearing.riskOpen }
  return (
    <>
      <span>
        {codes.riskSubjects[risk.subject]}: <bdi>{risk.text}</bdi>
      </span>
      {risk.kind !== 'protective' && <span className={layout.note}>{answered[risk.answeredBy ?? 'open']}</span>}
      {risk.kind !== 'protective' && risk.answeredBy === null && (
        <Fold title={hearing.riskAccept}>
          <LineForm
            label={hearing.riskAccept}
            button={frame.save}
            command={(because) => ({ type: 'accept-risk', meetingId, caseId, riskId: risk.riskId, because })}
          />
        </Fold>
      )}
    </>
  )
}
