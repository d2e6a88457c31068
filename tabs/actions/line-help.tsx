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
  understood: readonly Understood[]
  risks: readonly RiskView[]
  phrases: readonly Phrase[]
  onPhrases: (phrases: readonly Phrase[]) => void
  inPage: boolean
}

/** Under the line, as one types: what was understood, what is missing, and one's own phrases. It announces nothing. */
export function LineHelp({ understood, risks, phrases, onPhrases, inPage }: LineHelpProps): ReactNode {
  const layout = useLayout()
  const words = typingWords()
  return (
    <>
      {understood.every(({ read }) => read.what === '') && (
        <p className={layout.note}>
          {words.how}
          <br />
          <i>{words.example}</i>
          <br />
          {words.more}
        </p>
      )}
      {understood.length === 1 && understood.map((each) => <OneAction key={0} understood={each} risks={risks} />)}
      {understood.length > 1 && <p className={layout.text}>{words.several(understood.length)}</p>}
      {understood.length > 1 && (
        <ol className={layout.list}>
          {understood.map((each, index) => (
            <li key={index} className={layout.item}>
              <span className={layout.text} dir="auto">
                {words.ofOne(index + 1, each.terms.what)}
              </span>
              <OneAction understood={each} risks={risks} />
            </li>
          ))}
        </ol>
      )}
      {inPage && <p className={layout.note}>{words.inPage}</p>}
      <Fold title={words.bank}>
        <PhraseBank phrases={phrases} onPhrases={onPhrases} />
      </Fold>
    </>
  )
}

/** What was understood of one action, and what would make it better. */
function OneAction({ understood, risks }: { understood: Understood; risks: readonly RiskView[] }): ReactNode {
  const layout = useLayout()
  const { wording } = usePage()
  const words = typingWords()
  const said = useUnderstood(understood, risks)
  const { hints, read } = understood
  return (
    <>
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
