import type { Wording } from './area-rules.ts'

/**
 * Words that blame or hide, and what to write in their place: ours in every area, shown as *local* (R089, H23; Somerset
 * 1.6, Cornwall 1.7, Thurrock 14 and Gwent 5 ask for respect and name no words).
 */
export const usualWording: readonly Wording[] = [
  { avoid: 'keeps going back', instead: 'what makes it unsafe or impossible to leave' },
  { avoid: 'refuses to engage', instead: 'what was offered, how, and what stood in the way' },
  { avoid: 'will not engage', instead: 'what was offered, how, and what stood in the way' },
  { avoid: 'non-engagement', instead: 'what was offered, how, and what stood in the way' },
  { avoid: 'failed to protect', instead: 'who caused the harm, and what was done to keep the children safe' },
  { avoid: 'domestic dispute', instead: 'who did what to whom' },
  { avoid: 'volatile relationship', instead: 'who did what to whom' },
  { avoid: 'toxic relationship', instead: 'who did what to whom' },
  { avoid: 'attention seeking', instead: 'what was said or done, and when' },
  { avoid: 'hard to reach', instead: 'what was tried, and what would be safe to try' },
]
