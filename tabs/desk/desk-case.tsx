import type { ReactNode } from 'react'
import type { DeskView } from '../../src/contracts/views.ts'
import { CaseActions } from '../actions/case-actions.tsx'
import { Attendance } from '../hearing/attendance.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'

/** What the coordinator does while a case is heard: types actions and keeps its attendance. */
export function DeskCase({ desk }: { desk: DeskView }): ReactNode {
  const { current, status } = useView()
  const wording = useWording()
  const layout = useLayout()
  const open = current === 'not-yours' ? null : current
  return (
    <div className={layout.stack}>
      {desk.lateTodayActions.length > 0 && (
        <Section title={wording.desk.lateToday}>
          <ul>
            {desk.lateTodayActions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={open ? caseName(open, wording) : wording.desk.caseNow} work>
        {current === 'not-yours' && <p className={layout.text}>{wording.room.elsewhere}</p>}
        {current === null && (
          <p className={layout.note}>{status === 'ended' ? wording.desk.caseEnded : wording.desk.caseNone}</p>
        )}
        {open && (
          <div key={open.caseId} className={layout.stack}>
            <CaseActions current={open} />
            <Attendance current={open} />
          </div>
        )}
      </Section>
    </div>
  )
}
