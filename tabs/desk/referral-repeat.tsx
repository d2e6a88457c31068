import { type ReactNode, useState } from 'react'
import type { Command } from '../../src/contracts/commands.ts'
import type { ReferralView } from '../../src/contracts/intake-view.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { usePage } from '../parts/page-context.ts'
import { checkWords } from './finding-words.ts'
import type { OfCase } from './referral-card.tsx'
import type { IntakeWording } from '../wording/en/intake.ts'
import { intakeWords } from '../wording/intake-words.ts'

type RepeatOrder = Extract<Command, { type: 'decide-repeat' }>
type Found = NonNullable<ReferralView['repeat']>

/** What the protocol says of a case that came before, and what a person makes of it (R042 to R048). */
export function Repeat({ repeat, of }: { repeat: Found; of: OfCase }): ReactNode {
  const { wording, format } = usePage()
  const layout = useLayout()
  const words = intakeWords()
  const { frame } = wording
  const [decision, setDecision] = useState<RepeatOrder['decision']>('repeat')
  const [route, setRoute] = useState<RepeatOrder['route']>('hear-again')
  const decisions = Object.entries(words.decisions).map(([value, text]) => ({ value, text }))
  const routes = Object.entries(words.routes).map(([value, text]) => ({ value, text }))
  return (
    <Fold title={words.repeat}>
      <ul>
        {repeat.reasons.map((reason) => (
          <li key={reason.code}>{checkWords(reason, { intake: words, date: format.date })}</li>
        ))}
      </ul>
      {repeat.decided && <p className={layout.text}>{decidedWords(repeat.decided, words)}</p>}
      <Choice
        label={words.repeatDecision}
        value={decision}
        onChange={(value) => setDecision(value as RepeatOrder['decision'])}
        options={decisions}
      />
      <Choice
        label={words.repeatRoute}
        value={route}
        onChange={(value) => setRoute(value as RepeatOrder['route'])}
        options={routes}
      />
      <LineForm
        label={words.reason}
        button={frame.save}
        command={(reason) => ({ type: 'decide-repeat', ...of, decision, route, reason })}
      />
    </Fold>
  )
}

type Words = IntakeWording

function decidedWords(decided: NonNullable<Found['decided']>, words: Words): string {
  const decisions: Readonly<Record<string, string>> = words.decisions
  const routes: Readonly<Record<string, string>> = words.routes
  const { decision, route, by, countsAsRepeat } = decided
  const said = words.decided(decisions[decision] ?? decision, routes[route] ?? route, by)
  return `${said} ${countsAsRepeat ? words.counts : words.countsNot}`
}
