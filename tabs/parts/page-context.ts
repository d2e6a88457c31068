import { createContext, useContext } from 'react'
import type { Api } from '../api.ts'
import type { TimeFormat } from '../london-time.ts'
import type { Wording } from '../wording/en.ts'

/** What every part of the page uses: its words, its way of writing times, the server, and the announcer. */
export type Page = {
  wording: Wording
  format: TimeFormat
  api: Api
  /** True where the frame already says REHEARSAL. */
  rehearsal: boolean
  /** Says something to a screen reader without moving the focus. */
  announce: (sentence: string) => void
}

/** Set once by the shell. */
export const PageContext = createContext<Page | null>(null)

/** The page around a component. */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('a part of the page stands outside it')
  return page
}

/** The words of the reader's language. */
export function useWording(): Wording {
  return usePage().wording
}
