import { type ReactNode, useState } from 'react'
import type { ActionView } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { preparingWords } from '../wording/preparing-words.ts'
import { type AgencySheet, agencySheets, isOpen } from './agency-actions.ts'
import { Heads } from './heads.tsx'
import { Paper } from './paper.tsx'

/** One sheet for each agency, its actions across all cases, to be looked through with it or handed over. */
export function AgencySheets(): ReactNode {
  const view = useView()
  const layout = useLayout()
  const words = preparingWords()
  const sheets = agencySheets(view)
  const [chosen, setChosen] = useState('')
  const sheet = sheets.find(({ agencyId }) => agencyId === chosen) ?? sheets[0]
  return (
    <Section title={words.sheetsTitle} work>
      <p className={layout.note}>{sheet ? words.sheetsText : words.sheetsNone}</p>
      {sheet && (
        <>
          <Choice
            label={words.sheetFor}
            value={sheet.agencyId}
            onChange={setChosen}
            options={sheets.map(({ agencyId, agency, actions }) => ({
              value: agencyId,
              text: `${agency}: ${words.openOf(actions.filter(isOpen).length, actions.length)}`,
            }))}
          />
          <Sheet key={sheet.agencyId} sheet={sheet} />
        </>
      )}
    </Section>
  )
}

function Sheet({ sheet: { agency, actions } }: { sheet: AgencySheet }): ReactNode {
  const { area, startsAt, marking } = useView()
  const { format } = usePage()
  const words = preparingWords()
  return (
    <Paper marking={marking} title={words.sheetTitle(agency)} below={words.sheetOf(area, format.date(startsAt))}>
      <table data-actions aria-label={words.sheetTitle(agency)}>
        <Heads titles={[words.number, words.what, words.owner, words.due, words.status]} />
        <tbody>
          {actions.map((action) => (
            <Line key={action.actionId} action={action} />
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

function Line({ action }: { action: ActionView & { earlier: boolean } }): ReactNode {
  const { wording, format } = usePage()
  const words = preparingWords()
  const { number, actionNumber, what, owner, due, status, overdue, earlier } = action
  return (
    <tr>
      <td>
        {number === null ? actionNumber : `${number}.${actionNumber}`}
        {earlier && ` (${words.earlier})`}
      </td>
      <td>{what || wording.actions.hidden}</td>
      <td>{owner}</td>
      <td>{due ? format.dateTime(due) : wording.actions.noDate}</td>
      <td>
        {wording.codes.actionStatus[status]}
        {overdue && `, ${wording.actions.overdue}`}
      </td>
    </tr>
  )
}
