import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { DeskView } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { PaperPart } from '../print/paper-part.tsx'
import { preparingWords } from '../wording/preparing-words.ts'
import { AgendaBuilder } from './agenda-builder.tsx'
import { CaseListImport } from './case-list-import.tsx'
import { DeskCase } from './desk-case.tsx'
import { Decisions } from './decisions.tsx'
import { DeskPeople } from './desk-people.tsx'
import { Referrals } from './referrals.tsx'

type Part = 'caseNow' | 'people' | 'agenda' | 'list' | 'referrals' | 'decide' | 'paper'
const parts: readonly Part[] = ['caseNow', 'people', 'agenda', 'list', 'referrals', 'decide', 'paper']

/** Whoever decides connections without keeping the desk sees what waits for them, and nothing else of it. */
const onlyDecisions: readonly Part[] = ['decide']

/** The coordinator's desk: the case now, people, agenda, case list, and what waits for a decision. */
export function Desk(): ReactNode {
  const { desk, status, me } = useView()
  const words = useWording().desk
  const layout = useLayout()
  const [chosen, setOpen] = useState<Part>(status === 'open' ? 'caseNow' : 'agenda')
  if (!desk) return null
  const mine = me.desk ? parts : onlyDecisions
  const open = mine.includes(chosen) ? chosen : 'decide'
  return (
    <div className={layout.stack}>
      <nav aria-label={words.parts} className={layout.row}>
        {mine.map((part) => (
          <Button
            key={part}
            size="small"
            appearance={part === open ? 'primary' : 'outline'}
            aria-current={part === open ? 'true' : undefined}
            onClick={() => setOpen(part)}
          >
            {part === 'paper' ? preparingWords().paper : words[part]}
          </Button>
        ))}
      </nav>
      <PartBody part={open} desk={desk} />
    </div>
  )
}

function PartBody({ part, desk }: { part: Part; desk: DeskView }): ReactNode {
  switch (part) {
    case 'caseNow':
      return <DeskCase desk={desk} />
    case 'people':
      return <DeskPeople desk={desk} />
    case 'agenda':
      return <AgendaBuilder desk={desk} />
    case 'list':
      return <CaseListImport />
    case 'referrals':
      return <Referrals />
    case 'decide':
      return <Decisions desk={desk} />
    case 'paper':
      return <PaperPart />
  }
}
