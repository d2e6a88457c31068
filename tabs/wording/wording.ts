import type { Language } from '../teams-context.ts'
import { type Wording, en } from './en.ts'

/** The words of a language; Welsh is fetched only where it is read. */
export async function wordingOf(language: Language): Promise<Wording> {
  return language === 'cy' ? (await import('./cy.ts')).cy : en
}
