import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { byPerson } from '../hearing/by-person.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { preparingWords } from '../wording/preparing-words.ts'
import { Heads } from './heads.tsx'
import { Paper } from './paper.tsx'

/** The plan of the open case as it stands, for whoever keeps the desk; the plan that counts is the one sent out. */
export function CasePaper(): ReactNode {
  const { current } = useView()
  const words = preparingWords()
  const layout = useLayout()
  const open = current === 'not-yours' ? null : current
  return (
    <Section title={words.planOf}>
      {open ? <Plan current={open} /> : <p className={layout.note}>{words.planNone}</p>}
    </Section>
  )
}

function Plan({ current }: { current: CaseView }): ReactNode {
  const { area, startsAt, marking } = useView()
  const { wording, format } = usePage()
  const words = preparingWords()
  const { hearing, codes } = wording
  const { victimTold } = current
  return (
    <Paper
      marking={marking}
      title={words.planFor(caseName(current, wording))}
      below={words.sheetOf(area, format.date(startsAt))}
    >
      <p>
        {words.working} {hearing.chairedBy(current.chairedBy)}.
      </p>
      <h2>{words.risks}</h2>
      <ul>
        {byPerson(current.risks).map(({ riskId, subject, text, because }) => (
          <li key={riskId}>
            {codes.riskSubjects[subject]}: {text}
            {because && ` (${because})`}
          </li>
        ))}
      </ul>
      <h2>{words.actions}</h2>
      <Actions actions={current.actions} />
      <h2>{words.told}</h2>
      <p>{victimTold ? [victimTold.person, victimTold.how].filter(Boolean).join(', ') : words.toldNone}</p>
    </Paper>
  )
}

function Actions({ actions }: Pick<CaseView, 'actions'>): ReactNode {
  const { wording, format } = usePage()
  const words = preparingWords()
  const agreed = actions.filter(({ status }) => status !== 'withdrawn')
  return (
    <table data-actions>
      <Heads titles={[words.number, words.what, words.owner, words.due, words.status]} />
      <tbody>
        {agreed.map(({ actionId, actionNumber, what, agency, owner, due, status }) => (
          <tr key={actionId}>
            <td>{actionNumber}</td>
            <td>{what}</td>
            <td>{[agency || wording.actions.noOwner, owner].filter(Boolean).join(', ')}</td>
            <td>{due ? format.dateTime(due) : wording.actions.noDate}</td>
            <td>{wording.codes.actionStatus[status]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
