import { Checkbox } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ListedCaseView, ListedPersonView } from '../../src/contracts/intake-view.ts'
import { clauseWords } from '../desk/finding-words.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'
import { intakeWords } from '../wording/intake-words.ts'

/**
 * The list that an agency searches its own records by, under its warning: the one place where surnames stand (R010,
 * R011).
 */
export function CaseList(): ReactNode {
  const { caseList } = useView()
  const layout = useLayout()
  if (!caseList) return null
  const words = intakeWords()
  return (
    <Section title={words.listTitle}>
      <p className={layout.text}>
        <strong>{caseList.warning}</strong> ({clauseWords(caseList.clause, words)})
      </p>
      <ul className={layout.list}>
        {caseList.cases.map((each) => (
          <li key={each.caseId} className={layout.item}>
            <Listed listed={each} />
            {each.flagged !== null && (
              <Flagged caseId={each.caseId} flagged={each.flagged} clause={caseList.flagsClause} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** One's own agency has flagged its records, or takes the tick back (R033). */
function Flagged({ caseId, flagged, clause }: { caseId: string; flagged: boolean; clause: string }): ReactNode {
  const { meetingId, me } = useView()
  const order = useOrder()
  const words = intakeWords()
  const tick = (ticked: boolean): void => {
    const command = { type: 'flag-records', meetingId, caseId, agencyId: me.agencyId, flagged: ticked } as const
    if (!order.busy) void order.give(command)
  }
  return (
    <>
      <Checkbox
        label={words.clause(words.flagOwn, clauseWords(clause, words))}
        checked={flagged}
        onChange={(_event, data) => tick(data.checked === true)}
      />
      <ProblemNote problem={order.problem} />
    </>
  )
}

function Listed({ listed }: { listed: ListedCaseView }): ReactNode {
  const { terms } = useView()
  const { wording } = usePage()
  const layout = useLayout()
  const { frame, hearing } = wording
  return (
    <>
      <strong>{frame.caseName(listed.number)}</strong>
      <People label={terms.victim} people={[listed.victimListed]} />
      <People label={terms.perpetrator} people={listed.perpetrators} />
      <People label={hearing.children} people={listed.children} />
      {listed.referral && <span className={layout.text}>{listed.referral.summary}</span>}
    </>
  )
}

function People({ label, people }: { label: string; people: readonly ListedPersonView[] }): ReactNode {
  const { format } = usePage()
  const words = intakeWords()
  if (people.length === 0) return null
  const said = people.map(({ firstName, lastName, born, address }) => {
    const where = address === 'withheld' ? words.withheld : address
    return [`${firstName} ${lastName}`.trim(), born && words.born(format.date(born)), where].filter(Boolean).join(', ')
  })
  return (
    <span>
      {label}: {said.join('; ')}
    </span>
  )
}
