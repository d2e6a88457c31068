import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { CaseActions } from '../actions/case-actions.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { caseName } from '../parts/case-name.ts'
import { ReferrerAbsent } from '../room/referrer-absent.tsx'
import { Agencies } from './agencies.tsx'
import { CaseChanges } from './case-changes.tsx'
import { FromDisclosures } from './from-disclosures.tsx'
import { FamilyChanges } from './family-changes.tsx'
import { Gaps } from './gaps.tsx'
import { Lead } from './lead.tsx'
import { Notes } from './notes.tsx'
import { Prompts } from './prompts.tsx'
import { Reason } from './reason.tsx'
import { Recap } from './recap.tsx'
import { Risks } from './risks.tsx'
import { SlotTimer } from './slot-timer.tsx'
import { Stages } from './stages.tsx'
import { Voice } from './voice.tsx'

/** The open case for whoever runs it: its time, its stages in any order, and an action at any of them. */
export function CasePanel({ current }: { current: CaseView }): ReactNode {
  const { wording } = usePage()
  const layout = useLayout()
  const { hearing, noting, codes } = wording
  return (
    <Section title={caseName(current, wording)}>
      <p className={layout.note}>{hearing.chairedBy(current.chairedBy)}</p>
      {current.names && <p className={layout.text}>{Object.values(current.names).join(', ')}</p>}
      {current.emergency && (
        <p className={layout.text}>
          {noting.emergency}. {noting.clause(current.emergency.clause)}
        </p>
      )}
      <ReferrerAbsent caseId={current.caseId} />
      {current.rolesProvisional && <p className={layout.text}>{hearing.provisional}</p>}
      {current.dead.length > 0 && (
        <p className={layout.text}>
          <Badge appearance="outline" color="warning">
            {hearing.deadNote(current.dead.map((party) => codes.parties[party]).join(', '))}
          </Badge>
        </p>
      )}
      <FamilyChanges caseId={current.caseId} />
      {current.slot && <SlotTimer slot={current.slot} caseId={current.caseId} />}
      <Stages current={current} />
      <StageBody current={current} />
      {current.stage !== 'actions' && (
        <Fold title={wording.actions.add}>
          <CaseActions current={current} />
        </Fold>
      )}
      <NotesAndLead current={current} />
      <Gaps gaps={current.gaps} />
      <CaseChanges caseId={current.caseId} />
    </Section>
  )
}

function NotesAndLead({ current }: { current: CaseView }): ReactNode {
  const { noting } = usePage().wording
  return (
    <>
      <Fold title={noting.notes}>
        <Notes current={current} />
      </Fold>
      <Fold title={`${noting.lead}: ${current.lead.agency || noting.leadOf.asked}`}>
        <Lead current={current} />
      </Fold>
    </>
  )
}

function StageBody({ current }: { current: CaseView }): ReactNode {
  switch (current.stage ?? current.stages[0]?.stage ?? 'reason') {
    case 'reason':
      return <Reason current={current} />
    case 'agencies':
      return <Agencies current={current} />
    case 'voice':
      return <Voice current={current} />
    case 'risks':
      return <Risks current={current} />
    case 'actions':
      return (
        <>
          <CaseActions current={current} />
          <FromDisclosures current={current} />
          <Prompts current={current} />
        </>
      )
    case 'recap':
      return <Recap current={current} />
  }
}
