import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ListedAgency } from '../../src/contracts/directory-view.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { AgencyForm } from './agency-form.tsx'
import { DayForm } from './day-form.tsx'
import { officeWords } from '../wording/office-words.ts'

type AgencyLineProps = { agency: ListedAgency; mayKeep: boolean; today: string }

/** One agency with its agreement, and, for those who keep the directory, what can be done about it. */
export function AgencyLine({ agency, mayKeep, today }: AgencyLineProps): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const { format } = usePage()
  const { agencyId, name, heading, signed, signedOn, reviewBy, withdrawn } = agency
  return (
    <>
      <span>
        {name}. {heading}
      </span>
      <span className={layout.row}>
        {agency.core && <Badge appearance="outline">{words.core}</Badge>}
        {withdrawn && <Badge appearance="filled">{words.left}</Badge>}
        {!signed && !withdrawn && (
          <Badge appearance="filled" color="danger">
            {words.unsigned}
          </Badge>
        )}
        {signedOn && <span>{words.signedOn(format.date(signedOn))}</span>}
        {reviewBy && <span>{words.reviewBy(format.date(reviewBy))}</span>}
      </span>
      {mayKeep && (
        <Fold title={words.change(name)}>
          <AgencyForm agency={agency} />
          {!withdrawn && (
            <>
              <DayForm
                label={words.signDay(name)}
                button={words.sign(name)}
                today={today}
                command={(on) => ({ type: 'sign-agreement', agencyId, on })}
              />
              <OrderButton command={{ type: 'withdraw-agency', agencyId }}>{words.withdrawAgency(name)}</OrderButton>
            </>
          )}
        </Fold>
      )}
    </>
  )
}
