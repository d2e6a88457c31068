import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import type { Command } from '../../src/contracts/commands.ts'
import { useLayout } from '../parts/layout.ts'
import { type Mistake, MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { FlaggedNames, fieldOf, reasonLabel, type ReasonWords } from './flagged-names.tsx'
import { type FlaggedName, reasonsByPlan, reasonsNeeded } from './plans-by-person.ts'
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
    const missing = said.filter(({ reason }) => reason === '').map((each) => missingIn(each, { wording, words }))
    if (order.busy || plans.length === 0 || !mistakes.clear(missing)) return
    void order.give(command(reasonsByPlan(said)))
  }
  return (
    <div className={layout.form}>
      <MistakeSummary mistakes={mistakes} />
      <FlaggedNames
        needed={needed}
        all={plans.length}
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

function missingIn(name: FlaggedName, words: ReasonWords): Mistake {
  return { fieldId: fieldOf(name), sentence: words.wording.frame.needed(reasonLabel(name, words)) }
}
