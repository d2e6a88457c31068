import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { GovernanceView, TimelyView } from '../../src/contracts/governance-view.ts'
import { useLook } from '../office/use-look.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Answered } from '../parts/answered.tsx'
import { Facts } from '../parts/facts.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { afterWords } from '../wording/after-words.ts'
import { Registers } from './registers.tsx'
import { RuleLine } from './rule-line.tsx'

/** Counts and registers of the area, without a case in them, fetched when somebody opens them (R142 to R151, R160). */
export function Governance(): ReactNode {
  const words = afterWords()
  const layout = useLayout()
  const [open, setOpen] = useState(false)
  return (
    <Section title={words.governanceTitle}>
      {open ? (
        <Asked />
      ) : (
        <Button className={layout.start} onClick={() => setOpen(true)}>
          {words.governanceOpen}
        </Button>
      )}
    </Section>
  )
}

function Asked(): ReactNode {
  const { now } = useView()
  const { answer } = useLook<GovernanceView>(`/api/governance?seen=${encodeURIComponent(now)}`)
  return (
    <Answered answer={answer}>
      {(found) => (
        <>
          <Attendance found={found} />
          <Measures found={found} />
          <Registers found={found} />
          <Taken found={found} />
        </>
      )}
    </Answered>
  )
}

function Attendance({ found: { attendance, nonAttendance } }: { found: GovernanceView }): ReactNode {
  const words = afterWords()
  const layout = useLayout()
  const roles = (nonAttendance.to.value ?? []).map((role) => words.roles[role]).join(', ')
  return (
    <Section title={words.exports.attendance} level={3}>
      <Facts facts={attendance.agencies.map((each) => [each.agency, words.attendance(each.missedInARow)])} />
      {nonAttendance.agencies.length > 0 && (
        <>
          <strong>{words.nonAttendance}</strong>
          <Facts facts={nonAttendance.agencies.map((each) => [each.agency, words.attendance(each.missedInARow)])} />
        </>
      )}
      {roles && <p className={layout.text}>{words.tellRoles(roles)}</p>}
      <RuleLine rule={nonAttendance.to} />
    </Section>
  )
}

function Measures({ found: { performance } }: { found: GovernanceView }): ReactNode {
  const words = afterWords()
  const { measures } = words
  const timely = ({ inTime, late, noLimit }: TimelyView) => words.timely(inTime, late, noLimit)
  return (
    <Section title={words.exports.performance} level={3}>
      <Facts
        facts={[
          [measures.cases, String(performance.cases)],
          [measures.repeats, words.repeats(performance.repeats, performance.repeatPercent)],
          [measures.heard, timely(performance.heard)],
          [measures.plans, timely(performance.plans)],
          [measures.actions, timely(performance.actions)],
        ]}
      />
    </Section>
  )
}

/** Who took which table out, and whether whereabouts went with it (R119, H10). */
function Taken({ found: { exports } }: { found: GovernanceView }): ReactNode {
  const { format } = usePage()
  const words = afterWords()
  const layout = useLayout()
  if (exports.length === 0) return null
  return (
    <Section title={words.takenTitle} level={3}>
      {exports.map((each) => {
        const table = `${words.exports[each.what]}, ${each.format.toUpperCase()}`
        const what = each.withSafeContact ? `${table}, ${words.takenWhereabouts}` : table
        return (
          <p key={`${each.at} ${each.what} ${each.format}`} className={layout.text}>
            {words.logLine(format.dateTime(each.at), each.by, what)}
          </p>
        )
      })}
    </Section>
  )
}
