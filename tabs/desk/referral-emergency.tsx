import { type ReactNode, useState } from 'react'
import type { Command } from '../../src/contracts/commands.ts'
import type { EmergencyView } from '../../src/contracts/intake-view.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { usePage } from '../parts/page-context.ts'
import { clauseWords } from './finding-words.ts'
import type { OfCase } from './referral-card.tsx'
import type { IntakeWording } from '../wording/en/intake.ts'
import { intakeWords } from '../wording/intake-words.ts'

type Checks = Extract<Command, { type: 'call-emergency' }>['checks']
type Check = keyof Checks

/** The way for a case that cannot wait, with the area's checklist; no answer to it stops anything (R002, R052). */
export function Emergency({ emergency, of }: { emergency: EmergencyView; of: OfCase }): ReactNode {
  const { format } = usePage()
  const layout = useLayout()
  const words = intakeWords()
  const { called, agreedBy, clause } = emergency
  return (
    <Fold title={`${words.emergency} (${clauseWords(clause, words)})`}>
      {agreedBy.length > 0 && <p className={layout.note}>{words.agreedBy(roleWords(agreedBy, words))}</p>}
      {called ? (
        <p className={layout.text}>
          {words.emergencyCalled(format.dateTime(called.at))} {called.reason}{' '}
          {called.relistAtNext && words.relistAtNext}
        </p>
      ) : (
        <CallEmergency emergency={emergency} of={of} />
      )}
    </Fold>
  )
}

function CallEmergency({ emergency, of }: { emergency: EmergencyView; of: OfCase }): ReactNode {
  const { wording } = usePage()
  const words = intakeWords()
  const { frame } = wording
  const [checks, setChecks] = useState<Checks>({})
  const options = [
    { value: '', text: frame.choose },
    { value: 'yes', text: words.yes },
    { value: 'no', text: words.no },
    { value: 'not-known', text: words.notKnown },
  ]
  const answer = (check: Check, value: string): void => {
    const { [check]: _before, ...others } = checks
    setChecks(value === '' ? others : { ...others, [check]: value as NonNullable<Checks[Check]> })
  }
  return (
    <>
      {emergency.checks.map(({ check }) => (
        <Choice
          key={check}
          label={words.emergencyChecks[check as Check]}
          value={checks[check as Check] ?? ''}
          onChange={(value) => answer(check as Check, value)}
          options={options}
        />
      ))}
      <LineForm
        label={words.reason}
        button={words.callEmergency}
        command={(reason) => ({ type: 'call-emergency', ...of, reason, checks })}
      />
    </>
  )
}

function roleWords(roles: readonly string[], intake: IntakeWording): string {
  const words: Readonly<Record<string, string>> = intake.agrees
  return roles.map((role) => words[role] ?? role).join(', ')
}
