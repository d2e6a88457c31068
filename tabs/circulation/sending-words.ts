import { createContext, useContext } from 'react'
import type { SendingWording } from '../wording/en/sending.ts'

/** The words of the circulation desk; they are fetched when it is first opened. */
export async function sendingWordingOf(language: string): Promise<SendingWording> {
  return language === 'cy'
    ? (await import('../wording/cy/sending.ts')).sending
    : (await import('../wording/en/sending.ts')).sending
}

/** Set once the words have come. */
export const SendingWordsContext = createContext<SendingWording | null>(null)

/** The words around a part of the circulation desk. */
export function useSendingWords(): SendingWording {
  const words = useContext(SendingWordsContext)
  if (!words) throw new Error('a part of the circulation desk stands outside it')
  return words
}
