import type { ReactNode } from 'react'
import type { CaseChangesView, LivingView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'

/** Who is living and at risk, children first, and the agencies to which each of them is put (R097). */
export function LivingPeople({ found }: { found: CaseChangesView }): ReactNode {
  const { family } = useWording()
  const layout = useLayout()
  if (found.living.length === 0) return null
  return (
    <Section title={family.living} level={3} plain>
      <p className={layout.note}>{family.livingText}</p>
      <ul className={layout.list}>
        {found.living.map((living) => (
          <li key={`${living.who} ${living.label}`} className={layout.item}>
            <Living living={living} caseId={found.caseId} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Living({ living, caseId }: { living: LivingView; caseId: string }): ReactNode {
  const { agenda, current, me, status } = useView()
  const { family, hearing } = useWording()
  const layout = useLayout()
  const name = living.who === 'child' ? hearing.child(living.label, living.age) : family.people[living.who]
  const heard = agenda.find((entry) => entry.caseId === caseId)?.status
  const mayAsk = me.controls && status !== 'planned' && (heard === 'open' || (heard === 'heard' && current === null))
  return (
    <>
      <span>{name}</span>
      <span className={layout.row}>
        {living.agencies.map(({ agencyId, agency, asked }) =>
          asked || !mayAsk ? (
            <span key={agencyId} className={layout.note}>
              {asked ? family.asked(agency) : agency}
            </span>
          ) : (
            <PutTo key={agencyId} of={{ agencyId, agency, name, caseId }} />
          ),
        )}
      </span>
    </>
  )
}

type Put = { agencyId: string; agency: string; name: string; caseId: string }

/** Drafts an action for the agency, which the meeting then dates and agrees like any other. */
function PutTo({ of: { agencyId, agency, name, caseId } }: { of: Put }): ReactNode {
  const { meetingId } = useView()
  const { family } = useWording()
  const what = family.putWhat(name)
  const terms = { agencyId, personId: null, due: null, today: false, riskId: null }
  return (
    <OrderButton
      label={family.putToLabel(agency, name)}
      command={{ type: 'draft-action', meetingId, caseId, what, ...terms }}
    >
      {family.putTo(agency)}
    </OrderButton>
  )
}
