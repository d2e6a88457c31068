import type { ReactNode } from 'react'
import { useLayout } from '../parts/layout.ts'
import { CallReport } from '../teams/call-report.tsx'
import { AfterFrame } from './after-frame.tsx'
import { Cases, Flags } from './cases.tsx'
import { Disagreements, Incidents } from './disagreements.tsx'
import { Exports } from './exports.tsx'
import { Governance } from './governance.tsx'
import { Ladders } from './ladders.tsx'
import { Papers } from './papers.tsx'
import { Reassessments } from './reassessments.tsx'
import { StatusImport } from './status-import.tsx'

/** What follows a meeting, for those who run it: risks, late actions, cases, flags, tables and registers. */
export function AfterRoom(): ReactNode {
  const layout = useLayout()
  return (
    <AfterFrame>
      {(found) => (
        <div className={layout.stack}>
          <Reassessments rules={found.rules} all={found.reassessments} />
          <Ladders rules={found.rules} ladders={found.ladders} />
          <Incidents incidents={found.incidents} />
          <Disagreements rules={found.rules} disagreements={found.disagreements} />
          <Cases rules={found.rules} cases={found.cases} />
          <Flags rules={found.rules} flags={found.flags} />
          <CallReport />
          {found.exports && <Exports />}
          {found.exports && <Papers cases={found.cases} />}
          {found.rules.master.value !== 'here' && <StatusImport system={found.rules.master.value ?? '…'} />}
          {found.exports && <Governance />}
        </div>
      )}
    </AfterFrame>
  )
}
