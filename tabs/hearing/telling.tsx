import type { ReactNode } from 'react'
import type { TellingView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { VictimTold } from './victim-told.tsx'

const outcomes = ['done', 'unsafe', 'unable'] as const

/** Who tells the victim once the case has been heard, and whether it was done: done, unsafe or unable (R130). */
export function Telling({ caseId }: { caseId: string }): ReactNode {
  const { telling, terms } = useView()
  const { family } = useWording()
  const found = telling.find((each) => each.caseId === caseId)
  if (!found) return null
  return (
    <Fold title={family.telling(terms)}>
      <Known found={found} />
      {found.mayRecord && <Outcomes caseId={caseId} />}
      {found.mayAgree && <VictimTold current={found} />}
    </Fold>
  )
}

function Known({ found: { victimTold, done } }: { found: TellingView }): ReactNode {
  const { terms } = useView()
  const { family, hearing } = useWording()
  const layout = useLayout()
  if (!victimTold) return <p className={layout.note}>{family.tellingOpen}</p>
  const words = {
    person: victimTold.person,
    'not-safe': hearing.toldNotSafe,
    'victim-has-died': hearing.toldDied(terms),
  }
  return (
    <>
      <p className={layout.text}>{words[victimTold.outcome]}</p>
      {victimTold.how && <p className={layout.text}>{victimTold.how}</p>}
      {done && <p className={layout.note}>{family.tellings[done]}</p>}
    </>
  )
}

function Outcomes({ caseId }: { caseId: string }): ReactNode {
  const { family } = useWording()
  const layout = useLayout()
  return (
    <div className={layout.row}>
      {outcomes.map((outcome) => (
        <OrderButton key={outcome} command={{ type: 'record-victim-told', caseId, outcome }}>
          {family.tellings[outcome]}
        </OrderButton>
      ))}
    </div>
  )
}
