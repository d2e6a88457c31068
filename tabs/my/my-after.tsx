import type { ReactNode } from 'react'
import { AfterFrame } from '../after/after-frame.tsx'
import { afterWords } from '../wording/after-words.ts'
import { Incidents } from '../after/disagreements.tsx'
import { Reassessments } from '../after/reassessments.tsx'
import type { FollowUpView } from '../../src/contracts/follow-up-view.ts'
import { Telling } from '../hearing/telling.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { KeepOwn } from './keep-own.tsx'

/**
 * What waits for one person once the meeting has ended: telling the victim, a risk to look at again, a new incident.
 */
export function MyAfter(): ReactNode {
  return <AfterFrame>{(found) => <Waiting found={found} />}</AfterFrame>
}

function Waiting({ found }: { found: FollowUpView }): ReactNode {
  const { telling, me } = useView()
  const wording = useWording()
  const words = afterWords()
  const mine = found.reassessments.filter(({ may, done }) => may && done === null)
  const keeps = me.role === 'representative' || me.role === 'stand-in'
  const told = telling.filter(({ mayRecord }) => mayRecord)
  return (
    <>
      {told.length > 0 && (
        <Section title={words.toldTitle}>
          {told.map((each) => (
            <Section key={each.caseId} title={caseName(each, wording)} level={3} plain>
              <Telling caseId={each.caseId} />
            </Section>
          ))}
        </Section>
      )}
      {mine.length > 0 && <Reassessments rules={found.rules} all={mine} title={words.myRisks} />}
      <Incidents incidents={found.incidents} />
      {keeps && <KeepOwn />}
    </>
  )
}
