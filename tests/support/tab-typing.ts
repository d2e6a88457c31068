import type { FrameLocator } from 'playwright-core'
import { perpetratorMark, victimMark, type TypingView } from '../../src/contracts/typing-view.ts'
import { wordingPatterns } from '../../src/domain/actions/smart.ts'

/** What the scripted server gives to whoever types. */
export const scriptedTyping: TypingView = {
  key: '0123456789abcdef'.repeat(4),
  phrases: [{ short: 'sig', long: 'Place SIG marker on address' }],
  hints: wordingPatterns({ victim: victimMark, perpetrator: perpetratorMark }),
}

/** The line in which actions are typed. */
export function lineIn(tab: FrameLocator) {
  return tab.getByRole('form', { name: 'Type an action' }).getByLabel('What will be done')
}
