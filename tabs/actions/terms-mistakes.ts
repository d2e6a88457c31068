import { momentOfLondonField } from '../london-time.ts'
import type { Mistake } from '../parts/mistakes.tsx'
import type { Wording } from '../wording/en.ts'
import type { TypedTerms } from './action-terms.ts'

type Checked = { typed: TypedTerms; ids: { what: string; due: string }; wording: Wording }

/** What keeps an action from being sent: no words, far too many, or a time that is none. */
export function termsMistakes({ typed, ids, wording: { actions, frame } }: Checked): readonly (Mistake | null)[] {
  const length = typed.what.trim().length
  return [
    length === 0 ? { fieldId: ids.what, sentence: frame.needed(actions.what) } : null,
    length > 500 ? { fieldId: ids.what, sentence: frame.tooLong(actions.what, 500) } : null,
    isNoDate(ids.due) ? { fieldId: ids.due, sentence: frame.notATime(actions.due) } : null,
    typed.due !== '' && momentOfLondonField(typed.due) === null
      ? { fieldId: ids.due, sentence: frame.notATime(actions.due) }
      : null,
  ]
}

/** A day that does not exist, such as 31 February, is no value to a browser's own field: only the field knows of it. */
function isNoDate(fieldId: string): boolean {
  const field = globalThis.document?.querySelector<HTMLInputElement>(`[id="${fieldId}"]`)
  return field?.validity.badInput === true
}
