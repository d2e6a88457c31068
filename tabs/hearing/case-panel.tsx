import { Badge } from '@fluentui/react-components'
import { type ReactNode, Suspense } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { later } from '../parts/later.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { caseName } from '../parts/case-name.ts'
import { Waiting } from '../parts/waiting.tsx'
import { ReferrerAbsent } from '../room/referrer-absent.tsx'
import { Gaps } from './gaps.tsx'
import { Reason } from './reason.tsx'
import { SlotTimer } from './slot-timer.tsx'
import { Stages } from './stages.tsx'

const Agencies = later(async () => (await import('./agencies.tsx')).Agencies)
const Voice = later(async () => (await import('./voice.tsx')).Voice)
const Risks = later(async () => (await import('./risks.tsx')).Risks)
const CaseActions = later(async () => (await import('../actions/case-actions.tsx')).CaseActions)
const FromDisclosures = later(async () => (await import('./from-disclosures.tsx')).FromDisclosures)
const Prompts = later(async () => (await import('./prompts.tsx')).Prompts)
const Recap = later(async () => (await import('./recap.tsx')).Recap)
const Notes = later(async () => (await import('./notes.tsx')).Notes)
const Lead = later(async () => (await import('./lead.tsx')).Lead)
const CaseChanges = later(async () => (await import('./case-changes.tsx')).CaseChanges)
const FamilyChanges = later(async () => (await import('./family-changes.tsx')).FamilyChanges)

/** The open case for whoever runs it: its time, its stages in any order, and an action at any of them. */
export function CasePanel({ current }: { current: CaseView }): ReactNode {
  const { wording } = usePage()
  const { changes } = useView()
  return (
    <Section title={caseName(current, wording)}>
      <KnownOfCase current={current} />
      <Suspense fallback={null}>
        {changes.some(({ caseId }) => caseId === current.caseId) && <FamilyChanges caseId={current.caseId} />}
      </Suspense>
      {current.slot && <SlotTimer slot={current.slot} caseId={current.caseId} />}
      <Stages current={current} />
      <Suspense fallback={<Waiting />}>
        <StageBody current={current} />
      </Suspense>
      <Suspense fallback={null}>
        {current.stage !== 'actions' && (
          <Fold title={wording.actions.add} onceOpened>
            <CaseActions current={current} />
          </Fold>
        )}
        <NotesAndLead current={current} />
      </Suspense>
      <Gaps gaps={current.gaps} />
      <Suspense fallback={null}>
        <CaseChanges caseId={current.caseId} />
      </Suspense>
    </Section>
  )
}

/** What is said beside the name of a case, before anything of it is read. */
function KnownOfCase({ current }: { current: CaseView }): ReactNode {
  const layout = useLayout()
  const { hearing, noting, codes } = usePage().wording
  return (
    <>
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
    </>
  )
}

function NotesAndLead({ current }: { current: CaseView }): ReactNode {
  const { noting } = usePage().wording
  return (
    <>
      <Fold title={noting.notes} onceOpened>
        <Notes current={current} />
      </Fold>
      <Fold title={`${noting.lead}: ${current.lead.agency || noting.leadOf.asked}`} onceOpened>
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
