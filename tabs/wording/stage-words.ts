import { stage as cy } from './cy/stage.ts'
import { type StageWording, stage as en } from './en/stage.ts'
import { inLanguage } from './in-language.ts'

/** The words of the stage; they come with its page, and with what may be shared to it. */
export function stageWords(): StageWording {
  return inLanguage({ en, cy })
}
