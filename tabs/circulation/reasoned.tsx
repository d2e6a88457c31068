import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import type { Command } from '../../src/contracts/commands.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { FlaggedNames, fieldOf } from './flagged-names.tsx'
import { reasonsNeeded } from './plans-by-person.ts'
import { sendingWords } from '../wording/sending-words.ts'

type ReasonedProps = {
  plans: readonly PlanView[]
  button: string
  command: (reasons: Record<string, string>) => Command
  children?: ReactNode
}

/** An order that needs a reason for each flagged name. What was said before stands in its field already. */
export function Reasoned({ plans, button, command, children }: ReasonedProps): ReactNode {
  const wording = useWording()
  const words = sendingWords()
  const layout = useLayout()
  const order = useOrder()
  const mistakes = useMistakes()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const needed = reasonsNeeded(plans)
  const give = (): void => {
    const said = needed.map((each) => ({ ...each, reason: (typed[each.key] ?? each.recipient.answer).trim() }))
    const missing = said.filter(({ reason }) => reason === '').map((each) => mistakeIn(each, { wording, words }))
    if (order.busy || plans.length === 0 || !mistakes.clear(missing)) return
    void order.give(command(Object.fromEntries(said.map(({ key, reason }) => [key, reason]))))
  }
  return (
    <div className={layout.form}>
      <MistakeSummary mistakes={mistakes} />
      <FlaggedNames
        needed={needed}
        typed={typed}
        mistakes={mistakes}
        onChange={(key, value) => setTyped({ ...typed, [key]: value })}
      />
      {children}
      <Button
        appearance="primary"
        className={layout.start}
        disabledFocusable={order.busy}
        aria-busy={order.busy}
        onClick={give}
      >
        {button}
      </Button>
      <ProblemNote problem={order.problem} />
    </div>
  )
}

type Words = { wording: ReturnType<typeof useWording>; words: ReturnType<typeof sendingWords> }

function mistakeIn({ key, plan, recipient }: ReturnType<typeof reasonsNeeded>[number], { wording, words }: Words) {
  const label = words.reasonFor(recipient.name, caseName(plan, wording))
  return { fieldId: fieldOf(key), sentence: wording.frame.needed(label) }
}
