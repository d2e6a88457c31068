import type { ReactNode } from 'react'
import type { DirectoryView } from '../../src/contracts/directory-view.ts'
import { Answered } from '../parts/answered.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { Section } from '../parts/section.tsx'
import { AgencyForm } from './agency-form.tsx'
import { AgencyLine } from './agency-line.tsx'
import { Gaps } from './gaps.tsx'
import { OfficeOrders } from './office-orders.tsx'
import { officeWords } from '../wording/office-words.ts'
import { PersonForm } from './person-form.tsx'
import { PersonLine } from './person-line.tsx'
import { Recipients } from './recipients.tsx'
import { useLook } from './use-look.ts'

/**
 * People and agencies: what is missing, who is approved, trained and signed, and the way to change it (R014 to R022,
 * R155).
 */
export function DirectoryPage(): ReactNode {
  const { answer, again } = useLook<DirectoryView>('/api/directory')
  return (
    <OfficeOrders after={again}>
      <Answered answer={answer}>{(view) => <Directory view={view} />}</Answered>
    </OfficeOrders>
  )
}

function Directory({ view }: { view: DirectoryView }): ReactNode {
  const layout = useLayout()
  const words = officeWords()
  const { agencies, people, mayKeep } = view
  return (
    <div className={layout.stack}>
      <Gaps gaps={view.gaps} />
      <Recipients view={view} />
      <Section title={words.peopleTitle}>
        {mayKeep && (
          <Fold title={words.addPerson}>
            <PersonForm agencies={agencies} />
          </Fold>
        )}
        <ul className={layout.list}>
          {people.map((person) => (
            <li key={person.personId} className={layout.item}>
              <PersonLine person={person} view={view} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.agencies}>
        {mayKeep && (
          <Fold title={words.addAgency}>
            <AgencyForm />
          </Fold>
        )}
        <ul className={layout.list}>
          {agencies.map((agency) => (
            <li key={agency.agencyId} className={layout.item}>
              <AgencyLine agency={agency} mayKeep={mayKeep} today={view.today} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
