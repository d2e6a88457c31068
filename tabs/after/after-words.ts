import { createContext, useContext } from 'react'
import type { AfterWording } from '../wording/en/after.ts'

/** The words of the time after a meeting; they are fetched when they are first needed, and by nobody else. */
export async function afterWordingOf(language: string): Promise<AfterWording> {
  return language === 'cy'
    ? (await import('../wording/cy/after.ts')).after
    : (await import('../wording/en/after.ts')).after
}

/** Set once the words have come. */
export const AfterWordsContext = createContext<AfterWording | null>(null)

/** The words around a part of the time after a meeting. */
export function useAfterWords(): AfterWording {
  const words = useContext(AfterWordsContext)
  if (!words) throw new Error('a part of the time after a meeting stands outside it')
  return words
}
