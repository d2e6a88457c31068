import { createContext, useContext } from 'react'
import type { OfficeWording } from '../wording/office-en.ts'

/** The words of the office in a language; they are fetched when the office is opened, and by nobody else. */
export async function officeWordingOf(language: string): Promise<OfficeWording> {
  return language === 'cy'
    ? (await import('../wording/office-cy.ts')).officeCy
    : (await import('../wording/office-en.ts')).officeEn
}

/** Set by the office page once its words have come. */
export const OfficeWordsContext = createContext<OfficeWording | null>(null)

/** The words around a part of the office. */
export function useOfficeWords(): OfficeWording {
  const words = useContext(OfficeWordsContext)
  if (!words) throw new Error('a part of the office stands outside it')
  return words
}
