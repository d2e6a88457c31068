import type { ReactNode } from 'react'
import type { CompletionView, FlagView, FollowUpView } from '../../src/contracts/follow-up-view.ts'
import { Telling } from '../hearing/telling.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage, useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { afterWords } from '../wording/after-words.ts'
import { RuleLine } from './rule-line.tsx'

/** Each heard case: is it complete, who tells the victim, and what may still be recorded of it. */
export function Cases({ rules, cases }: Pick<FollowUpView, 'rules' | 'cases'>): ReactNode {
  const wording = useWording()
  const words = afterWords()
  const layout = useLayout()
  return (
    <Section title={words.casesTitle}>
      <RuleLine rule={rules.closeCase} />
      {cases.length === 0 && <p className={layout.note}>{words.none}</p>}
      {cases.map((each) => (
        <Section key={each.caseId} title={caseName(each, wording)} level={3}>
          <Completion found={each} />
          <Telling caseId={each.caseId} />
          <More found={each} />
        </Section>
      ))}
    </Section>
  )
}

function Completion({ found }: { found: CompletionView }): ReactNode {
  const { meetingId } = useView()
  const { format } = usePage()
  const words = afterWords()
  const layout = useLayout()
  const of = { meetingId, caseId: found.caseId }
  const signed = found.exceptions.filter((each) => each.signed).length
  if (found.complete) {
    const { by, at } = found.complete
    return <p className={layout.text}>{words.complete(by, format.dateTime(at))}</p>
  }
  return (
    <>
      {found.exceptions.length > 0 && (
        <p className={layout.text}>{words.exceptions(found.exceptions.length, signed)}</p>
      )}
      {found.maySign && signed < found.exceptions.length && (
        <Fold title={words.signSave}>
          <LineForm
            label={words.signWhy}
            button={words.signSave}
            command={(reason) => ({ type: 'sign-exceptions', ...of, reason })}
          />
        </Fold>
      )}
      {found.mayComplete && <OrderButton command={{ type: 'complete-case', ...of }}>{words.completeSave}</OrderButton>}
    </>
  )
}

function More({ found: { caseId, shareUntil } }: { found: CompletionView }): ReactNode {
  const { meetingId } = useView()
  const { format } = usePage()
  const words = afterWords()
  return (
    <>
      {shareUntil && (
        <Fold title={words.incidentTitle(format.date(shareUntil))}>
          <LineForm
            label={words.incidentText}
            button={words.incidentSave}
            command={(text) => ({ type: 'share-incident', caseId, text })}
          />
        </Fold>
      )}
      <Fold title={words.disagreeTitle}>
        <LineForm
          label={words.disagreeText}
          button={words.disagreeSave}
          command={(text) => ({ type: 'record-disagreement', meetingId, caseId, text })}
        />
      </Fold>
    </>
  )
}

/** Flags that have run their year: what is due, and what each agency has done (R131). */
export function Flags({ rules, flags }: Pick<FollowUpView, 'rules' | 'flags'>): ReactNode {
  const wording = useWording()
  const words = afterWords()
  const layout = useLayout()
  if (flags.length === 0) return null
  return (
    <Section title={words.flagsTitle}>
      <RuleLine rule={rules.flags} />
      <ul className={layout.list}>
        {flags.map((flag) => (
          <li key={flag.caseId} className={layout.item}>
            <span>{caseName(flag, wording)}</span>
            <Agencies flag={flag} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Agencies({ flag }: { flag: FlagView }): ReactNode {
  const { format } = usePage()
  const words = afterWords()
  const layout = useLayout()
  return (
    <>
      <span className={layout.note}>{words.flag(format.date(flag.due))}</span>
      {flag.agencies.map(({ agency, flagged }) => (
        <span key={agency}>{flagged ? words.flagOn(agency) : words.flagOff(agency)}</span>
      ))}
    </>
  )
}
