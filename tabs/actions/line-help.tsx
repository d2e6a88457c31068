import type { ReactNode } from 'react'
import type { Phrase } from '../../src/contracts/typing-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { momentOfLondonField } from '../london-time.ts'
import { typingWords } from '../wording/typing-words.ts'
import type { RiskView } from '../../src/contracts/case-view.ts'
import { PhraseBank } from './phrase-bank.tsx'
import type { Understood } from './typing-help.ts'

type LineHelpProps = {
  understood: Understood
  risks: readonly RiskView[]
  phrases: readonly Phrase[]
  onPhrases: (phrases: readonly Phrase[]) => void
  inPage: boolean
}

/** Under the line, as one types: what was understood, what is missing, and one's own phrases. It announces nothing. */
export function LineHelp({ understood, risks, phrases, onPhrases, inPage }: LineHelpProps): ReactNode {
  const layout = useLayout()
  const { wording } = usePage()
  const words = typingWords()
  const said = useUnderstood(understood, risks)
  const { hints, read } = understood
  return (
    <>
      {read.what === '' && (
        <p className={layout.note}>
          {words.how} <i>{words.example}</i>
        </p>
      )}
      {read.noSuchDate && <p className={layout.text}>{words.noSuchDate(read.noSuchDate)}</p>}
      {said !== '' && (
        <p className={layout.text} data-understood>
          {words.understood(said)}
        </p>
      )}
      {hints.length > 0 && (
        <ul aria-label={wording.actions.hints} className={layout.list}>
          {hints.map((hint) => (
            <li key={hint} className={layout.note}>
              {wording.codes.hints[hint]}
            </li>
          ))}
        </ul>
      )}
      {inPage && <p className={layout.note}>{words.inPage}</p>}
      <Fold title={words.bank}>
        <PhraseBank phrases={phrases} onPhrases={onPhrases} />
      </Fold>
    </>
  )
}

function useUnderstood({ terms, read }: Understood, risks: readonly RiskView[]): string {
  const { agencies } = useView()
  const { wording, format } = usePage()
  const due = momentOfLondonField(read.due)
  return [
    read.agencyId && agencies.find(({ agencyId }) => agencyId === terms.agencyId)?.name,
    read.today ? wording.actions.todayMark : due && wording.actions.by(format.dateTime(due)),
    read.riskId && wording.actions.answers(risks.find(({ riskId }) => riskId === terms.riskId)?.text ?? ''),
  ]
    .filter(Boolean)
    .join('; ')
}
