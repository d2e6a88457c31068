import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'

/**
 * How much of a text can be said in the time that the area gives, and that only what is new is wanted, each with its
 * clause: it warns, and stops nothing (R028, R070).
 */
export function WordCount({ text }: { text: string }): ReactNode {
  const { researchWords, newInformation } = useView().rules
  const { room, frame } = useWording()
  const layout = useLayout()
  const { value: most } = researchWords
  const count = text.split(/\s+/).filter(Boolean).length
  return (
    <>
      {newInformation.value === true && (
        <span className={layout.note}>
          {room.onlyNew} {frame.refusedClause(newInformation.clause)}
        </span>
      )}
      {most !== null && (
        <span className={layout.note}>
          {room.wordCount(count, most)} <output>{count > most && room.wordsOver}</output>{' '}
          {frame.refusedClause(researchWords.clause)}
        </span>
      )}
    </>
  )
}
