import { inLanguage } from './in-language.ts'
import { officeCy as cy } from './office-cy.ts'
import { type OfficeWording, officeEn as en } from './office-en.ts'

/** The words of the office. */
export function officeWords(): OfficeWording {
  return inLanguage({ en, cy })
}
