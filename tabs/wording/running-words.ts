import { running as cy } from './cy/running.ts'
import { type RunningWording, running as en } from './en/running.ts'
import { inLanguage } from './in-language.ts'

/** The words of the parts of the console that are fetched once the meeting stands there. */
export function runningWords(): RunningWording {
  return inLanguage({ en, cy })
}
