/** The text without what a file of words cannot hold: control characters, halves of characters. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, (character) => (character === '\n' ? character : ' '))
    .replaceAll(/\p{Noncharacter_Code_Point}/gu, '')
}
