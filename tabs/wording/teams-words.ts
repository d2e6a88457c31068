import { teams as cy } from './cy/teams.ts'
import { type TeamsWording, teams as en } from './en/teams.ts'
import { inLanguage } from './in-language.ts'

/** The words about Teams. */
export function teamsWords(): TeamsWording {
  return inLanguage({ en, cy })
}
