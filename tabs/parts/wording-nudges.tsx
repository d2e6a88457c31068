import { type ReactNode, useContext } from 'react'
import { wordingNudges } from '../../src/contracts/wording-nudges.ts'
import { MeetingContext } from '../meeting/meeting-context.ts'
import { useLayout } from './layout.ts'
import { useWording } from './page-context.ts'

/**
 * Under a field of free text: words that are better said otherwise, as one types; nothing is refused (R086, R089, H23).
 */
export function WordingNudges({ text }: { text: string }): ReactNode {
  const wording = useContext(MeetingContext)?.view.rules.wording ?? []
  const { noting } = useWording()
  const layout = useLayout()
  return wordingNudges(text, wording).map(({ avoid, instead, clause }) => (
    <output key={avoid} className={layout.note}>
      {noting.instead(avoid, instead, clause)}
    </output>
  ))
}
