import type { NudgedWording } from './room-rules.ts'

/** Which of the words to avoid stand in a text, in any letters, over any white space; a suggestion and never a bar. */
export function wordingNudges<Nudged extends Pick<NudgedWording, 'avoid'>>(
  text: string,
  wording: readonly Nudged[],
): readonly Nudged[] {
  const said = ` ${plain(text)} `
  return wording.filter(({ avoid }) => avoid.trim() !== '' && said.includes(` ${plain(avoid)} `))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
}
